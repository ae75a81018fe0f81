// SPDX-License-Identifier: Apache-2.0
// Values computed elsewhere for the same formulas.
#include <gtest/gtest.h>

#include <array>
#include <bowlby/statistics/entropy.hpp>
#include <bowlby/statistics/survival.hpp>
#include <bowlby/statistics/two_by_two.hpp>
#include <cmath>

namespace bowlby::statistics {
namespace {

constexpr TwoByTwo table{12, 8, 10, 70};

TEST(TwoByTwo, GivesTheGoldenValues) {
  EXPECT_NEAR(table.expected(), 4.4, 1e-12);
  EXPECT_NEAR(table.z(), 4.5866, 0.5e-4);
  EXPECT_NEAR(table.yules_q(), .82609, 0.5e-5);
  EXPECT_NEAR(table.odds_ratio(), 10.5, 1e-12);
  EXPECT_NEAR(table.log_odds_ratio(), 2.35138, 0.5e-5);
  EXPECT_NEAR(table.log_odds_error(), .56800, 0.5e-5);
  EXPECT_NEAR(table.phi(), .45866, 0.5e-5);
  EXPECT_NEAR(table.risk_difference(), .475, 1e-12);
  EXPECT_NEAR(table.plus_half().log_odds_ratio(), 2.28990, 0.5e-5);
}

TEST(TwoByTwo, SwappingRowsTurnsTheSign) {
  TwoByTwo const turned{table.c, table.d, table.a, table.b};
  EXPECT_NEAR(turned.log_odds_ratio(), -table.log_odds_ratio(), 1e-12);
  EXPECT_NEAR(turned.yules_q(), -table.yules_q(), 1e-12);
  EXPECT_NEAR(turned.z(), -table.z(), 1e-12);
  EXPECT_TRUE((TwoByTwo{0, 1, 2, 3}).has_empty_cell());
  EXPECT_TRUE(std::isfinite((TwoByTwo{0, 1, 2, 3}).plus_half().log_odds_ratio()));
}

TEST(KaplanMeier, GivesTheGoldenValues) {
  std::vector<Duration> const durations{{2}, {3}, {4, true}, {5, true}, {8}};
  auto const curve = kaplan_meier(durations);
  EXPECT_NEAR(survival_at(curve, 3), .6, 1e-12);
  EXPECT_NEAR(survival_at(curve, 7.9), .6, 1e-12);
  EXPECT_EQ(median_survival(durations).value, 8);
  EXPECT_EQ(survival_at(curve, 8), 0);
  // 2 * 1 + 1 * .8 + 5 * .6
  EXPECT_NEAR(restricted_mean(curve, 8), 5.8, 1e-12);
}

TEST(Entropy, OfVisitsIsTheGoldenValue) {
  EXPECT_EQ(shannon_entropy(std::array{2.0, 1.0, 1.0}), 1.5);  // a, b, a, c
}

}  // namespace
}  // namespace bowlby::statistics
