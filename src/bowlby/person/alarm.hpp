// SPDX-License-Identifier: Apache-2.0
// Law: what alarms a child. Danger, need, fear and strangeness add up; so do separation (the bond
// makes absence alarming, trust held in mind softens it) and broken contingency (a partner who is
// there and does not answer). A partner who is present but not trusted alarms a little when there
// is something to be afraid of.
//
//   strange = strangeness (1 - .7 t if the partner is here)          secure base
//   L = strange + need + w_f fear + w_p fear_of_partner
//     + absent:  b (1 - t m)
//     + present: w_u b (1 - t m) min(1, threat + a/2) + k_v max(0, c* - c)
//   threat = strange + need + fear + (1 - m) / 2
//
// Source: Bowlby 1969 (conditions that activate attachment behaviour); broken contingency after
// Tronick's still-face; constants tried in sketches, plausible 0.2-0.5 for k_v.
// Leaves out: illness and fatigue as alarms of their own (they act through need).
#pragma once

#include <bowlby/chance/lanes.hpp>

namespace bowlby::person {

struct AlarmParameters {
  float fear = 0.4f;
  float fear_of_partner = 0.5f;
  float untrusted_presence = 0.9f;
  float broken_contingency = 0.45f;
  float unmemorable = 0.5f;     ///< threat while the partner is hardly held in mind
  float eased_by_trust = 0.7f;  ///< how far a trusted partner's presence takes strangeness away
  float ceiling = 1.2f;
};

inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
struct AlarmInput {
  Real strangeness, need, fear, fear_of_partner, activation;
  Real bond, trust, held_in_mind;
  Real contingency_gap;  ///< how far answers fall short of what was learned, >= 0
  chance::Mask<Real> present;
};

template <class Real>
class SenseAlarm {
 public:
  explicit SenseAlarm(AlarmParameters const& p) : p_(p) {}

  [[nodiscard]] Real operator()(AlarmInput<Real> const& in) const {
    auto const unsafe = in.bond * (1.0f - in.trust * in.held_in_mind);
    auto const strange =
        in.strangeness *
        (1.0f - chance::choose(in.present, p_.eased_by_trust * in.trust, Real(0.0f)));
    auto const threat = strange + in.need + in.fear + p_.unmemorable * (1.0f - in.held_in_mind);
    auto const here = p_.untrusted_presence * unsafe *
                          chance::smaller(Real(1.0f), threat + 0.5f * in.activation) +
                      p_.broken_contingency * in.contingency_gap;
    auto const alarm = strange + in.need + p_.fear * in.fear +
                       p_.fear_of_partner * in.fear_of_partner +
                       chance::choose(in.present, here, unsafe);
    return chance::clamp(alarm, 0.0f, p_.ceiling);
  }

 private:
  AlarmParameters p_;
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
