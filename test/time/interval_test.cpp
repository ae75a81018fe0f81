// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/time/interval.hpp>

namespace bowlby::time {
namespace {

TEST(Interval, IsHalfOpen) {
  Interval const i{Microseconds{2}, Microseconds{5}};
  EXPECT_TRUE(i.contains(Microseconds{2}));
  EXPECT_FALSE(i.contains(Microseconds{5}));
}

TEST(Interval, NeighboursShareNothing) {
  Interval const a{Microseconds{0}, Microseconds{5}};
  Interval const b{Microseconds{5}, Microseconds{9}};
  EXPECT_TRUE(intersection(a, b).empty());
}

TEST(ClockText, WritesHoursToMillisecondsAndTheSign) {
  EXPECT_EQ(clock_text(Microseconds{192'400'000}), "00:03:12.400");
  EXPECT_EQ(clock_text(Microseconds{-1'500'000}), "-00:00:01.500");
}

TEST(FromSeconds, RoundsToTheNearestMicrosecond) {
  EXPECT_EQ(from_seconds(0.1).count(), 100'000);
  EXPECT_EQ(from_seconds(-0.0000015).count(), -2);
}

}  // namespace
}  // namespace bowlby::time
