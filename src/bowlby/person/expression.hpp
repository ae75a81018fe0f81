// SPDX-License-Identifier: Apache-2.0
// Law: what is felt and what is shown. Shown distress is felt distress times the expression gain
// (below 1 masks, above 1 amplifies), raised by freshly broken contingency, worn down where crying
// is not answered (it costs effort), and held back by conflict. Attention narrows to what was
// learned only in distress.
//
//   u = .6 a + .4 p ;  w = min(1, 1.5 u)
//   phi = calm (1 - w) + learned w
//   shown = min(1, g u v) / (1 + .4 Q)
//   v = (.4 + .6 min(1, c_slow / c*)) (1 + .6 max(0, c* - c))
//
// Source: Main's minimising and maximising as one continuous gain. No strategy.
// Leaves out: kinds of negative emotion; all that is felt and shown is one distress.
#pragma once

#include <bowlby/chance/lanes.hpp>

namespace bowlby::person {

struct ExpressionParameters {
  float weight_activation = 0.6f;
  float weight_arousal = 0.4f;
  float calm_attention = 0.4f;    ///< attention share when nothing is wrong
  float distress_onset = 1.5f;    ///< how soon the learned share takes over
  float unanswered_floor = 0.4f;  ///< what is left of crying that is never answered
  float protest = 0.6f;           ///< extra while contingency is freshly broken
  float conflict_stills = 0.4f;
};

inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
class Express {
 public:
  explicit Express(ExpressionParameters const& p) : p_(p) {}

  [[nodiscard]] Real felt(Real activation, Real arousal) const {
    return p_.weight_activation * activation + p_.weight_arousal * arousal;
  }

  [[nodiscard]] Real attention_share(Real learned, Real felt) const {
    auto const w = chance::smaller(Real(1.0f), p_.distress_onset * felt);
    return p_.calm_attention * (1.0f - w) + learned * w;
  }

  /// `answered` is the slow contingency relative to what is expected, `gap` how far the fast one
  /// falls short of it.
  [[nodiscard]] Real shown(Real gain, Real felt, Real answered, Real gap, Real conflict) const {
    auto const effort =
        p_.unanswered_floor + (1.0f - p_.unanswered_floor) * chance::smaller(Real(1.0f), answered);
    auto const raw = gain * felt * effort * (1.0f + p_.protest * gap);
    return chance::smaller(Real(1.0f), raw) / (1.0f + p_.conflict_stills * conflict);
  }

 private:
  ExpressionParameters p_;
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
