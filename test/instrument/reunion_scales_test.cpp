// SPDX-License-Identifier: Apache-2.0
// Reunions written by hand: what was not coded, and what there is no time for.
#include <gtest/gtest.h>

#include "reunion.hpp"

namespace bowlby::instrument {
namespace {

TEST(ReunionScales, AreEmptyWhereAStreamWasNotCoded) {
  auto const scales = rate(reunion().without("infant", "movement"));
  EXPECT_FALSE(scales.proximity_seeking);
  EXPECT_FALSE(scales.contact_maintaining);
  EXPECT_FALSE(scales.avoidance);
  EXPECT_EQ(scales.resistance, 1);
  EXPECT_EQ(scales.distance_interaction, 1);
  EXPECT_EQ(scales.missing.size(), 3U);
  EXPECT_EQ(scales.missing[0], "proximity seeking: no infant movement coded");
}

TEST(ReunionScales, HaveNothingToSayOfNoTime) {
  auto const scales = rate_reunion(reunion().session(), span(10, 10), ReunionThresholds{});
  EXPECT_FALSE(scales.proximity_seeking || scales.resistance || scales.avoidance || scales.soothe);
}

TEST(ReunionScales, AreTheSameAtAnyTimeOfTheTape) {
  auto const session = reunion()
                           .infant("movement", "full_approach", 5, 8)
                           .infant("contact", "contact", 9, 40)
                           .infant("voice", "cry", 0, 6)
                           .infant("voice", "positive", 70, 71)
                           .infant("act", "resist", 20, 25)
                           .caregiver("act", "play", 90, 95)
                           .session();
  auto const first = rate_reunion(session, span(0, reunion_s), ReunionThresholds{});
  for (double const by : {15.0, 1234.567, 86400.0 * 400}) {
    auto const later =
        rate_reunion(shifted(session, by), span(by, by + reunion_s), ReunionThresholds{});
    EXPECT_EQ(first.proximity_seeking, later.proximity_seeking);
    EXPECT_EQ(first.contact_maintaining, later.contact_maintaining);
    EXPECT_EQ(first.resistance, later.resistance);
    EXPECT_EQ(first.avoidance, later.avoidance);
    EXPECT_EQ(first.distance_interaction, later.distance_interaction);
    EXPECT_EQ(first.soothe, later.soothe);
  }
}

}  // namespace
}  // namespace bowlby::instrument
