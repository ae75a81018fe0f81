// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bowlby/instrument/still_face.hpp>
#include <bowlby/instrument/still_face_summary.hpp>
#include <cmath>
#include <map>

#include "tape.hpp"

namespace bowlby::instrument {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

constexpr std::size_t positive = 0, gaze = 1, negative = 2, bids = 3, initiatives = 4;

/// 120 s each. Play: 60 s positive, 90 s gaze. Still-face: 12, 36, 48 s negative. Reunion: 30, 60,
/// 24 s negative.
Tape procedure() {
  Tape tape{360};
  tape.episode("play", 0, 120).episode("still_face", 120, 240).episode("reunion", 240, 360);
  tape.infant("face", "positive", 10, 70).infant("gaze", "caregiver", 0, 90);
  tape.caregiver("act", "play", 0, 118).caregiver("face", "positive", 0, 120);
  tape.infant("voice", "positive", 100, 100.5);
  tape.infant("face", "positive", 130, 142).infant("gaze", "caregiver", 120, 156);
  tape.infant("voice", "positive", 150, 150.5).infant("voice", "positive", 160, 160.5);
  tape.infant("face", "negative", 192, 220).infant("voice", "cry", 210, 240);
  tape.infant("face", "positive", 300, 330).infant("gaze", "caregiver", 300, 360);
  tape.infant("voice", "cry", 240, 264);
  tape.caregiver("act", "mirror", 299, 299.5);
  return tape;
}

StillFaceRow coded(record::Session const& session) {
  auto const row = code_still_face(session, {});
  EXPECT_TRUE(row) << base::message(row.error());
  return *row;
}

TEST(StillFace, SharesAndRatesAreThoseCountedByHand) {
  auto const row = coded(procedure().session());
  auto const& play = row.in(Phase::play);
  EXPECT_DOUBLE_EQ(*play[positive], .5);
  EXPECT_DOUBLE_EQ(*play[gaze], .75);
  EXPECT_DOUBLE_EQ(*play[negative], 0);
  EXPECT_DOUBLE_EQ(*play[bids], 1) << "one smile, one call in two minutes";
  EXPECT_DOUBLE_EQ(*play[initiatives], 0) << "she plays all the time";
  auto const& still = row.in(Phase::still_face);
  EXPECT_DOUBLE_EQ(*still[positive], .1);
  EXPECT_DOUBLE_EQ(*still[gaze], .3);
  EXPECT_DOUBLE_EQ(*still[negative], .4);
  EXPECT_DOUBLE_EQ(*still[bids], 1.5);
  EXPECT_DOUBLE_EQ(*still[initiatives], 1.5);
  auto const& reunion = row.in(Phase::reunion);
  EXPECT_DOUBLE_EQ(*reunion[positive], .25);
  EXPECT_DOUBLE_EQ(*reunion[gaze], .5);
  EXPECT_DOUBLE_EQ(*reunion[negative], .2);
  EXPECT_DOUBLE_EQ(*reunion[bids], .5);
  EXPECT_DOUBLE_EQ(*reunion[initiatives], 0) << "she mirrored a second before";
}

TEST(StillFace, EffectsAreDifferencesOfPhases) {
  auto const row = coded(procedure().session());
  EXPECT_DOUBLE_EQ(*row.effect[positive], -.4);
  EXPECT_DOUBLE_EQ(*row.effect[gaze], -.45);
  EXPECT_DOUBLE_EQ(*row.effect[negative], .4);
  EXPECT_DOUBLE_EQ(*row.effect[initiatives], 1.5);
  EXPECT_DOUBLE_EQ(*row.recovery[positive], .15);
  EXPECT_DOUBLE_EQ(*row.recovery[negative], -.2);
  EXPECT_DOUBLE_EQ(*row.carry_over[gaze], -.25);
  EXPECT_DOUBLE_EQ(*row.carry_over[negative], .2);
}

TEST(StillFace, ABidTwoSecondsAfterHerActIsAnInitiative) {
  auto const initiative = [](double act_ends) {
    Tape tape{120};
    tape.episode("play", 0, 120).caregiver("act", "play", 0, act_ends);
    tape.caregiver("act", "mirror", 60, 61);  // her answer
    tape.infant("voice", "positive", 60, 60.5);
    return coded(tape.session()).in(Phase::play)[initiatives].value();
  };
  EXPECT_EQ(initiative(58), .5);
  EXPECT_EQ(initiative(58.5), 0);
}

TEST(StillFace, SlopesAreLeastSquaresOverBins) {
  // Negative for 0, 1, 2 ... 11 s of the twelve bins: .1 a bin, six bins a minute.
  Tape tape{120};
  tape.episode("still_face", 0, 120);
  for (int bin = 1; bin < 11; ++bin) tape.infant("face", "negative", 10 * bin, 11 * bin);
  auto const row = coded(tape.session());
  // Shares 0, .1 ... 1.0 (bin 10) and 0 in bin 11.
  double xy = 0, xx = 0;
  for (int bin = 0; bin < 12; ++bin) {
    auto const x = (bin - 5.5) / 6.0;
    auto const y = bin < 11 ? bin / 10.0 : 0.0;
    xy += x * y;
    xx += x * x;
  }
  EXPECT_NEAR(*row.slope[negative], xy / xx, 1e-12);
  EXPECT_NEAR(*row.slope[positive], 0, 1e-15);
}

TEST(StillFace, SlopesNeedThreeBins) {
  EXPECT_FALSE(coded(Tape{29}.episode("still_face", 0, 29).session()).slope[gaze]);
  EXPECT_TRUE(coded(Tape{30}.episode("still_face", 0, 30).session()).slope[gaze]);
}

TEST(StillFace, LatenciesAreCensoredAtItsEnd) {
  auto const row = coded(procedure().session());
  EXPECT_EQ(row.first_bid, (Latency{10, false}));
  EXPECT_EQ(row.first_negative, (Latency{72, false}));
  auto const calm = coded(Tape{100}.episode("still_face", 0, 100).session());
  EXPECT_EQ(calm.first_bid, (Latency{100, true}));
  EXPECT_EQ(calm.first_negative, (Latency{100, true}));
}

TEST(StillFace, BeginsWhenTheFaceIsHeldStill) {
  auto tape = procedure();
  tape.caregiver("voice", "speaking", 118, 125);
  auto const row = coded(tape.session());
  EXPECT_EQ(row.duration_s[1], 115);
  EXPECT_EQ(row.violation_s, 0);
  EXPECT_EQ(row.first_bid, (Latency{5, false}));
  tape.caregiver("face", "positive", 200, 203);
  auto const broken = coded(tape.session());
  EXPECT_EQ(broken.violation_s, 3);
  EXPECT_THAT(broken.warnings, Contains(HasSubstr("for 3.0 s of the still-face")));
}

TEST(StillFace, ACaregiverWhoNeverStopsHoldsNoStillFace) {
  auto tape = procedure();
  tape.caregiver("act", "play", 118, 245);
  auto const row = coded(tape.session());
  EXPECT_THAT(row.warnings, Contains("the caregiver never holds a still face"));
  EXPECT_FALSE(row.effect[gaze] || row.first_bid || row.slope[gaze]);
  EXPECT_TRUE(row.carry_over[gaze]);
}

TEST(StillFace, IsTheSameAtAnyTimeOfTheTape) {
  auto const session = procedure().session();
  EXPECT_EQ(values(coded(shifted(session, 12345.678))), values(coded(session)));
}

TEST(StillFace, LeavesEmptyWhatWasNotCoded) {
  auto const row =
      coded(procedure().without("infant", "gaze").without("caregiver", "face").session());
  EXPECT_FALSE(row.effect[gaze] || row.effect[initiatives] || row.violation_s);
  EXPECT_TRUE(row.effect[bids]);
  EXPECT_THAT(row.missing, Contains("gaze in play: streams not coded"));
}

TEST(StillFace, SaysWhichPhaseIsMissingAndRefusesNone) {
  auto session = procedure().session();
  session.episodes.pop_back();
  auto const row = coded(session);
  EXPECT_THAT(row.missing, Contains("phase reunion is not in the session"));
  EXPECT_TRUE(row.effect[gaze]);
  EXPECT_FALSE(row.recovery[gaze]);
  session.episodes = {{.name = "still_face", .when = span(5, 5)}};
  EXPECT_FALSE(code_still_face(session, {}));
  EXPECT_FALSE(code_still_face(record::Session{}, {}));
}

TEST(StillFace, TableHasAValueForEveryColumn) {
  auto const names = still_face_columns();
  auto const row = values(coded(procedure().session()));
  ASSERT_EQ(names.size(), row.size());
  std::map<std::string_view, std::string> cell;
  for (std::size_t i = 0; i < names.size(); ++i) {
    EXPECT_TRUE(cell.emplace(names[i], row[i]).second) << names[i] << " twice";
  }
  EXPECT_EQ(cell["sf_dur"], "120.000");
  EXPECT_EQ(cell["play_gaze"], "0.7500");
  EXPECT_EQ(cell["sf_initiatives_min"], "1.5000");
  EXPECT_EQ(cell["reunion_negative"], "0.2000");
  EXPECT_EQ(cell["sf_eff_positive"], "-0.4000");
  EXPECT_EQ(cell["recov_positive"], "0.1500");
  EXPECT_EQ(cell["carry_gaze"], "-0.2500");
  EXPECT_EQ(cell["lat_negative"], "72.000");
  EXPECT_EQ(cell["lat_negative_censored"], "0");
  EXPECT_EQ(cell["violation_s"], "0.000");
}

// --- samples

StillFaceRow with_effect(double value) {
  StillFaceRow row;
  row.effect[gaze] = value;
  return row;
}

EffectSummary summary_of(std::vector<StillFaceRow> const& rows) {
  return still_face_summary(rows)[gaze];
}

TEST(StillFaceSummary, IsMeanOverStandardDeviationOfDifferences) {
  auto const s = summary_of({with_effect(-.1), with_effect(-.3), with_effect(-.5), {}});
  EXPECT_EQ(s.n, 3U) << "a dyad without the effect is left out";
  EXPECT_NEAR(*s.mean, -.3, 1e-12);
  EXPECT_NEAR(*s.sd, .2, 1e-12);
  EXPECT_NEAR(*s.d_z, -1.5, 1e-12);
}

TEST(StillFaceSummary, HasFifteenRowsAndRepeatsItself) {
  std::vector<StillFaceRow> rows;
  for (int i = 0; i < 20; ++i) rows.push_back(with_effect(std::sin(i)));
  auto const first = still_face_summary(rows);
  ASSERT_EQ(first.size(), 15U);
  EXPECT_EQ(values(first[gaze]), values(still_face_summary(rows)[gaze]));
  EXPECT_EQ(values(first[0]).size(), still_face_summary_columns().size());
  EXPECT_EQ(first[0].n, 0U);
  EXPECT_FALSE(first[0].mean);
}

TEST(StillFaceSummary, IntervalsAreAboutAsWideAsTheStandardErrorSays) {
  std::vector<StillFaceRow> rows;
  for (int i = 0; i < 400; ++i) rows.push_back(with_effect(.3 + .1 * std::sin(i * 1.7)));
  auto const s = summary_of(rows);
  auto const error = *s.sd / std::sqrt(400.);
  EXPECT_NEAR(s.mean_interval->high - s.mean_interval->low, 2 * 1.96 * error, .4 * error);
  EXPECT_LT(s.mean_interval->low, *s.mean);
  EXPECT_GT(s.mean_interval->high, *s.mean);
  EXPECT_LT(s.d_z_interval->low, *s.d_z);
  EXPECT_GT(s.d_z_interval->high, *s.d_z);
}

TEST(StillFaceSummary, ClaimsNothingFromOneDyadOrFromEqualOnes) {
  auto const one = summary_of({with_effect(.2)});
  EXPECT_EQ(one.mean, .2);
  EXPECT_FALSE(one.sd || one.d_z || one.mean_interval || one.d_z_interval);
  auto const alike = summary_of({with_effect(.1), with_effect(.1), with_effect(.1)});
  EXPECT_FALSE(alike.d_z || alike.mean_interval);
}

}  // namespace
}  // namespace bowlby::instrument
