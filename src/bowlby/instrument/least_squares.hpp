// SPDX-License-Identifier: Apache-2.0
// The slope of the straight line through points, by least squares.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace bowlby::instrument {

class LeastSquares {
 public:
  void add(double x, double y) { points_.emplace_back(x, y); }
  [[nodiscard]] std::size_t count() const noexcept { return points_.size(); }

  /// Empty where all x are equal.
  [[nodiscard]] std::optional<double> slope() const {
    double mx = 0, my = 0;
    for (auto const& [x, y] : points_) {
      mx += x;
      my += y;
    }
    auto const n = static_cast<double>(points_.size());
    mx /= n;
    my /= n;
    double xy = 0, xx = 0;
    for (auto const& [x, y] : points_) {
      xy += (x - mx) * (y - my);
      xx += (x - mx) * (x - mx);
    }
    if (!(xx > 0)) return std::nullopt;
    return xy / xx;
  }

 private:
  std::vector<std::pair<double, double>> points_;
};

}  // namespace bowlby::instrument
