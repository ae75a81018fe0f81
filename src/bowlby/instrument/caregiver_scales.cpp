// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/instrument/caregiver_scales.hpp>

namespace bowlby::instrument {

using time::Interval;

double scale_point(double value, double const (&anchors)[anchor_count]) {
  if (value <= anchors[0]) return 1;
  for (std::size_t i = 1; i < anchor_count; ++i) {
    if (value > anchors[i]) continue;
    auto const width = anchors[i] - anchors[i - 1];
    auto const between = width > 0 ? (value - anchors[i - 1]) / width : 1.0;
    return 1 + 2 * (static_cast<double>(i - 1) + between);
  }
  return 9;
}

std::size_t overridden_off_signals(Lookup const& look, Interval window,
                                   std::vector<CaregiverAct> const& acts, Spans const& distress,
                                   double turned_away_s) {
  auto const soon = time::from_seconds(turned_away_s);
  Spans after_turning;
  for (auto const& seen : look.spans("infant", "gaze", {"caregiver"}, window)) {
    if (seen.end < window.end) after_turning.push_back({seen.end, seen.end + soon});
  }
  auto const looking = look.spans("infant", "gaze", {"caregiver"}, window);
  return static_cast<std::size_t>(
      std::count_if(acts.begin(), acts.end(), [&](CaregiverAct const& act) {
        auto const at = act.when.begin;
        return (act.kind == Answer::play || act.kind == Answer::distract) &&
               covers(after_turning, at) && !covers(looking, at) && !covers(distress, at);
      }));
}

}  // namespace bowlby::instrument
