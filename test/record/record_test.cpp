// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/record/record.hpp>

namespace bowlby::record {
namespace {

using time::Microseconds;

TEST(SortEvents, OrdersByOnsetThenStreamThenOffset) {
  Session session;
  session.events = {{.stream = 1, .when = {Microseconds{5}, Microseconds{9}}},
                    {.stream = 0, .when = {Microseconds{5}, Microseconds{8}}},
                    {.stream = 0, .when = {Microseconds{5}, Microseconds{7}}},
                    {.stream = 2, .when = {Microseconds{1}, Microseconds{2}}}};
  sort_events(session);
  EXPECT_EQ(session.events[0].stream, 2U);
  EXPECT_EQ(session.events[1].when.end, Microseconds{7});
  EXPECT_EQ(session.events[2].when.end, Microseconds{8});
  EXPECT_EQ(session.events[3].stream, 1U);
}

}  // namespace
}  // namespace bowlby::record
