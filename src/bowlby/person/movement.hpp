// SPDX-License-Identifier: Apache-2.0
// Law: who goes where. The child is drawn or driven by the caregiver (approach and avoidance),
// away from a stranger it fears, to the door behind which the caregiver went, and to the toys when
// nothing is wrong; these forces add up to an aim, speed follows the aim, and some restlessness is
// added. Adults walk to the child to comfort, play, intrude or frighten, otherwise back to their
// place.
//
//   speed' = (aim - speed) / inertia;  place moves by speed + restlessness (1 + 2 conflict) noise
//   push from a stranger = push fear exp(-distance / reach)
//   pull of the door     = 2 phi min(1, g activation)          strange place, caregiver away
//   pull of the toys     = novelty (1 - activation) (1 - .5 phi)       beyond .4 m
//
// Source: tried in the home sketch; restlessness and the speed of adults are assumed.
// Leaves out: posture, obstacles, and looking where one goes.
#pragma once

namespace bowlby::person {

struct MovementParameters {
  float adult_speed_m_s = 1.0f;
  float inertia_s = 0.6f;
  float restlessness = 0.05f;
  float stranger_push = 1.2f;
  float stranger_reach_m = 1.5f;
  float room_half_m = 2.5f;
};

}  // namespace bowlby::person
