// SPDX-License-Identifier: Apache-2.0
// A half-open stretch of time [begin, end): neighbours share an edge and never a moment.
#pragma once

#include <algorithm>
#include <bowlby/time/microseconds.hpp>

namespace bowlby::time {

struct Interval {
  Microseconds begin{};
  Microseconds end{};

  [[nodiscard]] constexpr Microseconds length() const noexcept { return end - begin; }
  [[nodiscard]] constexpr bool empty() const noexcept { return end <= begin; }
  [[nodiscard]] constexpr bool contains(Microseconds t) const noexcept {
    return begin <= t && t < end;
  }
  friend constexpr bool operator==(Interval const&, Interval const&) = default;
};

/// What two intervals share; empty (begin == end) where they share nothing.
[[nodiscard]] constexpr Interval intersection(Interval a, Interval b) noexcept {
  auto const begin = std::max(a.begin, b.begin);
  return {begin, std::max(begin, std::min(a.end, b.end))};
}

}  // namespace bowlby::time
