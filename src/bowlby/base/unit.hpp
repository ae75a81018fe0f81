// SPDX-License-Identifier: Apache-2.0
// Units that may end a key in a data file: `latency_s = 2` and `latency_ms = 2000` say the same.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace bowlby::base {

struct Unit {
  std::string_view suffix;     ///< at the end of a key: `per_min`
  std::string_view name;       ///< as the registry writes it: `1/min`
  std::string_view dimension;  ///< time, length, rate, speed, share
  double times;                ///< in the dimension's base unit: times / over
  double over;
};

/// All units that keys may end in.
[[nodiscard]] std::span<Unit const> units() noexcept;

/// By the registry's name (`1/s`) or by suffix (`per_s`).
[[nodiscard]] Unit const* find_unit(std::string_view name_or_suffix) noexcept;

/// `value` given in `from`, as `to`; nothing where the two measure different things.
[[nodiscard]] std::optional<double> convert(double value, Unit const& from,
                                            Unit const& to) noexcept;

struct SuffixedKey {
  std::string_view name;  ///< `latency` of `latency_ms`
  Unit const* unit;
};

/// The longest unit suffix that `key` ends in, if any.
[[nodiscard]] std::optional<SuffixedKey> split_unit(std::string_view key) noexcept;

}  // namespace bowlby::base
