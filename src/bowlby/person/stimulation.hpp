// SPDX-License-Identifier: Apache-2.0
// Law: how much stimulation the face, voice and acts of an adult offer a child. Intruding
// counts before comforting, that before a smile, that before a voice; of several adults the
// strongest.
//
//   nobody .1; neutral .15, voice .5, smile .9; comforting .35; intruding or frightening 1.5
//
// Source: face-to-face sketch.
// Leaves out: touch, movement and habituation.
#pragma once

namespace bowlby::person {

struct StimulationParameters {
  float nobody = 0.1f;
  float neutral = 0.15f;
  float voice = 0.5f;
  float smile = 0.9f;
  float soothing = 0.35f;
  float intrusive = 1.5f;
};

}  // namespace bowlby::person
