// SPDX-License-Identifier: Apache-2.0
// Proximity and contact seeking. The episode takes its highest instance.
//   7  goes the whole way and gains contact by its own effort, which lasts; barred where the first
//      approach comes late, unless a bid came before
//   6  the same with the adult's help, or for a moment only
//   5  active effort: approaches, whole or in part, while crying; or takes hold, and not for a
//      moment, of an adult who has come near
//   4  goes the whole way without contact; or wants contact and only signals
//   3  weak effort: part of the way, or more than one approach broken off
//   2  a single slight move: one approach broken off, a brief cry towards her
//   1  none
// Not visible in these streams, and so left out: reaching, clambering, whether the adult invited.
#include <algorithm>
#include <bowlby/instrument/reunion_reading.hpp>

namespace bowlby::instrument {
namespace {

using time::from_seconds;
using time::Interval;
using time::Microseconds;

bool prompt(Reading const& r, ProximityThresholds const& t) {
  Interval const early{r.window.begin, r.window.begin + from_seconds(t.prompt_s) + Microseconds{1}};
  auto const bid = [&](std::vector<Microseconds> const& onsets) {
    return std::any_of(onsets.begin(), onsets.end(),
                       [&](Microseconds at) { return early.contains(at); });
  };
  return begins_in(r.full, early) || begins_in(r.partial, early) || begins_in(r.abortive, early) ||
         begins_in(r.directed_cry, early) || begins_in(r.greeting_smile, early) ||
         bid(r.call_onsets);
}

bool in_distress(Reading const& r, ProximityThresholds const& t, Spans const& moves) {
  auto const near = from_seconds(t.distress_s);
  return std::any_of(moves.begin(), moves.end(), [&](Interval move) {
    return overlaps(r.cry, {move.begin - near, move.end + near});
  });
}

}  // namespace

double proximity_seeking(Reading const& r, ProximityThresholds const& t) {
  bool gained = false, own_lasting = false;
  for (auto const& approach : r.full) {
    for (auto const& contact : r.contact) {
      // A movement counts as whole from arm's length on: contact may come a moment before its end.
      auto const after = time::seconds(contact.begin - approach.end);
      if (contact.begin < approach.begin || after > t.helped_contact_s) continue;
      gained = true;
      auto const own = after <= t.own_contact_s && !covers(r.held, contact.begin);
      own_lasting = own_lasting || (own && time::seconds(contact.length()) >= t.lasting_contact_s);
    }
  }
  if (own_lasting && prompt(r, t)) return 7;
  if (gained) return 6;
  auto const takes_hold = std::any_of(r.contact.begin(), r.contact.end(), [&](Interval contact) {
    return contact.begin > r.window.begin && !covers(r.held, contact.begin) &&
           time::seconds(contact.length()) >= t.lasting_contact_s;
  });
  auto const signals = seconds(r.directed_cry) >= t.signal_s;
  auto const moves = !r.full.empty() || !r.partial.empty();
  if (takes_hold) return 5;
  if (moves && (signals || in_distress(r, t, r.full) || in_distress(r, t, r.partial))) return 5;
  if (!r.full.empty() || signals) return 4;
  if (!r.partial.empty() || r.abortive.size() > 1) return 3;
  if (!r.abortive.empty() || !r.directed_cry.empty()) return 2;
  return 1;
}

}  // namespace bowlby::instrument
