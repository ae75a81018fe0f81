// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/statistics/blocks.hpp>
#include <cmath>

namespace bowlby::statistics {

Interval around(double value, double half, Scale scale) noexcept {
  switch (scale) {
    case Scale::plain: break;
    case Scale::share: {
      double const odds = std::log(value / (1 - value));
      double const reach = half / (value * (1 - value));
      return {1 / (1 + std::exp(-(odds - reach))), 1 / (1 + std::exp(-(odds + reach)))};
    }
    case Scale::rate: {
      double const factor = std::exp(half / value);
      return {value / factor, value * factor};
    }
  }
  return {value - half, value + half};
}

Estimate block_ratio(std::span<Block const> blocks, Scale scale) {
  double above = 0;
  double below = 0;
  std::size_t used = 0;
  for (auto const& block : blocks) {
    above += block.above;
    below += block.below;
    if (block.below > 0) ++used;
  }
  if (!(below > 0)) return {};
  Estimate estimate{.value = above / below};
  if (used < fewest_blocks) return estimate;
  double const ratio = *estimate.value;
  double squares = 0;
  for (auto const& block : blocks) {
    double const off = block.above - ratio * block.below;
    squares += off * off;
  }
  double const n = static_cast<double>(used);
  estimate.standard_error = std::sqrt(squares * n / (n - 1)) / below;
  estimate.freedom = n - 1;
  bool const inside = scale == Scale::plain || (scale == Scale::rate && ratio > 0) ||
                      (scale == Scale::share && ratio > 0 && ratio < 1);
  if (inside && estimate.standard_error > 0) {
    estimate.interval =
        around(ratio, *student_975(estimate.freedom) * estimate.standard_error, scale);
  }
  return estimate;
}

Estimate block_jackknife(std::size_t blocks,
                         std::function<std::optional<double>(std::size_t)> const& statistic) {
  Estimate estimate{.value = statistic(blocks)};
  if (!estimate.value) return estimate;
  std::vector<double> without;
  for (std::size_t block = 0; block < blocks; ++block) {
    if (auto const value = statistic(block)) without.push_back(*value);
  }
  if (without.size() < fewest_blocks) return estimate;
  double const n = static_cast<double>(without.size());
  double mean = 0;
  for (double const value : without) mean += value / n;
  double squares = 0;
  for (double const value : without) squares += (value - mean) * (value - mean);
  estimate.standard_error = std::sqrt((n - 1) / n * squares);
  estimate.freedom = n - 1;
  if (estimate.standard_error > 0) {
    double const half = *student_975(estimate.freedom) * estimate.standard_error;
    estimate.interval = around(*estimate.value, half, Scale::plain);
  }
  return estimate;
}

Estimate difference(Estimate const& first, Estimate const& second) noexcept {
  if (!first.value || !second.value) return {};
  Estimate estimate{.value = *second.value - *first.value};
  double const a = first.standard_error * first.standard_error;
  double const b = second.standard_error * second.standard_error;
  if (!(a > 0) || !(b > 0) || first.freedom < 1 || second.freedom < 1) return estimate;
  estimate.standard_error = std::sqrt(a + b);
  estimate.freedom = (a + b) * (a + b) / (a * a / first.freedom + b * b / second.freedom);
  double const half = *student_975(estimate.freedom) * estimate.standard_error;
  estimate.interval = Interval{*estimate.value - half, *estimate.value + half};
  return estimate;
}

}  // namespace bowlby::statistics
