// SPDX-License-Identifier: Apache-2.0
// Cuts a window into the equal blocks from whose spread the intervals of all measures come.
#pragma once

#include <array>
#include <bowlby/statistics/blocks.hpp>
#include <bowlby/time/interval.hpp>
#include <cstddef>
#include <cstdint>

namespace bowlby::measure {

/// Whole microseconds (or counts) per block: sums do not depend on their order.
using BlockSums = std::array<std::int64_t, statistics::block_count>;

class BlockClock {
 public:
  explicit constexpr BlockClock(time::Interval window) noexcept : window_(window) {}

  /// The block in which a moment of the window lies.
  [[nodiscard]] constexpr std::size_t block(time::Microseconds at) const noexcept {
    auto const length = window_.length().count();
    if (length <= 0 || at <= window_.begin) return 0;
    std::size_t block = statistics::block_count - 1;
    while (block > 0 && at < edge(block)) --block;
    return block;
  }

  /// Adds the length of `when` to the blocks that it touches.
  constexpr void add(BlockSums& sums, time::Interval when) const noexcept {
    for (std::size_t block = 0; block < statistics::block_count; ++block) {
      time::Interval const own{edge(block), edge(block + 1)};
      sums[block] += time::intersection(when, own).length().count();
    }
  }

 private:
  [[nodiscard]] constexpr time::Microseconds edge(std::size_t block) const noexcept {
    auto const n = static_cast<std::int64_t>(statistics::block_count);
    auto const length = window_.length().count();
    auto const b = static_cast<std::int64_t>(block);
    return window_.begin + time::Microseconds{length / n * b + length % n * b / n};
  }

  time::Interval window_;
};

[[nodiscard]] constexpr std::int64_t total(BlockSums const& sums) noexcept {
  std::int64_t sum = 0;
  for (auto const part : sums) sum += part;
  return sum;
}

/// Numerators and denominators of a ratio, block by block, each in its own unit.
[[nodiscard]] constexpr statistics::Blocks ratio(BlockSums const& above, double above_unit,
                                                 BlockSums const& below,
                                                 double below_unit) noexcept {
  statistics::Blocks blocks{};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    blocks[i] = {static_cast<double>(above[i]) / above_unit,
                 static_cast<double>(below[i]) / below_unit};
  }
  return blocks;
}

inline constexpr double microseconds_per_second = 1e6;
inline constexpr double microseconds_per_minute = 60e6;

}  // namespace bowlby::measure
