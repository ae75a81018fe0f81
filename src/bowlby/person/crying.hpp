// SPDX-License-Identifier: Apache-2.0
// Law: when distress becomes a cry or a frown, and anger resistance. The rate of cries and of
// frowns rises logistically with the distress that is shown, not with the distress that is felt: a
// child who masks cries less. Resistance (pushing, squirming, kicking) needs somebody within
// reach, anger, and distress; masking damps it.
//
//   cries   = r_c logistic((shown - h_c) / w_c)     while silent
//   frowns  = r_f logistic((shown - h_f) / w_f)
//   resists = r_r anger 2.5 u min(1.3, g)           within 1 m
//   a cry that begins below .5 shown is a fuss, above it a cry
//
// Source: rates and thresholds assumed after the home sketch; what counts as a cry is ours.
// Leaves out: cries of different kinds, and vocal development.
#pragma once

namespace bowlby::person {

struct CryingParameters {
  float half_at = 0.3f;
  float width = 0.06f;
  float per_s = 0.7f;
  float frown_at = 0.35f;
  float frown_width = 0.08f;
  float frown_per_s = 0.8f;
  float resist_per_s = 0.2f;
};

}  // namespace bowlby::person
