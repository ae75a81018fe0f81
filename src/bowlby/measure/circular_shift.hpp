// SPDX-License-Identifier: Apache-2.0
// Chance by circular shift: the caregiver's stream is moved along the session, what leaves at the
// end comes back at the start, and match and repair are counted again. Everything that each
// person does alone is kept; only who met whom when is cut. All shifts are used, so no random
// numbers are needed.
#pragma once

#include <bowlby/measure/dyad_map.hpp>
#include <bowlby/measure/shown.hpp>
#include <bowlby/statistics/surrogate.hpp>
#include <optional>
#include <vector>

namespace bowlby::measure {

struct ShiftRules {
  time::Microseconds least{10'000'000};  ///< shortest shift, in either direction round the circle
  time::Microseconds step{1'000'000};    ///< between shifts; the grid of an interval-sampled stream
  std::int64_t most = 2000;  ///< where there were more, the step grows to a multiple of itself
};

struct Shifts {
  std::int64_t shifts = 0;    ///< how many were tried
  time::Microseconds step{};  ///< as used
  double match_share = 0;     ///< unshifted, over the same stretch
  double repair_hazard = 0;   ///< unshifted, repairs per mismatch second
  std::optional<statistics::Chance> match;
  std::optional<statistics::Chance> repair;
};

/// Shifts within the stretch in which both persons were coded.
[[nodiscard]] Shifts circular_shifts(std::vector<Span> const& infant,
                                     std::vector<Span> const& caregiver, DyadMap const& map,
                                     ShiftRules const& rules);

}  // namespace bowlby::measure
