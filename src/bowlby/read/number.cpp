// SPDX-License-Identifier: Apache-2.0
#include <bowlby/read/number.hpp>
#include <cmath>

namespace bowlby::read {

std::optional<time::Microseconds> scaled(double count, double unit) noexcept {
  auto const us = count * unit;
  if (!std::isfinite(us) || std::fabs(us) > 9e15) return std::nullopt;
  return time::Microseconds{std::llround(us)};
}

}  // namespace bowlby::read
