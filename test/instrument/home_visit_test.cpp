// SPDX-License-Identifier: Apache-2.0
// A home visit as one row, by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bowlby/instrument/home_visit.hpp>
#include <cmath>

#include "tape.hpp"

namespace bowlby::instrument {
namespace {

using ::testing::HasSubstr;

/// Ten minutes: cries at 10 (comfort after 2 s, it ends), at 100 (rebuffed after 5 s, and it ends)
/// and at 200 (nobody comes); a look at 300 (mirrored after 1 s, the child smiles).
Tape tape() {
  return std::move(Tape{600}
                       .infant("voice", "cry", 10, 12)
                       .caregiver("act", "comfort", 12, 30)
                       .infant("voice", "fuss", 100, 102)
                       .caregiver("act", "reject", 105, 108)
                       .infant("voice", "cry", 200, 205)
                       .infant("gaze", "caregiver", 300, 320)
                       .caregiver("act", "mirror", 301, 304)
                       .infant("face", "positive", 302, 304));
}

HomeVisitRow coded(Tape const& tape, HomeVisitInstrument const& instrument = {}) {
  auto const row = code_home_visit(tape.session(), instrument);
  EXPECT_TRUE(row) << base::message(row.error());
  return row ? *row : HomeVisitRow{};
}

TEST(HomeVisit, AnswersAreCountedApartForDistressAndSociableSignals) {
  auto const row = coded(tape());
  EXPECT_EQ(row.distress.n, 3U);
  EXPECT_DOUBLE_EQ(*row.distress.noticed, 2.0 / 3);
  EXPECT_DOUBLE_EQ(*row.distress.latency_s, 3.5);
  EXPECT_DOUBLE_EQ(*row.distress.fit, .5);
  EXPECT_DOUBLE_EQ(*row.distress.resolved, 2.0 / 3);
  EXPECT_NEAR(*row.distress.index, (std::exp(-2.0 / 5) + std::exp(-1.0) * .4) / 3, 1e-12);
  EXPECT_EQ(row.sociable.n, 1U);
  EXPECT_NEAR(*row.sociable.index, std::exp(-1.0 / 5), 1e-12);
  EXPECT_EQ(row.ruptures.missed, 1U);
  EXPECT_EQ(row.ruptures.misread, 1U);
  EXPECT_EQ(row.ruptures.not_landed, 0U);
  EXPECT_EQ(row.ruptures.repaired, 0U);
  EXPECT_EQ(row.rated_s, 600);
  EXPECT_EQ(row.contingency.n, 4U);
}

TEST(HomeVisit, ScalesFollowTheirAnchors) {
  auto const row = coded(tape());
  EXPECT_EQ(row.rebuffs, 1U);
  EXPECT_EQ(row.withdrawals, 0U);
  // A third of a rebuff a signal: between .25 (5) and .5 (3).
  EXPECT_NEAR(*row.acceptance, 5 - 2 * (1.0 / 3 - .25) / .25, 1e-12);
  // (2/3 + 1) / 2 noticed: between .8 (7) and .95 (9).
  EXPECT_NEAR(*row.accessibility, 7 + 2 * (5.0 / 6 - .8) / .15, 1e-12);
  EXPECT_EQ(*row.cooperation, 9);
  // Between .35 (7) and .55 (9), distress and sociable signals weighing the same.
  auto const distress = (std::exp(-2.0 / 5) + std::exp(-1.0) * .4) / 3;
  auto const index = (distress + std::exp(-1.0 / 5)) / 2;
  EXPECT_NEAR(*row.sensitivity, 7 + 2 * (index - .35) / .2, 1e-12);
}

TEST(HomeVisit, IntrusionsCountFullyAndPlayAgainstTurningAwayALittle) {
  // One of each in ten minutes: 1.25, between .5 (7) and 1.5 (5).
  auto const row =
      coded(tape().caregiver("act", "intrude", 400, 404).caregiver("act", "play", 321, 325));
  EXPECT_EQ(row.intrusions, 1U);
  EXPECT_EQ(row.overridden, 1U);
  EXPECT_NEAR(*row.cooperation, 5.5, 1e-12);
}

TEST(HomeVisit, MoreRebuffsNeverRaiseAcceptance) {
  auto more = tape();
  double before = 9;
  for (int i = 0; i < 5; ++i) {
    more.caregiver("act", "reject", 400 + 10 * i, 403 + 10 * i);
    auto const now = *coded(more).acceptance;
    EXPECT_LE(now, before);
    before = now;
  }
  EXPECT_EQ(before, 1);
}

TEST(HomeVisit, FrighteningActsAreCounted) {
  EXPECT_EQ(coded(tape()).frights, 0U);
  EXPECT_EQ(coded(tape().caregiver("act", "frighten", 500, 503)).frights, 1U);
}

TEST(HomeVisit, WhatCouldNotBeCodedIsEmptyAndNotNone) {
  // A coder of speech alone: answers are seen, rebuffs are not.
  auto const row = coded(tape().without("caregiver", "act").caregiver("voice", "speaking", 12, 14));
  EXPECT_EQ(row.distress.n, 3U);
  EXPECT_TRUE(row.sensitivity);
  EXPECT_FALSE(row.rebuffs);
  EXPECT_FALSE(row.frights);
  EXPECT_FALSE(row.acceptance);
  EXPECT_FALSE(row.cooperation);
  auto const quiet = coded(Tape{600});
  EXPECT_EQ(quiet.distress.n, 0U);
  EXPECT_FALSE(quiet.distress.noticed);
  EXPECT_FALSE(quiet.sensitivity);
  EXPECT_FALSE(quiet.acceptance);
}

TEST(HomeVisit, ACodeThatNobodyCouldGiveIsEmptyAndNotNone) {
  auto session = tape().session();
  for (auto& stream : session.streams) {
    for (auto& code : stream.codes) {
      if (code.name == "intrude") code.name = "grooms";
    }
  }
  auto const row = code_home_visit(session, {});
  ASSERT_TRUE(row);
  EXPECT_FALSE(row->intrusions);
  EXPECT_FALSE(row->cooperation);
  EXPECT_TRUE(row->acceptance);
}

TEST(HomeVisit, ShortAndCalmVisitsAreWarnedAbout) {
  auto const row = coded(Tape{600}.infant("voice", "cry", 10, 12));
  ASSERT_EQ(row.warnings.size(), 2U);
  EXPECT_THAT(row.warnings[0], HasSubstr("only 600 s"));
  EXPECT_THAT(row.warnings[1], HasSubstr("only 1 signals of distress"));
}

TEST(HomeVisit, SessionsThatCannotBeRatedAreRefused) {
  auto session = tape().session();
  session.persons[1].role = "stranger";
  auto const nobody = code_home_visit(session, {});
  ASSERT_FALSE(nobody);
  EXPECT_THAT(base::message(nobody.error()), HasSubstr("nobody has the role 'caregiver'"));
  auto const unseen = code_home_visit(tape().without("infant", "voice").session(), {});
  ASSERT_FALSE(unseen);
  EXPECT_THAT(base::message(unseen.error()), HasSubstr("nothing can be rated"));
}

TEST(HomeVisit, RowsHaveTheirColumns) {
  EXPECT_EQ(values(coded(tape())).size(), home_visit_columns().size());
  EXPECT_EQ(values(coded(tape())), values(*code_home_visit(shifted(tape().session(), 77), {})));
}

}  // namespace
}  // namespace bowlby::instrument
