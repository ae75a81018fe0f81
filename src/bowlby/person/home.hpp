// SPDX-License-Identifier: Apache-2.0
// Law: what everyday life asks of a child. Episodes of distress begin with a need while the
// caregiver is some way off; episodes of play begin face to face. An episode of distress is over
// when the child is calm and its need is met, or when it has lasted too long.
//
//   need at the start = least + spread U
//   distance of the caregiver = near + far U,  U even in [0, 1)
//   over:  activation < calm and need < calm, after the shortest time
//
// Source: assumed.
// Leaves out: the day's rhythm, sleep, illness, siblings, and who else is at home.
#pragma once

namespace bowlby::person {

struct HomeParameters {
  float need_least = 0.25f;
  float need_spread = 0.6f;
  float near_m = 1.0f;
  float far_m = 3.0f;
  float play_m = 0.7f;
  float novelty = 0.25f;
  float calm = 0.12f;
  float shortest_s = 10.0f;
};

}  // namespace bowlby::person
