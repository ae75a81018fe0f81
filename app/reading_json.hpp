// SPDX-License-Identifier: Apache-2.0
// What was read and what was repaired, as JSON for other programs.
#pragma once

#include <bowlby/read/reading.hpp>
#include <nlohmann/json.hpp>

namespace bowlby::app {

[[nodiscard]] nlohmann::ordered_json repairs_json(std::vector<read::Repair> const& repairs);
[[nodiscard]] nlohmann::ordered_json counts_json(read::Counts const& counts);

/// Indented, with a line end; broken letters are replaced.
[[nodiscard]] std::string text_of(nlohmann::ordered_json const& json);

}  // namespace bowlby::app
