// SPDX-License-Identifier: Apache-2.0
// Ainsworth's interactive scales, 1 to 7, for one reunion, computed from events. The anchors are
// paraphrased; the computable triggers are OUR DEFAULTS and are data (data/instruments/
// strange-situation.toml), not the published coding system, and nobody has yet compared them with
// certified coders. Behaviour only: no hidden state.
#pragma once

#include <bowlby/instrument/crying.hpp>
#include <bowlby/instrument/spans.hpp>
#include <optional>
#include <string>
#include <vector>

namespace bowlby::instrument {

struct ProximityThresholds {
  double prompt_s = 30;           ///< the first approach, or a bid before it, comes this soon
  double lasting_contact_s = 15;  ///< contact that is more than momentary
  double own_contact_s = 3;       ///< contact this soon after an approach is the child's own
  double helped_contact_s = 10;   ///< contact this soon after an approach belongs to it
  double signal_s = 3;            ///< crying with the eyes on the caregiver that is a signal
  double distress_s = 3;          ///< crying this near to an approach makes it a distressed one
};

struct ContactThresholds {
  double gap_s = 1;          ///< contact lost for less is not lost
  double least_s = 1;        ///< a shorter touch is not contact
  double some_s = 15;        ///< point 3
  double staying_s = 45;     ///< point 4 where the child was never put down
  double long_s = 60;        ///< point 6, with two active resists
  double very_long_s = 120;  ///< points 6 (one resist) and 7 (two)
  double cling_s = 15;       ///< holding on while the adult does not hold: point 5
  double held_least_s = 3;   ///< shorter contact is no holding that could be ended
  double release_s = 3;      ///< protest or resist this soon after being put down
};

struct ResistanceThresholds {
  double unit_s = 3;  ///< a longer act counts again for every started unit
  double bin_s = 15;
  double sum[4] = {3, 5, 6, 8};  ///< summed intensity of points 4, 5, 6 and 7
  double bins = 3;               ///< bins in which there was an act, for point 7
};

struct AvoidanceThresholds {
  double ignore_s = 5;                          ///< shortest stretch that counts as ignoring
  double answer_look_s = 2;                     ///< a shorter look is a glance and no answer
  double turn_s = 3;                            ///< looking or moving away this soon after a bid
  double greet_s = 15;                          ///< a greeting in this time bars point 7
  double seconds[6] = {5, 8, 15, 30, 60, 120};  ///< ignoring, points 2 to 7
  double turns = 2;                             ///< turns away for point 5
  double bids = 2;                              ///< ignored bids for point 7
};

struct DistanceThresholds {
  double bin_s = 15;
  /// Share of bins with a bid up to which a point is given, 2 to 6: of the twelve bins of three
  /// minutes one, two, four, six and nine.
  double share[5] = {1. / 12, 2. / 12, 4. / 12, 6. / 12, 9. / 12};
};

struct ReunionThresholds {
  ProximityThresholds proximity;
  ContactThresholds contact;
  ResistanceThresholds resistance;
  AvoidanceThresholds avoidance;
  DistanceThresholds distance;
  CryingThresholds crying;
};

/// A scale is empty where a stream that it needs was not coded in this reunion.
struct ReunionScales {
  std::optional<double> proximity_seeking;
  std::optional<double> contact_maintaining;
  std::optional<double> resistance;
  std::optional<double> avoidance;
  std::optional<double> distance_interaction;
  std::optional<Latency> soothe;
  double crying_s = 0;
  double directed_crying_s = 0;  ///< of it, with the eyes on the caregiver and out of contact
  double contact_s = 0;
  double offered_s = 0;              ///< the caregiver comforted or the two were in contact
  std::vector<std::string> missing;  ///< which scale is empty, and for want of what
};

/// The reunion in `window` (entry of the caregiver to the end of the episode).
[[nodiscard]] ReunionScales rate_reunion(record::Session const& session, time::Interval window,
                                         ReunionThresholds const& thresholds);

}  // namespace bowlby::instrument
