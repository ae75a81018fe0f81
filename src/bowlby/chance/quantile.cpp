// SPDX-License-Identifier: Apache-2.0
#include <bowlby/chance/quantile.hpp>
#include <cstdint>

namespace bowlby::chance {
namespace {

constexpr double ln2_high = 0x1.62e42fee00000p-1;  // 21 trailing zero bits
constexpr double ln2_low = 0x1.a39ef35793c76p-33;
constexpr double epsilon = 0x1p-52;
constexpr double tiny = 1e-300;
constexpr float smallest_float = 0x1p-126f;

float const not_a_number = __builtin_nanf("");
bool is_uniform(float u) { return u > 0 && u < 1; }
bool is_shape(float shape) { return shape >= 1e-3F && shape <= 1e6F; }
double absolute(double x) { return x < 0 ? -x : x; }
double away_from_zero(double x) { return absolute(x) < tiny ? tiny : x; }

/// 2^n for n in -1022 .. 1023.
double power_of_two(int n) {
  return __builtin_bit_cast(double, static_cast<std::uint64_t>(n + 1023) << 52);
}

/// e^x; 0 below -708, and no more than e^709.
double exponential_of(double x) {
  if (x < -708) return 0;
  if (x > 709) x = 709;
  int const n = static_cast<int>(x * 1.4426950408889634 + (x < 0 ? -0.5 : 0.5));
  double const r = (x - n * ln2_high) - n * ln2_low;
  double sum = 1;
  for (int k = 13; k > 0; --k) sum = 1 + sum * r / k;
  return sum * power_of_two(n - 1) * 2;
}

/// Natural logarithm of a positive normal double.
double logarithm_of(double x) {
  auto const bits = __builtin_bit_cast(std::uint64_t, x);
  auto const sqrt_half = 0x3FE6A09E667F3BCDu;
  int const e = static_cast<int>(static_cast<std::int64_t>(bits - sqrt_half) >> 52);
  double const m =
      __builtin_bit_cast(double, bits - (static_cast<std::uint64_t>(std::int64_t{e}) << 52));
  double const s = (m - 1) / (m + 1);
  double const z = s * s;
  double sum = 0;
  for (int k = 23; k > 1; k -= 2) sum = (sum + 1.0 / k) * z;
  return e * ln2_high + (2 * s + (2 * s * sum + e * ln2_low));
}

/// log(1 + x) for x > -1.
double logarithm_of_one_plus(double x) {
  double const y = 1 + x;
  if (y == 1) return x;
  return logarithm_of(y) + (x - (y - 1)) / y;
}

/// log Gamma(x) - ((x - 1/2) log x - x + log(2 pi)/2) for x >= 10 (Stirling's series).
double stirling_rest(double x) {
  double const z = 1 / (x * x);
  return (1.0 / 12 +
          z * (-1.0 / 360 +
               z * (1.0 / 1260 + z * (-1.0 / 1680 + z * (1.0 / 1188 + z * (-691.0 / 360360)))))) /
         x;
}

constexpr double half_log_two_pi = 0.91893853320467274178;

double log_gamma(double x) {
  double shift = 1;
  while (x < 10) {
    shift *= x;
    x += 1;
  }
  return (x - 0.5) * logarithm_of(x) - x + half_log_two_pi + stirling_rest(x) - logarithm_of(shift);
}

/// x^a e^-x / Gamma(a + 1)
double gamma_front(double a, double x) {
  if (a < 10) return exponential_of(a * logarithm_of(x) - x - log_gamma(a + 1));
  // (x/a)^a e^(a-x) / sqrt(2 pi a), with the exponent as a(log(1+t) - t), t = (x-a)/a.
  double const t = (x - a) / a;
  double exponent;
  if (absolute(t) < 0.1) {
    double sum = 0;
    for (int k = 18; k > 1; --k) sum = (sum + (k % 2 == 0 ? -1.0 : 1.0) / k) * t;
    exponent = a * sum * t;
  } else {
    exponent = a * (logarithm_of(x / a) - t);
  }
  return exponential_of(exponent - stirling_rest(a)) / __builtin_sqrt(6.283185307179586477 * a);
}

/// x^a (1-x)^b / Beta(a, b)
double beta_front(double a, double b, double x, double rest) {
  double const log_rest = x < 0.5 ? logarithm_of_one_plus(-x) : logarithm_of(rest);
  double const log_x = x < 0.5 ? logarithm_of(x) : logarithm_of_one_plus(-rest);
  return exponential_of(a * log_x + b * log_rest + log_gamma(a + b) - log_gamma(a) - log_gamma(b));
}

/// Where `distance`, which rises, is 0 between two bounds: Newton's steps, and halving where one
/// would leave the bracket.
struct Distance {
  double value;
  double slope;
};
template <class Function>
double root(double low, double high, double start, Function const& distance) {
  double y = start > low && start < high ? start : (low + high) / 2;
  for (int i = 0; i < 200; ++i) {
    auto const at = distance(y);
    (at.value < 0 ? low : high) = y;
    double next = y - at.value / at.slope;
    if (!(next > low && next < high)) next = (low + high) / 2;
    double const moved = absolute(next - y);
    y = next;
    if (moved <= 4 * epsilon * (1 + absolute(y))) break;
  }
  return y;
}

/// The shares on either side of x, whose complement to 1 is `rest`.
Tails beta_tails_at(double a, double b, double x, double rest) {
  if (x > (a + 1) / (a + b + 2)) {
    auto const mirrored = beta_tails_at(b, a, rest, x);
    return {mirrored.upper, mirrored.lower};
  }
  double const front = beta_front(a, b, x, rest) / a;
  double c = 1;
  double d = 1 / away_from_zero(1 - (a + b) * x / (a + 1));
  double h = d;
  for (int m = 1; m < 100000; ++m) {
    double const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away_from_zero(1 + even * d);
    c = away_from_zero(1 + even / c);
    h *= d * c;
    double const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away_from_zero(1 + odd * d);
    c = away_from_zero(1 + odd / c);
    h *= d * c;
    if (absolute(d * c - 1) < epsilon) break;
  }
  double const lower = front * h;
  return {lower, 1 - lower};
}

}  // namespace

Tails gamma_tails(double a, double x) noexcept {
  if (!(x > tiny)) return {0, 1};
  double const front = gamma_front(a, x);
  if (x < a + 1) {
    double term = 1;
    double sum = 1;
    for (double n = a + 1; term > sum * epsilon; n += 1) {
      term *= x / n;
      sum += term;
    }
    double const lower = front * sum;
    return {lower, 1 - lower};
  }
  // Legendre's continued fraction by Lentz's method.
  double b = x + 1 - a;
  double c = 1 / tiny;
  double d = 1 / b;
  double h = d;
  for (int i = 1; i < 100000; ++i) {
    double const numerator = i * (a - i);
    b += 2;
    d = 1 / away_from_zero(b + numerator * d);
    c = away_from_zero(b + numerator / c);
    h *= d * c;
    if (absolute(d * c - 1) < epsilon) break;
  }
  double const upper = front * h * a;
  return {1 - upper, upper};
}

Tails beta_tails(double a, double b, double x) noexcept {
  if (x <= 0) return {0, 1};
  if (x >= 1) return {1, 0};
  return beta_tails_at(a, b, x, 1 - x);
}

Tails normal_tails(double z) noexcept {
  if (z > 38) return {1, 0};
  if (z < -38) return {0, 1};
  auto const square = gamma_tails(0.5, z * z / 2);
  Tails const outer{0.5 + square.lower / 2, square.upper / 2};
  return z < 0 ? Tails{outer.upper, outer.lower} : outer;
}

// Quantiles are sought on the smaller tail, whose logarithm is close to a straight line in log x.

double gamma_quantile(Tails p, double a) noexcept {
  double const lowest = -690;
  double const highest = logarithm_of(a + 60 * __builtin_sqrt(a) + 800);
  bool const below = p.lower < p.upper;
  double const target = logarithm_of(below ? p.lower : p.upper);
  double const smallest = (logarithm_of(p.lower) + log_gamma(a + 1)) / a;
  if (smallest < lowest) return 0;
  double const start = below ? smallest : logarithm_of(a + 1);
  return exponential_of(root(lowest, highest, start, [&](double y) -> Distance {
    double const x = exponential_of(y);
    auto const tails = gamma_tails(a, x);
    double const density = a * gamma_front(a, x);
    if (below) return {logarithm_of(tails.lower) - target, density / tails.lower};
    return {target - logarithm_of(tails.upper), density / tails.upper};
  }));
}

Tails beta_quantile(Tails p, double a, double b) noexcept {
  bool const below = p.lower < p.upper;
  double const target = logarithm_of(below ? p.lower : p.upper);
  double const y = root(-690, 690, logarithm_of(a / b), [&](double log_odds) -> Distance {
    double const x = 1 / (1 + exponential_of(-log_odds));
    double const rest = 1 / (1 + exponential_of(log_odds));
    auto const tails = beta_tails_at(a, b, x, rest);
    double const density = beta_front(a, b, x, rest);
    if (below) return {logarithm_of(tails.lower) - target, density / tails.lower};
    return {target - logarithm_of(tails.upper), density / tails.upper};
  });
  return {1 / (1 + exponential_of(-y)), 1 / (1 + exponential_of(y))};
}

double normal_quantile(Tails p) noexcept {
  if (p.lower > p.upper) return -normal_quantile({p.upper, p.lower});
  if (p.lower == p.upper) return 0;
  return -__builtin_sqrt(2 * gamma_quantile({p.upper - p.lower, 2 * p.lower}, 0.5));
}

float gamma_variate(float u, float shape) noexcept {
  if (!is_uniform(u) || !is_shape(shape)) return not_a_number;
  double const x = gamma_quantile({u, 1.0 - u}, shape);
  return x < smallest_float ? smallest_float : static_cast<float>(x);
}

float beta_variate(float u, float a, float b) noexcept {
  if (!is_uniform(u) || !is_shape(a) || !is_shape(b)) return not_a_number;
  auto const x = beta_quantile({u, 1.0 - u}, a, b).lower;
  auto const drawn = x < smallest_float ? smallest_float : static_cast<float>(x);
  return drawn < 1.0f ? drawn : 0x1.fffffep-1f;
}

float truncated_normal_variate(float u, float mean, float deviation, float low,
                               float high) noexcept {
  if (!is_uniform(u) || !(deviation > 0) || !(low < high) || mean != mean) return not_a_number;
  auto const standardised = [&](float x) { return (double{x} - mean) / deviation; };
  auto const at_low = normal_tails(standardised(low));
  auto const at_high = normal_tails(standardised(high));
  double const mass =
      at_high.lower < 0.5 ? at_high.lower - at_low.lower : at_low.upper - at_high.upper;
  if (!(mass > 0)) return mean < low ? low : high;
  double const z = normal_quantile({at_low.lower + u * mass, at_high.upper + (1.0 - u) * mass});
  auto const drawn = static_cast<float>(mean + deviation * z);
  return drawn < low ? low : drawn > high ? high : drawn;
}

}  // namespace bowlby::chance
