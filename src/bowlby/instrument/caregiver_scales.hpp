// SPDX-License-Identifier: Apache-2.0
// Four scales of 1 to 9 after Ainsworth's, estimated from events: each from one number, between
// anchors for the points 1, 3, 5, 7 and 9. OUR DEFAULTS: the published scales are ratings by people
// who watched for hours, and these are no substitute.
//   sensitivity    the index of answers to signals, distress and sociable signals weighing the same
//   cooperation    interruptions per ten minutes: acts coded as intruding, and (weighing less)
//                  play or distraction that begins just after the child has turned its eyes away
//   acceptance     rebuffs and withdrawals per signal of distress
//   accessibility  share of signals noticed, distress and sociable signals weighing the same
#pragma once

#include <bowlby/instrument/caregiver_signals.hpp>

namespace bowlby::instrument {

inline constexpr std::size_t anchor_count = 5;

struct CaregiverScaleThresholds {
  double turned_away_s = 2;         ///< play this soon after the eyes turned away overrides it
  double mild_interruption = 0.25;  ///< what it weighs beside an act of intrusion
  double sensitivity[anchor_count] = {.02, .06, .20, .35, .55};  ///< for 1, 3, 5, 7, 9
  double accessibility[anchor_count] = {.2, .4, .6, .8, .95};    ///< for 1, 3, 5, 7, 9
  double cooperation[anchor_count] = {0, .5, 1.5, 3, 6};         ///< for 9, 7, 5, 3, 1
  double acceptance[anchor_count] = {0, .1, .25, .5, .8};        ///< for 9, 7, 5, 3, 1
};

/// Where `value` lies between rising anchors: 1 at the first or below, 9 at the last or above.
[[nodiscard]] double scale_point(double value, double const (&anchors)[anchor_count]);

/// Acts of play or distraction that begin within `turned_away_s` of the child's eyes turning from
/// her, while it is not in distress.
[[nodiscard]] std::size_t overridden_off_signals(Lookup const& look, time::Interval window,
                                                 std::vector<CaregiverAct> const& acts,
                                                 Spans const& distress, double turned_away_s);

}  // namespace bowlby::instrument
