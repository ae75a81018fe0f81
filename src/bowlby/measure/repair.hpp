// SPDX-License-Identifier: Apache-2.0
// Mismatch and its repair: how long the dyad stayed apart each time, whether it came together
// again, and whose change brought that about.
#pragma once

#include <bowlby/measure/dyad_map.hpp>
#include <bowlby/measure/dyadic_timeline.hpp>
#include <bowlby/measure/shown.hpp>
#include <vector>

namespace bowlby::measure {

enum class Repairer { infant, caregiver, both };

struct MismatchBout {
  time::Interval when;
  bool repaired = false;  ///< else cut off: the coding ended, or something was not seen
  Repairer by = Repairer::both;
};

/// Two streams side by side under a map, over one window.
struct Together {
  DyadicTimeline timeline;
  std::vector<MismatchBout> mismatches;
  std::int64_t infant_changes = 0;  ///< among what counts; none: the infant never varied
  std::int64_t caregiver_changes = 0;
};

/// `both_within`: changes of the two partners this close together count as made by both.
[[nodiscard]] Together put_together(std::vector<Span> const& infant,
                                    std::vector<Span> const& caregiver, DyadMap const& map,
                                    time::Microseconds both_within);

}  // namespace bowlby::measure
