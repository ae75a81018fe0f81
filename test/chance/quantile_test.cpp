// SPDX-License-Identifier: Apache-2.0
// Quantiles against Boost.Math. Where Boost finds no root itself, its distribution function is
// asked whether ours is one.
#include <gtest/gtest.h>

#include <boost/math/distributions/normal.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <bowlby/chance/quantile.hpp>
#include <cmath>

namespace bowlby::chance {
namespace {

constexpr double shapes[] = {0.1, 0.2, 0.5, 0.9, 1, 1.5, 2, 5, 9.9, 10, 20, 50, 500};
constexpr double lower_shares[] = {0x1p-24, 1e-6, 1e-3, 0.01,   0.1,         0.3,        0.5,
                                   0.7,     0.9,  0.99, 0.9999, 1 - 0x1p-23, 1 - 0x1p-24};

TEST(GammaTails, AgreeWithBoost) {
  for (double const a : shapes) {
    for (double x = 1e-3; x < 1000; x *= 1.7) {
      auto const tails = gamma_tails(a, x);
      double const lower = boost::math::gamma_p(a, x);
      double const upper = boost::math::gamma_q(a, x);
      EXPECT_NEAR(tails.lower, lower, 1e-12 * lower + 1e-15) << a << ' ' << x;
      if (lower > 0.5) EXPECT_NEAR(tails.upper, upper, 1e-11 * upper + 1e-15) << a << ' ' << x;
    }
  }
}

TEST(GammaQuantile, AgreesWithBoost) {
  for (double const a : shapes) {
    for (double const p : lower_shares) {
      double const x = gamma_quantile({p, 1 - p}, a);
      double const exact =
          p < 0.5 ? boost::math::gamma_p_inv(a, p) : boost::math::gamma_q_inv(a, 1 - p);
      EXPECT_NEAR(x, exact, 1e-10 * exact) << a << ' ' << p;
    }
  }
}

TEST(GammaQuantile, OfShapeOneIsExponential) {
  for (double const p : lower_shares) {
    EXPECT_NEAR(gamma_quantile({p, 1 - p}, 1), -std::log1p(-p), -1e-13 * std::log1p(-p));
  }
}

TEST(BetaQuantile, HasItsShareBelow) {
  for (double const a : shapes) {
    for (double const b : shapes) {
      for (double const p : lower_shares) {
        auto const at = beta_quantile({p, 1 - p}, a, b);
        // On the side where x is far from 1, so that x itself is precise.
        if (at.lower < 0.5) {
          double const share = boost::math::ibeta(a, b, at.lower);
          EXPECT_NEAR(share, p, 1e-10 * p) << a << ' ' << b << ' ' << p;
        } else {
          double const share = boost::math::ibeta(b, a, at.upper);
          EXPECT_NEAR(share, 1 - p, 1e-10 * (1 - p)) << a << ' ' << b << ' ' << p;
        }
        EXPECT_DOUBLE_EQ(at.lower + at.upper, 1.0);
      }
    }
  }
}

TEST(BetaTails, AgreeWithBoost) {
  for (double const a : shapes) {
    for (double const b : shapes) {
      for (double x = 0.03; x < 1; x += 0.11) {
        auto const tails = beta_tails(a, b, x);
        EXPECT_NEAR(tails.lower, boost::math::ibeta(a, b, x), 1e-12) << a << ' ' << b << ' ' << x;
        EXPECT_NEAR(tails.upper, boost::math::ibetac(a, b, x), 1e-12) << a << ' ' << b << ' ' << x;
      }
    }
  }
}

TEST(NormalQuantile, AgreesWithBoost) {
  for (double const p : lower_shares) {
    double const exact = p < 0.5 ? quantile(boost::math::normal{}, p)
                                 : quantile(complement(boost::math::normal{}, 1 - p));
    EXPECT_NEAR(normal_quantile({p, 1 - p}), exact, 1e-12 * std::abs(exact) + 1e-15) << p;
  }
}

TEST(NormalTails, AreEachOthersMirror) {
  for (double z = -9; z <= 9; z += 0.37) {
    auto const tails = normal_tails(z);
    EXPECT_NEAR(tails.lower, std::erfc(-z / std::sqrt(2)) / 2, 1e-12 * tails.lower) << z;
    EXPECT_EQ(tails.lower, normal_tails(-z).upper) << z;
  }
}

}  // namespace
}  // namespace bowlby::chance
