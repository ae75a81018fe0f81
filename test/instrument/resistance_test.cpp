// SPDX-License-Identifier: Apache-2.0
// Reunions written by hand: resistance, point by point.
#include <gtest/gtest.h>

#include "reunion.hpp"

namespace bowlby::instrument {
namespace {

Tape resists(std::vector<double> const& at, double value) {
  auto tape = reunion();
  for (auto const t : at) tape.code("infant", "act", "resist", t, t + 1.5, value);
  return tape;
}

TEST(Resistance, EveryPointFromSummedIntensity) {
  EXPECT_EQ(rs(reunion()), 1);
  EXPECT_EQ(rs(resists({10}, 1)), 2);
  EXPECT_EQ(rs(resists({10, 60}, 1)), 3);
  EXPECT_EQ(rs(resists({10, 60, 100}, 1)), 4);
  EXPECT_EQ(rs(resists({10, 60}, 2)), 4);
  EXPECT_EQ(rs(resists({10, 60, 100, 130, 160}, 1)), 5);
  EXPECT_EQ(rs(resists({10, 60}, 3)), 6);
  EXPECT_EQ(rs(resists({10, 60, 100}, 3)), 7);
}

TEST(Resistance, SevenMustBePersistent) {
  EXPECT_EQ(rs(resists({1, 5, 9}, 3)), 6) << "all in one bin";
}

TEST(Resistance, CountsMoreWhileCryingHard) {
  EXPECT_EQ(rs(reunion().infant("act", "resist", 10, 11).infant("voice", "cry", 9, 14)), 3);
  EXPECT_EQ(rs(reunion().infant("act", "resist", 10, 11).infant("voice", "fuss", 9, 14)), 2);
}

TEST(Resistance, ALongActIsPersistent) {
  // 30 s: ten units over three bins.
  EXPECT_EQ(rs(reunion().infant("act", "resist", 10, 40)), 7);
}

}  // namespace
}  // namespace bowlby::instrument
