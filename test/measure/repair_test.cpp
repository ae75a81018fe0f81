// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <measure/sessions.hpp>

namespace bowlby::measure {
namespace {

/// Infant and caregiver of 20 one-second units; P, S and N match themselves, E matches nothing.
record::Session golden_session() {
  auto session = empty_session(20);
  add_letters(session, "phase", 0, "PPSSEENNNNSSPPPPEESS");
  add_letters(session, "phase", 1, "PPPPSSSSNNPPPPSSSSSS");
  return session;
}

Rules all_shifts() {
  Rules rules;
  rules.dyad.shift.least = s(0);
  return rules;
}

TEST(Repair, GivesTheGoldenValues) {
  auto const session = golden_session();
  auto const rows = measured(session, {same_name_map(session, 0, 1)}, all_shifts());
  EXPECT_EQ(value(rows, "match_share"), .4);
  EXPECT_EQ(value(rows, "mismatch_share"), .6);
  EXPECT_EQ(value(rows, "mismatch_bouts"), 3);
  EXPECT_EQ(value(rows, "repair_count"), 3);
  EXPECT_NEAR(value(rows, "repair_rate"), 9, 1e-12);
  EXPECT_EQ(value(rows, "repair_hazard"), .25);
  EXPECT_EQ(value(rows, "repair_latency_mean"), 4);
  EXPECT_EQ(value(rows, "repair_latency_censored"), 0);
  EXPECT_NEAR(value(rows, "match_share_chance"), .28421, 0.5e-5);
  EXPECT_EQ(find(rows, "match_share_chance")->n, 19);
  EXPECT_NEAR(value(rows, "match_share_excess"), .4 - .28421, 0.5e-5);
}

TEST(Repair, TheRuleOfAShareSaysWhereItsIntervalIsFrom) {
  auto const session = golden_session();
  auto const rows = measured(session, {same_name_map(session, 0, 1)}, all_shifts());
  EXPECT_EQ(value(rows, "match_positive_share"), 0);
  EXPECT_NE(find(rows, "match_positive_share")
                ->rule.find("never seen; 95 % as if each of 7 bouts were one draw"),
            std::string::npos);
  EXPECT_NE(find(rows, "match_share")->rule.find("95 % from 6 blocks"), std::string::npos);

  auto alike = empty_session(12);
  add_letters(alike, "phase", 0, "PPPPPPPPPPPP");
  add_letters(alike, "phase", 1, "PPPPPPPPPPPP");
  auto const always = measured(alike, {same_name_map(alike, 0, 1)}, all_shifts());
  EXPECT_EQ(value(always, "match_share"), 1);
  EXPECT_NE(find(always, "match_share")->rule.find("never varies; 95 % as if each of 1 bouts"),
            std::string::npos);
}

TEST(Repair, BoutsOfTheGoldenValuesLast6And2And4Seconds) {
  auto const session = golden_session();
  auto const together =
      put_together(spans_of(session, 0, session.observed), spans_of(session, 1, session.observed),
                   same_name_map(session, 0, 1), s(0));
  ASSERT_EQ(together.mismatches.size(), 3U);
  EXPECT_EQ(together.mismatches[0].when.length(), s(6));
  EXPECT_EQ(together.mismatches[1].when.length(), s(2));
  EXPECT_EQ(together.mismatches[2].when.length(), s(4));
  EXPECT_EQ(together.timeline.repairs, (std::vector{s(8), s(12), s(18)}));
  EXPECT_EQ(together.mismatches[0].by, Repairer::caregiver);
  EXPECT_EQ(together.mismatches[1].by, Repairer::infant);
  EXPECT_EQ(together.mismatches[2].by, Repairer::infant);
}

TEST(Repair, ChanceOfTheGoldenValuesIsTheMeanOverUnitsShiftedByHand) {
  std::string const infant = "PPSSEENNNNSSPPPPEESS";
  std::string const caregiver = "PPPPSSSSNNPPPPSSSSSS";
  std::vector<double> shares;
  std::vector<double> hazards;
  for (std::size_t by = 1; by < 20; ++by) {
    double match = 0;
    double repairs = 0;
    bool before = true;
    for (std::size_t t = 0; t < 20; ++t) {
      bool const same = infant[t] == caregiver[(t + 20 - by) % 20];
      if (same) match += 1;
      if (same && !before && t != by) repairs += 1;  // nothing is repaired across the seam
      before = same;
    }
    shares.push_back(match / 20);
    hazards.push_back(repairs / (20 - match));
  }
  double share = 0;
  double hazard = 0;
  double reached = 0;
  for (std::size_t i = 0; i < 19; ++i) {
    share += shares[i] / 19;
    hazard += hazards[i] / 19;
    if (shares[i] >= .4) reached += 1;
  }
  auto const session = golden_session();
  auto const rows = measured(session, {same_name_map(session, 0, 1)}, all_shifts());
  EXPECT_NEAR(value(rows, "match_share_chance"), share, 1e-12);
  EXPECT_NEAR(value(rows, "repair_hazard_chance"), hazard, 1e-12);
  EXPECT_NEAR(value(rows, "match_share_p"), (1 + reached) / 20, 1e-12);
}

TEST(Repair, ShiftsShorterThanAskedForAreLeftOut) {
  auto const session = golden_session();
  auto rules = all_shifts();
  rules.dyad.shift.least = s(7.5);
  auto const rows = measured(session, {same_name_map(session, 0, 1)}, rules);
  EXPECT_EQ(find(rows, "match_share_chance")->n, 5);  // 8 to 12
  rules.dyad.shift.least = s(10.5);
  auto const none = measured(session, {same_name_map(session, 0, 1)}, rules);
  EXPECT_FALSE(find(none, "match_share_excess")->value);
  EXPECT_NE(find(none, "match_share_excess")->rule.find("too short to shift"), std::string::npos);
}

TEST(Repair, TheLastUnrepairedBoutIsCensored) {
  auto session = empty_session(12);
  add_letters(session, "phase", 0, "ABBABBBABBBB");
  add_letters(session, "phase", 1, "AAAAAAAAAAAA");
  auto const rows = measured(session, {same_name_map(session, 0, 1)});
  EXPECT_EQ(value(rows, "repair_latency_censored"), 1);
  EXPECT_EQ(value(rows, "repair_latency_mean"), 2.5);
  EXPECT_EQ(value(rows, "repair_latency_median"), 3);
  EXPECT_NEAR(value(rows, "repair_latency_restricted_mean"), 2 + 2.0 / 3 + 1.0 / 3, 1e-12);
}

TEST(Repair, WhatIsOutOfViewCutsABoutAndLeavesTheDenominator) {
  auto session = empty_session(10);
  auto const infant = add_stream(session, "face", 0, {"A", "B", "hidden"});
  session.streams[infant].codes[2].presence = record::Presence::out_of_view;
  auto const caregiver = add_stream(session, "face", 1, {"A"});
  add(session, infant, 0, 0, 3);
  add(session, infant, 1, 3, 5);
  add(session, infant, 2, 5, 7);
  add(session, infant, 0, 7, 10);
  add(session, caregiver, 0, 0, 10);
  auto const rows = measured(session, {same_name_map(session, infant, caregiver)});
  EXPECT_EQ(value(rows, "match_share"), .75);
  EXPECT_EQ(find(rows, "match_share")->valid_s, 8);
  EXPECT_EQ(value(rows, "repair_count"), 0);
  EXPECT_EQ(value(rows, "repair_latency_censored"), 1);
  EXPECT_EQ(value(rows, "time_share", "A", "face"), .75);
  EXPECT_EQ(find(rows, "time_share", "A", "face")->valid_s, 8);
}

TEST(Repair, TimedPartnersWithinASecondRepairTogether) {
  auto session = empty_session(20);
  auto const infant = add_stream(session, "gaze", 0, {"A", "B", "C"});
  auto const caregiver = add_stream(session, "gaze", 1, {"A", "B", "C"});
  add(session, infant, 0, 0, 8);
  add(session, infant, 1, 8, 20);
  add(session, caregiver, 2, 0, 7.4);
  add(session, caregiver, 1, 7.4, 20);
  auto const map = same_name_map(session, infant, caregiver);
  auto const rows = measured(session, {map});
  EXPECT_EQ(value(rows, "repair_by_both"), 1);
  Rules strict;
  strict.dyad.both_within = s(.5);
  EXPECT_EQ(value(measured(session, {map}, strict), "repair_by_infant"), 1);
}

TEST(Repair, AStreamThatNeverVariesIsNotEstimable) {
  auto session = empty_session(60);
  add_letters(session, "face", 0, "ABABBBAABABABAABABBA", 3);
  add_letters(session, "face", 1, "AAAAAAAAAAAAAAAAAAAA", 3);
  auto const rows = measured(session, {same_name_map(session, 0, 1)});
  auto const* excess = find(rows, "match_share_excess");
  ASSERT_NE(excess, nullptr);
  EXPECT_FALSE(excess->value);
  EXPECT_TRUE(
      excess->rule.starts_with("not estimable: caregiver face never varies in this session"))
      << excess->rule;
  EXPECT_FALSE(find(rows, "repair_hazard_excess")->value);
  EXPECT_TRUE(find(rows, "match_share")->value);
}

TEST(Repair, GridAndMapStandBesideEveryHazard) {
  auto session = empty_session(60);
  add_letters(session, "face", 0, "ABABBBAABABABAABABBA", 3);
  add_letters(session, "face", 1, "ABAABAABABABABBABABA", 3);
  auto const rows = measured(session, {same_name_map(session, 0, 1)});
  for (auto const* measure : {"repair_hazard", "repair_hazard_chance", "repair_latency_median"}) {
    EXPECT_NE(find(rows, measure)->rule.find("grid 3 s; map same"), std::string::npos) << measure;
  }
}

}  // namespace
}  // namespace bowlby::measure
