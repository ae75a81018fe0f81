// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/instrument/caregiver_scales.hpp>

#include "tape.hpp"

namespace bowlby::instrument {
namespace {

TEST(CaregiverScales, RunThroughTheirAnchorsAndStayBetweenOneAndNine) {
  double const anchors[] = {.2, .4, .6, .8, .95};
  EXPECT_EQ(scale_point(0, anchors), 1);
  EXPECT_EQ(scale_point(.2, anchors), 1);
  EXPECT_EQ(scale_point(.4, anchors), 3);
  EXPECT_NEAR(scale_point(.5, anchors), 4, 1e-12);
  EXPECT_EQ(scale_point(.95, anchors), 9);
  EXPECT_EQ(scale_point(1, anchors), 9);
}

TEST(CaregiverScales, NeverFall) {
  double const anchors[] = {0, .5, .5, 3, 6};
  double before = 0;
  for (double value = -1; value < 8; value += .01) {
    auto const point = scale_point(value, anchors);
    EXPECT_GE(point, before);
    EXPECT_GE(point, 1);
    EXPECT_LE(point, 9);
    before = point;
  }
  EXPECT_EQ(before, 9);
}

std::size_t overridden(Tape const& tape, Spans const& distress = {}) {
  auto const session = tape.session();
  Lookup const look{session};
  return overridden_off_signals(look, session.observed, caregiver_acts(look, session.observed),
                                distress, 2);
}

TEST(CaregiverScales, PlayJustAfterTheEyesTurnedAwayOverridesIt) {
  auto const turned = [] { return std::move(Tape{60}.infant("gaze", "caregiver", 5, 10)); };
  EXPECT_EQ(overridden(turned().caregiver("act", "play", 11, 15)), 1U);
  EXPECT_EQ(overridden(turned().caregiver("act", "play", 12.5, 15)), 0U);
  EXPECT_EQ(overridden(turned().caregiver("act", "play", 8, 15)), 0U);
  EXPECT_EQ(overridden(turned().caregiver("act", "mirror", 11, 15)), 0U);
  EXPECT_EQ(overridden(turned().caregiver("act", "play", 11, 15), {span(9, 20)}), 0U);
  EXPECT_EQ(
      overridden(turned().infant("gaze", "caregiver", 10.5, 20).caregiver("act", "play", 11, 15)),
      0U);
}

}  // namespace
}  // namespace bowlby::instrument
