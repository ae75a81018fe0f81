// SPDX-License-Identifier: Apache-2.0
// Finding numbers in the measures table: whole sessions, and the chance level of a measure.
#pragma once

#include <bowlby/measure/measure_row.hpp>
#include <bowlby/record/record.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::report {

using Rows = std::vector<measure::MeasureRow>;

/// Not of one episode alone.
[[nodiscard]] bool is_whole(measure::MeasureRow const& row);

/// The unit to show: `points` for shares that are differences, above chance or between sessions.
[[nodiscard]] std::string_view shown_unit(measure::MeasureRow const& row);

/// A joint measure with the rows that say what chance alone would give.
struct JointMeasure {
  measure::MeasureRow const* value = nullptr;
  measure::MeasureRow const* chance = nullptr;  ///< `<measure>_chance`
  measure::MeasureRow const* excess = nullptr;  ///< `<measure>_excess`
  measure::MeasureRow const* p = nullptr;       ///< `<measure>_p`
};

/// Joint measures of a whole session, in the order of the table.
[[nodiscard]] std::vector<JointMeasure> joint_measures(Rows const& rows, std::string_view session);

/// Rows of one stream in a whole session with this measure, in order. Tables call a person by role
/// or, where there is none, by name.
[[nodiscard]] std::vector<measure::MeasureRow const*> stream_rows(Rows const& rows,
                                                                  record::Session const& session,
                                                                  record::Stream const& stream,
                                                                  std::string_view measure);

/// Same person, stream, code and measure, whichever the session.
[[nodiscard]] bool same_measure(measure::MeasureRow const& a, measure::MeasureRow const& b);

/// Rows that belong to none of the sessions, such as differences between them.
[[nodiscard]] std::vector<measure::MeasureRow const*> rows_between(
    Rows const& rows, std::vector<record::Session> const& sessions);

}  // namespace bowlby::report
