// SPDX-License-Identifier: Apache-2.0
// A page for a class: what the Strange Situation shows, and what lies beneath it, in simulated
// dyads grouped by how their caregivers were described.
#pragma once

#include <bowlby/report/strange_situation.hpp>
#include <string>

namespace bowlby::report {

/// One self-contained HTML file. Equal input gives equal bytes.
[[nodiscard]] std::string strange_situation_page(StrangeSituationReport const& report);

}  // namespace bowlby::report
