// SPDX-License-Identifier: Apache-2.0
// Life at home: a sequence of episodes, some of distress, some of play, spread over the months.
// Before each the child tries a small variation of its habits; after each episode of distress it
// learns from what that brought, and its expectation of the caregiver moves.
#pragma once

#include <bowlby/chance/distributions.hpp>
#include <bowlby/dyad/step.hpp>
#include <bowlby/life/lanes_of_dyads.hpp>

namespace bowlby::life {
inline namespace BOWLBY_INSTRUCTION_SET {

using chance::assign_where;
using chance::Clock;
using chance::Index;
using chance::Mask;
namespace slot = dyad::slot;

inline constexpr float month_s = 2629800.0f;

/// Puts levels that do not last from one hour to the next back to rest.
template <class Real>
void rest(person::Laws const& laws, dyad::State<Real>& s, Mask<Real> where) {
  auto& child = s.person[slot::child];
  Real const none(0.0f);
  assign_where(where, child.activation, Real(0.05f));
  assign_where(where, child.arousal, Real(0.1f));
  assign_where(where, child.fear, none);
  assign_where(where, child.fear_of_partner, none);
  assign_where(where, child.anger, none);
  assign_where(where, child.hope, none);
  assign_where(where, child.relief, none);
  assign_where(where, child.joy, Real(0.1f));
  assign_where(where, child.stimulation, Real(0.3f));
  assign_where(where, child.conflict, none);
  assign_where(where, child.shown, none);
  assign_where(where, child.speed_x, none);
  assign_where(where, child.speed_y, none);
  Index<Real> const zero(0);
  assign_where(where, child.in_contact, zero);
  for (int who = 0; who < slot::count; ++who) {
    auto& p = s.person[who];
    assign_where(where, p.gaze, zero);
    assign_where(where, p.face, zero);
    assign_where(where, p.voice, zero);
    assign_where(where, p.act, zero);
    assign_where(where, p.answer, zero);
    assign_where(where, p.voice_until, s.now);
    assign_where(where, p.act_until, s.now);
    assign_where(where, p.answer_due, s.now);
    if (who == slot::child) continue;
    assign_where(where, p.activation, none);
    auto& bond = s.bond[who];
    assign_where(where, bond.held_in_mind, Real(1.0f));
    auto const expected = person::SenseContingency<Real>{laws.contingency}.as_expected(bond);
    assign_where(where, bond.contingency_fast, expected);
    assign_where(where, bond.contingency_slow, expected);
    assign_where(where, bond.window_until, Clock<Real>(-1));
    assign_where(where, bond.last_own_act, s.now);
    assign_where(where, bond.last_update, s.now);
  }
}

/// A caregiver alone with the child in a familiar place.
template <class Real>
[[nodiscard]] dyad::Scene<Real> home_scene(person::HomeParameters const& home) {
  dyad::Scene<Real> scene;
  auto const yes = Real(0.0f) < Real(1.0f);
  auto const no = !yes;
  for (int who = 0; who < slot::count; ++who) {
    scene.present[who] = (who <= slot::caregiver) ? yes : no;
    scene.instruction[who] = Index<Real>(person::instruction::free);
    scene.place_x[who] = Real(0.0f);
    scene.place_y[who] = Real(0.0f);
  }
  scene.toys_x = scene.toys_y = Real(0.0f);
  scene.door_x = scene.door_y = Real(2.5f);
  scene.strangeness = Real(0.0f);
  scene.novelty = Real(home.novelty);
  scene.watched = Real(0.0f);
  scene.strange_place = no;
  scene.seated = no;
  scene.until = Clock<Real>(0);
  return scene;
}

template <class Real>
class HomeLife {
 public:
  HomeLife(person::Laws const& laws, HomePlan const& plan, float age_months)
      : laws_(laws),
        plan_(plan),
        age_months_(age_months),
        scene_(home_scene<Real>(laws.home)),
        episode_(0),
        is_play_(0) {
    auto const all = static_cast<float>(plan.distress_episodes) / (1.0f - plan.play_share);
    episodes_ = static_cast<std::int32_t>(all + 0.5f);
  }

  [[nodiscard]] dyad::Scene<Real> const& scene() const { return scene_; }
  [[nodiscard]] std::int32_t episodes() const { return episodes_; }
  [[nodiscard]] Index<Real> episode() const { return episode_; }
  [[nodiscard]] Index<Real> distress_episodes() const { return distressed_; }

  /// How much of the time at home is over, from 0 to 1: by episodes or by time lived, whichever is
  /// further, so that a life of long episodes has fewer of them and not an earlier end.
  [[nodiscard]] Real progress() const {
    return chance::larger(chance::to_real<Real>(episode_) * (1.0f / static_cast<float>(episodes_)),
                          lived_s_ * (1.0f / plan_.most_lived_s));
  }

  [[nodiscard]] Real age_months() const {
    return plan_.from_months +
           chance::smaller(Real(1.0f), progress()) * (age_months_ - plan_.from_months);
  }

  /// How much the prototype still learns: 1 at birth, .1 at the end of the first stretch of life at
  /// home, and no less in any later one.
  [[nodiscard]] Real annealed() const {
    if (plan_.from_months > 0) return Real(0.1f);
    return 1.0f - 0.9f * chance::smaller(Real(1.0f), progress());
  }

  /// Whose episode is over at this moment.
  [[nodiscard]] Mask<Real> over(dyad::State<Real> const& s) const {
    auto const& child = s.person[slot::child];
    auto const play = is_play_ != Index<Real>(0);
    auto const& home = laws_.home;
    auto const calm = (child.activation < Real(home.calm)) & (child.need < Real(home.calm)) &
                      (s.lived.seconds > Real(home.shortest_s));
    auto const played = play & (s.lived.seconds > Real(plan_.play_s));
    auto const late = s.lived.seconds > Real(plan_.longest_distress_s);
    return played | (!play & (calm | late));
  }

  /// Learns from the episode that ends in these lanes.
  void learn(dyad::State<Real>& s, Mask<Real> ended) const {
    auto const learns = ended & (is_play_ == Index<Real>(0));
    person::LearnExpression<Real> const learn_expression{laws_.expression_learning};
    learn_expression(s.habit, learns, s.lived);
    person::Expect<Real> const expect{laws_.expectation};
    expect(s.bond[slot::caregiver], learns,
           {.seconds_to_help = s.lived.seconds_to_help,
            .rebuffs = s.lived.rebuffs,
            .frights = s.lived.frights,
            .intrusions = s.lived.intrusions,
            .care = s.lived.care / chance::larger(s.lived.distress_s, Real(1.0f)),
            .learning = annealed(),
            .needed = s.lived.distress_s > Real(0.0f)});
    auto& bond = s.bond[slot::caregiver];
    assign_where(ended, bond.strength,
                 laws_.bond.ceiling *
                     (1.0f - chance::exp_of(bond.engaged_s * (-1.0f / laws_.bond.builds_s))));
  }

  /// Counts the episode that ends in these lanes.
  void count(dyad::State<Real> const& s, Mask<Real> ended) {
    assign_where(ended, lived_s_, lived_s_ + s.lived.seconds);
    assign_where(ended, episode_, episode_ + Index<Real>(1));
  }

  /// Begins the next episode in these lanes, some hours later.
  void begin(dyad::Traits<Real> const& traits, dyad::State<Real>& s, Mask<Real> where,
             chance::Draw<Real> const& draw) {
    using chance::choose;
    using chance::Purpose;
    auto const age = age_months();
    assign_where(where, s.age_months, age);
    // Whole seconds since birth, so that the address of every draw is exact.
    auto const at =
        chance::microseconds<Real>(Real(month_s * 1e-6f) * age) * Clock<Real>(1'000'000);
    assign_where(where, s.now, choose(at > s.now, at, s.now + Clock<Real>(1)));
    auto const u = draw.uniforms(chance::group_of(Purpose::episode_kind), slot::child, s.now);
    auto const v = draw.uniforms(chance::group_of(Purpose::gain_variation), slot::child, s.now);
    auto const plays = u.at(Purpose::episode_kind) < Real(plan_.play_share);
    assign_where(where, is_play_, choose(plays, Index<Real>(1), Index<Real>(0)));
    assign_where(where & !plays, distressed_, distressed_ + Index<Real>(1));
    rest(laws_, s, where);

    auto& child = s.person[slot::child];
    auto& caregiver = s.person[slot::caregiver];
    auto const& home = laws_.home;
    assign_where(where, child.need,
                 choose(plays, Real(0.0f),
                        home.need_least + home.need_spread * u.at(Purpose::episode_size)));
    auto const distance =
        choose(plays, Real(home.play_m), home.near_m + home.far_m * u.at(Purpose::episode_place));
    // Somewhere on a quarter circle, without trigonometry: (1 - w, w) normalised.
    auto const w = v.at(Purpose::episode_direction);
    auto const norm = chance::square_root((1.0f - w) * (1.0f - w) + w * w);
    assign_where(where, child.x, Real(-1.0f));
    assign_where(where, child.y, Real(-1.0f));
    assign_where(where, scene_.toys_x, Real(-1.0f));
    assign_where(where, scene_.toys_y, Real(-1.0f));
    auto const px = -1.0f + distance * (1.0f - w) / norm;
    auto const py = -1.0f + distance * w / norm;
    assign_where(where, scene_.place_x[slot::caregiver], px);
    assign_where(where, scene_.place_y[slot::caregiver], py);
    assign_where(where, caregiver.x, px);
    assign_where(where, caregiver.y, py);
    // At play she is there; distress finds her attentive as often as she is.
    auto const attends =
        plays | (u.at(Purpose::episode_attending) < traits.adult[slot::caregiver].attention);
    assign_where(where, caregiver.attending, choose(attends, Index<Real>(1), Index<Real>(0)));

    assign_where(where, s.habit.gain_eps, chance::normal(v.at(Purpose::gain_variation)));
    assign_where(where, s.habit.attention_eps, chance::normal(v.at(Purpose::attention_variation)));
    person::LearnExpression<Real> const learned{laws_.expression_learning};
    assign_where(where, child.expression_gain, learned.gain(s.habit));
    assign_where(where, child.attention_share, learned.attention(s.habit));
    clear(s.lived, where);
  }

 private:
  static void clear(person::Lived<Real>& lived, Mask<Real> where) {
    person::Lived<Real> const fresh;
    auto* const to = reinterpret_cast<Real*>(&lived);
    auto const* const from = reinterpret_cast<Real const*>(&fresh);
    for (unsigned i = 0; i < sizeof(fresh) / sizeof(Real); ++i) assign_where(where, to[i], from[i]);
  }

  person::Laws laws_;
  HomePlan plan_;
  float age_months_;
  std::int32_t episodes_;
  dyad::Scene<Real> scene_;
  Index<Real> episode_;
  Index<Real> is_play_;
  Index<Real> distressed_{0};
  Real lived_s_{0.0f};
};

/// Notes what has been learned by the last full month, and for months in which no episode ended.
template <class Real>
void note(Course& course, dyad::State<Real> const& s, int lane, float age_months) {
  auto const get = [lane](Real const& x) { return static_cast<float>(chance::lane(x, lane)); };
  auto const& bond = s.bond[slot::caregiver];
  Course::Point const now{true, get(s.habit.log_gain), get(s.habit.logit_attention),
                          get(bond.trust), get(bond.care_hoped)};
  auto const last = static_cast<int>(age_months);
  for (int month = last; month >= 0 && month < Course::months && !course.at[month].known; --month) {
    course.at[month] = now;
  }
}

/// Raises `count` dyads side by side; results in place.
template <class Real>
void raise_lanes(person::Laws const& laws, chance::StreamKey key, HomePlan const& plan,
                 float age_months, Dyad* dyads, int count, Course* courses = nullptr) {
  constexpr int width = chance::lanes_of<Real>;
  dyad::Traits<Real> traits;
  traits.laws = &laws;
  dyad::State<Real> s;
  chance::Draw<Real> draw{key, {}, {}};
  for (int i = 0; i < width; ++i) {
    auto const& d = dyads[i < count ? i : 0];
    set_traits(traits, i, d);
    set_child(s, i, d.child);
    set_lane(draw.dyad, i, d.child.dyad);
  }
  draw.slot = chance::Word<Real>(0);
  HomeLife<Real> home{laws, plan, age_months};
  auto const everyone = Real(0.0f) < Real(1.0f);
  home.begin(traits, s, everyone, draw);
  dyad::draw_thresholds(s, draw);
  dyad::Moment const moment{plan.longest_step_s};

  bool done[width] = {};
  int left = count;
  for (std::int64_t steps = 1; left > 0; ++steps) {
    dyad::step(traits, s, home.scene(), moment, draw);
    auto const ended = home.over(s);
    auto const spent = steps >= plan.most_steps;
    if (!chance::any(ended) && !spent) continue;
    home.learn(s, ended);
    home.count(s, ended);
    auto const grown = home.progress() >= Real(1.0f);
    for (int i = 0; courses != nullptr && i < count; ++i) {
      if (done[i] || !(chance::lane(ended, i) || spent)) continue;
      note(courses[i], s, i, static_cast<float>(chance::lane(home.age_months(), i)));
    }
    for (int i = 0; i < count; ++i) {
      if (done[i] || !((chance::lane(ended, i) && chance::lane(grown, i)) || spent)) continue;
      done[i] = true;
      --left;
      auto& child = dyads[i].child;
      get_child(s, i, child);
      child.age_months = age_months;
      child.steps += steps;
      auto const distress = chance::lane(home.distress_episodes(), i);
      auto const all = chance::lane(home.episode(), i) + (chance::lane(ended, i) ? 0 : 1);
      child.distress_episodes += distress;
      child.play_episodes += all - distress;
    }
    home.begin(traits, s, ended, draw);
  }
}

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::life
