// SPDX-License-Identifier: Apache-2.0
// Resistance: the summed intensity of pushing, squirming, kicking, rejecting toys.
//   7  intense and persistent: a high sum spread over several bins
//   6  intense or persistent   5  clear but shorter   4  isolated definite acts
//   3  two slight acts         2  one slight act      1  none
// Intensity is what the coder wrote (1 to 3); where nothing is written, 1, and 2 while crying hard.
// A long act is persistent: it counts again for every started unit of time. Acts coded as states
// that follow each other without a pause would otherwise be one act.
#include <algorithm>
#include <bowlby/instrument/reunion_reading.hpp>
#include <cmath>
#include <set>

namespace bowlby::instrument {

double resistance(Reading const& r, ResistanceThresholds const& t) {
  double sum = 0;
  std::set<std::int64_t> bins;
  auto const bin = std::max<std::int64_t>(time::from_seconds(t.bin_s).count(), 1);
  for (auto const& act : r.resist) {
    auto const length = act.when.empty() ? 0 : time::seconds(act.when.length());
    auto const units = std::max(1.0, t.unit_s > 0 ? std::ceil(length / t.unit_s) : 1.0);
    auto const moment = time::Interval{act.when.begin, act.when.begin + time::Microseconds{1}};
    auto const hard = overlaps(r.hard_cry, act.when.empty() ? moment : act.when);
    auto const intensity = act.value ? std::clamp(std::round(*act.value), 1.0, 3.0)
                           : hard    ? 2.0
                                     : 1.0;
    sum += intensity * units;
    auto const first = (act.when.begin - r.window.begin).count() / bin;
    auto const last =
        act.when.empty() ? first : ((act.when.end - r.window.begin).count() - 1) / bin;
    for (auto i = first; i <= last; ++i) bins.insert(i);
  }
  if (sum >= t.sum[3] && static_cast<double>(bins.size()) >= t.bins) return 7;
  if (sum >= t.sum[2]) return 6;
  if (sum >= t.sum[1]) return 5;
  if (sum >= t.sum[0]) return 4;
  return sum >= 2 ? 3 : sum >= 1 ? 2 : 1;
}

}  // namespace bowlby::instrument
