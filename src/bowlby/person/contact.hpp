// SPDX-License-Identifier: Apache-2.0
// Law: when child and adult touch, and when they part. Contact begins where a seeking child
// arrives, or where an adult who comforts is near enough to hold. It ends when the child has had
// enough, when avoidance outweighs approach, when the child is refused, or when the two are apart.
// A child who is held breaks off only against a stronger push.
//
//   begins:  distance < reach and force > pull, nobody refusing; or comforted within hold, if
//            force > -repelled
//   ends:    activation < satisfied, or force < -repelled, or refused     (not held)
//            force < -breaks_off                                          (held)
//            distance > apart
//
// Source: assumed.
// Leaves out: kinds of contact (clinging, sinking in), and adults who let go first.
#pragma once

namespace bowlby::person {

struct ContactParameters {
  float reach_m = 0.35f;
  float pull = 0.1f;
  float hold_m = 0.6f;
  float apart_m = 0.8f;
  float satisfied = 0.12f;
  float repelled = 0.2f;
  float breaks_off = 0.3f;
};

}  // namespace bowlby::person
