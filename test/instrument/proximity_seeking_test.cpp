// SPDX-License-Identifier: Apache-2.0
// Reunions written by hand: proximity seeking, point by point.
#include <gtest/gtest.h>

#include "reunion.hpp"

namespace bowlby::instrument {
namespace {

TEST(ProximitySeeking, SevenIsPromptOwnLastingContact) {
  auto const tape =
      reunion().infant("movement", "full_approach", 5, 8).infant("contact", "contact", 9, 30);
  EXPECT_EQ(ps(tape), 7);
}

TEST(ProximitySeeking, HelpFromTheAdultMakesItSix) {
  auto const tape = reunion()
                        .infant("movement", "full_approach", 5, 8)
                        .infant("contact", "contact", 9, 30)
                        .caregiver("act", "comfort", 7, 30);
  EXPECT_EQ(ps(tape), 6);
}

TEST(ProximitySeeking, AMomentOfContactMakesItSix) {
  auto const tape =
      reunion().infant("movement", "full_approach", 5, 8).infant("contact", "contact", 9, 15);
  EXPECT_EQ(ps(tape), 6);
}

TEST(ProximitySeeking, ComingLateBarsSevenUnlessABidCameBefore) {
  auto late =
      reunion().infant("movement", "full_approach", 40, 44).infant("contact", "contact", 45, 80);
  EXPECT_EQ(ps(late), 6);
  EXPECT_EQ(ps(late.infant("voice", "positive", 20, 20.6)), 7);
}

TEST(ProximitySeeking, ContactThatHasNothingToDoWithTheApproachIsNotGainedByIt) {
  auto const tape = reunion()
                        .infant("contact", "contact", 2, 20)  // picked up at once
                        .caregiver("act", "comfort", 1, 20)
                        .infant("movement", "full_approach", 100, 104);
  EXPECT_EQ(ps(tape), 4);
}

TEST(ProximitySeeking, ContactLongAfterTheApproachDoesNotBelongToIt) {
  auto const picked_up = [](double at) {
    return reunion()
        .infant("movement", "full_approach", 5, 8)
        .infant("contact", "contact", at, at + 30)
        .caregiver("act", "comfort", at - 1, at + 30);
  };
  EXPECT_EQ(ps(picked_up(18)), 6);
  EXPECT_EQ(ps(picked_up(19)), 4);
}

TEST(ProximitySeeking, CryingTowardsHerIsABidAndCryingAtNobodyIsNone) {
  auto tape = reunion()
                  .infant("movement", "full_approach", 40, 44)
                  .infant("contact", "contact", 45, 80)
                  .infant("voice", "cry", 18, 24);
  EXPECT_EQ(ps(tape), 6);
  EXPECT_EQ(ps(tape.infant("gaze", "caregiver", 20, 22)), 7);
}

TEST(ProximitySeeking, FiveIsApproachInDistress) {
  EXPECT_EQ(
      ps(reunion().infant("movement", "partial_approach", 10, 13).infant("voice", "cry", 9, 15)),
      5);
  EXPECT_EQ(
      ps(reunion().infant("movement", "partial_approach", 10, 13).infant("voice", "cry", 90, 95)),
      3)
      << "crying long after has nothing to do with it";
}

TEST(ProximitySeeking, FiveIsTakingHoldOfAnAdultWhoHasComeNear) {
  EXPECT_EQ(ps(reunion().infant("contact", "contact", 5, 30)), 5);
  EXPECT_EQ(ps(reunion().infant("contact", "contact", 5, 15)), 1) << "a moment";
  EXPECT_EQ(ps(reunion().infant("contact", "contact", 5, 30).caregiver("act", "comfort", 4, 30)), 1)
      << "picked up";
}

TEST(ProximitySeeking, ContactWithSomebodyElseIsNotWithHer) {
  auto session = reunion().infant("contact", "contact", 0, 60).session();
  for (auto& stream : session.streams) {
    if (stream.actor == 1) stream.coverage = {span(40, reunion_s)};
  }
  auto const scales = rate_reunion(session, span(0, reunion_s), ReunionThresholds{});
  EXPECT_EQ(scales.contact_s, 20);
}

TEST(ProximitySeeking, FourIsApproachWithoutContactOrSignalsAlone) {
  EXPECT_EQ(ps(reunion().infant("movement", "full_approach", 10, 13)), 4);
  EXPECT_EQ(ps(reunion().infant("voice", "cry", 5, 12).infant("gaze", "caregiver", 5, 12)), 4);
}

TEST(ProximitySeeking, ThreeIsPartOfTheWayOrRepeatedSmallMoves) {
  EXPECT_EQ(ps(reunion().infant("movement", "partial_approach", 10, 13)), 3);
  EXPECT_EQ(ps(reunion()
                   .infant("movement", "abortive_approach", 10, 12)
                   .infant("movement", "abortive_approach", 50, 52)),
            3);
}

TEST(ProximitySeeking, TwoIsASingleSlightMove) {
  EXPECT_EQ(ps(reunion().infant("movement", "abortive_approach", 10, 12)), 2);
  EXPECT_EQ(ps(reunion().infant("voice", "cry", 5, 7).infant("gaze", "caregiver", 5, 6)), 2);
}

TEST(ProximitySeeking, OneIsNoneEvenWhenCryingAtNobody) {
  EXPECT_EQ(ps(reunion()), 1);
  EXPECT_EQ(ps(reunion().infant("voice", "cry", 5, 60)), 1);
}

TEST(ProximitySeeking, CryingInTheArmsIsNoSignalForContact) {
  auto const tape = reunion()
                        .caregiver("act", "comfort", 0, 60)
                        .infant("contact", "contact", 2, 60)
                        .infant("voice", "cry", 3, 50)
                        .infant("gaze", "caregiver", 3, 50);
  EXPECT_EQ(ps(tape), 1);
}

}  // namespace
}  // namespace bowlby::instrument
