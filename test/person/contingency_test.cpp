// SPDX-License-Identifier: Apache-2.0
// Contingency: a partner's answers are told from mere liveliness.
#include <gtest/gtest.h>

#include <bowlby/person/contingency.hpp>
#include <cmath>
#include <person/reals.hpp>
#include <vector>

namespace bowlby::person {
namespace {

constexpr std::int64_t second = 1'000'000;

template <class Real>
class ContingencyLaw : public testing::Test {};
TYPED_TEST_SUITE(ContingencyLaw, Reals);

TYPED_TEST(ContingencyLaw, PowerIsWhatLivelinessDoesNotExplain) {
  Inputs in(31);
  SenseContingency<TypeParam> const sense{ContingencyParameters{}};
  for (int i = 0; i < 2000; ++i) {
    double const c = in.unit(), slow = in.unit(), rho = in.between(0, 2), w = in.between(3, 6);
    Bond<TypeParam> b;
    b.contingency_fast = static_cast<TypeParam>(c);
    b.contingency_slow = static_cast<TypeParam>(slow);
    b.unprompted_rate = static_cast<TypeParam>(rho);
    b.window_s = static_cast<TypeParam>(w);
    double const m = 1 - std::exp(-w * rho);
    double const most = std::fmax(.15, 1 - m);
    EXPECT_NEAR(sense.power_fast(b), unit_of((c - m) / most), 5 * precise<TypeParam>);
    EXPECT_NEAR(sense.power_slow(b), unit_of((slow - m) / most), 5 * precise<TypeParam>);
    // Back at what is expected, one feels what one expects.
    b.contingency_fast = sense.as_expected(b);
    EXPECT_NEAR(sense.power_fast(b), std::fmin(.4, (1 - m) / most), 50 * precise<TypeParam>);
  }
}

TYPED_TEST(ContingencyLaw, OneAnsweredAndOneUnansweredActByHand) {
  SenseContingency<TypeParam> const sense{ContingencyParameters{}};
  Bond<TypeParam> b;
  b.contingency_expected = TypeParam(.6F);
  b.unprompted_rate = TypeParam(0);
  // At 5 s an act that ends at once; the partner acts at 6.2 s.
  sense.own_act(b, true, 5 * second, 5 * second, false);
  EXPECT_EQ(b.window_until, 8 * second);
  sense.partner_act(b, true);  // at 6.2 s
  EXPECT_EQ(b.window_until, -1);
  double fast = .5 + (1 - std::exp(-8. / 15)) * .5;  // the window would have ended at 8 s
  double slow = .5 + (1 - std::exp(-8. / 20)) * .5;
  EXPECT_NEAR(b.contingency_fast, fast, precise<TypeParam>);
  EXPECT_NEAR(b.contingency_slow, slow, precise<TypeParam>);
  EXPECT_EQ(b.unprompted_rate, TypeParam(0));
  // At 20 s a cry of 1.5 s that nobody answers: the window runs out at 24.5 s; no more than ten
  // of the 16.5 s since the last one count.
  sense.own_act(b, true, 20 * second, 21'500'000, false);
  EXPECT_EQ(b.window_until, 24'500'000);
  sense.pass(b, true, 24'500'000, TypeParam(0));
  fast *= std::exp(-10. / 15);
  slow *= std::exp(-10. / 60);
  EXPECT_NEAR(b.contingency_fast, fast, precise<TypeParam>);
  EXPECT_NEAR(b.contingency_slow, slow, precise<TypeParam>);
  EXPECT_NEAR(b.window_s, 3 + 1.5 * (1 - std::exp(-10. / 15)), precise<TypeParam>);
  EXPECT_NEAR(sense.gap(b), std::fmax(0, .6 - fast - .15), precise<TypeParam>);
  EXPECT_NEAR(sense.answered(b), std::fmin(1.2, slow / .6), precise<TypeParam>);
}

TYPED_TEST(ContingencyLaw, ComfortGivenIsAnAnswerAlready) {
  SenseContingency<TypeParam> const sense{ContingencyParameters{}};
  Bond<TypeParam> b;
  sense.own_act(b, true, 5 * second, 6 * second, true);
  EXPECT_EQ(b.window_until, -1);
  EXPECT_NEAR(b.contingency_fast, .5 + (1 - std::exp(-5. / 15)) * .5, precise<TypeParam>);
}

TYPED_TEST(ContingencyLaw, NothingIsLearnedOfTheAbsent) {
  SenseContingency<TypeParam> const sense{ContingencyParameters{}};
  Bond<TypeParam> b;
  b.window_until = 3 * second;
  auto const before = b;
  for (int i = 1; i < 600; ++i) sense.pass(b, false, i * second, TypeParam(1));
  EXPECT_EQ(b.contingency_fast, before.contingency_fast);
  EXPECT_EQ(b.contingency_slow, before.contingency_slow);
  EXPECT_EQ(b.contingency_expected, before.contingency_expected);
  EXPECT_EQ(b.unprompted_rate, before.unprompted_rate);
  EXPECT_EQ(b.window_until, before.window_until);
}

/// A partner who acts at `rho` per second whatever the child does, and answers a child's act after
/// half a second with chance `answers`; the child acts at `own` per second, each act `lasts` long.
struct Pair {
  double rho, own, answers, lasts;
};

struct Felt {
  double power = 0;     ///< mean over time; below 0 where answers are fewer than liveliness brings
  double expected = 0;  ///< c* at the end
  double gap = 0;       ///< mean
};

/// Half an hour with such a partner; means over the last 25 minutes.
Felt live_with(Pair const& pair, unsigned seed) {
  SenseContingency<double> const sense{ContingencyParameters{}};
  Bond<double> b;
  std::mt19937 engine(seed);
  std::exponential_distribution<double> wait(1);
  std::uniform_real_distribution<double> spread;
  double next_own = wait(engine) / pair.own, next_partner = wait(engine) / pair.rho;
  double due = 1e9;  // the answer that is on its way
  double now = 0;
  Felt felt;
  double seconds = 0;
  while (now < 1800) {
    double next = std::fmin(std::fmin(now + .25, due), std::fmin(next_own, next_partner));
    if (b.window_until > 0) next = std::fmin(next, static_cast<double>(b.window_until) * 1e-6);
    double const dt = next - now;
    now = next;
    auto const at = static_cast<std::int64_t>(now * 1e6 + .5);
    sense.pass(b, true, at, dt);
    if (now > 300) {
      double const m = sense.base(b);
      felt.power += (b.contingency_fast - m) / std::fmax(.15, 1 - m) * dt;
      felt.gap += sense.gap(b) * dt;
      seconds += dt;
    }
    if (now >= next_own) {
      sense.own_act(b, true, at, at + static_cast<std::int64_t>(pair.lasts * 1e6), false);
      if (spread(engine) < pair.answers) due = std::fmin(due, now + pair.lasts + .5);
      next_own = now + wait(engine) / pair.own;
    }
    if (now >= next_partner) {
      sense.partner_act(b, true);
      next_partner = now + wait(engine) / pair.rho;
    }
    if (now >= due) {
      sense.partner_act(b, true);
      due = 1e9;
    }
  }
  felt.power /= seconds;
  felt.gap /= seconds;
  felt.expected = b.contingency_expected;
  return felt;
}

struct Mean {
  double mean, error;
};
Mean mean_power(Pair const& pair, int n) {
  double sum = 0, squares = 0;
  for (int i = 0; i < n; ++i) {
    double const p = live_with(pair, static_cast<unsigned>(100 + i)).power;
    sum += p;
    squares += p * p;
  }
  double const mean = sum / n;
  return {mean, std::sqrt((squares / n - mean * mean) / (n - 1))};
}

TEST(Contingency, MereLivelinessIsNoAnswer) {
  // Looks and smiles, and cries of a second and a half, of an engaged child; in own silence one
  // feels what one expects. Bounds: four standard errors for sampling, and .03 for what the law
  // adds on purpose: the silences of more than six seconds (one in twenty at an act in two
  // seconds), and the little that an act out of the blue is worth.
  for (double rho : {.05, .1, .2}) {
    for (double own : {.5, 1.}) {
      for (double lasts : {0., 1.5}) {
        auto const power = mean_power({rho, own, 0, lasts}, 60);
        EXPECT_NEAR(power.mean, 0, 4 * power.error + .03)
            << "rho " << rho << " own " << own << " lasts " << lasts;
      }
    }
  }
}

TEST(Contingency, AnswersAreFeltThroughLiveliness) {
  for (double rho : {.05, .2}) {
    auto const alone = mean_power({rho, .2, 0, 0}, 20);
    auto const answered = mean_power({rho, .2, .8, 0}, 20);
    EXPECT_GT(answered.mean, alone.mean + .3 + 4 * (alone.error + answered.error)) << rho;
  }
}

TEST(Contingency, WhatIsExpectedIsLearnedFromWhatIsLived) {
  double poor = 0, rich = 0;
  for (unsigned i = 0; i < 20; ++i) {
    poor += live_with({.05, .2, .2, 0}, i).expected / 20;
    rich += live_with({.05, .2, .9, 0}, i).expected / 20;
  }
  EXPECT_GT(rich, poor + .2);
}

TEST(Contingency, StaysWithinBounds) {
  Inputs in(32);
  SenseContingency<float> const sense{ContingencyParameters{}};
  Bond<float> b;
  std::int64_t now = 0;
  for (int i = 0; i < 100000; ++i) {
    auto const dt = static_cast<float>(in.between(0, .5));
    now += chance::microseconds<float>(dt) + 1;
    sense.pass(b, in.unit() < .8, now, dt);
    sense.own_act(b, in.unit() < .2, now, now + static_cast<std::int64_t>(in.between(0, 2e6)),
                  in.unit() < .3);
    sense.partner_act(b, in.unit() < .2);
    for (float level : {b.contingency_fast, b.contingency_slow, b.contingency_expected}) {
      ASSERT_TRUE(level >= 0 && level <= 1) << level;
    }
    ASSERT_TRUE(b.unprompted_rate >= 0 && b.unprompted_rate < 10) << b.unprompted_rate;
    ASSERT_TRUE(sense.gap(b) >= 0 && sense.gap(b) <= 1);
    ASSERT_TRUE(sense.answered(b) >= 0 && sense.answered(b) <= 1.2F);
  }
}

}  // namespace
}  // namespace bowlby::person
