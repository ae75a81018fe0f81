// SPDX-License-Identifier: Apache-2.0
// Dyads for tests: persons of every legal kind, a day full of comings and goings, and a way to walk
// through all hidden state of one lane.
#pragma once

#include <bit>
#include <bowlby/dyad/scene_lane.hpp>
#include <bowlby/dyad/step.hpp>
#include <cmath>
#include <functional>
#include <random>
#include <vector>

namespace bowlby::dyad {

using person::CaregiverTraits;
using person::ChildTraits;

template <class Real>
inline constexpr Real ChildTraits<Real>::* child_members[] = {
    &ChildTraits<Real>::reactivity, &ChildTraits<Real>::self_soothing,
    &ChildTraits<Real>::sociability, &ChildTraits<Real>::wariness};

template <class Real>
inline constexpr Real CaregiverTraits<Real>::* caregiver_members[] = {
    &CaregiverTraits<Real>::attention,
    &CaregiverTraits<Real>::attention_bout_s,
    &CaregiverTraits<Real>::notice_threshold,
    &CaregiverTraits<Real>::notice_away,
    &CaregiverTraits<Real>::reading_accuracy,
    &CaregiverTraits<Real>::latency_s,
    &CaregiverTraits<Real>::latency_spread,
    &CaregiverTraits<Real>::warmth,
    &CaregiverTraits<Real>::persistence_s,
    &CaregiverTraits<Real>::rebuff_distress,
    &CaregiverTraits<Real>::rebuff_contact,
    &CaregiverTraits<Real>::withdrawal,
    &CaregiverTraits<Real>::hastiness,
    &CaregiverTraits<Real>::intrusion,
    &CaregiverTraits<Real>::fright,
    &CaregiverTraits<Real>::own_trust,
    &CaregiverTraits<Real>::playfulness,
    &CaregiverTraits<Real>::positive_affect,
    &CaregiverTraits<Real>::repair};

/// One child and the adult(s) around it, in plain numbers.
struct Family {
  std::uint32_t dyad = 0;
  float child[4] = {1, .012F, 1, 1};
  // Tries and comforts well enough.
  float adult[19] = {.65F,  45,   .4F,  .2F,   .78F, 3,   .6F,  .065F, 60,  .05F,
                     .001F, .02F, .12F, .002F, 0,    .7F, .10F, .5F,   .06F};
  float trust = .6F, bond = .35F, gain = 1, attention = .5F, fright_expected = 0;
  float need = 0, x = -1, y = -1;  ///< of the child when the episode begins
};

/// Anybody: traits far beyond what a population holds, but legal.
inline Family anybody(std::uint32_t dyad) {
  std::mt19937 engine(dyad * 7919 + 17);
  std::uniform_real_distribution<float> u;
  auto const between = [&](float low, float high) { return low + (high - low) * u(engine); };
  Family f;
  f.dyad = dyad;
  f.child[0] = between(.2F, 4);
  f.child[1] = between(.002F, .05F);
  f.child[2] = between(.1F, 4);
  f.child[3] = between(0, 4);
  float const low[19] = {0, 2, 0, 0, 0, .2F, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
  float const high[19] = {1,   600, 1, 1,   1,   20, 1.5F, .2F, 200, .5F,
                          .2F, .5F, 1, .1F, .3F, 1,  .6F,  1,   1};
  for (int i = 0; i < 19; ++i) f.adult[i] = between(low[i], high[i]);
  f.trust = u(engine);
  f.bond = between(0, .45F);
  f.gain = between(.05F, 4);
  f.attention = between(.02F, .98F);
  f.fright_expected = between(0, .5F);
  f.need = u(engine);
  f.x = between(-2, 2);
  f.y = between(-2, 2);
  return f;
}

/// A room in which people come and go, are told this and that, and sometimes all sit: another
/// course of events for every dyad. Changes every five to thirty seconds.
class Bustle {
 public:
  explicit Bustle(std::uint32_t dyad) : engine_(dyad + 1) {}

  SceneLane at(std::int64_t now_us) {
    while (scene_.until_us <= now_us) {
      std::uniform_real_distribution<float> u;
      scene_.present[slot::caregiver] = u(engine_) < .6F;
      scene_.present[slot::visitor] = u(engine_) < .4F;
      for (int who : slot::adults) {
        scene_.instruction[who] = static_cast<std::int32_t>(u(engine_) * 6);
        scene_.place_x[who] = 4 * u(engine_) - 2;
        scene_.place_y[who] = 4 * u(engine_) - 2;
      }
      scene_.door_x = 2.3F;
      scene_.door_y = -2;
      scene_.toys_x = .5F;
      scene_.strangeness = .5F * u(engine_);
      scene_.novelty = u(engine_);
      scene_.watched = u(engine_);
      scene_.strange_place = u(engine_) < .5F;
      scene_.seated = u(engine_) < .2F;
      scene_.until_us += static_cast<std::int64_t>(5e6F + 25e6F * u(engine_));
    }
    return scene_;
  }

 private:
  std::mt19937 engine_;
  SceneLane scene_;
};

template <class Real>
void set_mask(Real& mask, int i, bool on) {
  if constexpr (std::is_same_v<Real, bool>) {
    mask = on;
  } else {
    mask.v[i] = on ? -1 : 0;
  }
}

/// Persons in a room, one dyad a lane.
template <class Real>
struct Room {
  static constexpr int width = chance::lanes_of<Real>;
  person::Laws laws;
  Traits<Real> traits;
  State<Real> s;
  Scene<Real> scene;
  chance::Draw<Real> draw{chance::stream_key(chance::Seed{2024}), {}, {}};

  static void put(Real& member, int i, float value) {
    chance::set_lane(member, i, static_cast<decltype(chance::lane(member, 0))>(value));
  }

  /// `families` has one for each lane.
  explicit Room(std::vector<Family> const& families) {
    traits.laws = &laws;
    draw.slot = chance::Word<Real>(0);
    for (int i = 0; i < width; ++i) {
      auto const& f = families[static_cast<std::size_t>(i)];
      chance::set_lane(draw.dyad, i, f.dyad);
      for (int k = 0; k < 4; ++k) put(traits.child.*child_members<Real>[k], i, f.child[k]);
      for (int who = 1; who < slot::count; ++who) {
        for (int k = 0; k < 19; ++k) {
          put(traits.adult[who].*caregiver_members<Real>[k], i, f.adult[k]);
        }
        put(s.bond[who].trust, i, f.trust);
        put(s.bond[who].strength, i, f.bond);
        put(s.bond[who].fright_expected, i, f.fright_expected);
      }
      put(s.age_months, i, 12);
      auto& child = s.person[slot::child];
      put(child.expression_gain, i, f.gain);
      put(child.attention_share, i, f.attention);
      put(child.need, i, f.need);
      put(child.x, i, f.x);
      put(child.y, i, f.y);
      set(i, SceneLane{});
    }
    draw_thresholds(s, draw);
  }

  void set(int i, SceneLane const& from) {
    for (int who = 0; who < slots; ++who) {
      set_mask(scene.present[who], i, from.present[who]);
      chance::set_lane(scene.instruction[who], i, from.instruction[who]);
      put(scene.place_x[who], i, from.place_x[who]);
      put(scene.place_y[who], i, from.place_y[who]);
    }
    put(scene.toys_x, i, from.toys_x);
    put(scene.toys_y, i, from.toys_y);
    put(scene.door_x, i, from.door_x);
    put(scene.door_y, i, from.door_y);
    put(scene.strangeness, i, from.strangeness);
    put(scene.novelty, i, from.novelty);
    put(scene.watched, i, from.watched);
    set_mask(scene.strange_place, i, from.strange_place);
    set_mask(scene.seated, i, from.seated);
    chance::set_lane(scene.until, i, from.until_us);
  }

  Seen<Real> step(float longest_s = .5F) {
    return dyad::step(traits, s, scene, Moment{longest_s}, draw);
  }
};

enum class Kind { level, number, token, clock };

/// Calls `f(name, kind, value)` for everything hidden in lane i.
template <class Real, class Function>
void for_each_hidden(State<Real> const& s, int i, Function const& f) {
  auto const level = [&](char const* name, Real const& x) {
    f(name, Kind::level, static_cast<double>(chance::lane(x, i)));
  };
  auto const number = [&](char const* name, Real const& x) {
    f(name, Kind::number, static_cast<double>(chance::lane(x, i)));
  };
  auto const token = [&](char const* name, Index<Real> const& x) {
    f(name, Kind::token, static_cast<double>(chance::lane(x, i)));
  };
  auto const clock = [&](char const* name, Clock<Real> const& x) {
    f(name, Kind::clock, static_cast<double>(chance::lane(x, i)));
  };
  clock("now", s.now);
  for (auto const& p : s.person) {
    number("x", p.x);
    number("y", p.y);
    number("speed_x", p.speed_x);
    number("speed_y", p.speed_y);
    level("activation", p.activation);
    level("arousal", p.arousal);
    level("fear", p.fear);
    level("fear_of_partner", p.fear_of_partner);
    level("anger", p.anger);
    level("need", p.need);
    level("joy", p.joy);
    number("stimulation", p.stimulation);
    level("hope", p.hope);
    level("relief", p.relief);
    number("conflict", p.conflict);
    level("shown", p.shown);
    token("gaze", p.gaze);
    token("face", p.face);
    token("voice", p.voice);
    token("act", p.act);
    token("in_contact", p.in_contact);
    token("attending", p.attending);
    token("answer", p.answer);
    clock("voice_until", p.voice_until);
    clock("act_until", p.act_until);
    clock("answer_due", p.answer_due);
    for (auto const& x : {p.threshold.gaze, p.threshold.bid, p.threshold.smile, p.threshold.cry,
                          p.threshold.resist, p.threshold.repair}) {
      number("threshold", x);
    }
  }
  for (auto const& b : s.bond) {
    number("engaged_s", b.engaged_s);
    level("held_in_mind", b.held_in_mind);
    level("trust", b.trust);
    level("contingency_expected", b.contingency_expected);
    level("contingency_fast", b.contingency_fast);
    level("contingency_slow", b.contingency_slow);
    number("unprompted_rate", b.unprompted_rate);
    clock("window_until", b.window_until);
    clock("last_own_act", b.last_own_act);
    clock("last_update", b.last_update);
  }
  auto const& l = s.lived;
  for (auto const& x :
       {l.arousal_s, l.need_s, l.rebuff, l.frights, l.mismatch_s, l.effort_s, l.exploring_s,
        l.peak_activation, l.rebuffs, l.intrusions, l.seconds, l.distress_s, l.seconds_to_help}) {
    number("lived", x);
  }
}

/// All hidden state of lane i in one number (FNV-1a over the bits).
template <class Real>
std::uint64_t fingerprint(State<Real> const& s, int i) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for_each_hidden(s, i, [&](char const*, Kind, double x) {
    hash = (hash ^ std::bit_cast<std::uint64_t>(x)) * 0x100000001B3U;
  });
  return hash;
}

}  // namespace bowlby::dyad
