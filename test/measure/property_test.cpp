// SPDX-License-Identifier: Apache-2.0
// What must hold for any recording.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <measure/sessions.hpp>
#include <random>

namespace bowlby::measure {
namespace {

/// Two persons who each wander among three codes, without regard to each other.
record::Session wandering(std::uint64_t seed, double seconds, double mean_stay = 6) {
  std::mt19937_64 random{seed};
  std::exponential_distribution<double> stay{1 / mean_stay};
  auto session = empty_session(seconds);
  for (record::PersonId person : {0U, 1U}) {
    auto const id = add_stream(session, "face", person, {"neutral", "positive", "negative"});
    session.streams[id].exhaustive = true;
    double at = 0;
    auto code = static_cast<record::CodeId>(random() % 3);
    while (at < seconds) {
      // Whole milliseconds, as in recordings.
      double const until = std::min(seconds, at + std::ceil(stay(random) * 1000) / 1000);
      add(session, id, code, at, until);
      at = until;
      code = static_cast<record::CodeId>((code + 1 + random() % 2) % 3);
    }
  }
  return session;
}

std::vector<Measured> all(record::Session const& session) {
  return measured(session, {same_name_map(session, 0, 1)});
}

void expect_same(std::vector<Measured> const& a, std::vector<Measured> const& b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(a[i].row.measure, b[i].row.measure);
    EXPECT_EQ(a[i].row.value, b[i].row.value) << a[i].row.measure << " " << a[i].row.code;
    EXPECT_EQ(a[i].row.low, b[i].row.low) << a[i].row.measure;
    EXPECT_EQ(a[i].row.high, b[i].row.high) << a[i].row.measure;
    EXPECT_EQ(a[i].row.n, b[i].row.n) << a[i].row.measure;
    EXPECT_EQ(a[i].row.valid_s, b[i].row.valid_s);
  }
}

class AnySession : public testing::TestWithParam<std::uint64_t> {
 protected:
  record::Session session_ = wandering(GetParam(), 120);
};

TEST_P(AnySession, SharesOfAnExhaustiveStreamSumToOne) {
  double shares = 0;
  double matches = value(all(session_), "mismatch_share");
  for (auto const& [row, error, freedom, comparable] : all(session_)) {
    if (row.measure == "time_share" && row.person == "infant") shares += *row.value;
    if (row.measure.starts_with("match_") && row.measure.ends_with("l_share"))
      matches += *row.value;
    if (row.measure == "match_positive_share" || row.measure == "match_negative_share") {
      EXPECT_GE(*row.value, 0);
    }
  }
  EXPECT_NEAR(shares, 1, 1e-12);
  EXPECT_NEAR(matches, 1, 1e-12);
}

TEST_P(AnySession, ValuesLieInTheirIntervalsAndWhereTheyCanBe) {
  for (auto const& [row, error, freedom, comparable] : all(session_)) {
    if (!row.value) {
      EXPECT_FALSE(row.low);
      EXPECT_FALSE(row.rule.empty());
      continue;
    }
    EXPECT_TRUE(std::isfinite(*row.value)) << row.measure;
    if (!row.low) continue;
    EXPECT_LE(*row.low, *row.high) << row.measure;
    if (row.measure.ends_with("_excess") || row.measure.ends_with("_chance")) continue;
    EXPECT_LE(*row.low, *row.value + 1e-12) << row.measure;
    EXPECT_GE(*row.high, *row.value - 1e-12) << row.measure;
    if (row.unit == "share") {
      EXPECT_GE(*row.low, 0) << row.measure;
      EXPECT_LE(*row.high, 1) << row.measure;
    }
  }
}

TEST_P(AnySession, SplittingABoutInTwoChangesNothing) {
  auto split = session_;
  for (auto const& event : session_.events) {
    auto const middle = event.when.begin + event.when.length() / 2;
    if (middle == event.when.begin) continue;
    auto& first = *std::find(split.events.begin(), split.events.end(), event);
    first.when.end = middle;
    auto second = event;
    second.when.begin = middle;
    split.events.push_back(second);
  }
  expect_same(all(session_), all(split));
}

TEST_P(AnySession, OrderOfEventsDoesNotMatter) {
  auto shuffled = session_;
  std::shuffle(shuffled.events.begin(), shuffled.events.end(), std::mt19937_64{GetParam()});
  expect_same(all(session_), all(shuffled));
}

TEST_P(AnySession, AnotherStartOfTheClockChangesNothing) {
  auto moved = session_;
  auto const by = s(5025.25);
  auto const move = [&](time::Interval& when) {
    when.begin += by;
    when.end += by;
  };
  move(moved.observed);
  for (auto& stream : moved.streams) {
    for (auto& covered : stream.coverage) move(covered);
  }
  for (auto& event : moved.events) move(event.when);
  expect_same(all(session_), all(moved));
}

TEST_P(AnySession, OtherNamesOfCodesChangeOnlyNames) {
  auto renamed = session_;
  for (auto& stream : renamed.streams) {
    for (auto& code : stream.codes) code.name = "code " + code.name;
  }
  expect_same(all(session_), all(renamed));
}

TEST_P(AnySession, ExcludedTimeLeavesNumeratorAndDenominator) {
  // Nobody coded the last third: as if the session had ended there, except for what the edge of
  // the blocks does to intervals.
  auto shorter = session_;
  for (auto& stream : shorter.streams) stream.coverage = {{s(0), s(80)}};
  auto ended = session_;
  ended.observed = {s(0), s(80)};
  for (auto& stream : ended.streams) stream.coverage = {{s(0), s(80)}};
  auto const a = all(shorter);
  auto const b = all(ended);
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(a[i].row.value.has_value(), b[i].row.value.has_value());
    if (a[i].row.value) {
      EXPECT_NEAR(*a[i].row.value, *b[i].row.value, 1e-12) << a[i].row.measure;
    }
    EXPECT_EQ(a[i].row.n, b[i].row.n) << a[i].row.measure;
    EXPECT_EQ(a[i].row.valid_s, b[i].row.valid_s);
  }
}

INSTANTIATE_TEST_SUITE_P(Wandering, AnySession, testing::Values(1, 2, 3, 4, 5, 6, 7, 8));

TEST(Chance, ExcessOfIndependentPartnersIsZeroOnAverage) {
  int const sessions = 300;
  std::vector<double> excesses;
  int held = 0;
  int significant = 0;
  for (int i = 0; i < sessions; ++i) {
    auto const session = wandering(1000 + static_cast<std::uint64_t>(i), 300);
    auto const infant = spans_of(session, 0, session.observed);
    auto const caregiver = spans_of(session, 1, session.observed);
    auto const shifts = circular_shifts(infant, caregiver, same_name_map(session, 0, 1), {});
    ASSERT_TRUE(shifts.match);
    double const excess = shifts.match_share - shifts.match->mean;
    excesses.push_back(excess);
    double const low = shifts.match_share - shifts.match->middle.high;
    double const high = shifts.match_share - shifts.match->middle.low;
    if (low <= 0 && 0 <= high) ++held;
    if (shifts.match->p <= .05) ++significant;
  }
  double mean = 0;
  for (double const e : excesses) mean += e / sessions;
  double squares = 0;
  for (double const e : excesses) squares += (e - mean) * (e - mean);
  double const error = std::sqrt(squares / (sessions - 1) / sessions);
  EXPECT_LT(std::abs(mean), 4 * error);
  // Binomial error of 300 sessions is .0126; chance levels of one session vary themselves.
  EXPECT_NEAR(static_cast<double>(held) / sessions, .95, 4 * .0126);
  EXPECT_LT(static_cast<double>(significant) / sessions, .05 + 4 * .0126);
}

TEST(Chance, APartnerWhoFollowsIsAboveChance) {
  auto session = wandering(42, 300);
  // The caregiver shows what the infant showed a second ago.
  std::erase_if(session.events, [](auto const& event) { return event.stream == 1; });
  auto const infant = session.events;
  for (auto event : infant) {
    event.stream = 1;
    event.when.begin += s(1);
    event.when.end = std::min(event.when.end + s(1), s(300));
    if (!event.when.empty()) session.events.push_back(event);
  }
  auto const rows = all(session);
  EXPECT_GT(value(rows, "match_share"), .7);
  EXPECT_LT(value(rows, "match_share_p"), .05);
  EXPECT_GT(*find(rows, "match_share_excess")->low, 0);
  EXPECT_GT(value(rows, "repair_hazard_excess"), 0);
}

}  // namespace
}  // namespace bowlby::measure
