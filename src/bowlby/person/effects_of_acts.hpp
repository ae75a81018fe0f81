// SPDX-License-Identifier: Apache-2.0
// Law: what an act of a caregiver does to a child the moment it begins. A rebuff and an intrusion
// arouse as far as the child's attention lets them in; a fright arouses so too, activates the
// attachment system and makes the partner feared. (What comfort does stands with arousal, what
// warmth gives with joy.)
//
//   p += i(phi) (rebuff .08 | intrusion .06 | fright .15) (1 - p)
//   a += .15 (1 - a),  f_p += .6 (1 - f_p)             fright
//
// Source: assumed, tried in the home sketch.
// Leaves out: kinds and degrees of frightening behaviour.
#pragma once

namespace bowlby::person {

struct EffectsOfActsParameters {
  float rebuff_arouses = 0.08f;
  float intrusion_arouses = 0.06f;
  float fright_arouses = 0.15f;
  float fright_activates = 0.15f;
  float fright_of_partner = 0.6f;
};

}  // namespace bowlby::person
