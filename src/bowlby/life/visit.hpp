// SPDX-License-Identifier: Apache-2.0
// A visit to the laboratory: dyads go through a procedure side by side, each on its own clock. The
// child comes rested, with the habits and expectations it has learned, and meets the stranger with
// part of the trust that its caregiver has earned.
#pragma once

#include <bowlby/life/home.hpp>

namespace bowlby::life {
inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
std::int64_t visit_lanes(person::Laws const& laws, chance::StreamKey key, float longest_step_s,
                         std::int64_t start_us, Dyad const* dyads, int count,
                         Driver const& driver) {
  constexpr int width = chance::lanes_of<Real>;
  dyad::Traits<Real> traits;
  traits.laws = &laws;
  dyad::State<Real> s;
  chance::Draw<Real> draw{key, {}, {}};
  dyad::Scene<Real> scene = home_scene<Real>(laws.home);
  s.now = Clock<Real>(start_us);
  auto const everyone = Real(0.0f) < Real(1.0f);
  for (int i = 0; i < width; ++i) {
    auto const& d = dyads[i < count ? i : 0];
    set_traits(traits, i, d);
    set_child(s, i, d.child);
    set_lane(draw.dyad, i, d.child.dyad);
    set_scene(scene, s, i, driver.scene(driver.self, i < count ? i : 0));
  }
  draw.slot = chance::Word<Real>(0);
  // A new person is met with part of the trust that others have earned.
  s.bond[slot::visitor].trust =
      laws.bond.trust_in_strangers * s.bond[slot::caregiver].prototype_trust;
  s.bond[slot::visitor].contingency_expected = s.bond[slot::caregiver].contingency_expected;
  rest(laws, s, everyone);
  dyad::draw_thresholds(s, draw);
  for (int who = 0; who < slot::count; ++who) {
    s.person[who].x = scene.place_x[who];
    s.person[who].y = scene.place_y[who];
  }
  // A visit finds an adult attentive as often as she is when watched.
  for (int const who : slot::adults) {
    auto const u =
        draw.uniform(chance::Purpose::episode_attending, static_cast<std::uint32_t>(who), s.now);
    auto const attends = u < 1.0f - (1.0f - traits.adult[who].attention) * (1.0f - scene.watched);
    s.person[who].attending = chance::choose(attends, Index<Real>(1), Index<Real>(0));
  }
  person::LearnExpression<Real> const learned{laws.expression_learning};
  s.person[slot::child].expression_gain = learned.gain(s.habit);
  s.person[slot::child].attention_share = learned.attention(s.habit);

  dyad::Moment const moment{longest_step_s};
  bool over[width] = {};
  int left = count;
  std::int64_t steps = 0;
  dyad::SeenLane seen_lane;
  auto const first = dyad::look(s, scene);
  for (int i = 0; i < count; ++i) {
    get_seen(first, i, seen_lane);
    driver.observe(driver.self, i, seen_lane);
  }
  while (left > 0) {
    auto const seen = dyad::step(traits, s, scene, moment, draw);
    for (int i = 0; i < count; ++i) {
      if (over[i]) continue;
      ++steps;
      get_seen(seen, i, seen_lane);
      if (driver.trace != nullptr) {
        auto const& child = s.person[slot::child];
        driver.trace(driver.self, i,
                     {chance::lane(s.now, i), static_cast<float>(chance::lane(child.arousal, i)),
                      static_cast<float>(chance::lane(child.activation, i)),
                      static_cast<float>(chance::lane(child.shown, i))});
      }
      auto const news = driver.observe(driver.self, i, seen_lane);
      if (news == 1) set_scene(scene, s, i, driver.scene(driver.self, i));
      if (news == 2) {
        over[i] = true;
        --left;
      }
    }
  }
  return steps;
}

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::life
