// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/instrument/crying.hpp>

#include "tape.hpp"

namespace bowlby::instrument {
namespace {

CryingThresholds const t;

TEST(Crying, JoinsSobsAndLeavesOutShortSounds) {
  auto const session = Tape{180}
                           .infant("voice", "cry", 10, 11)
                           .infant("voice", "fuss", 12.5, 14)  // 1.5 s later: the same bout
                           .infant("voice", "cry", 16, 17)     // 2 s later: another
                           .infant("voice", "cry", 40, 40.5)   // no crying
                           .session();
  auto const found = crying(Lookup{session}, span(0, 180), t);
  EXPECT_EQ(found->seconds, 5);
  EXPECT_NEAR(found->percent, 100 * 5 / 180., 1e-12);
  EXPECT_EQ(found->bins, 2) << "10 to 15 and 15 to 17";
}

TEST(Crying, PercentIsOfWhatCouldBeHeard) {
  auto tape = Tape{180};
  auto session = tape.infant("voice", "cry", 0, 30).session();
  session.streams[2].coverage = {span(0, 60)};
  EXPECT_EQ(crying(Lookup{session}, span(0, 180), t)->percent, 50);
  session.streams[2].coverage = {};
  EXPECT_FALSE(crying(Lookup{session}, span(0, 180), t));
}

TEST(Crying, OutOfViewIsNeitherCryingNorQuiet) {
  Tape tape{100};
  auto session = tape.infant("voice", "cry", 0, 25).session();
  session.streams[2].codes.push_back({"unscorable", "", record::Presence::out_of_view});
  session.events.push_back({.stream = 2, .code = 4, .when = span(50, 100)});
  EXPECT_EQ(crying(Lookup{session}, span(0, 100), t)->percent, 50);
}

TEST(Latencies, AreCensoredWhereNothingHappened) {
  auto const session = Tape{180}.session();
  Lookup const calm{session};
  EXPECT_EQ(latency_to_cry(calm, span(0, 90), t), (Latency{90, true}));
  EXPECT_EQ(latency_to_soothe(calm, span(0, 90), t), (Latency{0, false}));
}

TEST(Latencies, CountFromTheStartOfTheEpisode) {
  auto const session =
      Tape{300}.infant("voice", "cry", 50, 140).infant("voice", "fuss", 145, 150).session();
  Lookup const look{session};
  EXPECT_EQ(latency_to_cry(look, span(20, 100), t), (Latency{30, false}));
  EXPECT_EQ(latency_to_cry(look, span(60, 100), t), (Latency{0, false})) << "cried already";
  // Five quiet seconds are not enough: soothed at 150.
  EXPECT_EQ(latency_to_soothe(look, span(100, 280), t), (Latency{50, false}));
  EXPECT_EQ(latency_to_soothe(look, span(100, 155), t), (Latency{55, true}))
      << "quiet for five seconds when the episode ended";
}

}  // namespace
}  // namespace bowlby::instrument
