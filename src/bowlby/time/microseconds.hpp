// SPDX-License-Identifier: Apache-2.0
// Time is counted in whole microseconds, so that it can be compared, sorted and used as a key.
#pragma once

#include <bowlby/base/result.hpp>
#include <chrono>
#include <string>
#include <string_view>

namespace bowlby::time {

using Microseconds = std::chrono::microseconds;

/// Length in seconds, for rates and for people; never a key.
[[nodiscard]] constexpr double seconds(Microseconds t) noexcept {
  return static_cast<double>(t.count()) / 1e6;
}

/// Nearest whole microsecond; halves away from zero. The caller keeps |seconds| below 9e12.
[[nodiscard]] constexpr Microseconds from_seconds(double s) noexcept {
  return Microseconds{static_cast<Microseconds::rep>(s * 1e6 + (s < 0 ? -0.5 : 0.5))};
}

/// `hh:mm:ss.mmm` (a leading minus for times before zero).
[[nodiscard]] std::string clock_text(Microseconds t);

}  // namespace bowlby::time
