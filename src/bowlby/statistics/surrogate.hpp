// SPDX-License-Identifier: Apache-2.0
// Chance level: what a statistic is when the link between the partners is cut (circular shifts,
// pseudo-dyads) and everything else is kept.
#pragma once

#include <bowlby/statistics/estimate.hpp>
#include <cstddef>
#include <optional>
#include <vector>

namespace bowlby::statistics {

struct Chance {
  std::size_t surrogates = 0;
  double mean = 0;
  double deviation = 0;  ///< standard deviation over surrogates
  Interval middle;       ///< middle 95 % of surrogates
  double p = 1;          ///< (1 + #{T* >= T}) / (1 + B), one-sided
};

/// Compares `observed` with its surrogates. Empty without surrogates, or where no surrogate
/// differs from another (nothing varies, so chance cannot be told from the observation).
[[nodiscard]] std::optional<Chance> compare_with_chance(double observed,
                                                        std::vector<double> surrogates);

}  // namespace bowlby::statistics
