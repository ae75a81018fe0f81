// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/base/unit.hpp>

namespace bowlby::base {
namespace {

TEST(SplitUnit, TakesTheLongestSuffix) {
  EXPECT_EQ(split_unit("latency_s")->name, "latency");
  EXPECT_EQ(split_unit("rate_per_s")->name, "rate");
  EXPECT_EQ(split_unit("speed_m_per_s")->name, "speed");
  EXPECT_EQ(split_unit("speed_m_per_s")->unit->name, "m/s");
  EXPECT_EQ(split_unit("respond.latency_ms")->name, "respond.latency");
  for (auto const* key : {"s", "_s", "bids", "a._s", "latency_x", ""}) {
    EXPECT_FALSE(split_unit(key)) << key;
  }
}

TEST(Convert, GoesThereAndBackWithinADimensionOnly) {
  for (auto const& from : units()) {
    for (auto const& to : units()) {
      auto const there = convert(3, from, to);
      ASSERT_EQ(there.has_value(), from.dimension == to.dimension);
      if (there) {
        EXPECT_DOUBLE_EQ(*convert(*there, to, from), 3);
      }
    }
  }
  EXPECT_EQ(convert(300, *find_unit("ms"), *find_unit("s")), 0.3);
  EXPECT_EQ(convert(6, *find_unit("per_min"), *find_unit("1/s")), 0.1);
  EXPECT_EQ(convert(1, *find_unit("y"), *find_unit("mo")), 12);
}

}  // namespace
}  // namespace bowlby::base
