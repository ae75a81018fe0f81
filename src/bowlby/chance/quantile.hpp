// SPDX-License-Identifier: Apache-2.0
// Exact quantiles in double precision, one at a time: for what is drawn once per dyad or episode.
// They are compiled once, for no particular instruction set, from IEEE operations alone (not the
// standard library's exp and log), so that every machine and every lane gets the same number.
#pragma once

namespace bowlby::chance {

/// A probability together with what it lacks to 1, so that both tails stay precise.
struct Tails {
  double lower;
  double upper;
};

/// Share of a gamma distribution (scale 1) below x, and above; shape > 0, x >= 0.
[[nodiscard]] Tails gamma_tails(double shape, double x) noexcept;
/// Share of a beta distribution below x, and above; a, b > 0, 0 <= x <= 1.
[[nodiscard]] Tails beta_tails(double a, double b, double x) noexcept;
/// Share of the standard normal distribution below z, and above.
[[nodiscard]] Tails normal_tails(double z) noexcept;

/// x with `p.lower` of the gamma distribution below it. Shape 1e-3 to 1e6; 0 where x is too small
/// for a double.
[[nodiscard]] double gamma_quantile(Tails p, double shape) noexcept;
/// x with `p.lower` of the beta distribution below it, and 1 - x. a, b from 1e-3 to 1e6.
[[nodiscard]] Tails beta_quantile(Tails p, double a, double b) noexcept;
[[nodiscard]] double normal_quantile(Tails p) noexcept;

/// One draw each from a uniform u, strictly between 0 and 1, rounded to a positive normal float
/// (and for beta to below 1). Not a number where a parameter is out of its range.
[[nodiscard]] float gamma_variate(float u, float shape) noexcept;
[[nodiscard]] float beta_variate(float u, float a, float b) noexcept;
/// A normal draw kept between low and high (low < high): the distribution given that it lies there.
[[nodiscard]] float truncated_normal_variate(float u, float mean, float deviation, float low,
                                             float high) noexcept;

}  // namespace bowlby::chance
