// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/base/distribution.hpp>
#include <cmath>

namespace bowlby::base {
namespace {

TEST(BetaShapes, HaveTheMeanAndDeviationAskedFor) {
  for (double const mean : {0.05, 0.3, 0.5, 0.9}) {
    for (double const share : {0.1, 0.5, 0.95}) {
      auto const sd = share * std::sqrt(mean * (1 - mean));
      auto const fit = within({Shape::beta, mean, sd}, 0, 1, "");
      ASSERT_TRUE(fit);
      auto const [a, b] = beta_shapes(*fit);
      ASSERT_GT(a, 0);
      ASSERT_GT(b, 0);
      EXPECT_NEAR(a / (a + b), mean, 1e-12);
      EXPECT_NEAR(a * b / ((a + b) * (a + b) * (a + b + 1)), sd * sd, 1e-12);
    }
  }
}

TEST(Within, CutsEachShapeOffWhereItsValuesEnd) {
  EXPECT_EQ(within({Shape::lognormal, 1, 0.5}, -2, 5, "")->low, 0);
  EXPECT_EQ(within({Shape::beta, 0.5, 0.1}, 0.2, 5, "")->low, 0.2);
  EXPECT_EQ(within({Shape::beta, 0.5, 0.1}, 0.2, 5, "")->high, 1);
  EXPECT_EQ(within({Shape::normal, 0.5, 9}, -2, 5, "")->low, -2);
  EXPECT_EQ(within({Shape::uniform, 0, 1}, -2, 5, "")->high, 1);
  EXPECT_EQ(*within({Shape::constant, 3}, -2, 5, ""), constant(3));
}

TEST(Within, TakesTheEdgesOfTheRange) {
  EXPECT_TRUE(within(constant(0), 0, 1, ""));
  EXPECT_TRUE(within(constant(1), 0, 1, ""));
  EXPECT_FALSE(within(constant(std::nextafter(1.0, 2.0)), 0, 1, ""));
  EXPECT_TRUE(within({Shape::uniform, 0, 1}, 0, 1, ""));
}

TEST(Centre, LiesWithinTheBounds) {
  for (auto const& d : {Distribution{Shape::uniform, 2, 4}, Distribution{Shape::normal, 2, 4},
                        Distribution{Shape::lognormal, 2, 4}, constant(2)}) {
    auto const fit = within(d, 0, 10, "").value();
    EXPECT_GE(centre(fit), fit.low);
    EXPECT_LE(centre(fit), fit.high);
  }
  EXPECT_EQ(centre({Shape::uniform, 2, 4}), 3);
}

TEST(Text, NamesShapeAndMoments) {
  EXPECT_EQ(text(constant(0.3)), "0.3");
  EXPECT_EQ(text({Shape::lognormal, 4, 0.3}), "lognormal (median 4, sigma 0.3)");
  EXPECT_EQ(range_text(0, 1, "s"), "0 to 1 s");
  EXPECT_EQ(range_text(0, 1, "1/s"), "0 to 1 per s");
  EXPECT_EQ(range_text(0, 0.5, ""), "0 to 0.5");
}

}  // namespace
}  // namespace bowlby::base
