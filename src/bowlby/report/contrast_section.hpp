// SPDX-License-Identifier: Apache-2.0
// Sessions side by side: the same measure, one column a session.
#pragma once

#include <bowlby/record/record.hpp>
#include <bowlby/report/measure_rows.hpp>
#include <string>
#include <vector>

namespace bowlby::report {

/// Empty where there is one session and nothing between sessions.
[[nodiscard]] std::string contrast_section(std::vector<record::Session> const& sessions,
                                           Rows const& rows);

}  // namespace bowlby::report
