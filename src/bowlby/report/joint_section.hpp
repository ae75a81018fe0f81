// SPDX-License-Identifier: Apache-2.0
// The two together: match and repair with their intervals and with what chance alone would give.
#pragma once

#include <bowlby/report/measure_rows.hpp>
#include <string>
#include <string_view>

namespace bowlby::report {

/// `id` is ours and unique on the page; empty where the session has no joint measure.
[[nodiscard]] std::string joint_section(std::string_view id, std::string_view session,
                                        Rows const& rows);

/// `match share · gaze · positive`.
[[nodiscard]] std::string measure_label(measure::MeasureRow const& row);

/// The same as markup, the stream in small on a line of its own.
[[nodiscard]] std::string measure_heading(measure::MeasureRow const& row);

/// `n 12, 300 s`.
[[nodiscard]] std::string rests_on(measure::MeasureRow const& row);

/// A table cell: the estimate, or that it is not estimable.
[[nodiscard]] std::string value_cell(measure::MeasureRow const* row);

}  // namespace bowlby::report
