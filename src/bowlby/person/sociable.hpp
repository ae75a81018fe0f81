// SPDX-License-Identifier: Apache-2.0
// Law: sociable play. Joy grows from the partner's smile that one looks at and from being answered.
// Wanting to engage rises with joy and with freshly broken contingency, and falls with the slow
// estimate of being answered: bids burst when the partner goes still, then fade. Rates per second:
//
//   dJ/dt = k_J positive_seen (1 - J) - J / 6 - p J ;  an answer adds .12
//   W = (.4 + J + k_b gap) E sociability      E: slow power relative to expectation
//   bid    = b0 W (1 - D)(.3 if looking away)
//   smile  = (.06 W + .8 J + .2 positive_seen)(1 - D) ; ends .5 (1 + 1.5 (o + D) + .8 if away)
//   look away = .13 (1 + 2.5 o + 1.2 p + .8 (1-E) + .4 dull)(1 - .6 J) / (1 + k_s gap E) *
//   (1-phi)/.6 look back = (.2 (.35 E + .42 active + k_l gap E)(1 - .7 p) ) * phi/.4 D = .8 p + .4
//   a + .5 G
//
// Source: face-to-face and still-face sketches (17 parameters searched there); Brazelton's cycles
// of attention, Stern's over-stimulation. Plausible b0 .035-.11, k_b 17-54; k_s = k_l = 2 is
// ours, so that gaze at a still face falls as published (direction: Mesman et al. 2009).
// Leaves out: touch, games with objects, and taking turns in speech.
#pragma once

#include <bowlby/chance/lanes.hpp>

namespace bowlby::person {

struct SociableParameters {
  float joy_per_s = 0.5f;
  float joy_fades_s = 6.0f;
  float joy_of_answer = 0.12f;
  float want_base = 0.4f;
  float want_gap = 17.0f;
  float bid_per_s = 0.06f;
  float bid_away = 0.3f;
  float smile_want = 0.06f;
  float smile_joy = 0.8f;
  float smile_seen = 0.2f;
  float smile_ends_per_s = 0.5f;
  float look_away_per_s = 0.13f;
  float look_back_per_s = 0.2f;
  float intake_fades_s = 6.0f;
  float intake_away = 0.35f;
  float search_holds = 2.0f;  ///< how far a search for answers keeps the gaze on the partner
  float search_looks = 2.0f;  ///< how far it brings the gaze back
  float capacity = 0.68f;     ///< stimulation beyond which it is too much, at six months
};

inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
struct SociableInput {
  Real joy, activation, arousal, anger, overload, stimulation;
  Real answered, gap;  ///< from contingency
  Real attention_share, sociability;
  chance::Mask<Real> looking, partner_positive, partner_active;
};

template <class Real>
struct SociableRates {
  Real bid, smile, smile_ends, look_away, look_back;
};

template <class Real>
class Socialise {
 public:
  explicit Socialise(SociableParameters const& p) : p_(p) {}

  [[nodiscard]] Real joy(Real j, Real arousal, chance::Mask<Real> sees_smile, Real dt) const {
    auto const rise = chance::choose(sees_smile, Real(p_.joy_per_s), Real(0.0f)) * (1.0f - j);
    return chance::unit(j + (rise - (1.0f / p_.joy_fades_s + arousal) * j) * dt);
  }

  /// Running intake of stimulation; what lies above capacity is overload.
  [[nodiscard]] Real stimulation(Real now, Real offered, chance::Mask<Real> looking,
                                 Real dt) const {
    auto const taken = offered * chance::choose(looking, Real(1.0f), Real(p_.intake_away));
    return now + (taken - now) * chance::unit(dt * (1.0f / p_.intake_fades_s));
  }

  [[nodiscard]] SociableRates<Real> operator()(SociableInput<Real> const& in) const {
    using chance::choose;
    using chance::unit;
    auto const distress = unit(0.8f * in.arousal + 0.4f * in.activation + 0.5f * in.anger);
    auto const calm = 1.0f - distress;
    auto const want = (p_.want_base + in.joy + p_.want_gap * in.gap) * in.answered * in.sociability;
    auto const seen = choose(in.partner_positive & in.looking, Real(1.0f), Real(0.0f));
    auto const active = choose(in.partner_active, Real(1.0f), Real(0.0f));
    auto const dull = unit(1.0f - in.stimulation * (1.0f / 0.35f));
    auto const searching = in.gap * in.answered;
    SociableRates<Real> r;
    r.bid = p_.bid_per_s * want * calm * choose(in.looking, Real(1.0f), Real(p_.bid_away));
    r.smile = (p_.smile_want * want + p_.smile_joy * in.joy + p_.smile_seen * seen) * calm;
    r.smile_ends = p_.smile_ends_per_s * (1.0f + 1.5f * (in.overload + distress) +
                                          choose(in.looking, Real(0.0f), Real(0.8f)));
    r.look_away = p_.look_away_per_s *
                  (1.0f + 2.5f * in.overload + 1.2f * in.arousal +
                   0.8f * chance::positive_part(1.0f - in.answered) + 0.4f * dull) *
                  (1.0f - 0.6f * in.joy) / (1.0f + p_.search_holds * searching) *
                  (1.0f - in.attention_share) * (1.0f / 0.6f);
    r.look_back = p_.look_back_per_s *
                  (0.35f * in.answered + 0.42f * active + p_.search_looks * searching) *
                  (1.0f - 0.7f * in.arousal) * in.attention_share * (1.0f / 0.4f);
    return r;
  }

 private:
  SociableParameters p_;
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
