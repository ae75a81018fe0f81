// SPDX-License-Identifier: Apache-2.0
// Law: how long the acts of an adult last. Each has a middle length, varied evenly by 40 % to
// either side; comfort lasts as long as the caregiver persists, and stops soon after the child has
// settled.
//
//   length = middle (.6 + .8 U),  U even in [0, 1)
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
};

}  // namespace bowlby::person
