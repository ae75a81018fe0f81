// SPDX-License-Identifier: Apache-2.0
// Law: physiological arousal. Activation drives it, so does stimulation beyond capacity; it decays
// by itself, by self-comfort and by comfort received. How distress is *shown* never changes its
// decay: a child who masks stays aroused.
//
//   dp/dt = k_p r a (1 - p) + k_o o (1 - p) - (lambda + self_comfort + relief) p
//   relief = warmth * effectiveness(t) * intake(phi) * (1 - .4 anger)
//   effectiveness = e0 + (1 - e0) t^1.5 ;  intake = .6 + .8 phi
//
// Source: home sketch; plausible k_p .03-.08, lambda .008-.02, e0 .1-.35.
// Leaves out: stress hormones, and recovery over hours.
#pragma once

#include <bowlby/chance/lanes.hpp>

namespace bowlby::person {

struct ArousalParameters {
  float rise_per_s = 0.05f;
  float overload_per_s = 0.08f;
  float untrusted_comfort = 0.2f;  ///< e0: how well comfort works without any trust
  float anger_blocks = 0.4f;
};

inline namespace BOWLBY_INSTRUCTION_SET {

/// How far comfort, rebuff and stimulation get through, by attention share.
template <class Real>
[[nodiscard]] Real intake(Real attention_share) {
  return 0.6f + 0.8f * attention_share;
}

template <class Real>
class Relieve {
 public:
  explicit Relieve(ArousalParameters const& p) : p_(p) {}

  /// Relief in 1/s from comfort offered at `warmth` (1/s).
  [[nodiscard]] Real operator()(Real warmth, Real trust, Real attention_share, Real anger) const {
    auto const effective =
        p_.untrusted_comfort + (1.0f - p_.untrusted_comfort) * trust * chance::square_root(trust);
    return warmth * effective * intake(attention_share) * (1.0f - p_.anger_blocks * anger);
  }

 private:
  ArousalParameters p_;
};

template <class Real>
class RegulateArousal {
 public:
  explicit RegulateArousal(ArousalParameters const& p) : p_(p) {}

  [[nodiscard]] Real operator()(Real p, Real reactivity, Real activation, Real overload, Real decay,
                                Real dt) const {
    auto const rise =
        (p_.rise_per_s * reactivity * activation + p_.overload_per_s * overload) * (1.0f - p);
    return chance::unit(p + (rise - decay * p) * dt);
  }

 private:
  ArousalParameters p_;
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
