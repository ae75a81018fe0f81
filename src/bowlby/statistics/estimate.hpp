// SPDX-License-Identifier: Apache-2.0
// A number with the interval that says how sure it is.
#pragma once

#include <optional>

namespace bowlby::statistics {

struct Interval {
  double low = 0;
  double high = 0;
  friend bool operator==(Interval const&, Interval const&) = default;
};

/// `value` is empty where the quantity is undefined (a share of no time), `interval` where the
/// data cannot say how sure it is (one block, no variation to learn from).
struct Estimate {
  std::optional<double> value;
  std::optional<Interval> interval;  ///< 95 %
  double standard_error = 0;         ///< on the scale of `value`; 0 where unknown
  double freedom = 0;                ///< degrees of freedom of the standard error; 0 where unknown
};

/// Standard normal quantile of .975, for 95 % intervals.
inline constexpr double normal_975 = 1.959963984540054;

/// Quantile .975 of Student's t. Fractional degrees of freedom are rounded down (a wider interval);
/// below one there is none and the result is empty.
[[nodiscard]] std::optional<double> student_975(double freedom) noexcept;

}  // namespace bowlby::statistics
