// SPDX-License-Identifier: Apache-2.0
// What the child does at the moments its thresholds are reached, and how strong a cue each act is.
// A call lasts .4 to .8 s, a cry 1.2 to 2.2 s, resistance 1.5 s; nobody can be looked at who has
// left; of two adults the caregiver gets seven looks in ten. Every look, smile, call and cry opens
// a window in which an answer counts as one (contingency).
#pragma once

#include <bowlby/chance/distributions.hpp>
#include <bowlby/chance/draw.hpp>
#include <bowlby/dyad/rates.hpp>

namespace bowlby::dyad {
inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
struct ChildActs {
  Mask<Real> gaze, bid, face, cry, resist;  ///< thresholds reached at this moment
};

/// What an adult in the room could notice at this moment; strength 0 where there is no cue.
template <class Real>
struct Cue {
  Real distress, sociable;
};

template <class Real>
Cue<Real> act_as_child(Traits<Real> const& traits, State<Real>& s, Scene<Real> const& scene,
                       Situation<Real> const& in, ChildRates<Real> const& rates,
                       ChildActs<Real> const& acts, chance::Draw<Real> const& draw) {
  using chance::assign_where;
  using chance::choose;
  using chance::Purpose;
  namespace face = person::face;
  namespace voice = person::voice;
  auto const& strength = traits.laws->cues;
  auto& child = s.person[slot::child];
  auto const now = s.now;
  Real const none(0.0f);
  Cue<Real> cue{none, none};

  // Acts that have run their time end.
  auto const sounds = child.voice != Index<Real>(voice::silent);
  assign_where(sounds & (child.voice_until <= now), child.voice, Index<Real>(voice::silent));
  auto const does = child.act != Index<Real>(person::act::none);
  assign_where(does & (child.act_until <= now), child.act, Index<Real>(person::act::none));
  // One cannot look at somebody who has left.
  auto const looks_at_nobody =
      ((child.gaze == Index<Real>(person::gaze::at(slot::caregiver))) & !in.with_caregiver) |
      ((child.gaze == Index<Real>(person::gaze::at(slot::visitor))) &
       !scene.present[slot::visitor]);
  assign_where(looks_at_nobody, child.gaze, Index<Real>(person::gaze::elsewhere));

  auto const something = acts.gaze | acts.bid | acts.face | acts.cry | acts.resist;
  if (!chance::any(something)) return cue;

  auto const renewed = draw.uniforms(chance::group_of(Purpose::gaze_threshold), slot::child, now);
  auto const detail = draw.uniforms(chance::group_of(Purpose::gaze_target), slot::child, now);
  auto& threshold = child.threshold;
  assign_where(acts.gaze, threshold.gaze, chance::exponential(renewed.at(Purpose::gaze_threshold)));
  assign_where(acts.bid | acts.cry, threshold.bid,
               chance::exponential(renewed.at(Purpose::bid_threshold)));
  assign_where(acts.face, threshold.smile,
               chance::exponential(renewed.at(Purpose::smile_threshold)));
  assign_where(acts.cry, threshold.cry, chance::exponential(renewed.at(Purpose::cry_threshold)));
  assign_where(acts.resist, threshold.resist,
               chance::exponential(detail.at(Purpose::resist_threshold)));

  // Gaze: to the partner, or away from it.
  auto const both = in.with_caregiver & scene.present[slot::visitor];
  auto const prefers_visitor = both & (detail.at(Purpose::gaze_target) < Real(0.3f));
  auto const target =
      choose(in.with_visitor | prefers_visitor, Index<Real>(person::gaze::at(slot::visitor)),
             Index<Real>(person::gaze::at(slot::caregiver)));
  auto const looks_up = acts.gaze & !in.looking & in.with_partner;
  assign_where(acts.gaze, child.gaze,
               choose(looks_up, target, Index<Real>(person::gaze::elsewhere)));
  // In distress a look is a signal of need, as strong as the distress that shows.
  auto const distressed = child.shown > Real(strength.distress_from);
  cue.sociable = choose(looks_up & !distressed, Real(strength.look), cue.sociable);
  cue.distress = choose(looks_up & distressed, strength.cry_floor + child.shown, cue.distress);

  // Face: a smile or a frown begins, or the face relaxes.
  auto const neutral = child.face == Index<Real>(face::neutral);
  auto const smiles = detail.at(Purpose::face_kind) * (rates.smile + rates.frown) < rates.smile;
  auto const begins = choose(smiles, Index<Real>(face::positive), Index<Real>(face::negative));
  auto const begins_smile = acts.face & neutral & smiles;
  assign_where(acts.face, child.face, choose(neutral, begins, Index<Real>(face::neutral)));
  cue.sociable = chance::larger(cue.sociable, choose(begins_smile, Real(strength.smile), none));

  // Voice: a call or coo of about half a second, a cry of one to two.
  auto const lasts = detail.at(Purpose::voice_length);
  auto const cries = acts.cry;
  auto const calls = acts.bid & !cries;
  assign_where(calls, child.voice, Index<Real>(voice::positive));
  assign_where(calls, child.voice_until, now + chance::microseconds<Real>(0.4f + 0.4f * lasts));
  assign_where(cries, child.voice,
               choose(child.shown < Real(0.5f), Index<Real>(voice::fuss), Index<Real>(voice::cry)));
  assign_where(cries, child.voice_until, now + chance::microseconds<Real>(1.2f + lasts));
  cue.sociable = chance::larger(cue.sociable, choose(calls, Real(strength.bid), none));
  cue.distress = choose(cries, strength.cry_floor + child.shown, cue.distress);

  // Resistance.
  assign_where(acts.resist, child.act, Index<Real>(person::act::resist));
  assign_where(acts.resist, child.act_until, now + Clock<Real>(1'500'000));

  // Every act of one's own opens a window in which an answer may come.
  person::SenseContingency<Real> const contingency{traits.laws->contingency};
  auto const own = looks_up | begins_smile | calls | cries;
  auto const ends = choose(child.voice_until > now, child.voice_until, now);
  Index<Real> const comforts(person::act::comfort);
  contingency.own_act(s.bond[slot::caregiver], own & in.with_caregiver, now, ends,
                      s.person[slot::caregiver].act == comforts);
  contingency.own_act(s.bond[slot::visitor], own & in.with_visitor, now, ends,
                      s.person[slot::visitor].act == comforts);
  return cue;
}

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::dyad
