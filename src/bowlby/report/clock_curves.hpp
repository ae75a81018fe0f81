// SPDX-License-Identifier: Apache-2.0
// Distress shown and arousal sensed over the clock of the procedure, one panel a group: what an
// observer sees, and what lies beneath.
#pragma once

#include <bowlby/report/strange_situation.hpp>
#include <string>
#include <string_view>

namespace bowlby::report {

[[nodiscard]] std::string clock_curves(std::string_view id, StrangeSituationReport const& report);

}  // namespace bowlby::report
