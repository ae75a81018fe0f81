// SPDX-License-Identifier: Apache-2.0
// The measures table as text: CSV for programs, JSON, and aligned columns for people.
#pragma once

#include <bowlby/measure/measure_row.hpp>
#include <string>
#include <vector>

namespace bowlby::measure {

/// Header and one line a row (RFC 4180); six significant digits, undefined values empty.
[[nodiscard]] std::string csv(std::vector<MeasureRow> const& rows);

/// An array of objects with the same columns; undefined values null.
[[nodiscard]] std::string json(std::vector<MeasureRow> const& rows);

/// Sessions side by side, without the rules; what was never seen and what is undefined is left
/// out.
[[nodiscard]] std::string pretty(std::vector<MeasureRow> const& rows);

}  // namespace bowlby::measure
