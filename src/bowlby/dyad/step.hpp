// SPDX-License-Identifier: Apache-2.0
// One step of a dyad: from now to the next event of any kind, or at most the longest step. Hazards
// are taken at the start of the step; every act stream waits for an exponential threshold, every
// timer for its moment, so an event falls where it falls and halving the step moves nothing but the
// numerical integration of the levels.
#pragma once

#include <bowlby/dyad/adult_acts.hpp>
#include <bowlby/dyad/child_levels.hpp>
#include <bowlby/dyad/movement.hpp>
#include <bowlby/dyad/seen.hpp>

namespace bowlby::dyad {
inline namespace BOWLBY_INSTRUCTION_SET {

inline constexpr float never_s = 1e6f;

template <class Real>
[[nodiscard]] Real wait_of(Real threshold, Real rate) {
  auto const runs = rate > Real(1e-6f);
  return chance::choose(runs, threshold / chance::choose(runs, rate, Real(1.0f)), Real(never_s));
}

template <class Real>
[[nodiscard]] Real until(Clock<Real> timer, Clock<Real> now) {
  return chance::choose(timer > now, chance::seconds<Real>(timer - now), Real(never_s));
}

template <class Real>
void spend(Real& threshold, Real rate, Real dt) {
  auto const left = chance::larger(threshold - rate * dt, Real(1e-6f));
  chance::assign_where(rate > Real(0.0f), threshold, left);
}

/// Draws the thresholds with which persons begin, so that first events come as irregularly as later
/// ones.
template <class Real>
void draw_thresholds(State<Real>& s, chance::Draw<Real> const& draw) {
  using chance::exponential;
  using chance::Purpose;
  auto& child = s.person[slot::child].threshold;
  auto const own = draw.uniforms(chance::group_of(Purpose::gaze_threshold), slot::child, s.now);
  child.gaze = exponential(own.at(Purpose::gaze_threshold));
  child.bid = exponential(own.at(Purpose::bid_threshold));
  child.smile = exponential(own.at(Purpose::smile_threshold));
  child.cry = exponential(own.at(Purpose::cry_threshold));
  child.resist = exponential(draw.uniform(Purpose::resist_threshold, slot::child, s.now));
  for (int who : slot::adults) {
    auto& adult = s.person[who].threshold;
    auto const u = draw.uniforms(chance::group_of(Purpose::attention_threshold),
                                 static_cast<std::uint32_t>(who), s.now);
    adult.cry = exponential(u.at(Purpose::attention_threshold));
    adult.resist = exponential(u.at(Purpose::lapse_threshold));
    adult.repair = exponential(u.at(Purpose::repair_threshold));
    adult.bid = exponential(u.at(Purpose::unprompted_threshold));
    adult.smile = exponential(
        draw.uniform(Purpose::follow_threshold, static_cast<std::uint32_t>(who), s.now));
  }
}

/// Nobody sees what the absent do.
template <class Real>
[[nodiscard]] Seen<Real> look(State<Real> const& s, Scene<Real> const& scene) {
  Seen<Real> seen;
  seen.at = s.now;
  for (int who = 0; who < slot::count; ++who) {
    auto const& p = s.person[who];
    auto const here = scene.present[who];
    auto const shows = [&](Index<Real> token) {
      return chance::choose(here, token, Index<Real>(0));
    };
    seen.person[who] = {here,           p.x,          p.y,         shows(p.gaze), shows(p.face),
                        shows(p.voice), shows(p.act), p.in_contact};
  }
  return seen;
}

template <class Real>
Seen<Real> step(Traits<Real> const& traits, State<Real>& s, Scene<Real> const& scene, Moment moment,
                chance::Draw<Real> const& draw) {
  using chance::smaller;
  auto const& laws = *traits.laws;
  auto const able = person::competence_at(s.age_months, laws.competence);
  auto const in = take_in(traits, s, scene);
  auto& child = s.person[slot::child];

  // When does something happen next?
  auto const rates = child_rates(traits, s, in, able);
  Real const gaze = wait_of(child.threshold.gaze, rates.gaze);
  Real const bid = wait_of(child.threshold.bid, rates.bid);
  Real const face = wait_of(child.threshold.smile, rates.face);
  Real const cry = wait_of(child.threshold.cry, rates.cry);
  Real const resist = wait_of(child.threshold.resist, rates.resist);
  Real dt = smaller(Real(moment.longest_step_s), until<Real>(scene.until, s.now));
  dt = smaller(smaller(smaller(dt, gaze), smaller(bid, face)), smaller(cry, resist));
  dt = smaller(dt,
               smaller(until<Real>(child.voice_until, s.now), until<Real>(child.act_until, s.now)));

  AdultRates<Real> adult_rate[slot::count];
  Real attention[slot::count], unprompted[slot::count], lapse[slot::count], repair[slot::count],
      face_of[slot::count];
  bool anyone[slot::count] = {};
  for (int who : slot::adults) {
    auto const& adult = s.person[who];
    // Who has left may still have to end an act. Apart from that nothing below moves in the absent,
    // so that no lane notices whether another lane's adult is here.
    Index<Real> const nothing(person::act::none);
    anyone[who] =
        chance::any(scene.present[who] | (adult.act != nothing) | (adult.answer != nothing));
    if (!anyone[who]) continue;
    auto const r = adult_rates(traits, s, scene, in, who);
    adult_rate[who] = r;
    attention[who] = wait_of(adult.threshold.cry, r.attention);
    unprompted[who] = wait_of(adult.threshold.bid, r.unprompted);
    lapse[who] = wait_of(adult.threshold.resist, r.lapse);
    repair[who] = wait_of(adult.threshold.repair, r.repair);
    face_of[who] = wait_of(adult.threshold.smile, r.face);
    auto const here = scene.present[who];
    auto own = smaller(smaller(attention[who], unprompted[who]), smaller(lapse[who], repair[who]));
    own = smaller(own, face_of[who]);
    own = smaller(
        own, smaller(until<Real>(adult.act_until, s.now), until<Real>(adult.answer_due, s.now)));
    own = smaller(own, until<Real>(s.bond[who].window_until, s.now));
    dt = smaller(dt, chance::choose(here, own, Real(never_s)));
  }
  dt = chance::larger(dt, Real(1e-6f));
  auto const span = chance::microseconds<Real>(dt) + Clock<Real>(1);
  auto const reached = [&](Real wait) { return wait <= dt; };

  // Until then, levels move.
  let_levels_move(traits, s, scene, in, able, dt);
  keep_account(s, in, dt);
  s.now = s.now + span;
  move_child(traits, s, scene, in, able, draw, dt, span);
  person::SenseContingency<Real> const contingency{laws.contingency};
  spend(child.threshold.gaze, rates.gaze, dt);
  spend(child.threshold.bid, rates.bid, dt);
  spend(child.threshold.smile, rates.face, dt);
  spend(child.threshold.cry, rates.cry, dt);
  spend(child.threshold.resist, rates.resist, dt);
  for (int who : slot::adults) {
    auto const here = scene.present[who];
    auto& adult = s.person[who];
    auto const heard = chance::choose(here & (child.voice > Index<Real>(person::voice::positive)),
                                      child.shown, Real(0.0f));
    adult.activation = person::StirOwnAlarm<Real>{laws.own_alarm}(adult.activation, heard,
                                                                  traits.adult[who].own_trust, dt);
    if (!anyone[who]) continue;
    auto const& r = adult_rate[who];
    spend(adult.threshold.cry, r.attention, dt);
    spend(adult.threshold.bid, r.unprompted, dt);
    spend(adult.threshold.resist, r.lapse, dt);
    spend(adult.threshold.repair, r.repair, dt);
    spend(adult.threshold.smile, r.face, dt);
    contingency.pass(s.bond[who], here, s.now, dt);
    move_adult(laws, s, scene, who, dt);
  }

  // Then what is due happens.
  auto const cue = act_as_child(
      traits, s, scene, in, rates,
      {reached(gaze), reached(bid), reached(face), reached(cry), reached(resist)}, draw);
  for (int who : slot::adults) {
    if (!anyone[who]) continue;
    auto const here = scene.present[who];
    act_as_adult(
        traits, s, scene, in, adult_rate[who],
        {Mask<Real>(here & reached(attention[who])), Mask<Real>(here & reached(unprompted[who])),
         Mask<Real>(here & reached(lapse[who])), Mask<Real>(here & reached(repair[who])),
         Mask<Real>(here & reached(face_of[who]))},
        cue, draw, who);
  }
  return look(s, scene);
}

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::dyad
