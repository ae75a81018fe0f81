// SPDX-License-Identifier: Apache-2.0
// The kinds of estimates that measures share.
#pragma once

#include <bowlby/statistics/blocks.hpp>
#include <bowlby/statistics/estimate.hpp>
#include <cstdint>
#include <vector>

namespace bowlby::measure {

/// Events per exposure; the interval is the wider of blocks and Poisson, so that few events are
/// never taken for more than they are.
[[nodiscard]] statistics::Estimate rate_of(statistics::Blocks const& blocks);

/// Cases / all, each block; the interval is the wider of blocks and Wilson.
[[nodiscard]] statistics::Estimate share_of_cases(statistics::Blocks const& blocks);

/// Mean of lengths as if independent, Student's t on the logarithm, from three lengths on.
[[nodiscard]] statistics::Estimate mean_of(std::vector<double> const& lengths);

/// Median with the ranks that hold it with 95 % (normal approximation to the binomial), where
/// there are enough.
[[nodiscard]] statistics::Estimate median_of(std::vector<double> lengths);

[[nodiscard]] statistics::Estimate counted(std::int64_t n);

}  // namespace bowlby::measure
