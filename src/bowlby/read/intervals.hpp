// SPDX-License-Identifier: Apache-2.0
// Sets of time: where a stream was coded, what its events fill.
#pragma once

#include <bowlby/time/interval.hpp>
#include <vector>

namespace bowlby::read {

/// Sorted, without overlaps, neighbours joined; empty intervals vanish.
[[nodiscard]] std::vector<time::Interval> union_of(std::vector<time::Interval> intervals);

/// Whether `inner` lies within one interval of a sorted set.
[[nodiscard]] bool covers(std::vector<time::Interval> const& set, time::Interval inner);

/// How often an interval begins before an earlier one has ended; `first` is where that happens.
[[nodiscard]] std::size_t overlaps(std::vector<time::Interval> intervals,
                                   time::Microseconds& first);

}  // namespace bowlby::read
