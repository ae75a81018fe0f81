// SPDX-License-Identifier: Apache-2.0
// An infant's signals and what came of each, on tapes counted by hand.
#include <gtest/gtest.h>

#include <algorithm>
#include <bowlby/instrument/caregiver_signals.hpp>

#include "tape.hpp"

namespace bowlby::instrument {
namespace {

std::vector<AnsweredSignal> signals(Tape const& tape, SignalThresholds const& t = {}) {
  auto const session = tape.session();
  return answered_signals(Lookup{session}, session.observed, t);
}

/// The only signal of the tape.
AnsweredSignal only(Tape const& tape) {
  auto const all = signals(tape);
  EXPECT_EQ(all.size(), 1U);
  return all.empty() ? AnsweredSignal{} : all.front();
}

/// A minute and a half with one cry from 10 to 12.
Tape cry() { return std::move(Tape{90}.infant("voice", "cry", 10, 12)); }

TEST(CaregiverSignals, ComfortThatEndsCryingIsAnAnswerThatHelped) {
  auto const signal = only(cry().caregiver("act", "comfort", 13, 30));
  EXPECT_EQ(signal.kind, Signal::distress);
  EXPECT_EQ(signal.answer, Answer::comfort);
  EXPECT_EQ(signal.latency, time::from_seconds(3));
  EXPECT_EQ(signal.fit, 1);
  EXPECT_TRUE(signal.resolved);
  EXPECT_EQ(signal.rupture, Rupture::none);
}

TEST(CaregiverSignals, WhatComesTooLateIsMissedAndMayBeRepaired) {
  auto const late = only(cry().caregiver("act", "comfort", 20.5, 30));
  EXPECT_FALSE(late.answer);
  EXPECT_EQ(late.rupture, Rupture::missed);
  EXPECT_TRUE(late.repaired);
  auto const never = only(cry());
  EXPECT_EQ(never.rupture, Rupture::missed);
  EXPECT_FALSE(never.repaired);
  auto const far_too_late = only(cry().caregiver("act", "comfort", 40.5, 50));
  EXPECT_FALSE(far_too_late.repaired);
  EXPECT_TRUE(only(cry().caregiver("act", "comfort", 20, 30)).answer);
}

TEST(CaregiverSignals, PlayTakesDistressForSomethingElse) {
  auto const misread = only(cry().caregiver("act", "play", 12, 16));
  EXPECT_EQ(misread.answer, Answer::play);
  EXPECT_EQ(misread.rupture, Rupture::misread);
  EXPECT_FALSE(misread.repaired);
  auto const made_good =
      only(cry().caregiver("act", "play", 12, 16).caregiver("act", "comfort", 18, 30));
  EXPECT_EQ(made_good.rupture, Rupture::misread);
  EXPECT_TRUE(made_good.repaired);
}

TEST(CaregiverSignals, ComfortThatDoesNotEndCryingDidNotLand) {
  // Answered after 2 s, so it should be over by 27.
  auto const long_cry = [](double until) {
    return only(Tape{90}.infant("voice", "cry", 10, until).caregiver("act", "comfort", 12, 60));
  };
  EXPECT_EQ(long_cry(27).rupture, Rupture::none);
  EXPECT_EQ(long_cry(27.5).rupture, Rupture::not_landed);
  EXPECT_TRUE(long_cry(39).repaired);   // she stays, and it ends
  EXPECT_FALSE(long_cry(41).repaired);  // later than 30 s after it began
}

TEST(CaregiverSignals, SobsFiveSecondsApartAreOneSignalAndFurtherOnesAreTwo) {
  EXPECT_EQ(signals(cry().infant("voice", "fuss", 16.9, 18)).size(), 1U);
  EXPECT_EQ(signals(cry().infant("voice", "fuss", 17.1, 18.2)).size(), 2U);
  EXPECT_TRUE(signals(Tape{90}.infant("voice", "fuss", 10, 10.9)).empty());
}

TEST(CaregiverSignals, OneActAnswersOneSignalTheNearestBefore) {
  auto const two =
      signals(cry().infant("voice", "cry", 17.5, 19).caregiver("act", "comfort", 19, 30));
  ASSERT_EQ(two.size(), 2U);
  EXPECT_FALSE(two[0].answer);
  EXPECT_EQ(two[1].latency, time::from_seconds(1.5));
}

TEST(CaregiverSignals, ComfortThatGoesOnAnswersAtOnceAndPlayDoesNot) {
  auto const comforted = only(cry().caregiver("act", "comfort", 5, 20));
  EXPECT_EQ(comforted.answer, Answer::comfort);
  EXPECT_EQ(comforted.latency, time::Microseconds{0});
  EXPECT_FALSE(only(cry().caregiver("act", "play", 5, 20)).answer);
}

TEST(CaregiverSignals, ALookASmileAndACallAreOneBidNamedAfterTheMostExplicit) {
  auto const bid = only(Tape{90}
                            .infant("gaze", "caregiver", 10, 20)
                            .infant("face", "positive", 11, 12)
                            .infant("voice", "positive", 11.9, 12.4)
                            .caregiver("act", "mirror", 13, 15)
                            .infant("face", "positive", 14, 15));
  EXPECT_EQ(bid.kind, Signal::call);
  EXPECT_EQ(bid.when.begin, time::from_seconds(10));
  EXPECT_EQ(bid.answer, Answer::mirror);
  EXPECT_EQ(bid.latency, time::from_seconds(3));
  EXPECT_TRUE(bid.resolved);  // it smiles at her answer
  EXPECT_EQ(bid.rupture, Rupture::none);
}

TEST(CaregiverSignals, ASmileAtHerActIsNoBid) {
  EXPECT_TRUE(signals(Tape{90}.caregiver("act", "play", 10, 14).infant("face", "positive", 12, 13))
                  .empty());
}

TEST(CaregiverSignals, ALookInDistressBelongsToTheDistress) {
  EXPECT_EQ(only(cry().infant("gaze", "caregiver", 15, 25)).kind, Signal::distress);
  EXPECT_EQ(signals(cry().infant("gaze", "caregiver", 25, 30)).size(), 2U);
  // A bid that nobody answers before it turns into crying is asked again by crying.
  EXPECT_EQ(only(cry().infant("gaze", "caregiver", 5, 8)).kind, Signal::distress);
}

TEST(CaregiverSignals, SpeechAnswersWhereNoActIsOn) {
  EXPECT_EQ(only(cry().caregiver("voice", "speaking", 13, 15)).answer, Answer::speak);
  EXPECT_EQ(
      only(cry().caregiver("act", "comfort", 14, 20).caregiver("voice", "speaking", 14, 15)).answer,
      Answer::comfort);
}

TEST(CaregiverSignals, WhatCannotBeSeenToTheEndIsLeftOut) {
  EXPECT_EQ(signals(Tape{90}.infant("voice", "cry", 60, 62)).size(), 1U);
  EXPECT_TRUE(signals(Tape{90}.infant("voice", "cry", 60.1, 62)).empty());
  EXPECT_TRUE(signals(cry().without("caregiver", "act").without("caregiver", "voice")).empty());
  EXPECT_EQ(signals(cry().without("caregiver", "act")).size(), 1U);
}

TEST(CaregiverSignals, TheOrderInWhichEventsAreWrittenDoesNotMatter) {
  auto session = cry()
                     .infant("gaze", "caregiver", 40, 45)
                     .caregiver("act", "comfort", 13, 20)
                     .caregiver("act", "mirror", 42, 45)
                     .session();
  auto const as_written = answered_signals(Lookup{session}, session.observed, {});
  std::reverse(session.events.begin(), session.events.end());
  record::sort_events(session);
  auto const again = answered_signals(Lookup{session}, session.observed, {});
  ASSERT_EQ(as_written.size(), 2U);
  ASSERT_EQ(again.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(as_written[i].answer, again[i].answer);
    EXPECT_EQ(as_written[i].latency, again[i].latency);
  }
}

}  // namespace
}  // namespace bowlby::instrument
