// SPDX-License-Identifier: Apache-2.0
// Halving the step moves nothing but the numerical integration of the levels; float and double
// tell the same story.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <dyad/dyads.hpp>

namespace bowlby::dyad {
namespace {

constexpr int episodes = 1600;

enum Outcome { crying_s, contact_s, arousal_s, looking_s, adult_comforts_s, answers, outcomes };
constexpr char const* outcome_names[] = {"crying",  "contact",         "arousal",
                                         "looking", "comfort offered", "power felt"};

using Lived = std::array<double, outcomes>;

/// An hour in need at home: a hungry child on the floor, its caregiver two to four metres off, and
/// then a visitor who stays while the caregiver is away for twenty seconds.
Family hungry(std::uint32_t dyad) {
  Family f;
  f.dyad = dyad;
  std::mt19937 engine(dyad + 5);
  std::uniform_real_distribution<float> u;
  f.need = .3F + .6F * u(engine);
  f.gain = .5F + u(engine);
  f.attention = .2F + .6F * u(engine);
  f.trust = u(engine);
  f.child[0] = .6F + u(engine);
  f.fright_expected = u(engine) < .3F ? .2F : 0;
  f.adult[10] = .01F;  // now and then a rebuff
  f.adult[14] = .02F;  // and a fright
  return f;
}

SceneLane home(std::int64_t now) {
  SceneLane scene;
  bool const away = now >= 30'000'000 && now < 50'000'000;
  scene.present[slot::caregiver] = !away;
  scene.present[slot::visitor] = now >= 20'000'000;
  scene.place_x[slot::caregiver] = 1.5F;
  scene.place_x[slot::visitor] = -2;
  scene.place_y[slot::visitor] = 2;
  scene.door_x = 2.3F;
  scene.toys_x = -1;
  scene.toys_y = -1;
  scene.novelty = .5F;
  scene.until_us = now < 20'000'000   ? 20'000'000
                   : now < 30'000'000 ? 30'000'000
                   : now < 50'000'000 ? 50'000'000
                                      : 60'000'000;
  return scene;
}

template <class Real>
std::vector<Lived> live(float longest_step_s) {
  constexpr int width = Room<Real>::width;
  std::vector<Lived> all(episodes);
  for (std::uint32_t first = 0; first < episodes; first += width) {
    std::vector<Family> families;
    for (std::uint32_t i = 0; i < width; ++i) families.push_back(hungry(first + i));
    Room<Real> room(families);
    room.s.person[slot::caregiver].x = Real(1.5f);
    int left = width;
    bool done[width] = {};
    while (left > 0) {
      chance::Clock<Real> const before = room.s.now;
      for (int i = 0; i < width; ++i) room.set(i, home(chance::lane(before, i)));
      auto const shown_before = room.s.person[slot::child];
      auto const comfort = room.s.person[slot::caregiver].act;
      room.step(longest_step_s);
      for (int i = 0; i < width; ++i) {
        auto const now = chance::lane(room.s.now, i);
        double const dt =
            1e-6 * static_cast<double>(std::min<std::int64_t>(now, 60'000'000) -
                                       std::min<std::int64_t>(chance::lane(before, i), 60'000'000));
        auto& lived = all[first + static_cast<std::uint32_t>(i)];
        if (chance::lane(shown_before.voice, i) > person::voice::positive) lived[crying_s] += dt;
        if (chance::lane(shown_before.in_contact, i) != 0) lived[contact_s] += dt;
        if (chance::lane(shown_before.gaze, i) != 0) lived[looking_s] += dt;
        if (chance::lane(comfort, i) == person::act::comfort) lived[adult_comforts_s] += dt;
        lived[arousal_s] += dt * .5 *
                            static_cast<double>(chance::lane(shown_before.arousal, i) +
                                                chance::lane(room.s.person[0].arousal, i));
        if (now < 60'000'000 || done[i]) continue;
        done[i] = true;
        --left;
        person::SenseContingency<Real> const sense{room.laws.contingency};
        lived[answers] =
            static_cast<double>(chance::lane(sense.power_fast(room.s.bond[slot::caregiver]), i));
      }
    }
  }
  return all;
}

/// Means of the same dyads under two conditions differ by sampling alone: each dyad is its own
/// control, the bound is four standard errors of the mean difference. (Luck is addressed by the
/// microsecond, so another step means other luck.)
void expect_equal_means(std::vector<Lived> const& a, std::vector<Lived> const& b) {
  for (std::size_t k = 0; k < outcomes; ++k) {
    double sum = 0, squares = 0, level = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
      double const d = b[i][k] - a[i][k];
      sum += d;
      squares += d * d;
      level += a[i][k];
    }
    auto const n = static_cast<double>(a.size());
    double const mean = sum / n;
    double const error = std::sqrt((squares / n - mean * mean) / (n - 1));
    EXPECT_LT(std::fabs(mean), 4 * error)
        << outcome_names[k] << ": " << level / n << ", difference " << mean << " +- " << error;
    EXPECT_GT(level, 0) << outcome_names[k];
    testing::Test::RecordProperty(outcome_names[k], std::to_string(mean / error));
  }
}

using Pack = chance::Lanes<16>;

TEST(StepSize, HalvingItOnceOrTwiceChangesNoMean) {
  auto const half = live<Pack>(.5F);
  auto const quarter = live<Pack>(.25F);
  auto const eighth = live<Pack>(.125F);
  {
    SCOPED_TRACE("0.5 s against 0.25 s");
    expect_equal_means(half, quarter);
  }
  {
    SCOPED_TRACE("0.5 s against 0.125 s");
    expect_equal_means(half, eighth);
  }
}

TEST(StepSize, FloatAndDoubleAgreeInDistribution) {
  expect_equal_means(live<float>(.5F), live<double>(.5F));
}

}  // namespace
}  // namespace bowlby::dyad
