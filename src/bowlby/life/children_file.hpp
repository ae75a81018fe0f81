// SPDX-License-Identifier: Apache-2.0
// Raised children as a table (`children.csv`): nature, caregiver and what was learned, one row a
// dyad, numbers in the fewest digits that read back the same. This is hidden state: it lets a study
// go on or a dyad be replayed, and no instrument reads it.
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/life/kernel.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::life {

[[nodiscard]] std::string children_csv(std::span<Dyad const> dyads);

/// `name` is what messages call the file.
[[nodiscard]] base::result<std::vector<Dyad>> parse_children(std::string_view text,
                                                             std::string const& name);

}  // namespace bowlby::life
