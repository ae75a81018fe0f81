// SPDX-License-Identifier: Apache-2.0
// A hash over a small population that is raised and seen: what each child learned, and every event
// of every session.
#pragma once

#include <bowlby/life/study_run.hpp>

namespace bowlby::bench {

/// Ordinary children with a good-enough caregiver (registry defaults), varied by number.
[[nodiscard]] std::vector<life::Dyad> some_dyads(std::uint32_t count);

/// Play, still-face and reunion, then a room with a stranger and a separation.
[[nodiscard]] procedure::Script short_procedure();

[[nodiscard]] base::result<std::uint64_t> hash_of_dyads(life::Machine const& machine);

}  // namespace bowlby::bench
