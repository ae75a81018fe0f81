// SPDX-License-Identifier: Apache-2.0
// The page of one or more sessions, recorded or simulated: timelines, budgets, transitions, match
// and repair with their chance levels, and the sessions side by side.
#pragma once

#include <bowlby/measure/dyadic_timeline.hpp>
#include <bowlby/measure/measure_row.hpp>
#include <bowlby/record/record.hpp>
#include <bowlby/report/page.hpp>
#include <bowlby/report/session_section.hpp>
#include <string>
#include <vector>

namespace bowlby::report {

/// One self-contained HTML file. Equal input gives equal bytes. Rows find their session by
/// `Session::id`; chance levels are the rows `<measure>_chance` and `<measure>_excess`.
/// `as_read`: for each session what its file holds; where it is missing, all that is in the
/// session.
[[nodiscard]] std::string measure_page(std::vector<record::Session> const& sessions,
                                       std::vector<measure::MeasureRow> const& rows,
                                       std::vector<measure::DyadicTimeline> const& dyadic,
                                       PageInfo const& info,
                                       std::vector<AsRead> const& as_read = {});

}  // namespace bowlby::report
