// SPDX-License-Identifier: Apache-2.0
// Children who were raised before (`bowlby raise`), taken into a procedure as they are.
#pragma once

#include <optional>

#include "simulation.hpp"

namespace bowlby::app {

/// Reads `folder`/children.csv, the first `most` of them where that is said, and makes the
/// simulation speak of them: their age, their number, the hash of their table.
[[nodiscard]] base::result<std::vector<life::Dyad>> given_children(
    std::string const& folder, std::optional<std::uint32_t> most, Simulation& simulation);

/// The name of the caregiver that `folder`/run.json tells, or `as raised`.
[[nodiscard]] std::string raised_by(std::string const& folder);

}  // namespace bowlby::app
