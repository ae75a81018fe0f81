// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/instrument/exploring.hpp>

#include "tape.hpp"

namespace bowlby::instrument {
namespace {

double explored(Tape const& tape) {
  auto const session = tape.session();
  return explore_percent(Lookup{session}, span(0, 100), {}).value();
}

TEST(Exploring, IsWhatIsLeftWhenNothingElseGoesOn) {
  EXPECT_EQ(explored(Tape{100}), 100);
  EXPECT_EQ(explored(Tape{100}.infant("gaze", "caregiver", 0, 10)), 90);
  EXPECT_EQ(explored(Tape{100}.infant("gaze", "stranger", 0, 10)), 90);
  EXPECT_EQ(explored(Tape{100}.infant("contact", "contact", 0, 20)), 80);
  EXPECT_EQ(explored(Tape{100}.infant("voice", "fuss", 0, 30)), 70);
  EXPECT_EQ(explored(Tape{100}.infant("face", "negative", 0, 25)), 75);
  Tape searching{100};
  searching.add(0, "search", {{"goes"}, {"at_door"}, {"calls"}}).infant("search", "at_door", 0, 35);
  EXPECT_EQ(explored(searching), 65);
  EXPECT_EQ(explored(Tape{100}.caregiver("act", "comfort", 0, 40)), 60);
  EXPECT_EQ(explored(Tape{100}.code("stranger", "act", "comfort", 0, 40)), 60);
  EXPECT_EQ(
      explored(Tape{100}.infant("gaze", "caregiver", 0, 10).infant("contact", "contact", 5, 20)),
      80)
      << "two at once count once";
}

TEST(Exploring, NeedsGazeVoiceAndContact) {
  auto const session = Tape{100}.without("infant", "gaze").session();
  EXPECT_FALSE(explore_percent(Lookup{session}, span(0, 100), {}));
}

}  // namespace
}  // namespace bowlby::instrument
