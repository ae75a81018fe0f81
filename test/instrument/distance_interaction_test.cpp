// SPDX-License-Identifier: Apache-2.0
// Reunions written by hand: distance interaction, point by point.
#include <gtest/gtest.h>

#include "reunion.hpp"

namespace bowlby::instrument {
namespace {

TEST(DistanceInteraction, EveryPointInThreeMinutes) {
  int const point[13] = {1, 2, 3, 4, 4, 5, 5, 6, 6, 6, 7, 7, 7};
  for (int bins = 0; bins <= 12; ++bins) {
    auto tape = reunion();
    for (int i = 0; i < bins; ++i) tape.infant("voice", "positive", 15 * i + 3, 15 * i + 3.5);
    EXPECT_EQ(di(tape), point[bins]) << bins << " bins";
  }
}

TEST(DistanceInteraction, SmilesCountWhenTheyMeetHerAndNotInContact) {
  EXPECT_EQ(di(reunion().infant("face", "positive", 20, 25)), 1);
  EXPECT_EQ(di(reunion().infant("face", "positive", 20, 25).infant("gaze", "caregiver", 22, 24)),
            2);
  EXPECT_EQ(di(reunion()
                   .infant("face", "positive", 20, 25)
                   .infant("gaze", "caregiver", 22, 24)
                   .infant("contact", "contact", 15, 30)),
            1);
}

}  // namespace
}  // namespace bowlby::instrument
