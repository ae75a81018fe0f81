// SPDX-License-Identifier: Apache-2.0
// Law: a child's cry activates the adult's own attachment system, the less the more the adult
// trusts that distress can be helped. This is the only road from a parent's models to care.
//
//   da/dt = kappa shown (1 - own_trust) (1 - a) - lambda a
//
// Source: a caregiver has an attachment system too; form and constants are ours (assumed).
// Leaves out: the adult's memories, mood and other burdens.
#pragma once

#include <bowlby/chance/lanes.hpp>

namespace bowlby::person {

struct OwnAlarmParameters {
  float rise_per_s = 0.15f;
  float decay_per_s = 0.03f;
};

inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
class StirOwnAlarm {
 public:
  explicit StirOwnAlarm(OwnAlarmParameters const& p) : p_(p) {}

  [[nodiscard]] Real operator()(Real a, Real heard, Real own_trust, Real dt) const {
    auto const rise = p_.rise_per_s * heard * (1.0f - own_trust) * (1.0f - a);
    return chance::unit(a + (rise - p_.decay_per_s * a) * dt);
  }

 private:
  OwnAlarmParameters p_;
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
