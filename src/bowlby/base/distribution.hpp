// SPDX-License-Identifier: Apache-2.0
// How a parameter differs between persons: not at all, or by one of a few well-known shapes. Every
// shape is cut off (truncated, not piled up) at the range of its parameter.
#pragma once

#include <bowlby/base/result.hpp>
#include <limits>
#include <string>
#include <string_view>

namespace bowlby::base {

enum class Shape {
  constant,   ///< first: the value
  normal,     ///< first: mean, second: standard deviation
  lognormal,  ///< first: median, second: standard deviation of the logarithm
  uniform,    ///< first: lowest, second: highest
  beta,       ///< first: mean, second: standard deviation, on 0 to 1
};

/// Mean, median and deviations are those before cutting off.
struct Distribution {
  Shape shape = Shape::constant;
  double first = 0;
  double second = 0;
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();

  [[nodiscard]] bool is_constant() const noexcept { return shape == Shape::constant; }
  friend bool operator==(Distribution const&, Distribution const&) = default;
};

[[nodiscard]] constexpr Distribution constant(double value) noexcept {
  return {Shape::constant, value, 0, value, value};
}

/// A typical value without drawing: the number itself, the mean, the median, the middle.
[[nodiscard]] double centre(Distribution const& distribution) noexcept;

/// The two shape parameters of a beta distribution of this mean and standard deviation.
struct BetaShapes {
  double alpha;
  double beta;
};
[[nodiscard]] BetaShapes beta_shapes(Distribution const& distribution) noexcept;

/// Cut off at `low` and `high`, or why such a distribution does not exist or does not belong there
/// (an Error without `where`).
[[nodiscard]] result<Distribution> within(Distribution distribution, double low, double high,
                                          std::string_view unit);

/// `constant`, `normal`, ...
[[nodiscard]] std::string_view name(Shape shape) noexcept;
/// `0.3`, or `normal (mean 0.3, sd 0.1)`.
[[nodiscard]] std::string text(Distribution const& distribution);
/// `0 to 1 s`
[[nodiscard]] std::string range_text(double low, double high, std::string_view unit);

}  // namespace bowlby::base
