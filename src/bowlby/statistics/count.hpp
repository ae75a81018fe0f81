// SPDX-License-Identifier: Apache-2.0
// Intervals for counts that are independent of each other: a share of cases, a rate of events.
#pragma once

#include <bowlby/statistics/estimate.hpp>

namespace bowlby::statistics {

/// Wilson's score interval for `successes` out of `cases`. `cases` may be an effective number and
/// need not be whole. Empty for no cases.
[[nodiscard]] Estimate proportion(double successes, double cases) noexcept;

/// Events per unit of exposure with Byar's approximation to the exact Poisson interval (within
/// 1 % of exact from three events on; upper limit exact, 3.69, for none).
/// Empty for no exposure.
[[nodiscard]] Estimate poisson_rate(double events, double exposure) noexcept;

}  // namespace bowlby::statistics
