// SPDX-License-Identifier: Apache-2.0
// Reunions written by hand: contact maintaining, point by point.
#include <gtest/gtest.h>

#include "reunion.hpp"

namespace bowlby::instrument {
namespace {

/// Held from `from` to `to`.
Tape held(double from, double to) {
  return reunion().infant("contact", "contact", from, to).caregiver("act", "comfort", from, to);
}

TEST(ContactMaintaining, SevenIsVeryLongContactWithTwoActiveResists) {
  auto const tape = held(5, 100)
                        .infant("movement", "partial_approach", 101, 103)
                        .infant("contact", "contact", 104, 150)
                        .caregiver("act", "comfort", 104, 150)
                        .infant("movement", "full_approach", 151, 153);
  EXPECT_EQ(cm(tape), 7);
}

TEST(ContactMaintaining, SixIsVeryLongWithOneResistOrLongWithTwo) {
  EXPECT_EQ(cm(held(5, 130).infant("movement", "partial_approach", 131, 133)), 6);
  EXPECT_EQ(cm(held(5, 45)
                   .infant("movement", "partial_approach", 46, 48)
                   .infant("contact", "contact", 50, 80)
                   .caregiver("act", "comfort", 50, 80)
                   .infant("movement", "full_approach", 81, 83)),
            6);
}

TEST(ContactMaintaining, ClingingAloneIsNeverMoreThanFive) {
  EXPECT_EQ(cm(reunion().infant("contact", "contact", 5, 170)), 5);
}

TEST(ContactMaintaining, FiveIsOneActiveResistOrClinging) {
  EXPECT_EQ(cm(held(5, 25).infant("movement", "partial_approach", 26, 28)), 5);
  EXPECT_EQ(cm(held(5, 15).infant("contact", "contact", 16.5, 25)), 5)
      << "contact regained by the child itself";
  EXPECT_EQ(cm(reunion().infant("contact", "contact", 5, 21)), 5);
}

TEST(ContactMaintaining, FourIsProtestOrStayingWithoutBeingPutDown) {
  EXPECT_EQ(cm(held(5, 25).infant("voice", "cry", 26, 30)), 4);
  EXPECT_EQ(cm(held(100, 180)), 4);
}

TEST(ContactMaintaining, CryingThatWentOnBeforeIsNoProtest) {
  EXPECT_EQ(cm(held(5, 25).infant("voice", "cry", 10, 40)), 3);
}

TEST(ContactMaintaining, ThreeIsContactForAWhileOrOfOnesOwnMaking) {
  EXPECT_EQ(cm(held(5, 25)), 3);
  EXPECT_EQ(cm(held(5, 70)), 3) << "long, but put down without a word";
  EXPECT_EQ(cm(reunion().infant("contact", "contact", 5, 9)), 3);
}

TEST(ContactMaintaining, TwoIsAcceptedOneIsNone) {
  EXPECT_EQ(cm(held(5, 12)), 2);
  EXPECT_EQ(cm(reunion()), 1);
  EXPECT_EQ(cm(reunion().infant("contact", "contact", 0, 0.5)), 1) << "a touch is no contact";
}

TEST(ContactMaintaining, LeavingIsNoReleaseToProtestAgainst) {
  for (double const leaves : {24.0, 25.5}) {
    EXPECT_EQ(
        cm(held(5, 25).infant("movement", "move_away", leaves, 28).infant("voice", "cry", 26, 30)),
        3);
  }
}

}  // namespace
}  // namespace bowlby::instrument
