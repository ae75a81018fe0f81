// SPDX-License-Identifier: Apache-2.0
// Law: how a need (hunger, pain, tiredness) passes: slowly by itself, faster while care reaches
// the child with enough of the caregiver's warmth.
//
//   need' = -(m [care lands] + q) need
//   care lands:  warmth that reaches the child > .5 warmth of the caregiver
//
// Source: assumed, so that most episodes of distress at home end within a minute.
// Leaves out: kinds of need and what each asks for; care that is warm and wrong.
#pragma once

namespace bowlby::person {

struct CareOfNeedsParameters {
  float met_per_s = 0.06f;
  float passes_per_s = 0.012f;
  float lands_from = 0.5f;
};

}  // namespace bowlby::person
