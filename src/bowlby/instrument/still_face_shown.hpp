// SPDX-License-Identifier: Apache-2.0
// What an infant shows in a window of face-to-face play. For use within this room.
#pragma once

#include <bowlby/instrument/still_face.hpp>

namespace bowlby::instrument {

/// Bids within the window: a positive sound or a smile begins.
struct Bids {
  std::vector<time::Microseconds> at;
  std::vector<bool> initiative;  ///< no act of the partner just before
};

[[nodiscard]] Bids bids_in(Lookup const& look, time::Interval window, StillFaceInstrument const& t);

/// Negative face, fussing or crying.
[[nodiscard]] Spans negative_in(Lookup const& look, time::Interval window,
                                StillFaceInstrument const& t);

/// When the caregiver acts, speaks or smiles.
[[nodiscard]] Spans partner_active(Lookup const& look, time::Interval window);

/// Everything that both faces and voices need was scorable.
[[nodiscard]] Spans scorable_in(Lookup const& look, time::Interval window);

/// Measures with less than `least_s` scorable seconds are empty.
[[nodiscard]] ShownValues shown_in(Lookup const& look, time::Interval window,
                                   StillFaceInstrument const& t, double least_s = 0);

}  // namespace bowlby::instrument
