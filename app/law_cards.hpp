// SPDX-License-Identifier: Apache-2.0
// The card of each law: what it claims, its equation, its source, and what it leaves out.
#pragma once

#include <string_view>

namespace bowlby::app {

/// By the name of the law's group of parameters; empty where there is no such law.
[[nodiscard]] std::string_view law_card(std::string_view law) noexcept;

}  // namespace bowlby::app
