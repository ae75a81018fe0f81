// SPDX-License-Identifier: Apache-2.0
// The errors that elementary.hpp documents, measured over every 211th float of the useful range, or
// over all of them where the environment sets BOWLBY_EXHAUSTIVE (some minutes).
#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <bowlby/chance/elementary.hpp>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "chance/lane_values.hpp"

namespace bowlby::chance {
namespace {

constexpr float infinite = std::numeric_limits<float>::infinity();
float const not_a_number = std::numeric_limits<float>::quiet_NaN();

/// How many float spacings `computed` is away from the exact value.
double spacings_away(float computed, double exact) {
  auto const nearest = static_cast<float>(exact);
  auto const next = std::nextafter(std::abs(nearest), infinite);
  return std::abs(computed - exact) / static_cast<double>(next - std::abs(nearest));
}

/// The largest error over the floats from `low` to `high` (both of one sign).
template <class Function, class Exact>
double worst(float low, float high, Function const& function, Exact const& exact) {
  std::uint32_t const step = std::getenv("BOWLBY_EXHAUSTIVE") != nullptr ? 1 : 211;
  auto first = std::bit_cast<std::uint32_t>(low);
  auto last = std::bit_cast<std::uint32_t>(high);
  if (first > last) std::swap(first, last);
  double most = 0;
  for (std::uint64_t bits = first; bits <= last; bits += step) {
    auto const x = std::bit_cast<float>(static_cast<std::uint32_t>(bits));
    most = std::max(most, spacings_away(function(x), exact(static_cast<double>(x))));
  }
  return most;
}

/// Over negative and positive floats, from `low` < 0 to `high` > 0. Closer to 0 than 2^-26, where
/// the functions that this serves are straight lines, every doubling is tried once.
template <class Function, class Exact>
double worst_on_both_sides(float low, float high, Function const& function, Exact const& exact) {
  constexpr float near_zero = 0x1p-26f;
  double most =
      std::max(worst(-near_zero, low, function, exact), worst(near_zero, high, function, exact));
  for (float x = near_zero; x >= smallest_normal; x /= 2) {
    most = std::max(most, spacings_away(function(x), exact(static_cast<double>(x))));
    most = std::max(most, spacings_away(function(-x), exact(static_cast<double>(-x))));
  }
  return most;
}

void expect_at_most(double error, double documented) {
  EXPECT_LE(error, documented);
  testing::Test::RecordProperty("largest_error_in_spacings", std::to_string(error));
  if (std::getenv("BOWLBY_EXHAUSTIVE") != nullptr) std::printf("largest error %.4f\n", error);
}

TEST(Exponential, IsWithinItsDocumentedError) {
  expect_at_most(worst_on_both_sides(
                     log_of_smallest_normal, log_of_largest, [](float x) { return exp_of(x); },
                     [](double x) { return std::exp(x); }),
                 1.014);
}

TEST(Exponential, NeverSinksBelowNormalNorOverflows) {
  EXPECT_GE(exp_of(log_of_smallest_normal), smallest_normal);
  EXPECT_EQ(exp_of(std::nextafter(log_of_smallest_normal, -infinite)), 0.0f);
  EXPECT_EQ(exp_of(-1e30f), 0.0f);
  EXPECT_EQ(exp_of(-infinite), 0.0f);
  EXPECT_EQ(exp_of(89.0f), exp_of(log_of_largest));
  EXPECT_EQ(exp_of(infinite), exp_of(log_of_largest));
  EXPECT_NEAR(exp_of(infinite), 3.40279e38f, 1e33f);
  EXPECT_EQ(exp_of(0.0f), 1.0f);
  EXPECT_EQ(exp_of(-0.0f), 1.0f);
  EXPECT_TRUE(std::isnan(exp_of(not_a_number)));
  EXPECT_EQ(exp_of(-100.0), 0.0);
  EXPECT_NEAR(exp_of(1000.0) / 3.40279e38, 1, 1e-5);
}

TEST(ExponentialMinusOne, IsWithinItsDocumentedError) {
  expect_at_most(worst_on_both_sides(
                     -87.0f, 88.0f, [](float x) { return exp_minus_one(x); },
                     [](double x) { return std::expm1(x); }),
                 1.738);
  EXPECT_EQ(exp_minus_one(0.0f), 0.0f);
  EXPECT_EQ(exp_minus_one(-infinite), -1.0f);
  EXPECT_EQ(exp_minus_one(infinite), exp_minus_one(88.0f));
  EXPECT_TRUE(std::isnan(exp_minus_one(not_a_number)));
}

TEST(Logarithm, IsWithinItsDocumentedError) {
  expect_at_most(worst(
                     smallest_normal, std::numeric_limits<float>::max(),
                     [](float x) { return log_of(x); }, [](double x) { return std::log(x); }),
                 0.863);
}

TEST(Logarithm, SaturatesAtItsEdges) {
  float const least = log_of(smallest_normal);
  EXPECT_NEAR(least, -87.3365448f, 1e-5f);
  EXPECT_EQ(log_of(0.0f), least);
  EXPECT_EQ(log_of(-1.0f), least);
  EXPECT_EQ(log_of(1e-40f), least);
  EXPECT_EQ(log_of(1.0f), 0.0f);
  EXPECT_NEAR(log_of(infinite), 88.7228394f, 1e-5f);
  EXPECT_TRUE(std::isnan(log_of(not_a_number)));
}

TEST(Logistic, IsWithinItsDocumentedError) {
  expect_at_most(worst_on_both_sides(
                     -87.0f, 100.0f, [](float x) { return logistic(x); },
                     [](double x) { return 1 / (1 + std::exp(-x)); }),
                 2.481);
}

TEST(Logistic, StaysNormalAndAtMostOne) {
  EXPECT_GE(logistic(-infinite), smallest_normal);
  EXPECT_EQ(logistic(-1e9f), logistic(-87.0f));
  EXPECT_EQ(logistic(infinite), 1.0f);
  EXPECT_EQ(logistic(0.0f), 0.5f);
  EXPECT_TRUE(std::isnan(logistic(not_a_number)));
}

TEST(Logit, UndoesLogistic) {
  for (float p = 0.001f; p < 1.0f; p += 0.001f) EXPECT_NEAR(logistic(logit(p)), p, 1e-6f);
}

TEST(Tanh, IsOneRoundingFromExact) {
  for (float x = -12.0f; x < 12.0f; x += 0.00037f) {
    ASSERT_NEAR(tanh_of(x), std::tanh(static_cast<double>(x)), 2.4e-7) << x;
  }
  EXPECT_EQ(tanh_of(infinite), 1.0f);
  EXPECT_EQ(tanh_of(-infinite), -1.0f);
}

TEST(Power, IsAsPreciseAsItsLogarithmAllows) {
  for (float base = 1e-6f; base < 1e6f; base *= 1.037f) {
    for (float exponent = -6.0f; exponent < 6.0f; exponent += 0.173f) {
      double const exact = std::pow(static_cast<double>(base), static_cast<double>(exponent));
      double const spread = std::abs(exponent * std::log(static_cast<double>(base)));
      ASSERT_NEAR(power(base, exponent) / exact, 1.0, (2 + 2 * spread) * 0x1p-24)
          << base << '^' << exponent;
    }
  }
  EXPECT_EQ(power(0.0f, 2.0f), 0.0f);
  EXPECT_EQ(power(0.0f, 0.0f), 1.0f);
  EXPECT_EQ(power(0.0f, 1e-6f), 0.0f);
  EXPECT_EQ(power(1.0f, 1e6f), 1.0f);
  EXPECT_EQ(power(7.0f, 0.0f), 1.0f);
}

TEST(ProbabilityWithin, IsPreciseForRareEventsAndBounded) {
  EXPECT_NEAR(probability_within(1e-6f, 0.1f) / 1e-7f, 1.0f, 1e-6f);
  EXPECT_EQ(probability_within(0.0f, 1.0f), 0.0f);
  EXPECT_EQ(probability_within(1e9f, 1e9f), 1.0f);
  // Two halves of a step are as likely as the whole.
  for (float rate = 0.01f; rate < 20.0f; rate *= 1.3f) {
    float const half = probability_within(rate, 0.5f);
    EXPECT_NEAR(1.0f - (1.0f - half) * (1.0f - half), probability_within(rate, 1.0f), 3e-7f);
  }
}

std::vector<float> grid() {
  std::vector<float> inputs;
  for (int i = -20'000; i <= 20'000; ++i) inputs.push_back(static_cast<float>(i) * 0.0053f);
  for (float x = 1e-37f; x < 1e37f; x *= 1.31f) inputs.push_back(x);
  return inputs;
}

template <class Real>
std::vector<float> everything(std::vector<float> const& inputs) {
  auto all = values_of<Real>(inputs, [](Real x) { return exp_of(x); });
  auto const append = [&](std::vector<float> const& more) {
    all.insert(all.end(), more.begin(), more.end());
  };
  append(values_of<Real>(inputs, [](Real x) { return exp_minus_one(x); }));
  append(values_of<Real>(inputs, [](Real x) { return log_of(magnitude(x)); }));
  append(values_of<Real>(inputs, [](Real x) { return logistic(x); }));
  append(values_of<Real>(inputs, [](Real x) { return power(magnitude(x), Real(0.37f)); }));
  append(values_of<Real>(inputs, [](Real x) { return tanh_of(x); }));
  return all;
}

std::uint64_t hash_of(std::vector<float> const& values) {
  std::uint64_t hash = 14695981039346656037u;
  for (float const value : values) {
    hash = (hash ^ std::bit_cast<std::uint32_t>(value)) * 1099511628211u;
  }
  return hash;
}

TEST(Elementary, LanesGiveTheBitsOfPlainFloat) {
  auto const inputs = grid();
  auto const plain = hash_of(everything<float>(inputs));
  EXPECT_EQ(hash_of(everything<Lanes<1>>(inputs)), plain);
  EXPECT_EQ(hash_of(everything<Lanes<2>>(inputs)), plain);
  EXPECT_EQ(hash_of(everything<Lanes<4>>(inputs)), plain);
  EXPECT_EQ(hash_of(everything<Lanes<8>>(inputs)), plain);
  EXPECT_EQ(hash_of(everything<Lanes<16>>(inputs)), plain);
}

// One value for all compilers, optimisations and machines.
TEST(Elementary, GivesTheBitsOfThisVersion) {
  EXPECT_EQ(hash_of(everything<float>(grid())), 13749399275085954280u);
}

}  // namespace
}  // namespace bowlby::chance
