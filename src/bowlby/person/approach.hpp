// SPDX-License-Identifier: Apache-2.0
// Law: approach and avoidance along the line to one partner. The attachment tendency reaches far,
// fear of the partner is steep and near; exploration and satiety pull away. Where both tendencies
// are large and their sum is small there is stillness, broken-off approach, going back and forth.
//
//   seek  = A min(1, g a) 2 phi exp(-d / 6 m)
//   avoid = B chi exp(-d / 1.2 m),  chi = min(1.2, 5 u P(fright) + .8 fear_of_partner) + .5 I p
//   F = seek - avoid - .35 (1 - a) (1 - phi/2) - .12 ;  nothing happens for |F| < .08
//   conflict Q = min(seek, avoid)
//
// Source: Miller's approach-avoidance gradients; Main & Hesse 1990 for the partner as the source of
// fear. Plausible A 1-2, B 5-7. Leaves out: the path around furniture.
#pragma once

#include <bowlby/chance/elementary.hpp>
#include <bowlby/chance/lanes.hpp>

namespace bowlby::person {

struct ApproachParameters {
  float seek = 1.6f;
  float seek_reach_m = 6.0f;
  float avoid = 6.0f;
  float avoid_reach_m = 1.2f;
  float explore = 0.35f;
  float inertia = 0.12f;
  float dead_zone = 0.08f;
  float fright_memory = 5.0f;
  float fright_now = 0.8f;
  float intrusion_memory = 0.5f;
};

inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
struct ApproachInput {
  Real gain, activation, attention_share, felt, arousal, distance_m;
  Real fright_expected, fear_of_partner, intrusion_expected;
};

template <class Real>
struct Tendency {
  Real force;     ///< towards the partner if positive
  Real conflict;  ///< smaller of the two tendencies
};

template <class Real>
class Approach {
 public:
  explicit Approach(ApproachParameters const& p) : p_(p) {}

  [[nodiscard]] Tendency<Real> operator()(ApproachInput<Real> const& in) const {
    using chance::exp_of;
    using chance::smaller;
    auto const seek = p_.seek * smaller(Real(1.0f), in.gain * in.activation) * 2.0f *
                      in.attention_share * exp_of(in.distance_m * (-1.0f / p_.seek_reach_m));
    auto const threat = smaller(Real(1.2f), p_.fright_memory * in.felt * in.fright_expected +
                                                p_.fright_now * in.fear_of_partner) +
                        p_.intrusion_memory * in.intrusion_expected * in.arousal;
    auto const avoid = p_.avoid * threat * exp_of(in.distance_m * (-1.0f / p_.avoid_reach_m));
    auto const away = p_.explore * (1.0f - in.activation) * (1.0f - 0.5f * in.attention_share);
    auto const sum = seek - avoid - away - p_.inertia;
    auto const moves = chance::magnitude(sum) > Real(p_.dead_zone);
    return {chance::choose(moves, sum, Real(0.0f)), smaller(seek, avoid)};
  }

 private:
  ApproachParameters p_;
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
