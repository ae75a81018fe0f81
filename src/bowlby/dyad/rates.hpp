// SPDX-License-Identifier: Apache-2.0
// Hazards, per second, of everything that can happen by itself in the present situation: of the
// child, looking to the partner and away, calls, cries, smiles, frowns and resistance; of an adult,
// attention that wanders and returns, playful acts, lapses (rebuff, intrusion, fright) and repair.
//
// In distress a child looks for the partner as far as its attention goes there, and as long as
// looking and calling are answered at all. An adult's attention is with the child for the described
// share of the time in the long run, more when watched. Who was told to keep a still face, or to
// sit silently, neither starts nor answers anything.
//
//   look back  = sociable rate + .3 search,  look away = sociable rate / (1 + search)
//   search     = 2 u phi min(1, answered)
//   attention  = 1 - (1 - described) (1 - watched)
//   rebuffs at the described rate while the child touches or is within 1 m, activation > .15
//   intrusions while the child looks elsewhere and is not distressed
//   frights    = described rate * own alarm
#pragma once

#include <bowlby/dyad/situation.hpp>

namespace bowlby::dyad {
inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
struct ChildRates {
  Real gaze, bid, smile, frown, face, cry, resist;
};

template <class Real>
struct AdultRates {
  Real attention, unprompted, rebuff, intrude, frighten, lapse, repair, face;
};

template <class Real>
[[nodiscard]] ChildRates<Real> child_rates(Traits<Real> const& traits, State<Real> const& s,
                                           Situation<Real> const& in,
                                           person::Competence<Real> const& able) {
  using chance::choose;
  using chance::logistic;
  Real const none(0.0f);
  auto const& child = s.person[slot::child];
  auto const& crying = traits.laws->crying;
  person::Socialise<Real> const socialise{traits.laws->sociable};
  auto const social =
      socialise({.joy = child.joy,
                 .activation = child.activation,
                 .arousal = child.arousal,
                 .anger = child.anger,
                 .overload = chance::positive_part(child.stimulation - able.capacity),
                 .stimulation = child.stimulation,
                 .answered = in.answered,
                 .gap = in.gap,
                 .attention_share = in.attention_share,
                 .sociability = traits.child.sociability,
                 .looking = in.looking,
                 .partner_positive = in.partner_positive,
                 .partner_active = in.partner_active});
  ChildRates<Real> r;
  // In distress one looks for the partner as far as attention has learned to go there, and as long
  // as looking and calling are answered at all.
  auto const search =
      2.0f * in.felt * in.attention_share * chance::smaller(Real(1.0f), in.answered);
  r.gaze = choose(in.looking, social.look_away / (1.0f + search), social.look_back + 0.3f * search);
  r.gaze = choose(in.with_partner, r.gaze, none);

  auto const quiet = child.voice == Index<Real>(person::voice::silent);
  r.bid = choose(quiet & in.with_partner, social.bid, none);
  r.cry = choose(
      quiet, crying.per_s * logistic((child.shown - crying.half_at) * (1.0f / crying.width)), none);

  auto const neutral = child.face == Index<Real>(person::face::neutral);
  auto const smiling = child.face == Index<Real>(person::face::positive);
  r.smile = choose(in.with_partner, social.smile * able.smile, none);
  r.frown =
      crying.frown_per_s * logistic((child.shown - crying.frown_at) * (1.0f / crying.frown_width));
  r.face = choose(neutral, r.smile + r.frown,
                  choose(smiling, social.smile_ends, 0.3f * (1.0f - child.shown)));

  auto const within_reach = in.with_partner & (in.partner_distance_m < Real(1.0f));
  r.resist = choose(within_reach,
                    crying.resist_per_s * child.anger * 2.5f * in.felt *
                        chance::smaller(Real(1.3f), child.expression_gain),
                    none);
  return r;
}

template <class Real>
[[nodiscard]] AdultRates<Real> adult_rates(Traits<Real> const& traits, State<Real> const& s,
                                           Scene<Real> const& scene, Situation<Real> const& in,
                                           int who) {
  using chance::choose;
  namespace instruction = person::instruction;
  Real const none(0.0f);
  auto const& adult = s.person[who];
  auto const& child = s.person[slot::child];
  auto const& care = traits.adult[who];
  auto const told = scene.instruction[who];
  auto const here = scene.present[who];
  auto const attending = adult.attending != Index<Real>(0);
  auto const held_still =
      (told == Index<Real>(instruction::still_face)) | (told == Index<Real>(instruction::silent));
  auto const may_act = here & !held_still;
  auto const idle = may_act & (adult.act == Index<Real>(person::act::none));
  auto const distressed = (child.voice == Index<Real>(person::voice::cry)) |
                          (child.voice == Index<Real>(person::voice::fuss));

  AdultRates<Real> r;
  // Attention wanders and returns so that its long-run share is `attention`, lifted when watched.
  auto const share =
      chance::smaller(Real(0.98f), 1.0f - (1.0f - care.attention) * (1.0f - scene.watched));
  auto const leave = 1.0f / care.attention_bout_s;
  r.attention = choose(here, choose(attending, leave, leave * share / (1.0f - share)), none);

  auto const initiates = (told == Index<Real>(instruction::free)) |
                         (told == Index<Real>(instruction::approach)) |
                         (told == Index<Real>(instruction::reunite));
  r.unprompted = choose(idle & attending & initiates & !distressed, care.playfulness, none);

  auto const seeks =
      (in.in_contact | (in.distance_m[who] < Real(1.0f))) & (child.activation > Real(0.15f));
  auto const off_signal = !distressed & !in.looking & attending & initiates;
  r.rebuff = choose(may_act & seeks, care.rebuff_contact, none);
  r.intrude = choose(idle & off_signal, care.intrusion, none);
  r.frighten = choose(may_act, care.fright * adult.activation, none);
  r.lapse = r.rebuff + r.intrude + r.frighten;

  // Her face follows the child's while she is not harsh, withdrawn or told to keep still.
  Index<Real> const smiles(person::face::positive);
  auto const child_smiles = child.face == smiles;
  auto const warm = adult.act < Index<Real>(person::act::reject);
  auto const own = adult.face == smiles;
  auto const begins = may_act & attending & child_smiles & warm & !own;
  auto const ceases = idle & own & !child_smiles;
  r.face = person::Resonate<Real>{traits.laws->resonance}(begins, ceases, care.positive_affect);

  r.repair = choose(idle & attending & (distressed | (in.gap > Real(0.0f))), care.repair, none);
  return r;
}

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::dyad
