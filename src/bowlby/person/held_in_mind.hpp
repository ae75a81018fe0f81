// SPDX-License-Identifier: Apache-2.0
// Law: the partner is held in mind. Presence builds the image, absence wears it down, more slowly
// with age.
//
//   dm/dt = (1 - m) / growth      present
//   dm/dt = - m / fading(age)     absent
//
// Source: after object permanence and evocative memory; constants are ours.
// Leaves out: photographs, a blanket, the voice behind the door.
#pragma once

#include <bowlby/chance/lanes.hpp>

namespace bowlby::person {

struct HeldInMindParameters {
  float growth_s = 40.0f;
  float fading_s = 120.0f;  ///< at twelve months; proportional to age
};

inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
class HoldInMind {
 public:
  HoldInMind(HeldInMindParameters const& p, Real age_months)
      : growth_(1.0f / p.growth_s),
        fading_(Real(12.0f / p.fading_s) / chance::larger(age_months, Real(1.0f))) {}

  [[nodiscard]] Real operator()(Real held, chance::Mask<Real> present, Real dt) const {
    auto const grown = held + (1.0f - held) * chance::unit(growth_ * dt);
    auto const faded = held - held * chance::unit(fading_ * dt);
    return chance::choose(present, grown, faded);
  }

 private:
  Real growth_;
  Real fading_;
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
