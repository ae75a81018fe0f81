// SPDX-License-Identifier: Apache-2.0
// A reunion of three minutes, written by hand, and the points it gets.
#pragma once

#include <bowlby/instrument/reunion_scales.hpp>

#include "tape.hpp"

namespace bowlby::instrument {

inline constexpr double reunion_s = 180;

inline ReunionScales rate(Tape const& tape) {
  return rate_reunion(tape.session(), span(0, reunion_s), ReunionThresholds{});
}

inline double ps(Tape const& tape) { return rate(tape).proximity_seeking.value(); }
inline double cm(Tape const& tape) { return rate(tape).contact_maintaining.value(); }
inline double rs(Tape const& tape) { return rate(tape).resistance.value(); }
inline double av(Tape const& tape) { return rate(tape).avoidance.value(); }
inline double di(Tape const& tape) { return rate(tape).distance_interaction.value(); }

inline Tape reunion() { return Tape{reunion_s}; }

}  // namespace bowlby::instrument
