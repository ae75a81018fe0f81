// SPDX-License-Identifier: Apache-2.0
// Law: how much to show and where to attend are learned from what they bring. In each episode the
// child lives a small spontaneous variation of both; what the episode brought, against what such
// episodes usually bring, moves the habit towards or away from that variation. Distress teaches
// most. There is no strategy here, only two numbers.
//
//   x = mu + sigma eps            x = (ln g, logit phi)
//   R = -(int p + .5 int need)/60 - .7 sum (.5 + shown) 2 phi  [rebuffs] - .8 frights
//       - (.6 int |shown - u| + .5 int shown^2)/60 + .3 int (1 - phi)(1 - a)/60
//   delta = clip((R - V) / s, -2.5, 2.5) ;  mu += eta (peak a / .6) sigma delta eps
//   V += .05 (R - V) ; s += .02 (|R - V| - s)
//
// Source: REINFORCE-like estimate from own variation (Williams 1992); form and constants
// from the home sketch, eta .01-.1 tested there.
// Leaves out: learning by watching others, and insight.
#pragma once

#include <bowlby/chance/elementary.hpp>
#include <bowlby/chance/lanes.hpp>

namespace bowlby::person {

struct ExpressionLearningParameters {
  float gain_variation = 0.3f;
  float attention_variation = 0.5f;
  float rate = 0.03f;
  float surprise_limit = 2.5f;
  float full_distress = 0.6f;
  float baseline_rate = 0.05f;
  float scale_rate = 0.02f;
  float cost_arousal = 1.0f;
  float cost_need = 0.5f;
  float cost_rebuff = 0.7f;
  float cost_fright = 0.8f;
  float cost_mismatch = 0.6f;  ///< showing other than felt
  float cost_effort = 0.5f;
  float gain_exploring = 0.3f;
};

inline namespace BOWLBY_INSTRUCTION_SET {

/// What was lived since the episode began.
template <class Real>
struct Lived {
  Real arousal_s{0.0f}, need_s{0.0f}, rebuff{0.0f}, frights{0.0f}, mismatch_s{0.0f}, effort_s{0.0f},
      exploring_s{0.0f};
  Real peak_activation{0.0f};
  Real rebuffs{0.0f}, intrusions{0.0f};
  Real seconds{0.0f};
  Real care{0.0f};                ///< warmth offered, summed over the time in distress
  Real distress_s{0.0f};          ///< since distress began
  Real seconds_to_help{1000.0f};  ///< from there to the first help
};

/// The two habits, their variation in this episode, and the baseline they are judged against.
template <class Real>
struct ExpressionHabit {
  Real log_gain{0.0f}, logit_attention{0.0f};
  Real gain_eps{0.0f}, attention_eps{0.0f};
  Real usual{-0.5f}, scale{0.5f};
};

template <class Real>
class LearnExpression {
 public:
  explicit LearnExpression(ExpressionLearningParameters const& p) : p_(p) {}

  [[nodiscard]] Real gain(ExpressionHabit<Real> const& h) const {
    return chance::clamp(chance::exp_of(h.log_gain + p_.gain_variation * h.gain_eps), 0.05f, 4.0f);
  }
  [[nodiscard]] Real attention(ExpressionHabit<Real> const& h) const {
    return chance::logistic(h.logit_attention + p_.attention_variation * h.attention_eps);
  }

  [[nodiscard]] Real brought(Lived<Real> const& l) const {
    Real const per_minute(1.0f / 60.0f);
    return -(p_.cost_arousal * l.arousal_s + p_.cost_need * l.need_s) * per_minute -
           p_.cost_rebuff * l.rebuff - p_.cost_fright * l.frights -
           (p_.cost_mismatch * l.mismatch_s + p_.cost_effort * l.effort_s) * per_minute +
           p_.gain_exploring * l.exploring_s * per_minute;
  }

  void operator()(ExpressionHabit<Real>& h, chance::Mask<Real> learns, Lived<Real> const& l) const {
    using chance::assign_where;
    auto const r = brought(l);
    auto const surprise = r - h.usual;
    auto const delta = chance::clamp(surprise / chance::larger(h.scale, Real(0.05f)),
                                     -p_.surprise_limit, p_.surprise_limit);
    auto const weight = p_.rate * l.peak_activation * (1.0f / p_.full_distress) * delta;
    assign_where(learns, h.log_gain,
                 chance::clamp(h.log_gain + weight * p_.gain_variation * h.gain_eps, -2.5f, 1.2f));
    assign_where(
        learns, h.logit_attention,
        chance::clamp(h.logit_attention + weight * p_.attention_variation * h.attention_eps, -4.0f,
                      4.0f));
    assign_where(learns, h.usual, h.usual + p_.baseline_rate * surprise);
    assign_where(learns, h.scale,
                 h.scale + p_.scale_rate * (chance::magnitude(surprise) - h.scale));
  }

 private:
  ExpressionLearningParameters p_;
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
