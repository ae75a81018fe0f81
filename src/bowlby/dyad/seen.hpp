// SPDX-License-Identifier: Apache-2.0
// What can be seen of a dyad at one moment: position, contact, gaze, face, voice, act. This is all
// that the record, and so every instrument, ever gets.
#pragma once

#include <bowlby/dyad/state.hpp>

namespace bowlby::dyad {
inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
struct SeenPerson {
  Mask<Real> present;
  Real x, y;  ///< m
  Index<Real> gaze, face, voice, act, in_contact;
};

template <class Real>
struct Seen {
  Clock<Real> at;
  SeenPerson<Real> person[slot::count];
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::dyad
