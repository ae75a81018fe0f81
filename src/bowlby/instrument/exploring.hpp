// SPDX-License-Identifier: Apache-2.0
// Exploration, by OUR DEFAULT: the infant looks at no adult, is not in contact, neither cries nor
// frowns nor searches for who has left, and nobody holds or soothes it. What it does with its hands
// is not in these streams.
#pragma once

#include <bowlby/instrument/crying.hpp>
#include <optional>

namespace bowlby::instrument {

/// Percent of the seconds in which gaze, voice and contact were scorable; empty where there are
/// none.
[[nodiscard]] std::optional<double> explore_percent(Lookup const& look, time::Interval window,
                                                    CryingThresholds const& t);

}  // namespace bowlby::instrument
