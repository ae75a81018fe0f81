// SPDX-License-Identifier: Apache-2.0
// Distance interaction: in which share of 15-second bins the child smiles at the caregiver or
// calls, out of contact. None is 1; up to 1, 2, 4, 6, 9 of twelve bins 2 to 6; more is 7.
#include <algorithm>
#include <bowlby/instrument/reunion_reading.hpp>

namespace bowlby::instrument {

using time::Interval;
using time::Microseconds;

double distance_interaction(Reading const& r, DistanceThresholds const& t) {
  auto bids = r.call_onsets;
  for (auto const& smile : r.smile) {
    // A smile becomes a bid when it meets the eyes on her.
    for (auto const& met : r.greeting_smile) {
      if (!time::intersection(smile, met).empty()) {
        if (met.begin > r.window.begin) bids.push_back(met.begin);
        break;
      }
    }
  }
  std::erase_if(bids, [&](Microseconds at) { return covers(r.contact, at); });
  auto const bin = std::max(time::from_seconds(t.bin_s), Microseconds{1});
  int bins = 0, with_bid = 0;
  for (auto at = r.window.begin; at < r.window.end; at += bin) {
    Interval const here{at, std::min(at + bin, r.window.end)};
    ++bins;
    if (std::any_of(bids.begin(), bids.end(), [&](Microseconds b) { return here.contains(b); })) {
      ++with_bid;
    }
  }
  if (with_bid == 0) return 1;
  auto const share = static_cast<double>(with_bid) / bins;
  int point = 2;
  for (auto const bound : t.share) {
    if (share > bound + 1e-9) ++point;
  }
  return point;
}

}  // namespace bowlby::instrument
