// SPDX-License-Identifier: Apache-2.0
// What the scales look at in one reunion, read off the session once. For use within this room.
#pragma once

#include <bowlby/instrument/reunion_scales.hpp>

namespace bowlby::instrument {

struct Reading {
  time::Interval window;
  Spans full, partial, abortive, away;  ///< the child's own movements towards and from the adult
  Spans contact;                        ///< brief touches left out, brief losses closed
  Spans held;                           ///< the caregiver comes, holds, soothes
  Spans cry, hard_cry;
  Spans gaze, smile, call;
  Spans greeting_smile;  ///< smiling while looking at the caregiver
  Spans directed_cry;    ///< crying while looking at the caregiver, out of contact
  std::vector<time::Microseconds> call_onsets;
  std::vector<Sighting> resist;
  std::vector<time::Microseconds> bids;  ///< caregiver greets, offers play or comfort
};

[[nodiscard]] Reading read_reunion(Lookup const& look, time::Interval window,
                                   ReunionThresholds const& t);

[[nodiscard]] double proximity_seeking(Reading const& r, ProximityThresholds const& t);
[[nodiscard]] double contact_maintaining(Reading const& r, ContactThresholds const& t);
[[nodiscard]] double resistance(Reading const& r, ResistanceThresholds const& t);
[[nodiscard]] double avoidance(Reading const& r, AvoidanceThresholds const& t);
[[nodiscard]] double distance_interaction(Reading const& r, DistanceThresholds const& t);

}  // namespace bowlby::instrument
