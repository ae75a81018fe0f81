// SPDX-License-Identifier: Apache-2.0
// How long until something happens, when for some it never did while we looked (Kaplan-Meier).
#pragma once

#include <bowlby/statistics/estimate.hpp>
#include <cstddef>
#include <optional>
#include <vector>

namespace bowlby::statistics {

struct Duration {
  double length = 0;
  bool censored = false;  ///< still going on when it was last seen
};

struct SurvivalStep {
  double time = 0;
  double survival = 1;   ///< share still waiting just after `time`
  double log_error = 0;  ///< standard error of log(-log survival); 0 at survival 0
};

/// One step per distinct time at which something happened (Kaplan-Meier, Greenwood).
[[nodiscard]] std::vector<SurvivalStep> kaplan_meier(std::vector<Duration> durations);

/// S(t): 1 before the first step.
[[nodiscard]] double survival_at(std::vector<SurvivalStep> const& curve, double time) noexcept;

/// First time at which at most half are still waiting; empty where that is never reached. The
/// interval is Brookmeyer and Crowley's on the log(-log) scale; its upper end is empty (infinite)
/// where the curve does not come down that far, and then no interval is given.
[[nodiscard]] Estimate median_survival(std::vector<Duration> const& durations);

/// Mean of min(duration, horizon): the area under the curve up to `horizon`.
[[nodiscard]] double restricted_mean(std::vector<SurvivalStep> const& curve,
                                     double horizon) noexcept;

}  // namespace bowlby::statistics
