// SPDX-License-Identifier: Apache-2.0
// Law: how long the acts of an adult last. Each has a middle length, varied evenly by 40 % to
// either side; comfort lasts as long as the caregiver persists, and stops soon after the child at
// hand looks settled: little distress shows, and what it needed is given.
//
//   length = middle (.6 + .8 U),  U even in [0, 1)
//   settled: shown < s_d and need < s_n, within the distance of holding; then at most s_t more
//
// Source: assumed.
// Leaves out: acts that overlap, and lengths that answer to the child in anything but comfort.
#pragma once

namespace bowlby::person {

struct ActLengthsParameters {
  float mirror_s = 2.5f;
  float play_s = 4.0f;
  float distract_s = 6.0f;
  float reject_s = 3.0f;
  float frighten_s = 3.0f;
  float intrude_s = 4.0f;
  float greet_s = 4.0f;
  float withdraw_s = 15.0f;
  float settled_shown = 0.1f;
  float settled_need = 0.15f;
  float settled_s = 4.0f;
};

}  // namespace bowlby::person
