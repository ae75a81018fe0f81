// SPDX-License-Identifier: Apache-2.0
// Moves dyads into lanes and back.
#pragma once

#include <bowlby/dyad/scene.hpp>
#include <bowlby/dyad/seen.hpp>
#include <bowlby/life/kernel.hpp>

namespace bowlby::life {
inline namespace BOWLBY_INSTRUCTION_SET {

using chance::set_lane;

/// Sets one lane of a struct whose members are all Real, in order.
template <class Struct, class Real>
void set_members(Struct& members, int lane, float const* values, int count, Real const*) {
  static_assert(sizeof(Struct) % sizeof(Real) == 0);
  auto* const first = reinterpret_cast<Real*>(&members);
  for (int i = 0; i < count; ++i) {
    set_lane(first[i], lane, static_cast<decltype(chance::lane(first[i], 0))>(values[i]));
  }
}

template <class Real>
void set_traits(dyad::Traits<Real>& traits, int lane, Dyad const& from) {
  Real const* const kind = nullptr;
  set_members(traits.child, lane, from.child.traits, child_trait_count, kind);
  for (int who = 1; who < dyad::slots; ++who) {
    auto const* const values = who == dyad::slot::visitor ? from.visitor : from.caregiver;
    // What she does is what is left of her description under her circumstances.
    person::CaregiverTraits<float> described;
    float* const members = reinterpret_cast<float*>(&described);
    for (int k = 0; k < caregiver_trait_count; ++k) members[k] = values[k];
    auto const care = person::Burden<float>{traits.laws->burden}(described);
    set_members(traits.adult[who], lane, reinterpret_cast<float const*>(&care),
                caregiver_trait_count, kind);
  }
}

template <class Real>
void set_child(dyad::State<Real>& s, int lane, Child const& c) {
  auto const put = [lane](Real& member, float value) {
    set_lane(member, lane, static_cast<decltype(chance::lane(member, 0))>(value));
  };
  put(s.age_months, c.age_months);
  put(s.habit.log_gain, c.log_gain);
  put(s.habit.logit_attention, c.logit_attention);
  put(s.habit.usual, c.usual);
  put(s.habit.scale, c.scale);
  auto& bond = s.bond[dyad::slot::caregiver];
  put(bond.strength, c.bond_strength);
  put(bond.engaged_s, c.engaged_s);
  put(bond.trust, c.trust);
  put(bond.prototype_trust, c.prototype_trust);
  put(bond.helped, c.helped);
  put(bond.failed, c.failed);
  put(bond.care_hoped, c.care_hoped);
  put(bond.fright_expected, c.fright_expected);
  put(bond.intrusion_expected, c.intrusion_expected);
  put(bond.contingency_expected, c.contingency_expected);
  put(bond.unprompted_rate, c.unprompted_rate);
}

template <class Real>
void get_child(dyad::State<Real> const& s, int i, Child& c) {
  auto const get = [i](Real const& member) { return static_cast<float>(chance::lane(member, i)); };
  c.age_months = get(s.age_months);
  c.log_gain = get(s.habit.log_gain);
  c.logit_attention = get(s.habit.logit_attention);
  c.usual = get(s.habit.usual);
  c.scale = get(s.habit.scale);
  auto const& bond = s.bond[dyad::slot::caregiver];
  c.bond_strength = get(bond.strength);
  c.engaged_s = get(bond.engaged_s);
  c.trust = get(bond.trust);
  c.prototype_trust = get(bond.prototype_trust);
  c.helped = get(bond.helped);
  c.failed = get(bond.failed);
  c.care_hoped = get(bond.care_hoped);
  c.fright_expected = get(bond.fright_expected);
  c.intrusion_expected = get(bond.intrusion_expected);
  c.contingency_expected = get(bond.contingency_expected);
  c.unprompted_rate = get(bond.unprompted_rate);
}

/// From the door, or the end of a still face, to the greeting.
inline constexpr std::int64_t greeting_after_us = 1'500'000;

template <int N>
void set_mask(chance::MaskLanes<N>& mask, int i, bool on) {
  mask.v[i] = on ? -1 : 0;
}
inline void set_mask(bool& mask, int, bool on) { mask = on; }

template <class Real>
void set_scene(dyad::Scene<Real>& scene, dyad::State<Real>& s, int i, dyad::SceneLane const& from) {
  auto const put = [i](Real& member, float value) {
    set_lane(member, i, static_cast<decltype(chance::lane(member, 0))>(value));
  };
  for (int who = 0; who < dyad::slots; ++who) {
    // Who is told to reunite, on entering or after a still face, greets.
    if (from.present[who] && from.instruction[who] == person::instruction::reunite &&
        chance::lane(scene.instruction[who], i) != person::instruction::reunite) {
      set_lane(s.person[who].answer, i, person::act::greet);
      set_lane(s.person[who].answer_due, i, chance::lane(s.now, i) + greeting_after_us);
    }
    set_mask(scene.present[who], i, from.present[who]);
    set_lane(scene.instruction[who], i, from.instruction[who]);
    put(scene.place_x[who], from.place_x[who]);
    put(scene.place_y[who], from.place_y[who]);
    if (from.enters[who]) {
      put(s.person[who].x, from.door_x);
      put(s.person[who].y, from.door_y);
      set_lane(s.person[who].face, i, person::face::neutral);
    }
  }
  if (from.need >= 0) put(s.person[dyad::slot::child].need, from.need);
  put(scene.toys_x, from.toys_x);
  put(scene.toys_y, from.toys_y);
  put(scene.door_x, from.door_x);
  put(scene.door_y, from.door_y);
  put(scene.strangeness, from.strangeness);
  put(scene.novelty, from.novelty);
  put(scene.watched, from.watched);
  set_mask(scene.strange_place, i, from.strange_place);
  set_mask(scene.seated, i, from.seated);
  set_lane(scene.until, i, from.until_us);
}

template <class Real>
void get_seen(dyad::Seen<Real> const& seen, int i, dyad::SeenLane& to) {
  to.at_us = chance::lane(seen.at, i);
  for (int who = 0; who < dyad::slots; ++who) {
    auto const& p = seen.person[who];
    auto& q = to.person[who];
    q.present = chance::lane(p.present, i);
    q.x = static_cast<float>(chance::lane(p.x, i));
    q.y = static_cast<float>(chance::lane(p.y, i));
    q.gaze = chance::lane(p.gaze, i);
    q.face = chance::lane(p.face, i);
    q.voice = chance::lane(p.voice, i);
    q.act = chance::lane(p.act, i);
    q.in_contact = chance::lane(p.in_contact, i);
  }
}

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::life
