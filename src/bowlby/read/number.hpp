// SPDX-License-Identifier: Apache-2.0
// Times as they stand in files, with a unit of the file's own.
#pragma once

#include <bowlby/time/microseconds.hpp>
#include <optional>

namespace bowlby::read {

/// `count` units of `unit` microseconds, where that is a time at all (NaN and 1e300 are none).
[[nodiscard]] std::optional<time::Microseconds> scaled(double count, double unit) noexcept;

}  // namespace bowlby::read
