// SPDX-License-Identifier: Apache-2.0
// The hidden state of one person and of one person's expectation of another. Child and adult carry
// the same parts. All levels lie in [0, 1]. Nothing here is ever read by an instrument.
#pragma once

#include <bowlby/chance/lanes.hpp>

namespace bowlby::person {
inline namespace BOWLBY_INSTRUCTION_SET {

using chance::Clock;
using chance::Index;
using chance::Mask;

/// An act stream waits until its accumulated hazard has used up an exponential threshold; the
/// moment at which it does is exact, whatever the step.
template <class Real>
struct Thresholds {
  Real gaze{1.0f};    ///< gaze shift
  Real bid{1.0f};     ///< positive vocal bid (child), unprompted playful act (adult)
  Real smile{1.0f};   ///< smile begins or ends (adult: because the child's does)
  Real cry{1.0f};     ///< next cry (child), attention wanders or returns (adult)
  Real resist{1.0f};  ///< angry resistance (child), lapse into rebuff, intrusion, fright (adult)
  Real repair{1.0f};  ///< corrects a mismatch (adult)
};

template <class Real>
struct Person {
  Real x{0.0f}, y{0.0f};              ///< m
  Real speed_x{0.0f}, speed_y{0.0f};  ///< m/s

  Real activation{0.0f};  ///< of the attachment system
  Real arousal{0.0f};     ///< physiology
  Real fear{0.0f};        ///< of strangers and strange places
  Real fear_of_partner{0.0f};
  Real anger{0.0f};
  Real need{0.0f};             ///< hunger, pain, tiredness
  Real joy{0.0f};              ///< pleasure in shared affect
  Real stimulation{0.0f};      ///< recent intake
  Real hope{0.0f};             ///< relief hoped for, 1/s
  Real relief{0.0f};           ///< relief received lately, 1/s
  Real conflict{0.0f};         ///< smaller of approach and avoidance tendency
  Real shown{0.0f};            ///< distress as it shows
  Real expression_gain{1.0f};  ///< shown / felt, as lived in this episode
  Real attention_share{0.5f};  ///< partner against surroundings, as lived in this episode

  Index<Real> gaze{0}, face{0}, voice{0}, act{0};
  Index<Real> in_contact{0};  ///< child: slot of the adult it touches or who holds it, or 0
  Index<Real> attending{1};   ///< adult: attention is with the child
  Index<Real> answer{0};      ///< adult: act decided on, not yet begun
  Clock<Real> voice_until{0}, act_until{0}, answer_due{0};
  Thresholds<Real> threshold;
};

/// What the child has come to expect of one adult, and the running estimates it rests on.
template <class Real>
struct Bond {
  Real strength{0.0f};      ///< built by engaged care
  Real engaged_s{0.0f};     ///< seconds of engaged care so far
  Real held_in_mind{1.0f};  ///< grows in presence, fades in absence
  Real trust{0.5f};         ///< chance that help comes and is good
  Real prototype_trust{0.5f};
  Real helped{1.0f}, failed{1.0f};  ///< fading counts behind current trust
  Real care_hoped{0.04f};  ///< 1/s, warmth in distress as it is when this partner is at her best
  Real fright_expected{0.0f};
  Real intrusion_expected{0.0f};
  Real contingency_expected{0.4f};  ///< c*, learned
  Real contingency_fast{0.5f}, contingency_slow{0.5f};
  Real unprompted_rate{0.05f};   ///< partner's acts outside my windows, 1/s
  Real window_s{3.0f};           ///< mean length of own windows lately
  Clock<Real> window_from{0};    ///< begin of the open window
  Clock<Real> window_until{-1};  ///< end of the open window after an own act, or -1
  Clock<Real> last_own_act{0};
  Clock<Real> last_update{0};
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
