// SPDX-License-Identifier: Apache-2.0
// The two-by-two table of sequential analysis: given (rows) by target (columns), how much more
// often does one follow the other than chance would have it.
#pragma once

#include <cmath>

namespace bowlby::statistics {

/// Counts: a given and target, b given without target, c target without given, d neither.
struct TwoByTwo {
  double a = 0;
  double b = 0;
  double c = 0;
  double d = 0;

  [[nodiscard]] double total() const noexcept { return a + b + c + d; }
  /// What `a` would be by chance.
  [[nodiscard]] double expected() const noexcept { return (a + b) * (a + c) / total(); }
  /// Adjusted residual.
  [[nodiscard]] double z() const noexcept {
    double const e = expected();
    return (a - e) / std::sqrt(e * (1 - (a + b) / total()) * (1 - (a + c) / total()));
  }
  [[nodiscard]] double yules_q() const noexcept { return (a * d - b * c) / (a * d + b * c); }
  [[nodiscard]] double odds_ratio() const noexcept { return a * d / (b * c); }
  [[nodiscard]] double log_odds_ratio() const noexcept { return std::log(odds_ratio()); }
  /// Standard error of the log odds ratio.
  [[nodiscard]] double log_odds_error() const noexcept {
    return std::sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  }
  [[nodiscard]] double phi() const noexcept {
    return (a * d - b * c) / std::sqrt((a + b) * (c + d) * (a + c) * (b + d));
  }
  [[nodiscard]] double risk_difference() const noexcept { return a / (a + b) - c / (c + d); }
  /// Half a case more in every cell; needed for odds where any cell is empty.
  [[nodiscard]] TwoByTwo plus_half() const noexcept { return {a + .5, b + .5, c + .5, d + .5}; }
  [[nodiscard]] bool has_empty_cell() const noexcept {
    return a == 0 || b == 0 || c == 0 || d == 0;
  }
};

}  // namespace bowlby::statistics
