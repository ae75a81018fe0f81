// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/report/lanes.hpp>

namespace bowlby::report {
namespace {

time::Microseconds at(double s) { return time::from_seconds(s); }

record::Session two_streams() {
  record::Session session{.id = "s", .observed = {at(0), at(100)}};
  session.persons = {{"A", "infant"}};
  session.streams = {record::Stream{.name = "words", .codes = {{.name = "annotation"}}},
                     record::Stream{.name = "silent", .codes = {{.name = "x"}}}};
  return session;
}

TEST(Lanes, LeaveOutAStreamWithoutAnEventAndSaySo) {
  auto session = two_streams();
  session.events = {{.stream = 0, .when = {at(1), at(2)}}};
  auto const lanes = lanes_of(session, CodeInks{{session}}, {0, 100});
  ASSERT_EQ(lanes.lanes.size(), 1U);
  ASSERT_EQ(lanes.left_out.size(), 1U);
  EXPECT_EQ(lanes.left_out.front(), "A silent");
}

TEST(Lanes, ShowFreeTextOnlyWhereItIsShort) {
  auto session = two_streams();
  session.events = {{.stream = 0, .when = {at(1), at(2)}, .text = "mm"},
                    {.stream = 0, .when = {at(3), at(4)}, .text = "a name and an address"}};
  auto const lanes = lanes_of(session, CodeInks{{session}}, {0, 100});
  auto const& bars = lanes.lanes.front().bars;
  EXPECT_FALSE(bars[0].ink.has_value());
  EXPECT_EQ(bars[0].label, "mm");
  EXPECT_EQ(bars[1].label, "");
  EXPECT_EQ(bars[1].hover.find("address"), std::string::npos);
}

TEST(Lanes, PutOverlappingStatesOnStepsOfTheirOwn) {
  auto session = two_streams();
  for (int i = 0; i < 9; ++i) session.events.push_back({.stream = 0, .when = {at(i), at(i + 20)}});
  auto const lanes = lanes_of(session, CodeInks{{session}}, {0, 100});
  EXPECT_EQ(lanes.lanes.front().steps, 4U);
  session.events = {{.stream = 0, .when = {at(1), at(2)}}, {.stream = 0, .when = {at(2), at(3)}}};
  EXPECT_EQ(lanes_of(session, CodeInks{{session}}, {0, 100}).lanes.front().steps, 1U);
}

TEST(Lanes, CountWhatLiesOutsideTheDrawnTime) {
  auto session = two_streams();
  session.events = {{.stream = 0, .when = {at(1), at(2)}},
                    {.stream = 0, .when = {at(200), at(202)}},
                    {.stream = 9, .when = {at(1), at(2)}}};
  EXPECT_EQ(lanes_of(session, CodeInks{{session}}, {0, 100}).not_drawn, 2U);
}

TEST(CodeInks, GiveOneCodeOneInkInEverySession) {
  auto first = two_streams();
  auto second = two_streams();
  first.streams[1].codes = {{.name = "a"}, {.name = "b"}};
  second.streams[1].codes = {{.name = "b"}, {.name = "a"}, {.name = "c"}};
  CodeInks const inks{{first, second}};
  EXPECT_EQ(inks.ink("silent", "a"), 0U);
  EXPECT_EQ(inks.ink("silent", "b"), 1U);
  EXPECT_EQ(inks.ink("silent", "c"), 2U);
  EXPECT_FALSE(inks.ink("silent", "d").has_value());
  EXPECT_TRUE(inks.is_free_text("words"));
}

}  // namespace
}  // namespace bowlby::report
