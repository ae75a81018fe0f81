// SPDX-License-Identifier: Apache-2.0
// Numbers as text and back, the same in every language setting: a point, never a comma.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bowlby::base {

/// The fewest digits that read back as the same number: `0.1`, `1e+20`; `nan` and `inf` as such.
[[nodiscard]] std::string shortest_text(double value);
[[nodiscard]] std::string shortest_text(float value);

/// So many digits after the point, halves to even as IEEE 754 rounds; never `-0.00`.
[[nodiscard]] std::string fixed_text(double value, int digits);

/// A finite decimal number and nothing else: `-1.5e3`, `.5`; no spaces, no `+` in front, no `inf`.
[[nodiscard]] std::optional<double> parse_number(std::string_view text) noexcept;

/// A whole number and nothing else.
[[nodiscard]] std::optional<std::int64_t> parse_integer(std::string_view text) noexcept;
[[nodiscard]] std::optional<std::uint64_t> parse_unsigned(std::string_view text) noexcept;

}  // namespace bowlby::base
