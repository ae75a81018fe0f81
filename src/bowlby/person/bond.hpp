// SPDX-License-Identifier: Apache-2.0
// Law: what a bond is built of, and what a child brings to somebody new. The bond grows with
// engaged care (not with feeding, nor with how good the care is) towards a ceiling. A stranger is
// met with part of the trust that others have earned, and consoles only in part.
//
//   b = ceiling (1 - exp(-engaged seconds / builds))
//   trust in a stranger = share * prototype of trust
//
// Source: Bowlby 1969 (engaged interaction, not feeding); numbers assumed.
// Leaves out: several bonds at once, loss, and the phases before six months.
#pragma once

namespace bowlby::person {

struct BondParameters {
  float ceiling = 0.45f;
  float builds_s = 8000.0f;
  float trust_in_strangers = 0.4f;
  float stranger_consoles = 0.5f;
};

}  // namespace bowlby::person
