// SPDX-License-Identifier: Apache-2.0
// A made-up population for tests of the Strange Situation page. No model produced these numbers.
#pragma once

#include <bowlby/report/strange_situation.hpp>

namespace bowlby::report::fabricated {

[[nodiscard]] StrangeSituationReport strange_situation();

}  // namespace bowlby::report::fabricated
