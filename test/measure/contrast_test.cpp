// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/measure/contrast.hpp>
#include <bowlby/measure/table.hpp>
#include <cmath>
#include <measure/sessions.hpp>
#include <random>

namespace bowlby::measure {
namespace {

/// A stream that is on with mean lengths `on` and `off`.
std::vector<Measured> on_off(std::string id, double on, double off, std::mt19937_64& random) {
  auto session = empty_session(600);
  session.id = std::move(id);
  auto const stream = add_stream(session, "face", 0, {"off", "on"});
  session.streams[stream].exhaustive = true;
  double at = 0;
  record::CodeId code = std::bernoulli_distribution{on / (on + off)}(random) ? 1 : 0;
  while (at < 600) {
    double const stay = std::exponential_distribution<double>{1 / (code == 1 ? on : off)}(random);
    double const until = std::min(600.0, at + stay);
    add(session, stream, code, at, until);
    at = until;
    code = 1 - code;
  }
  return measured(session);
}

TEST(Contrast, IsLaterMinusEarlierAndItsIntervalHoldsTheTruth) {
  std::mt19937_64 random{99};
  int const pairs = 400;
  int held = 0;
  double const truth = 8.0 / 16 - 4.0 / 16;
  for (int i = 0; i < pairs; ++i) {
    auto const a = on_off("a", 4, 12, random);
    auto const b = on_off("b", 8, 8, random);
    auto const rows = contrast(a, b);
    auto const* row = find(rows, "time_share", "on");
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(row->session, "b minus a");
    EXPECT_NEAR(*row->value, value(b, "time_share", "on") - value(a, "time_share", "on"), 1e-12);
    ASSERT_TRUE(row->low);
    if (*row->low <= truth && truth <= *row->high) ++held;
  }
  EXPECT_NEAR(static_cast<double>(held) / pairs, .95, 4 * std::sqrt(.95 * .05 / pairs));
}

TEST(Contrast, LeavesOutWhatGrowsWithTheLengthOfASession) {
  std::mt19937_64 random{5};
  auto const rows = contrast(on_off("a", 4, 12, random), on_off("b", 8, 8, random));
  EXPECT_EQ(find(rows, "bouts", "on"), nullptr);
  EXPECT_EQ(find(rows, "time_total", "on"), nullptr);
  EXPECT_EQ(find(rows, "transitions", "on>off"), nullptr);
  EXPECT_NE(find(rows, "rate", "on"), nullptr);
  EXPECT_NE(find(rows, "bout_mean", "on"), nullptr);
}

TEST(Table, QuotesWhatNeedsItAndLeavesTheUndefinedEmpty) {
  std::vector<MeasureRow> const rows{
      {.session = "a,\"b\"", .measure = "rate", .n = 0, .rule = "undefined"},
      {.session = "c", .measure = "rate", .value = 1.0 / 3, .n = 2, .valid_s = 1234567.5}};
  EXPECT_EQ(csv(rows),
            "session,dyad,visit,episode,person,stream,code,measure,value,low,high,n,valid_s,unit,"
            "rule\n"
            "\"a,\"\"b\"\"\",,,,,,,rate,,,,0,0,,undefined\n"
            "c,,,,,,,rate,0.333333,,,2,1234567.5,,\n");
  EXPECT_NE(json(rows).find("\"session\": \"a,\\\"b\\\"\""), std::string::npos);
  EXPECT_NE(json(rows).find("\"value\": null"), std::string::npos);
}

}  // namespace
}  // namespace bowlby::measure
