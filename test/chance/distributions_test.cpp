// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <bowlby/chance/distributions.hpp>
#include <bowlby/chance/draw.hpp>
#include <cmath>
#include <limits>

#include "chance/lane_values.hpp"

namespace bowlby::chance {
namespace {

constexpr float first_uniform = 0x1p-24f;
constexpr float last_uniform = 1.0f - 0x1p-24f;

/// u_k = (k + 1/2) / 2^23
float uniform_at(std::uint32_t k) { return uniform_from<float>(k << 9); }

constexpr int sample_size = 1 << 18;
std::vector<float> uniforms() {
  std::vector<float> drawn(sample_size);
  Draw<float> const draw{.key = stream_key(Seed{20}), .dyad = 0};
  for (int i = 0; i < sample_size; ++i) {
    drawn[static_cast<std::size_t>(i)] = draw.uniforms(0, 0, i).value[i % 4];
  }
  return drawn;
}

struct Moments {
  double mean;
  double variance;
};
template <class Function>
Moments moments_of(Function const& function) {
  double sum = 0;
  double squares = 0;
  for (float const u : uniforms()) {
    double const x = function(u);
    sum += x;
    squares += x * x;
  }
  double const mean = sum / sample_size;
  return {mean, squares / sample_size - mean * mean};
}
/// Five standard errors of a mean: a correct generator fails once in two million seeds.
double five_errors(double variance) { return 5 * std::sqrt(variance / sample_size); }

TEST(Uniforms, AreEvenlySpread) {
  auto drawn = uniforms();
  std::sort(drawn.begin(), drawn.end());
  double gap = 0;  // Kolmogorov and Smirnov's
  for (int i = 0; i < sample_size; ++i) {
    gap = std::max(gap, std::abs(static_cast<double>(drawn[static_cast<std::size_t>(i)]) -
                                 (i + 0.5) / sample_size));
  }
  EXPECT_LT(gap, 1.95 / std::sqrt(sample_size));  // exceeded by one correct seed in a thousand
}

TEST(Uniforms, AreUnrelatedBetweenWordsMomentsAndDyads) {
  auto const correlation = [](auto const& one, auto const& other) {
    double sum = 0;
    for (int i = 0; i < sample_size; ++i) sum += (one(i) - 0.5) * (other(i) - 0.5);
    return 12 * sum / sample_size;
  };
  Draw<float> const draw{.key = stream_key(Seed{21}), .dyad = 0};
  Draw<float> const neighbour{.key = draw.key, .dyad = 1};
  auto const base = [&](int i) { return draw.uniforms(0, 0, i).value[0]; };
  double const bound = 5 / std::sqrt(sample_size);
  EXPECT_LT(std::abs(correlation(base, [&](int i) { return draw.uniforms(0, 0, i).value[1]; })),
            bound);
  EXPECT_LT(std::abs(correlation(base, [&](int i) { return draw.uniforms(0, 0, i + 1).value[0]; })),
            bound);
  EXPECT_LT(std::abs(correlation(base, [&](int i) { return draw.uniforms(0, 1, i).value[0]; })),
            bound);
  EXPECT_LT(
      std::abs(correlation(base, [&](int i) { return neighbour.uniforms(0, 0, i).value[0]; })),
      bound);
}

TEST(Normal, IsTheQuantileToItsDocumentedError) {
  double most = 0;
  for (std::uint32_t k = 0; k < 1u << 23; k += k < 1000 || k > (1u << 23) - 1000 ? 1 : 997) {
    double const u = uniform_at(k);
    most = std::max(most, std::abs(normal(uniform_at(k)) - normal_quantile({u, 1 - u})));
  }
  EXPECT_LE(most, 1.2e-6);
}

TEST(Normal, HasItsMomentsAndIsOdd) {
  auto const [mean, variance] = moments_of([](float u) { return normal(u); });
  EXPECT_NEAR(mean, 0, five_errors(1));
  EXPECT_NEAR(variance, 1, five_errors(2));
  EXPECT_EQ(normal(0.25f), -normal(0.75f));
  EXPECT_EQ(normal(first_uniform), -normal(last_uniform));
  EXPECT_NEAR(normal(last_uniform), 5.2947f, 1e-4f);
}

TEST(Exponential, HasItsMomentsAndPositiveEnds) {
  auto const [mean, variance] = moments_of([](float u) { return exponential(u); });
  EXPECT_NEAR(mean, 1, five_errors(1));
  EXPECT_NEAR(variance, 1, five_errors(8));
  EXPECT_GT(exponential(first_uniform), 0.0f);
  EXPECT_NEAR(exponential(first_uniform), first_uniform, 1e-12f);
  EXPECT_NEAR(exponential(last_uniform), 16.6355f, 1e-3f);
  EXPECT_FLOAT_EQ(exponential(0.5f), 0.69314718f);
}

TEST(Bernoulli, NeverAtZeroAlwaysAtOne) {
  for (float const u : {first_uniform, 0.5f, last_uniform}) {
    EXPECT_FALSE(bernoulli(u, 0.0f));
    EXPECT_TRUE(bernoulli(u, 1.0f));
  }
  auto const [mean, variance] = moments_of([](float u) { return bernoulli(u, 0.3f) ? 1 : 0; });
  EXPECT_NEAR(mean, 0.3, five_errors(0.21));
}

TEST(Categorical, FollowsItsWeights) {
  float const weights[] = {0.0f, 2.0f, 0.0f, 5.0f, 1.0f, 0.0f};
  int counts[6] = {};
  for (float const u : uniforms()) ++counts[categorical(u, weights, 6)];
  for (int i = 0; i < 6; ++i) {
    double const p = static_cast<double>(weights[i]) / 8;
    EXPECT_NEAR(counts[i] / static_cast<double>(sample_size), p, five_errors(p * (1 - p))) << i;
  }
}

TEST(Categorical, NeverDrawsAKindOfWeightZeroEvenAtTheEnds) {
  // Sums that round are the danger: the last kind must not catch what rounding leaves over.
  for (float scale = 0.01f; scale < 100.0f; scale *= 1.0173f) {
    float const weights[] = {0.0f, scale, 0.1f * scale, 0.0f};
    EXPECT_EQ(categorical(first_uniform, weights, 4), 1) << scale;
    EXPECT_EQ(categorical(last_uniform, weights, 4), 2) << scale;
  }
}

TEST(Categorical, LanesHaveWeightsOfTheirOwn) {
  using Real = Lanes<4>;
  Real weights[3] = {Real(1.0f), Real(1.0f), Real(1.0f)};
  set_lane(weights[0], 1, 0.0f);
  set_lane(weights[1], 1, 0.0f);
  set_lane(weights[1], 2, 100.0f);
  auto const kind = categorical(Real(0.2f), weights, 3);
  EXPECT_EQ(lane(kind, 0), 0);
  EXPECT_EQ(lane(kind, 1), 2);
  EXPECT_EQ(lane(kind, 2), 1);
}

TEST(Lognormal, HasItsMedianAndSpread) {
  EXPECT_FLOAT_EQ(lognormal(0.5f, 3.0f, 0.8f), 3.0f);
  double const mean = 3 * std::exp(0.125);
  double const variance = mean * mean * std::expm1(0.25);
  EXPECT_NEAR(moments_of([](float u) { return lognormal(u, 3.0f, 0.5f); }).mean, mean,
              five_errors(variance));
  EXPECT_TRUE(std::isfinite(lognormal(last_uniform, 3.0f, 10.0f)));
}

TEST(Distributions, LargerUniformsGiveLargerVariates) {
  float last[5] = {-1e9f, -1e9f, -1e9f, -1e9f, -1e9f};
  for (std::uint32_t k = 0; k < 1u << 23; k += 70'001) {
    float const u = uniform_at(k);
    float const next[] = {normal(u), exponential(u), gamma(u, 0.7f), beta(u, 2.0f, 0.4f),
                          truncated_normal(u, 1.0f, 2.0f, -1.0f, 4.0f)};
    for (int i = 0; i < 5; ++i) {
      EXPECT_GT(next[i], last[i]) << i << " at " << u;
      last[i] = next[i];
    }
  }
}

TEST(Distributions, EveryVariateIsFiniteAtTheEnds) {
  for (float const u : {first_uniform, last_uniform}) {
    for (float const shape : {0.1f, 0.5f, 1.0f, 7.0f, 50.0f}) {
      EXPECT_GE(gamma(u, shape), smallest_normal);
      EXPECT_LT(gamma(u, shape), 1e4f);
      for (float const other : {0.1f, 1.0f, 50.0f}) {
        EXPECT_GE(beta(u, shape, other), smallest_normal);
        EXPECT_LT(beta(u, shape, other), 1.0f);
      }
    }
    EXPECT_TRUE(std::isfinite(normal(u)));
    EXPECT_TRUE(std::isfinite(exponential(u)));
    EXPECT_TRUE(std::isfinite(truncated_normal(u, 0.0f, 1.0f, 4.0f, 9.0f)));
  }
}

TEST(Distributions, ParametersOutOfRangeGiveNoNumber) {
  float const nan = std::numeric_limits<float>::quiet_NaN();
  for (float const bad : {nan, 0.0f, -1.0f, 1e7f}) {
    EXPECT_TRUE(std::isnan(gamma(0.5f, bad))) << bad;
    EXPECT_TRUE(std::isnan(beta(0.5f, bad, 1.0f))) << bad;
    EXPECT_TRUE(std::isnan(beta(0.5f, 1.0f, bad))) << bad;
  }
  EXPECT_TRUE(std::isnan(gamma(1.0f, 2.0f)));
  EXPECT_TRUE(std::isnan(truncated_normal(0.5f, 0.0f, 0.0f, -1.0f, 1.0f)));
  EXPECT_TRUE(std::isnan(truncated_normal(0.5f, 0.0f, 1.0f, 1.0f, 1.0f)));
  EXPECT_TRUE(std::isnan(truncated_normal(0.5f, nan, 1.0f, 0.0f, 1.0f)));
}

TEST(Distributions, LanesGiveTheBitsOfPlainFloat) {
  std::vector<float> inputs;
  for (std::uint32_t k = 0; k < 1u << 23; k += 20'011) inputs.push_back(uniform_at(k));
  inputs.push_back(last_uniform);
  auto const same = [&](auto const& function) {
    auto const plain = values_of<float>(inputs, function);
    EXPECT_EQ(values_of<Lanes<1>>(inputs, function), plain);
    EXPECT_EQ(values_of<Lanes<2>>(inputs, function), plain);
    EXPECT_EQ(values_of<Lanes<4>>(inputs, function), plain);
    EXPECT_EQ(values_of<Lanes<8>>(inputs, function), plain);
    EXPECT_EQ(values_of<Lanes<16>>(inputs, function), plain);
  };
  same([](auto u) { return normal(u); });
  same([](auto u) { return exponential(u); });
  same([](auto u) { return lognormal(u, decltype(u)(2.0f), decltype(u)(0.4f)); });
  same([](auto u) { return gamma(u, decltype(u)(0.4f)); });
  same([](auto u) { return beta(u, decltype(u)(0.4f), decltype(u)(3.0f)); });
}

TEST(TruncatedNormal, StaysInsideAndHasItsMean) {
  for (float const u : uniforms()) {
    if (u > 0.01f) continue;
    float const x = truncated_normal(u, 0.6f, 0.2f, 0.0f, 1.0f);
    ASSERT_GE(x, 0.0f);
    ASSERT_LE(x, 1.0f);
  }
  // One-sided at the mean: a half-normal, of mean sqrt(2 / pi).
  double sum = 0;
  for (int i = 0; i < 4096; ++i) {
    sum += truncated_normal((static_cast<float>(i) + 0.5f) / 4096, 0.0f, 1.0f, 0.0f,
                            std::numeric_limits<float>::infinity());
  }
  EXPECT_NEAR(sum / 4096, std::sqrt(2 / M_PI), 1e-3);
}

TEST(TruncatedNormal, FarTailAndNoRoomAreNoAccident) {
  EXPECT_NEAR(truncated_normal(0.5f, 0.0f, 1.0f, 8.0f, 9.0f), 8.0846f, 1e-3f);
  EXPECT_NEAR(truncated_normal(0.5f, 0.0f, 1.0f, -9.0f, -8.0f), -8.0846f, 1e-3f);
  EXPECT_EQ(truncated_normal(0.5f, 0.0f, 1.0f, 50.0f, 60.0f), 50.0f);
  EXPECT_EQ(truncated_normal(0.5f, 0.0f, 1.0f, -60.0f, -50.0f), -50.0f);
}

}  // namespace
}  // namespace bowlby::chance
