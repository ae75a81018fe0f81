// SPDX-License-Identifier: Apache-2.0
// What the child takes in at one moment: how far each adult is, who the partner of the moment is
// (the caregiver if here, otherwise the visitor), what that partner does, and what the child feels
// about it. Comfort reaches the child fully in contact, by .6 within the distance of holding, by .2
// from further off.
#pragma once

#include <bowlby/dyad/scene.hpp>
#include <bowlby/dyad/state.hpp>

namespace bowlby::dyad {
inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
struct Situation {
  Real distance_m[slot::count];
  Mask<Real> with_caregiver;  ///< the caregiver is here
  Mask<Real> with_visitor;    ///< only the visitor is here
  Mask<Real> with_partner;    ///< either
  // The partner of the moment: the caregiver if here, otherwise the visitor.
  Index<Real> partner;  ///< slot; the caregiver's if nobody is here
  Real partner_distance_m, trust, held_in_mind, gap, answered;
  Mask<Real> looking, partner_positive, partner_active, in_contact;
  Real felt, attention_share, warmth_offered, stimulation_offered;
};

/// How much stimulation an adult's face, voice and acts offer.
template <class Real>
[[nodiscard]] Real stimulation_of(person::StimulationParameters const& p,
                                  person::Person<Real> const& adult) {
  using chance::choose;
  namespace act = person::act;
  auto s =
      choose(adult.voice == Index<Real>(person::voice::positive), Real(p.voice), Real(p.neutral));
  s = choose(adult.face == Index<Real>(person::face::positive), Real(p.smile), s);
  s = choose(adult.act == Index<Real>(act::comfort), Real(p.soothing), s);
  return choose(
      (adult.act == Index<Real>(act::intrude)) | (adult.act == Index<Real>(act::frighten)),
      Real(p.intrusive), s);
}

template <class Real>
[[nodiscard]] Situation<Real> take_in(Traits<Real> const& traits, State<Real> const& s,
                                      Scene<Real> const& scene) {
  using chance::choose;
  namespace act = person::act;
  auto const& child = s.person[slot::child];
  Situation<Real> in;
  in.distance_m[slot::child] = Real(0.0f);
  for (int who = 1; who < slot::count; ++who) {
    auto const dx = s.person[who].x - child.x;
    auto const dy = s.person[who].y - child.y;
    in.distance_m[who] = chance::square_root(dx * dx + dy * dy);
  }
  in.with_caregiver = scene.present[slot::caregiver];
  in.with_visitor = scene.present[slot::visitor] & !in.with_caregiver;
  in.with_partner = in.with_caregiver | in.with_visitor;

  in.partner = choose(in.with_visitor, Index<Real>(slot::visitor), Index<Real>(slot::caregiver));

  auto const& caregiver = s.person[slot::caregiver];
  auto const& visitor = s.person[slot::visitor];
  auto const& bond = s.bond[slot::caregiver];
  auto const& acquaintance = s.bond[slot::visitor];
  auto const of_partner = [&](Real a, Real b) { return choose(in.with_visitor, b, a); };
  person::SenseContingency<Real> const contingency{traits.laws->contingency};

  in.partner_distance_m = of_partner(in.distance_m[slot::caregiver], in.distance_m[slot::visitor]);
  in.trust = of_partner(bond.trust, acquaintance.trust);
  in.held_in_mind = bond.held_in_mind;
  auto const gap = of_partner(contingency.gap(bond), contingency.gap(acquaintance));
  in.gap = choose(in.with_partner, gap, Real(0.0f));
  in.answered = of_partner(contingency.answered(bond), contingency.answered(acquaintance));

  auto const sees_caregiver = scene.present[slot::caregiver] &
                              (child.gaze == Index<Real>(person::gaze::at(slot::caregiver)));
  auto const sees_visitor =
      scene.present[slot::visitor] & (child.gaze == Index<Real>(person::gaze::at(slot::visitor)));
  in.looking = sees_caregiver | sees_visitor;
  Index<Real> const positive(person::face::positive);
  in.partner_positive =
      (sees_caregiver & (caregiver.face == positive)) | (sees_visitor & (visitor.face == positive));
  Index<Real> const nothing(act::none);
  in.partner_active = (scene.present[slot::caregiver] & (caregiver.act != nothing)) |
                      (scene.present[slot::visitor] & (visitor.act != nothing));
  in.in_contact = in.with_partner & (child.in_contact == in.partner);

  person::Express<Real> const express{traits.laws->expression};
  in.felt = express.felt(child.activation, child.arousal);
  in.attention_share = express.attention_share(child.attention_share, in.felt);

  in.warmth_offered = Real(0.0f);
  in.stimulation_offered = Real(traits.laws->stimulation.nobody);
  for (int who : slot::adults) {
    auto const& adult = s.person[who];
    auto const soothes = scene.present[who] & (adult.act == Index<Real>(act::comfort));
    auto const near = in.distance_m[who] < Real(traits.laws->contact.hold_m);
    // Comfort works fully in contact, partly by voice and presence from a little further off.
    auto const reach =
        choose(near & in.in_contact, Real(1.0f), choose(near, Real(0.6f), Real(0.2f)));
    in.warmth_offered += choose(soothes, traits.adult[who].warmth * reach, Real(0.0f));
    in.stimulation_offered = chance::larger(
        in.stimulation_offered,
        choose(scene.present[who], stimulation_of(traits.laws->stimulation, adult), Real(0.0f)));
  }
  return in;
}

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::dyad
