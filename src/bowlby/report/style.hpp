// SPDX-License-Identifier: Apache-2.0
// How pages look on screen, on paper and on a narrow display.
#pragma once

#include <string_view>

namespace bowlby::report {

[[nodiscard]] std::string_view style_sheet();

}  // namespace bowlby::report
