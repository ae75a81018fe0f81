// SPDX-License-Identifier: Apache-2.0
// A dyad and its visitors: who they are (Traits), what they carry and where they stand (State).
// Hidden from everything that measures.
#pragma once

#include <bowlby/person/acts.hpp>
#include <bowlby/person/laws.hpp>
#include <bowlby/person/person.hpp>
#include <bowlby/person/traits.hpp>

namespace bowlby::dyad {

namespace slot = person::slot;

inline namespace BOWLBY_INSTRUCTION_SET {

using chance::Clock;
using chance::Index;
using chance::Mask;

/// Parameters: immutable while a dyad lives. Adults are indexed by slot, 1 to 3.
template <class Real>
struct Traits {
  person::Laws const* laws;
  person::ChildTraits<Real> child;
  person::CaregiverTraits<Real> adult[slot::count];
};

template <class Real>
struct State {
  Clock<Real> now{0};  ///< microseconds since birth; each lane has its own
  Real age_months{0.0f};
  person::Person<Real> person[slot::count];
  person::Bond<Real> bond[slot::count];  ///< the child's, to the adult in that slot
  person::ExpressionHabit<Real> habit;
  person::Lived<Real> lived;  ///< since the episode began
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::dyad
