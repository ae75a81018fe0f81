// SPDX-License-Identifier: Apache-2.0
// What is drawn from a uniform number: always one variate from one uniform, by inverting the
// distribution, so that a larger uniform always gives a larger variate. The uniforms are those of
// draw.hpp: strictly between 0 and 1, in steps of 2^-23; every variate of them is finite.
#pragma once

#include <bowlby/chance/elementary.hpp>
#include <bowlby/chance/quantile.hpp>

namespace bowlby::chance {
inline namespace BOWLBY_INSTRUCTION_SET {

/// The inverse error function over its argument, as Giles (2010, "Approximating the erfinv
/// function", single precision) splits it.
inline constexpr Coefficients central_quantile{1.50140941f,     0.246640727f,    -0.00417768164f,
                                               -0.00125372503f, 0.00021858087f,  -4.39150654e-06f,
                                               -3.5233877e-06f, 3.43273939e-07f, 2.81022636e-08f};
inline constexpr Coefficients tail_quantile{2.83297682f,    1.00167406f,     0.00943887047f,
                                            -0.0076224613f, 0.00573950773f,  -0.00367342844f,
                                            0.00134934322f, 0.000100950558f, -0.000200214257f};

/// Standard normal, from -5.2947 to 5.2947, to an absolute error of 1.2e-6.
template <class Real>
[[gnu::always_inline]] inline Real normal(Real u) {
  Real const x = Real(2.0f) * u - Real(1.0f);
  Real const w = -log_of(Real(4.0f) * u * (Real(1.0f) - u));
  Real p = polynomial(w - Real(2.5f), central_quantile);
  // One draw in three hundred lies out here (beyond 2.7). Passing by changes no lane's number.
  auto const tail = w >= Real(5.0f);
  if (any(tail)) {
    Real const t = square_root(larger(w, Real(5.0f))) - Real(3.0f);
    Real const q = polynomial(t, tail_quantile);
    p = choose(tail, q, p);
  }
  return p * x * Real(1.41421356f);
}

/// Exponential with mean 1: waiting times, thresholds.
template <class Real>
[[gnu::always_inline]] inline Real exponential(Real u) {
  return -log_of(Real(1.0f) - u);
}

/// Yes with chance p; never at p = 0, always at p = 1.
template <class Real>
[[gnu::always_inline]] inline Mask<Real> bernoulli(Real u, Real p) {
  return u < p;
}

/// One of n kinds in proportion to their weights (none negative; they need not sum to 1). A kind
/// of weight 0 is never drawn; where all weights are 0, the last kind is.
template <class Real>
[[gnu::always_inline]] inline Index<Real> categorical(Real u, Real const* weights, int n) {
  Real total = weights[0];
  for (int i = 1; i < n; ++i) total = total + weights[i];
  Real const target = u * total;
  Real sum = weights[0];
  Index<Real> kind = 0;
  for (int i = 1; i < n; ++i) {
    kind = choose(sum <= target, Index<Real>(i), kind);
    sum = sum + weights[i];
  }
  return kind;
}

/// Log-normal with that median; sigma is the standard deviation of its logarithm.
template <class Real>
[[gnu::always_inline]] inline Real lognormal(Real u, Real median, Real sigma) {
  return median * exp_of(sigma * normal(u));
}

// --- drawn per dyad or per episode: precise, and slow (some microseconds a lane) -----------------

/// The lanes of a scalar function of floats.
template <class Real, class Function, class... Reals>
[[nodiscard]] inline Real lane_by_lane(Function const& function, Real first, Reals... others) {
  using Scalar = decltype(lane(first, 0));
  Real drawn = first;
  for (int i = 0; i < lanes_of<Real>; ++i) {
    set_lane(drawn, i,
             static_cast<Scalar>(function(static_cast<float>(lane(first, i)),
                                          static_cast<float>(lane(others, i))...)));
  }
  return drawn;
}

/// Gamma with scale 1.
template <class Real>
[[nodiscard]] inline Real gamma(Real u, Real shape) {
  return lane_by_lane(gamma_variate, u, shape);
}

/// Beta, strictly between 0 and 1.
template <class Real>
[[nodiscard]] inline Real beta(Real u, Real a, Real b) {
  return lane_by_lane(beta_variate, u, a, b);
}

/// Normal given that it lies between low and high.
template <class Real>
[[nodiscard]] inline Real truncated_normal(Real u, Real mean, Real deviation, Real low, Real high) {
  return lane_by_lane(truncated_normal_variate, u, mean, deviation, low, high);
}

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::chance
