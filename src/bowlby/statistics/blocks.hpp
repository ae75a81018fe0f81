// SPDX-License-Identifier: Apache-2.0
// How sure a share, rate or mean is when it was computed from one stretch of behaviour. Behaviour
// is correlated from moment to moment, so seconds are not independent cases. The stretch is cut
// into a few equal blocks, long against a bout, and the spread between blocks is the evidence
// (batch means; Student's t with blocks - 1 degrees of freedom).
// What it leaves out: where bouts last as long as a block, the interval is somewhat too narrow
// (measured coverage in docs/measures.md).
#pragma once

#include <array>
#include <bowlby/statistics/estimate.hpp>
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace bowlby::statistics {

/// Six blocks: chosen by simulation, our default. More blocks undercover where bouts are long.
inline constexpr std::size_t block_count = 6;

/// What one block adds to numerator and denominator of a ratio.
struct Block {
  double above = 0;
  double below = 0;
  friend bool operator==(Block const&, Block const&) = default;
};

using Blocks = std::array<Block, block_count>;

/// On which scale the interval is symmetric: it must not leave what the quantity can be.
enum class Scale {
  plain,  ///< any number (differences)
  share,  ///< 0 to 1: on the logit
  rate,   ///< above 0: on the logarithm
};

/// Two blocks say next to nothing about spread.
inline constexpr std::size_t fewest_blocks = 3;

/// sum(above) / sum(below). No interval where fewer than three blocks have a denominator or the
/// blocks do not differ.
[[nodiscard]] Estimate block_ratio(std::span<Block const> blocks, Scale scale);

/// A statistic of whole blocks with its jackknife interval: `statistic(left_out)` is the value
/// without block `left_out`, and of everything for `left_out == blocks`.
[[nodiscard]] Estimate block_jackknife(
    std::size_t blocks, std::function<std::optional<double>(std::size_t)> const& statistic);

/// Difference of two independent estimates (second minus first), Welch's degrees of freedom.
[[nodiscard]] Estimate difference(Estimate const& first, Estimate const& second) noexcept;

/// value -+ half on a scale, half = quantile * standard error.
[[nodiscard]] Interval around(double value, double half, Scale scale) noexcept;

}  // namespace bowlby::statistics
