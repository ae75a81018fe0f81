// SPDX-License-Identifier: Apache-2.0
// Reunions written by hand: avoidance, point by point.
#include <gtest/gtest.h>

#include "reunion.hpp"

namespace bowlby::instrument {
namespace {

TEST(Avoidance, GreetingAndAnsweringIsNone) {
  auto const tape = reunion()
                        .caregiver("act", "greet", 0, 3)
                        .infant("gaze", "caregiver", 1, 10)
                        .infant("face", "positive", 2, 6);
  EXPECT_EQ(av(tape), 1) << "playing afterwards ignores nobody who does not bid";
}

/// Ignores her entry for so long, then looks.
Tape looks_after(double s) { return reunion().infant("gaze", "caregiver", s, reunion_s); }

TEST(Avoidance, GrowsWithTheTimeIgnored) {
  EXPECT_EQ(av(looks_after(3)), 1);
  EXPECT_EQ(av(looks_after(5)), 2);
  EXPECT_EQ(av(looks_after(8)), 3);
  EXPECT_EQ(av(looks_after(15)), 4);
  EXPECT_EQ(av(looks_after(30)), 5);
  EXPECT_EQ(av(looks_after(60)), 6);
  EXPECT_EQ(av(looks_after(130)), 6) << "nobody bid twice";
}

TEST(Avoidance, SevenIsForIgnoringRepeatedBidsWithoutAGreeting) {
  auto const ignoring = reunion().caregiver("act", "greet", 0, 3).caregiver("act", "play", 60, 65);
  EXPECT_EQ(av(ignoring), 7);
  EXPECT_EQ(av(reunion().caregiver("act", "greet", 0, 3)), 6) << "one bid is not repeated";
  auto twice = reunion().caregiver("act", "play", 30, 35).caregiver("act", "play", 60, 65);
  EXPECT_EQ(av(twice), 7);
  EXPECT_EQ(av(twice.infant("voice", "positive", 14, 14.5)), 6) << "a call at the door";
}

TEST(Avoidance, AGlanceIsNoAnswer) {
  EXPECT_EQ(av(looks_after(40).infant("gaze", "caregiver", 2, 3)), 5);
  EXPECT_EQ(av(looks_after(40).infant("gaze", "caregiver", 2, 5)), 1);
  EXPECT_EQ(
      av(looks_after(40).infant("gaze", "caregiver", 2, 3).infant("face", "positive", 2.5, 4)), 1)
      << "a smile at her is one";
}

TEST(Avoidance, TurningAwayFromBids) {
  auto greeted = reunion().infant("gaze", "caregiver", 0, 10).infant("voice", "positive", 1, 2);
  greeted.caregiver("act", "play", 50, 55).infant("movement", "move_away", 51, 54);
  greeted.infant("gaze", "caregiver", 53, 60);
  EXPECT_EQ(av(greeted), 3);
  greeted.caregiver("act", "play", 100, 105).infant("movement", "move_away", 101, 104);
  greeted.infant("gaze", "caregiver", 103, 110);
  EXPECT_EQ(av(greeted), 5);
}

TEST(Avoidance, GlancingAtABidAndIgnoringItIsTurningAway) {
  auto tape = reunion().infant("gaze", "caregiver", 0, 10).infant("voice", "positive", 1, 2);
  for (double const bid : {50.0, 100.0}) {
    tape.caregiver("act", "play", bid, bid + 3).infant("gaze", "caregiver", bid + 6, bid + 20);
  }
  EXPECT_EQ(av(tape), 3) << "twelve seconds of ignoring";
  for (double const bid : {50.0, 100.0}) tape.infant("gaze", "caregiver", bid + 1, bid + 2);
  EXPECT_EQ(av(tape), 5);
}

TEST(Avoidance, CryingIgnoresNobody) { EXPECT_EQ(av(reunion().infant("voice", "cry", 1, 175)), 1); }

}  // namespace
}  // namespace bowlby::instrument
