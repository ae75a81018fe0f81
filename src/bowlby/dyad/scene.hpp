// SPDX-License-Identifier: Apache-2.0
// What a procedure sets: who is in the room, what each adult was told, what the place is like.
#pragma once

#include <bowlby/dyad/state.hpp>

namespace bowlby::dyad {
inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
struct Scene {
  Mask<Real> present[slot::count];                  ///< [0] is always true
  Index<Real> instruction[slot::count];             ///< see person::instruction
  Real place_x[slot::count], place_y[slot::count];  ///< m, where each adult sits
  Real toys_x, toys_y;                              ///< m
  Real door_x, door_y;                              ///< m
  Real strangeness;                                 ///< of the place, 0 at home
  Real novelty;                                     ///< of the toys
  Real watched;  ///< how far being observed closes the gap to full attention, 0 at home
  Mask<Real> strange_place;
  Mask<Real> seated;  ///< face to face in a seat: nobody walks
  Clock<Real> until;  ///< the next moment at which the scene may change
};

}  // namespace BOWLBY_INSTRUCTION_SET

/// How finely time is cut where nothing happens.
struct Moment {
  float longest_step_s = 0.5f;
};

}  // namespace bowlby::dyad
