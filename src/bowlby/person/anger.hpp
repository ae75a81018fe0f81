// SPDX-License-Identifier: Apache-2.0
// Law: anger is hope disappointed. A child hopes for what its partner gives at her best; hope lags
// by some twenty seconds. Where relief falls short while the need is felt, anger grows; relief and
// trust quench it. Comfort relieves as far as it is trusted (arousal): where a partner is now warm
// and now absent, hope is high and trust low, and even good care disappoints. Where she is never
// warm there is little to hope for. A *mean* would always be met and give no anger.
//
//   E* = s best present, s best .5 (1 - t m) absent, 0 when calm      best: see expectation
//   dE/dt = (E* - E) / lag
//   dG/dt = k_g a max(0, E - R) / .02 (1 - G) - (decay + 4 t R) G
//
// Source: Bowlby 1973 (anger of hope), intermittent reward for what keeps hope up; plausible k_g
// .05-.08, decay .03-.06.
// Leaves out: anger at things, and other angry acts than resistance.
#pragma once

#include <bowlby/chance/lanes.hpp>

namespace bowlby::person {

struct AngerParameters {
  float hope = 1.0f;  ///< share of the partner's best care that is counted on
  float lag_s = 20.0f;
  float rise_per_s = 0.06f;
  float scale_per_s = 0.02f;
  float decay_per_s = 0.03f;
  float quench = 4.0f;
  float absent = 0.5f;
  float calm = 0.1f;  ///< activation below which nothing is hoped for
};

inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
struct Anger {
  Real hope, anger;
};

template <class Real>
class FeelAnger {
 public:
  explicit FeelAnger(AngerParameters const& p) : p_(p) {}

  /// `best` is warmth as the partner gives it at her best, `relief` what is felt now, both per
  /// second.
  [[nodiscard]] Anger<Real> operator()(Anger<Real> now, Real activation, Real best, Real trust,
                                       Real held_in_mind, Real relief, chance::Mask<Real> present,
                                       Real dt) const {
    using chance::choose;
    auto const here = p_.hope * best;
    auto const aim = choose(present, here, here * p_.absent * (1.0f - trust * held_in_mind));
    auto const hoped = choose(activation < Real(p_.calm), Real(0.0f), aim);
    auto const hope = now.hope + (hoped - now.hope) * chance::unit(dt * (1.0f / p_.lag_s));
    auto const missing = chance::positive_part(hope - relief);
    auto const rise = (p_.rise_per_s / p_.scale_per_s) * activation * missing * (1.0f - now.anger);
    auto const fall = (p_.decay_per_s + p_.quench * trust * relief) * now.anger;
    return {hope, chance::unit(now.anger + (rise - fall) * dt)};
  }

 private:
  AngerParameters p_;
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
