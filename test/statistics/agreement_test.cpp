// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/statistics/agreement.hpp>

namespace bowlby::statistics {
namespace {

TEST(Agreement, GivesTheGoldenValues) {
  auto const result = agreement({2, {40, 5, 9, 46}});
  ASSERT_TRUE(result);
  EXPECT_NEAR(result->observed, .86, 1e-12);
  EXPECT_NEAR(result->expected, .501, 1e-12);
  EXPECT_NEAR(result->kappa, .71944, 0.5e-5);
  EXPECT_NEAR(result->kappa_maximum, .91984, 0.5e-5);
  EXPECT_NEAR(result->alpha, .72039, 0.5e-5);
}

TEST(Agreement, IsOneOnTheDiagonalAndUndefinedForOneCode) {
  EXPECT_NEAR(agreement({2, {3, 0, 0, 5}})->kappa, 1, 1e-12);
  EXPECT_NEAR(agreement({2, {3, 0, 0, 5}})->alpha, 1, 1e-12);
  EXPECT_FALSE(agreement({2, {3, 0, 0, 0}}));
  EXPECT_FALSE(agreement({2, {0, 0, 0, 0}}));
}

}  // namespace
}  // namespace bowlby::statistics
