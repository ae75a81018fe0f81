// SPDX-License-Identifier: Apache-2.0
// The dyadic state map: which pairs of what two persons do count as a match. Laboratories differ,
// so the map is data, and its name stands beside every number that comes from it.
#pragma once

#include <bowlby/measure/dyadic_timeline.hpp>
#include <bowlby/measure/shown.hpp>
#include <string>
#include <vector>

namespace bowlby::measure {

/// A map made ready for two streams of one session.
struct DyadMap {
  std::string name;
  std::string provenance;  ///< `our default`, or where it was found
  record::StreamId infant = 0;
  record::StreamId caregiver = 0;
  std::size_t caregiver_codes = 0;
  std::vector<DyadicState> cells;  ///< row by row; `no_code` comes last in rows and columns

  [[nodiscard]] DyadicState state(Shown infant_shows, Shown caregiver_shows) const {
    if (!is_valid(infant_shows) || !is_valid(caregiver_shows)) return DyadicState::excluded;
    auto const columns = caregiver_codes + 1;
    auto const rows = cells.size() / columns;
    auto const row = infant_shows == no_code ? rows - 1 : static_cast<std::size_t>(infant_shows);
    auto const column =
        caregiver_shows == no_code ? columns - 1 : static_cast<std::size_t>(caregiver_shows);
    return cells[row * columns + column];
  }
};

/// `match+`, `match0`, `match-`, `mismatch`, `excluded`, as in scheme files.
[[nodiscard]] char const* name(DyadicState state) noexcept;

}  // namespace bowlby::measure
