// SPDX-License-Identifier: Apache-2.0
// What can be said about two persons together under a dyadic state map: match, mismatch, repair,
// and how much of it the two would show by chance.
#pragma once

#include <bowlby/measure/circular_shift.hpp>
#include <bowlby/measure/measured.hpp>
#include <bowlby/measure/repair.hpp>
#include <bowlby/measure/stream_measures.hpp>
#include <vector>

namespace bowlby::measure {

struct DyadRules {
  /// Timed streams: changes of both partners this close together are a repair by both. On a grid
  /// it is the same interval.
  time::Microseconds both_within{1'000'000};
  ShiftRules shift;  ///< its step gives way to the grid of an interval-sampled stream
};

/// Both streams must exclude codes of their own (be exclusive). Returns what a page draws.
DyadicTimeline measure_dyad(record::Session const& session, DyadMap const& map,
                            Window const& window, DyadRules const& rules,
                            std::vector<Measured>& rows);

}  // namespace bowlby::measure
