// SPDX-License-Identifier: Apache-2.0
// Law: fear of strangers, of strangeness and of being alone; eased by a trusted partner in the room
// (secure base). Fear of a frightening partner is kept apart: it is raised by fright and fades.
//
//   target = wary ( .35 exp(-d_s / 1.5 m) + .12 if a stranger is there ;
//                   + .25 if alone in a strange place )
//            * (1 - .6 t if the caregiver is there)
//   df/dt = (target - f) / 6 s up, / 20 s down ;  d fear_of_partner/dt = - fear_of_partner / 45 s
//
// Source: form and constants are ours (assumed).
// Leaves out: what a stranger does apart from coming near, and familiarity that grows during a
// visit.
#pragma once

#include <bowlby/chance/elementary.hpp>
#include <bowlby/chance/lanes.hpp>

namespace bowlby::person {

struct WarinessParameters {
  float stranger_near = 0.35f;
  float stranger_reach_m = 1.5f;
  float stranger_there = 0.12f;
  float alone = 0.25f;
  float eased_by_trust = 0.6f;
  float up_s = 6.0f;
  float down_s = 20.0f;
  float partner_fades_s = 45.0f;
};

inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
struct WarinessInput {
  Real wariness, trust, stranger_distance_m;
  chance::Mask<Real> stranger, caregiver, strange_place;
};

template <class Real>
class BeWary {
 public:
  explicit BeWary(WarinessParameters const& p) : p_(p) {}

  [[nodiscard]] Real fear(Real f, WarinessInput<Real> const& in, Real dt) const {
    using chance::choose;
    Real const none(0.0f);
    auto const near =
        p_.stranger_near * chance::exp_of(in.stranger_distance_m * (-1.0f / p_.stranger_reach_m)) +
        p_.stranger_there;
    auto const lonely = in.strange_place & !in.caregiver & !in.stranger;
    auto const frightening = choose(in.stranger, near, none) + choose(lonely, Real(p_.alone), none);
    auto const eased = choose(in.caregiver, 1.0f - p_.eased_by_trust * in.trust, Real(1.0f));
    auto const target = chance::unit(in.wariness * frightening * eased);
    auto const rate = choose(target > f, Real(1.0f / p_.up_s), Real(1.0f / p_.down_s));
    return f + (target - f) * chance::unit(rate * dt);
  }

  [[nodiscard]] Real fear_of_partner(Real f, Real dt) const {
    return f * (1.0f - chance::unit(dt * (1.0f / p_.partner_fades_s)));
  }

 private:
  WarinessParameters p_;
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
