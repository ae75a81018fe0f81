// SPDX-License-Identifier: Apache-2.0
// How a child's inner levels move over a stretch of time in which nothing happens: held in mind,
// fear, alarm, activation, arousal, anger, joy, need, in this order, each by its law; and what the
// stretch adds to the episode's account, from which habits and expectations learn.
#pragma once

#include <bowlby/dyad/situation.hpp>

namespace bowlby::dyad {
inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
void let_levels_move(Traits<Real> const& traits, State<Real>& s, Scene<Real> const& scene,
                     Situation<Real> const& in, person::Competence<Real> const& able, Real dt) {
  using chance::choose;
  auto const& laws = *traits.laws;
  auto& child = s.person[slot::child];
  auto& bond = s.bond[slot::caregiver];
  Real const none(0.0f);

  bond.held_in_mind = person::HoldInMind<Real>{laws.held_in_mind, s.age_months}(
      bond.held_in_mind, in.with_caregiver, dt);

  person::BeWary<Real> const be_wary{laws.wariness};
  child.fear = be_wary.fear(child.fear,
                            {.wariness = traits.child.wariness * able.discrimination,
                             .trust = bond.trust,
                             .stranger_distance_m = in.distance_m[slot::visitor],
                             .stranger = scene.present[slot::visitor],
                             .caregiver = in.with_caregiver,
                             .strange_place = scene.strange_place},
                            dt);
  child.fear_of_partner = be_wary.fear_of_partner(child.fear_of_partner, dt);

  auto const relief = person::Relieve<Real>{laws.arousal}(in.warmth_offered, in.trust,
                                                          in.attention_share, child.anger);
  auto const alarm = person::SenseAlarm<Real>{laws.alarm}(
      {.strangeness = scene.strangeness,
       .need = child.need,
       .fear = child.fear,
       .fear_of_partner = choose(in.with_caregiver, child.fear_of_partner, none),
       .activation = child.activation,
       .bond = bond.strength * able.discrimination,
       .trust = bond.trust,
       .held_in_mind = bond.held_in_mind,
       .contingency_gap = in.gap,
       .present = in.with_caregiver});
  auto const activation = person::Activate<Real>{laws.activation}(
      child.activation,
      {.reactivity = traits.child.reactivity,
       .alarm = alarm,
       // A stranger's presence ends the search for the caregiver only in part.
       .trust = in.trust * choose(in.with_visitor, Real(laws.bond.stranger_consoles), Real(1.0f)),
       .attention_share = in.attention_share,
       .relief = relief,
       .fear_of_partner = child.fear_of_partner,
       .distance_m = in.partner_distance_m,
       .present = in.with_partner,
       .in_contact = in.in_contact},
      dt);

  person::Socialise<Real> const socialise{laws.sociable};
  auto const overload = chance::positive_part(child.stimulation - able.capacity);
  auto const arousal = person::RegulateArousal<Real>{laws.arousal}(
      child.arousal, traits.child.reactivity, 0.5f * (child.activation + activation), overload,
      traits.child.self_soothing + relief, dt);
  auto const anger = person::FeelAnger<Real>{laws.anger}(
      {child.hope, child.anger}, child.activation, bond.care_hoped, bond.trust, bond.held_in_mind,
      relief, in.with_caregiver, dt);
  auto const joy = socialise.joy(child.joy, child.arousal, in.looking & in.partner_positive, dt);
  auto const stimulation =
      socialise.stimulation(child.stimulation, in.stimulation_offered, in.looking, dt);

  auto const& needs = laws.care_of_needs;
  auto const cared_for =
      in.warmth_offered > Real(needs.lands_from) * traits.adult[slot::caregiver].warmth;
  auto const met = choose(cared_for, Real(needs.met_per_s), none) + needs.passes_per_s;

  child.activation = activation;
  child.arousal = arousal;
  child.hope = anger.hope;
  child.anger = anger.anger;
  child.joy = joy;
  child.stimulation = stimulation;
  child.relief = relief;
  child.need = child.need * (1.0f - chance::unit(met * dt));
  person::Express<Real> const express{laws.expression};
  auto const felt = express.felt(activation, arousal);
  child.shown = express.shown(child.expression_gain, felt, in.answered, in.gap, child.conflict);
}

/// What this stretch adds to the episode's account, from which habits and expectations learn.
template <class Real>
void keep_account(State<Real>& s, Situation<Real> const& in, Real dt) {
  using chance::choose;
  auto const& child = s.person[slot::child];
  auto& lived = s.lived;
  lived.seconds += dt;
  lived.arousal_s += child.arousal * dt;
  lived.need_s += child.need * dt;
  lived.mismatch_s += chance::magnitude(child.shown - in.felt) * dt;
  lived.effort_s += child.shown * child.shown * dt;
  lived.exploring_s += (1.0f - in.attention_share) * (1.0f - child.activation) * dt;
  lived.peak_activation = chance::larger(lived.peak_activation, child.activation);
  auto const distressed = (in.felt > Real(0.2f)) | (lived.distress_s > Real(0.0f));
  lived.distress_s += choose(distressed, dt, Real(0.0f));
  lived.care += choose(distressed, in.warmth_offered * dt, Real(0.0f));
  auto const helped =
      (in.warmth_offered > Real(0.03f)) & (lived.seconds_to_help > Real(999.0f)) & distressed;
  chance::assign_where(helped, lived.seconds_to_help, lived.distress_s);
  auto& bond = s.bond[slot::caregiver];
  auto const engaged = in.with_caregiver &
                       (s.person[slot::caregiver].act != Index<Real>(person::act::none)) &
                       (s.person[slot::caregiver].act < Index<Real>(person::act::reject));
  bond.engaged_s += choose(engaged, dt, Real(0.0f));
}

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::dyad
