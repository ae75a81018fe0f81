// SPDX-License-Identifier: Apache-2.0
// "Did you mean ...?": the known name that a misspelt one most resembles.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace bowlby::base {

/// How many letters must be added, left out, changed or swapped with their neighbour (optimal
/// string alignment); ASCII capitals count as small letters.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The nearest of `known` (the first of equals), if at most a third of the letters differ.
[[nodiscard]] std::optional<std::string_view> nearest_name(std::string_view name,
                                                           std::span<std::string_view const> known);

/// `did you mean 'x'? ` or nothing, to begin an advice with.
[[nodiscard]] std::string did_you_mean(std::string_view name,
                                       std::span<std::string_view const> known);

}  // namespace bowlby::base
