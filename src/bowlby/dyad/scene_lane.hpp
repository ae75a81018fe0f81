// SPDX-License-Identifier: Apache-2.0
// One lane of a scene and of what is seen, in plain types: how a procedure, which looks at one dyad
// at a time, talks to the laws, which look at many.
#pragma once

#include <cstdint>

namespace bowlby::dyad {

inline constexpr int slots = 4;  ///< child, caregiver, second caregiver, visitor

inline constexpr float need_as_it_is = -1;

struct SceneLane {
  bool present[slots] = {true, false, false, false};
  bool enters[slots] = {};  ///< appears at the door as this scene begins
  std::int32_t instruction[slots] = {};
  float place_x[slots] = {}, place_y[slots] = {};
  float toys_x = 0, toys_y = 0, door_x = 0, door_y = 0;
  float strangeness = 0, novelty = 0, watched = 0;
  bool strange_place = false, seated = false;
  float need = need_as_it_is;  ///< the child's as this scene begins, 0 to 1
  std::int64_t until_us = 0;   ///< the next moment at which the scene may change by the clock
};

struct SeenPersonLane {
  bool present = false;
  float x = 0, y = 0;
  std::int32_t gaze = 0, face = 0, voice = 0, act = 0, in_contact = 0;
};

struct SeenLane {
  std::int64_t at_us = 0;
  SeenPersonLane person[slots];
};

}  // namespace bowlby::dyad
