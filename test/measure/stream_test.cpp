// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/measure/change.hpp>
#include <bowlby/measure/resample.hpp>
#include <bowlby/measure/stream_folds.hpp>
#include <measure/sessions.hpp>

namespace bowlby::measure {
namespace {

TEST(Changes, WhatEndsIsToldBeforeWhatBegins) {
  auto session = empty_session(4);
  auto const id = add_stream(session, "face", 0, {"A", "B"});
  add(session, id, 1, 2, 4);
  add(session, id, 0, 0, 2);
  using What = Change::What;
  std::vector<What> told;
  for (auto const& change : changes(session, session.observed)) told.push_back(change.what);
  EXPECT_EQ(told, (std::vector{What::coding_begins, What::code_begins, What::code_ends,
                               What::code_begins, What::code_ends, What::coding_ends}));
}

TEST(Changes, AWindowCarriesWhatGoesOnAcrossItsEdges) {
  auto session = empty_session(10);
  auto const id = add_stream(session, "face", 0, {"A"});
  add(session, id, 0, 1, 9);
  auto const inside = spans_of(session, id, {s(2), s(5)});
  ASSERT_EQ(inside.size(), 1U);
  EXPECT_TRUE(inside[0].carried_in);
  EXPECT_TRUE(inside[0].carried_out);
  EXPECT_EQ(inside[0].when, (time::Interval{s(2), s(5)}));
}

TEST(Holding, TheThreeKindsOfNothingStayApart) {
  auto session = empty_session(10);
  auto const id = add_stream(session, "face", 0, {"A", "hidden"});
  auto& stream = session.streams[id];
  stream.codes[1].presence = record::Presence::out_of_view;
  stream.coverage = {{s(0), s(8)}};
  add(session, id, 0, 0, 2);
  add(session, id, 1, 4, 6);
  std::vector<Shown> shown;
  for (auto const& span : spans_of(session, id, session.observed)) shown.push_back(span.shown);
  EXPECT_EQ(shown, (std::vector<Shown>{0, no_code, out_of_view, no_code, not_coded}));
  stream.exhaustive = true;  // then a hole was missed
  shown.clear();
  for (auto const& span : spans_of(session, id, session.observed)) shown.push_back(span.shown);
  EXPECT_EQ(shown, (std::vector<Shown>{0, not_coded, out_of_view, not_coded}));
  stream.default_code = 0;
  EXPECT_EQ(spans_of(session, id, session.observed).front().when.end, s(4));
}

TEST(Bouts, MergeStaysOfOneCodeAcrossAShortGap) {
  auto session = empty_session(20);
  auto const id = add_stream(session, "voice", 0, {"A"});
  add(session, id, 0, 1, 3);
  add(session, id, 0, 4, 6);
  add(session, id, 0, 9, 10);
  EXPECT_EQ(value(measured(session), "bouts", "A"), 3);
  Rules rules;
  rules.stream.merge_gap = s(1);
  auto const merged = measured(session, {}, rules);
  EXPECT_EQ(value(merged, "bouts", "A"), 2);
  EXPECT_EQ(value(merged, "bout_mean", "A"), 3);
  EXPECT_EQ(value(merged, "time_total", "A"), 5);  // the gap is no time in the code
}

TEST(Bouts, AnEpisodeCountsABoutWhereItBegins) {
  auto session = empty_session(120);
  session.episodes = {{.name = "play", .when = {s(0), s(60)}},
                      {.name = "still-face", .when = {s(60), s(120)}}};
  auto const id = add_stream(session, "voice", 0, {"A"});
  add(session, id, 0, 50, 70);
  add(session, id, 0, 80, 90);
  auto const rows = measured(session);
  EXPECT_NEAR(value(rows, "rate", "A", "", "play"), 1, 1e-12);
  EXPECT_NEAR(value(rows, "rate", "A", "", "still-face"), 1, 1e-12);  // not 2
  EXPECT_NEAR(value(rows, "rate", "A"), 1, 1e-12);
  EXPECT_NEAR(value(rows, "time_share", "A", "", "still-face"), 20.0 / 60, 1e-12);
}

TEST(Overlapping, CodesOfOneStreamHaveTheirOwnShares) {
  auto session = empty_session(10);
  auto const id = add_stream(session, "act", 1, {"touch", "talk"}, false);
  add(session, id, 0, 0, 6);
  add(session, id, 1, 4, 10);
  auto const rows = measured(session);
  EXPECT_EQ(value(rows, "time_share", "touch"), .6);
  EXPECT_EQ(value(rows, "time_share", "talk"), .6);
  EXPECT_EQ(find(rows, "transitions", "touch>talk"), nullptr);
}

TEST(Transitions, AreNotCountedAcrossWhatNobodySaw) {
  auto session = empty_session(12);
  auto const id = add_stream(session, "face", 0, {"A", "B"});
  session.streams[id].exhaustive = true;
  add(session, id, 0, 0, 3);
  add(session, id, 1, 3, 6);
  add(session, id, 0, 7, 12);
  auto const rows = measured(session);
  EXPECT_EQ(value(rows, "transitions", "A>B"), 1);
  EXPECT_EQ(value(rows, "transitions", "B>A"), 0);
  EXPECT_EQ(find(rows, "time_share", "A")->valid_s, 11);
  EXPECT_FALSE(find(rows, "transition_probability", "B>A")->value);
}

TEST(Transitions, HolesOfAMillisecondAreClosedAndSaid) {
  auto session = empty_session(9);
  auto const id = add_stream(session, "face", 0, {"A", "B"});
  add(session, id, 0, 0, 2.999);
  add(session, id, 1, 3, 5.999);
  add(session, id, 0, 6, 9);
  auto const prepared = prepare(session);
  ASSERT_EQ(prepared.notes.size(), 1U);
  EXPECT_EQ(prepared.notes[0],
            "session: closed 2 holes of up to 1 ms between codes of infant face");
  auto const rows = measured(session);
  EXPECT_EQ(value(rows, "transitions", "A>B"), 1);
  EXPECT_EQ(value(rows, "time_share", "B"), 3.0 / 9);
  EXPECT_EQ(find(rows, "time_share", "(none)"), nullptr);
}

TEST(EntropyRate, OfARoundIsZeroAndOfTwoWaysIsOneBit) {
  auto session = empty_session(60);
  add_letters(session, "round", 0, "ABCABCABCABCABCABCABCABCABCABC", 2);
  EXPECT_EQ(value(measured(session), "entropy_rate"), 0);
  auto other = empty_session(48);
  // From each letter equally often to each other one.
  add_letters(other, "fair", 0, "ABCACBABCACBABCACBABCACBA");
  auto const rows = measured(other);
  double const p = value(rows, "transition_probability", "A>B");
  EXPECT_NEAR(p, .5, .1);
  EXPECT_NEAR(value(rows, "entropy_rate"), 1, .05);
}

TEST(Points, HaveRatesAndAreRefusedOnAGrid) {
  auto session = empty_session(120);
  auto const id = add_stream(session, "bids", 0, {"reach"});
  session.streams[id].kind = record::StreamKind::point;
  for (double at : {3.0, 40.0, 99.0}) add(session, id, 0, at, at);
  EXPECT_NEAR(value(measured(session), "rate", "reach"), 1.5, 1e-12);
  session.streams[id].sampling = s(3);
  auto const rows = measured(session);
  EXPECT_FALSE(find(rows, "rate", "reach")->value);
  EXPECT_TRUE(find(rows, "rate", "reach")->rule.starts_with("refused"));
}

TEST(OrderOnly, TimesThatAreGuessesAreNotMeasured) {
  auto session = empty_session(6);
  auto const id = add_stream(session, "words", 0, {"A", "B"});
  add(session, id, 0, 0, 3);
  add(session, id, 1, 3, 6);
  for (auto& event : session.events) event.certainty = record::Certainty::order_only;
  auto const rows = measured(session);
  EXPECT_FALSE(find(rows, "time_share")->value);
  EXPECT_EQ(find(rows, "time_share", "A"), nullptr);
  EXPECT_EQ(value(rows, "transitions", "A>B"), 1);
}

TEST(Nothing, CodedAtAllIsUndefinedAndNotZero) {
  auto session = empty_session(10);
  auto const id = add_stream(session, "face", 0, {"A"});
  session.streams[id].coverage.clear();
  auto const rows = measured(session);
  EXPECT_EQ(value(rows, "valid_time"), 0);
  EXPECT_FALSE(find(rows, "time_share", "A")->value);
  EXPECT_FALSE(find(rows, "rate", "A")->value);
  EXPECT_TRUE(find(rows, "rate", "A")->rule.starts_with("undefined"));
}

TEST(Resample, LooksOnceAnInterval) {
  auto session = empty_session(12);
  auto const id = add_stream(session, "face", 0, {"A", "B"});
  session.streams[id].exhaustive = true;
  add(session, id, 0, 0, 2);
  add(session, id, 1, 2, 3.5);
  add(session, id, 0, 3.5, 12);
  auto const coarse = resample(session, s(3));
  ASSERT_TRUE(coarse);
  auto const rows = measured(*coarse);
  EXPECT_EQ(value(rows, "time_share", "B"), .25);  // seen at 3 s only
  EXPECT_NE(find(rows, "time_share", "B")->rule.find("grid 3 s"), std::string::npos);
  auto const again = resample(*coarse, s(3));
  ASSERT_TRUE(again);
  EXPECT_EQ(value(measured(*again), "time_share", "B"), .25);
}

TEST(Resample, RefusesAGridFinerThanTheCoding) {
  auto session = empty_session(60);
  add_letters(session, "face", 0, "ABABBBAABABABAABABBA", 3);
  for (double grid : {1.0, 4.0}) {
    auto const refused = resample(session, s(grid));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().failure, base::Failure::usage);
    EXPECT_NE(message(refused.error()).find("once per 3 s"), std::string::npos);
  }
  EXPECT_TRUE(resample(session, s(6)));
}

}  // namespace
}  // namespace bowlby::measure
