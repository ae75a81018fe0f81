// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <bowlby/instrument/home_visit_summary.hpp>

namespace bowlby::instrument {
namespace {

HomeVisitMean named(std::vector<HomeVisitMean> const& all, std::string const& measure) {
  auto const found =
      std::find_if(all.begin(), all.end(), [&](auto const& one) { return one.measure == measure; });
  EXPECT_NE(found, all.end()) << measure;
  return found == all.end() ? HomeVisitMean{} : *found;
}

TEST(HomeVisitSummary, MeansHaveStudentsInterval) {
  std::vector<HomeVisitRow> rows(3);
  rows[0].sensitivity = 4;
  rows[1].sensitivity = 6;
  rows[2].sensitivity = 8;
  auto const mean = named(home_visit_summary(rows), "sensitivity");
  EXPECT_EQ(mean.n, 3U);
  EXPECT_DOUBLE_EQ(*mean.mean.value, 6);
  // Standard deviation 2, t(2) = 4.302653.
  EXPECT_NEAR(mean.mean.interval->high, 6 + 4.302653 * 2 / std::sqrt(3.0), 1e-5);
}

TEST(HomeVisitSummary, LeavesOutWhereThereIsNothingToSay) {
  std::vector<HomeVisitRow> rows(2);
  rows[0].distress.n = 4;
  rows[0].ruptures = {.missed = 1, .misread = 1, .repaired = 1};
  auto const all = home_visit_summary(rows);
  auto const repaired = named(all, "repaired");
  EXPECT_EQ(repaired.n, 1U);
  EXPECT_DOUBLE_EQ(*repaired.mean.value, .5);
  EXPECT_FALSE(repaired.mean.interval);
  EXPECT_EQ(named(all, "missed").n, 1U);
  EXPECT_DOUBLE_EQ(*named(all, "missed").mean.value, .25);
  EXPECT_EQ(named(all, "acceptance").n, 0U);
  EXPECT_EQ(values(named(all, "acceptance"))[1], "");
  for (auto const& one : all) {
    EXPECT_EQ(values(one).size(), home_visit_summary_columns().size());
  }
}

}  // namespace
}  // namespace bowlby::instrument
