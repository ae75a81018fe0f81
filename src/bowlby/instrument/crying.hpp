// SPDX-License-Identifier: Apache-2.0
// Crying and fussing within an episode: how long, in how many 15-second bins, how soon it began and
// how soon it ended. Single sobs are joined to bouts as a listener would join them.
#pragma once

#include <bowlby/instrument/spans.hpp>
#include <optional>

namespace bowlby::instrument {

/// Our defaults for the words of the coding rules.
struct CryingThresholds {
  double gap_s = 2;       ///< a shorter silence does not end a bout
  double least_s = 1;     ///< a shorter bout is not crying
  double bin_s = 15;      ///< time sampling
  double soothed_s = 10;  ///< cry-free run that counts as soothed
};

/// A time until something happened, or until looking for it ended.
struct Latency {
  double seconds = 0;
  bool censored = false;  ///< it had not happened when the episode ended
  friend bool operator==(Latency const&, Latency const&) = default;
};

struct Crying {
  double seconds = 0;
  double percent = 0;  ///< of the seconds in which the voice was scorable
  int bins = 0;        ///< with any crying in them
};

/// Bouts within the window; empty also where the infant's voice was not coded (see `crying`).
[[nodiscard]] Spans crying_bouts(Lookup const& look, time::Interval window,
                                 CryingThresholds const& t);

/// Empty where the infant's voice was not coded in the window.
[[nodiscard]] std::optional<Crying> crying(Lookup const& look, time::Interval window,
                                           CryingThresholds const& t);

/// From the start of the window to the first cry; 0 if crying was on already.
[[nodiscard]] std::optional<Latency> latency_to_cry(Lookup const& look, time::Interval window,
                                                    CryingThresholds const& t);

/// From the start of the window to the start of the first cry-free run of `soothed_s`; 0 if the
/// child was calm on reunion.
[[nodiscard]] std::optional<Latency> latency_to_soothe(Lookup const& look, time::Interval window,
                                                       CryingThresholds const& t);

}  // namespace bowlby::instrument
