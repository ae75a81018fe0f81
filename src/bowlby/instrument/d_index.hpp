// SPDX-License-Identifier: Apache-2.0
// Disorganisation indices of SIMULATED children in reunion, from events, and their summed load.
// Themes after Main & Solomon; the triggers and weights are OUR DEFAULTS. No real child is ever
// given a D by this program: a recorded session is refused. The load is not the 9-point rating of a
// trained coder. An explanation by fatigue, illness or neurology, which a coder must rule out, does
// not arise for a simulated child; what the caregiver did at the moment is given beside each index.
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/instrument/crying.hpp>
#include <bowlby/instrument/spans.hpp>
#include <string>
#include <vector>

namespace bowlby::instrument {

struct DisorganisationThresholds {
  double soon_s = 10;              ///< approach undone this soon is contradictory
  double near_cry_s = 3;           ///< crying this near makes a movement one in distress
  double averted_share = 0.8;      ///< of an approach with the gaze elsewhere
  double least_move_s = 1;         ///< shorter movements show no averted gaze
  double still_s = 20;             ///< stilling near the caregiver
  double after_cry_s = 5;          ///< that begins this soon after crying
  double first_s = 30;             ///< indices this soon after reunion are flagged
  double weight_sequential = 2;    ///< theme I: approach, then away
  double weight_simultaneous = 1;  ///< theme II: approach with the gaze averted
  double weight_interrupted = 1;   ///< theme III: approach broken off
  double weight_stilled = 2;       ///< theme V
  double weight_apprehensive = 1;  ///< theme VI: away from the caregiver while crying
  double d_load = 5;               ///< load from which class4 is D
};

enum class Theme { sequential, simultaneous, interrupted, stilled, apprehensive };

/// `I`, `II`, `III`, `V`, `VI`.
[[nodiscard]] char const* numeral(Theme theme) noexcept;

struct DisorganisationIndex {
  time::Interval when;
  Theme theme = Theme::sequential;
  std::string wording;         ///< what was seen
  double weight = 0;           ///< intensity
  double since_reunion_s = 0;  ///< to its onset
  bool within_first = false;   ///< in the first 30 s, when it weighs most in a coder's judgement
  std::string caregiver;       ///< her act at its onset; empty where none
};

struct Disorganisation {
  std::vector<DisorganisationIndex> indices;  ///< by reunion, theme, onset
  double load = 0;                            ///< summed weights
};

/// Over the reunions. Fails for recorded sessions.
[[nodiscard]] base::result<Disorganisation> disorganisation(record::Session const& session,
                                                            Spans const& reunions,
                                                            DisorganisationThresholds const& t,
                                                            CryingThresholds const& crying);

}  // namespace bowlby::instrument
