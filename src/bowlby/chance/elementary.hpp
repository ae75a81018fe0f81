// SPDX-License-Identifier: Apache-2.0
// Exponential, logarithm and their kin, computed by the same IEEE operations on every machine:
// the standard library's differ between machines and do not work on lanes.
//
// They live on the normal floats: results never overflow to infinity nor sink below the smallest
// normal number (2^-126) except to an exact 0. What is not a number stays not a number.
// For `double` they are the compiler's own, with the same limits: the reference in distribution.
//
// Errors are given in spacings between neighbouring floats, as measured over all floats of the
// range (test/chance/elementary_test.cpp).
#pragma once

#include <bowlby/chance/lanes.hpp>

namespace bowlby::chance {
inline namespace BOWLBY_INSTRUCTION_SET {

inline constexpr float smallest_normal = 0x1p-126f;
inline constexpr float log_of_smallest_normal = -87.3365402f;  ///< rounded up
inline constexpr float log_of_largest = 88.7228317f;           ///< rounded down

/// A polynomial's coefficients, the constant first.
template <int count>
struct Coefficients {
  float at[count];
};
template <class... Floats>
Coefficients(Floats...) -> Coefficients<sizeof...(Floats)>;

/// The terms [first, first + count), divided by x^first; `powers` holds x, x^2, x^4, x^8.
template <int first, int count, class Real, int all>
[[gnu::always_inline]] inline Real terms(Real const (&powers)[4], Coefficients<all> const& c) {
  if constexpr (count == 1) {
    return Real(c.at[first]);
  } else {
    constexpr int level = count > 8 ? 3 : count > 4 ? 2 : count > 2 ? 1 : 0;
    constexpr int half = 1 << level;
    return terms<first, half>(powers, c) +
           terms<first + half, count - half>(powers, c) * powers[level];
  }
}

/// Estrin's scheme: halves that do not wait for each other.
template <class Real, int count>
[[gnu::always_inline]] inline Real polynomial(Real x, Coefficients<count> const& c) {
  static_assert(count <= 16);
  Real const x2 = x * x;
  Real const x4 = x2 * x2;
  Real const powers[4] = {x, x2, x4, x4 * x4};
  return terms<0, count>(powers, c);
}

/// (e^r - 1 - r) / r^2 for |r| <= ln 2 / 2 (Moshier's Cephes library).
inline constexpr Coefficients exp_rest{5.0000001201e-1f, 1.6666665459e-1f, 4.1665795894e-2f,
                                       8.3334519073e-3f, 1.3981999507e-3f, 1.9875691500e-4f};
/// (log(1 + f) - f + f^2 / 2) / f^3 for 1 + f from sqrt 1/2 to sqrt 2 (the same).
inline constexpr Coefficients log_rest{3.3333331174e-1f,  -2.4999993993e-1f, 2.0000714765e-1f,
                                       -1.6668057665e-1f, 1.4249322787e-1f,  -1.2420140846e-1f,
                                       1.1676998740e-1f,  -1.1514610310e-1f, 7.0376836292e-2f};

/// e^x, to 1.014 spacings. Below -87.3365402: 0. Above 88.7228317: 3.40279e38.
template <class Real>
[[gnu::always_inline]] inline Real exp_of(Real x) {
  // x = n ln 2 + r with |r| <= ln 2 / 2; adding 1.5 * 2^23 rounds to whole numbers.
  Real const low(log_of_smallest_normal);
  Real const high(log_of_largest);
  Real const inside = choose(high < x, high, choose(x < low, low, x));
  Real const rounder(0x1.8p23f);
  Real const shifted = inside * Real(1.44269504f) + rounder;
  Real const n = shifted - rounder;
  Real const r = inside - n * Real(0.693359375f) - n * Real(-2.12194440e-4f);
  Real const q = polynomial(r, exp_rest);
  Real const y = (r * r * q + r) + Real(1.0f);
  Real const scaled = real_of_bits(bits_of(y) + (bits_of(shifted) << 23));
  return choose(x < low, Real(0.0f), scaled);
}
[[gnu::always_inline]] inline double exp_of(double x) {
  return x < log_of_smallest_normal ? 0.0 : __builtin_exp(x > log_of_largest ? log_of_largest : x);
}

/// e^x - 1, to 1.738 spacings, also near 0. Above 88: 1.65163e38.
template <class Real>
[[gnu::always_inline]] inline Real exp_minus_one(Real x) {
  Real const low(-87.0f);
  Real const high(88.0f);
  Real const inside = choose(high < x, high, choose(x < low, low, x));
  Real const rounder(0x1.8p23f);
  Real const shifted = inside * Real(1.44269504f) + rounder;
  Real const n = shifted - rounder;
  Real const r = inside - n * Real(0.693359375f) - n * Real(-2.12194440e-4f);
  Real const q = polynomial(r, exp_rest);
  Real const scale = real_of_bits(Word<Real>(0x3F800000u) + (bits_of(shifted) << 23));
  return (r * r * q + r) * scale + (scale - Real(1.0f));
}
[[gnu::always_inline]] inline double exp_minus_one(double x) {
  return __builtin_expm1(x > 88.0 ? 88.0 : x);
}

/// Natural logarithm, to 0.863 spacings. At and below 2^-126, so for 0 and below: -87.33654.
template <class Real>
[[gnu::always_inline]] inline Real log_of(Real x) {
  // x = m 2^e with m in [sqrt 1/2, sqrt 2); log(m) from f = m - 1.
  Real const least(smallest_normal);
  Real const inside = choose(x < least, least, x);
  auto const bits = bits_of(inside);
  auto const e = as_index(bits - Word<Real>(0x3F3504F3u)) >> 23;
  Real const f = real_of_bits(bits - (as_word(e) << 23)) - Real(1.0f);
  Real const exponent = to_real<Real>(e);
  Real const z = f * f;
  Real const p = polynomial(f, log_rest);
  Real const rest = f * z * p + exponent * Real(-2.12194440e-4f) - z * Real(0.5f);
  Real const sum = (f + rest) + exponent * Real(0.693359375f);
  return choose(x == x, sum, x);
}
[[gnu::always_inline]] inline double log_of(double x) {
  return __builtin_log(x < smallest_normal ? smallest_normal : x);
}

/// 1 / (1 + e^-x), to 2.481 spacings: between 1.6e-38 and 1.
template <class Real>
[[gnu::always_inline]] inline Real logistic(Real x) {
  Real const low(-87.0f);
  return Real(1.0f) / (Real(1.0f) + exp_of(-choose(x < low, low, x)));
}

/// The inverse of `logistic`, for p strictly between 0 and 1.
template <class Real>
[[gnu::always_inline]] inline Real logit(Real p) {
  return log_of(p / (Real(1.0f) - p));
}

/// Hyperbolic tangent, to an absolute error of 2.4e-7.
template <class Real>
[[gnu::always_inline]] inline Real tanh_of(Real x) {
  return Real(2.0f) * logistic(Real(2.0f) * x) - Real(1.0f);
}

/// base^exponent for base >= 0; 0^0 is 1. Relative error (2 + 2 |exponent log base|) 2^-24.
template <class Real>
[[gnu::always_inline]] inline Real power(Real base, Real exponent) {
  Real const raised = exp_of(exponent * log_of(base));
  return choose((base == Real(0.0f)) & (exponent > Real(0.0f)), Real(0.0f), raised);
}

/// The chance that something happening at `rate` (per second) happens within `dt` (seconds).
template <class Real>
[[gnu::always_inline]] inline Real probability_within(Real rate, Real dt) {
  return -exp_minus_one(-(rate * dt));
}

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::chance
