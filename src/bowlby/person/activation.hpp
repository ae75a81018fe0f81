// SPDX-License-Identifier: Apache-2.0
// Law: activation of the attachment system. It follows alarm up fast and comes down slowly
// (hysteresis: a child is not over it at the door). Sight, nearness and contact end it, each at its
// own level and the more the partner is trusted; attention to the surroundings diverts from it.
//
//   da/dt = k_a max(0, r L - a) (1 - a/2)
//           - [ decay + k_e q (.1 + .9 t) + k_d (1 - phi) + relief ] a
//   q = 1 in contact, .6 logistic((.5 - a)/.08) near, .4 logistic((.25 - a)/.06) in sight,
//       0 in absence; times .2 while the partner frightens
//
// Source: Bowlby 1969 (set-goal and terminating conditions); plausible k_a .1-.4, decay .005-.02,
// k_e .05-.2, k_d 0-.03.
// Leaves out: the kind of comfort that is sought, and getting used to repeated separations.
#pragma once

#include <bowlby/chance/elementary.hpp>
#include <bowlby/chance/lanes.hpp>

namespace bowlby::person {

struct ActivationParameters {
  float rise_per_s = 0.25f;
  float decay_per_s = 0.008f;
  float ending_per_s = 0.1f;
  float diversion_per_s = 0.012f;
  float near_m = 1.0f;
  float afraid = 0.2f;  ///< what is left of ending while the partner frightens
};

inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
struct ActivationInput {
  Real reactivity, alarm, trust, attention_share, relief, fear_of_partner;
  Real distance_m;
  chance::Mask<Real> present, in_contact;
};

template <class Real>
class Activate {
 public:
  explicit Activate(ActivationParameters const& p) : p_(p) {}

  [[nodiscard]] Real operator()(Real a, ActivationInput<Real> const& in, Real dt) const {
    using chance::choose;
    auto const near = 0.6f * chance::logistic((0.5f - a) * (1.0f / 0.08f));
    auto const sight = 0.4f * chance::logistic((0.25f - a) * (1.0f / 0.06f));
    auto const seen = choose(in.distance_m < Real(p_.near_m), near, sight);
    auto q = choose(in.in_contact, Real(1.0f), seen);
    q = choose(in.present, q, Real(0.0f));
    q = q * choose(in.fear_of_partner > Real(0.3f), Real(p_.afraid), Real(1.0f));
    auto const rise =
        p_.rise_per_s * chance::positive_part(in.reactivity * in.alarm - a) * (1.0f - 0.5f * a);
    auto const fall = (p_.decay_per_s + p_.ending_per_s * q * (0.1f + 0.9f * in.trust) +
                       p_.diversion_per_s * (1.0f - in.attention_share) + in.relief) *
                      a;
    return chance::unit(a + (rise - fall) * dt);
  }

 private:
  ActivationParameters p_;
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
