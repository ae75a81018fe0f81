// SPDX-License-Identifier: Apache-2.0
// What is seen, made by hand: for tests of the cursor and the annotator.
#pragma once

#include <bowlby/dyad/scene_lane.hpp>
#include <bowlby/person/acts.hpp>
#include <cstdint>

namespace bowlby::procedure {

constexpr std::int64_t start_us = 1'000'000'000'000;

constexpr std::int64_t at(double seconds) {
  return start_us + static_cast<std::int64_t>(seconds * 1e6 + .5);
}

/// A child at `child_x`, its caregiver at `caregiver_x`, both silent.
inline dyad::SeenLane seen(double seconds, float child_x = 0, float caregiver_x = 2) {
  dyad::SeenLane s;
  s.at_us = at(seconds);
  s.person[0].present = s.person[1].present = true;
  s.person[0].x = child_x;
  s.person[1].x = caregiver_x;
  return s;
}

inline dyad::SeenLane crying(double seconds, std::int32_t voice = person::voice::cry) {
  auto s = seen(seconds);
  s.person[0].voice = voice;
  return s;
}

}  // namespace bowlby::procedure
