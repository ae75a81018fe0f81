// SPDX-License-Identifier: Apache-2.0
// What a child comes to expect, and what it learns to show and to attend to.
#include <gtest/gtest.h>

#include <bowlby/person/expectation.hpp>
#include <bowlby/person/expression_learning.hpp>
#include <cmath>
#include <person/reals.hpp>

namespace bowlby::person {
namespace {

template <class Real>
class LearningLaws : public testing::Test {};
TYPED_TEST_SUITE(LearningLaws, Reals);

TYPED_TEST(LearningLaws, ExpectationFollowsItsHeader) {
  Inputs in(41);
  Expect<TypeParam> const expect{ExpectationParameters{}};
  Bond<TypeParam> b;
  double helped = 1, failed = 1, prototype = .5, fright = 0, intrusion = 0, trust = .5, best = .04;
  auto const r = [](double x) { return static_cast<TypeParam>(x); };
  for (int i = 0; i < 2000; ++i) {
    double const wait = in.between(0, 60), learning = in.unit();
    double const rebuffs = in.unit() < .2, frights = in.unit() < .1;
    double const intrusions = in.unit() < .2 ? 2 : 0;
    double const care = in.between(0, .08);
    bool const learns = in.unit() < .9, needed = in.unit() < .8;
    expect(b, learns,
           {r(wait), r(rebuffs), r(frights), r(intrusions), r(care), r(learning), needed});
    if (learns) {
      double help = wait < 15 ? 1 : wait < 40 ? .5 : 0;
      if (rebuffs > 0) help = 0;
      help *= (frights > 0 ? .5 : 1) * std::exp(-.3 * intrusions);
      if (needed) {
        helped = .985 * helped + help;
        failed = .985 * failed + 1 - help;
        prototype += std::fmax(.002, .02 * learning) * (help - prototype);
        trust = .5 * prototype + .5 * helped / (helped + failed);
        best += .05 * (care > best ? .9 : .1) * (care - best);
      }
      fright += .03 * (frights - fright);
      intrusion += .03 * (std::fmin(1, intrusions) - intrusion);
    }
    // Rounding adds up over episodes; the fading keeps the last hundred or so of them.
    EXPECT_NEAR(b.trust, trust, 10 * precise<TypeParam>);
    EXPECT_NEAR(b.prototype_trust, prototype, 10 * precise<TypeParam>);
    EXPECT_NEAR(b.care_hoped, best, 10 * precise<TypeParam>);
    EXPECT_NEAR(b.fright_expected, fright, 10 * precise<TypeParam>);
    EXPECT_NEAR(b.intrusion_expected, intrusion, 10 * precise<TypeParam>);
  }
}

/// Trust after 300 episodes of the same kind.
double trust_after(Outcome<double> const& outcome) {
  Expect<double> const expect{ExpectationParameters{}};
  Bond<double> b;
  for (int i = 0; i < 300; ++i) expect(b, true, outcome);
  return b.trust;
}

TEST(Expectation, PromptHelpIsTrustedMoreThanLateMoreThanNone) {
  auto const prompt = trust_after({5, 0, 0, 0, .05, 1, true});
  auto const late = trust_after({25, 0, 0, 0, .05, 1, true});
  auto const none = trust_after({1000, 0, 0, 0, .05, 1, true});
  EXPECT_GT(prompt, .95);
  EXPECT_NEAR(late, .5, .01);
  EXPECT_LT(none, .05);
}

TEST(Expectation, RebuffFrightAndIntrusionSpoilHelp) {
  auto const good = trust_after({5, 0, 0, 0, .05, 1, true});
  EXPECT_LT(trust_after({5, 1, 0, 0, .05, 1, true}), .05);
  EXPECT_NEAR(trust_after({5, 0, 1, 0, .05, 1, true}), .5, .01);
  EXPECT_LT(trust_after({5, 0, 0, 1, .05, 1, true}), good);
  EXPECT_LT(trust_after({5, 0, 0, 3, .05, 1, true}), trust_after({5, 0, 0, 1, .05, 1, true}));
}

TEST(Expectation, AnEpisodeWithoutDistressSaysNothingAboutHelp) {
  Expect<double> const expect{ExpectationParameters{}};
  Bond<double> b;
  for (int i = 0; i < 100; ++i) expect(b, true, {1000, 0, 0, 0, .05, 1, false});
  EXPECT_EQ(b.trust, .5);
  EXPECT_EQ(b.prototype_trust, .5);
  // Fright is fright all the same.
  expect(b, true, {1000, 0, 1, 0, .05, 1, false});
  EXPECT_GT(b.fright_expected, 0);
}

TEST(Expectation, ThePrototypeIsSlowerToChangeLaterInLife) {
  Expect<double> const expect{ExpectationParameters{}};
  Bond<double> early, late;
  expect(early, true, {5, 0, 0, 0, .05, 1, true});
  expect(late, true, {5, 0, 0, 0, .05, .1, true});
  EXPECT_GT(early.prototype_trust, late.prototype_trust);
  EXPECT_GT(late.prototype_trust, .5);
}

/// Hope after 2,000 episodes in which a partner is warm in a share of them and absent in the rest.
double hope_after(double warmth, double share) {
  Expect<double> const expect{ExpectationParameters{}};
  Inputs in(42);
  Bond<double> b;
  double mean = 0;
  for (int i = 0; i < 2000; ++i) {
    auto const care = in.unit() < share ? warmth : 0.;
    expect(b, true, {care > 0 ? 5. : 1000., 0, 0, 0, care, .1, true});
    if (i >= 1000) mean += b.care_hoped / 1000;
  }
  return mean;
}

TEST(Expectation, HopeStaysNearTheBestWhereHelpComesNowAndThen) {
  // Steady care is hoped for as it is. Where it comes half of the time hope keeps nine tenths of it
  // (the .9 expectile of a coin), while trust is a half; where it is rare hope wanes, too.
  EXPECT_NEAR(hope_after(.06, 1), .06, .001);
  EXPECT_NEAR(hope_after(.06, .5), .9 * .06, .1 * .06);
  EXPECT_LT(hope_after(.06, .02), .3 * .06);
  EXPECT_LT(hope_after(.01, 1), .011);
}

// --- showing and attending -----------------------------------------------------------------------

double brought_by_hand(Lived<double> const& l) {
  return -(l.arousal_s + .5 * l.need_s) / 60 - .7 * l.rebuff - .8 * l.frights -
         (.6 * l.mismatch_s + .5 * l.effort_s) / 60 + .3 * l.exploring_s / 60;
}

Lived<double> any_life(Inputs& in) {
  Lived<double> l;
  l.arousal_s = in.between(0, 40);
  l.need_s = in.between(0, 40);
  l.rebuff = in.between(0, 2);
  l.frights = in.unit() < .2;
  l.mismatch_s = in.between(0, 30);
  l.effort_s = in.between(0, 20);
  l.exploring_s = in.between(0, 30);
  l.peak_activation = in.unit();
  return l;
}

template <class Real>
Lived<Real> as(Lived<double> const& l) {
  auto const r = [](double x) { return static_cast<Real>(x); };
  Lived<Real> to;
  to.arousal_s = r(l.arousal_s);
  to.need_s = r(l.need_s);
  to.rebuff = r(l.rebuff);
  to.frights = r(l.frights);
  to.mismatch_s = r(l.mismatch_s);
  to.effort_s = r(l.effort_s);
  to.exploring_s = r(l.exploring_s);
  to.peak_activation = r(l.peak_activation);
  return to;
}

TYPED_TEST(LearningLaws, ExpressionLearningFollowsItsHeader) {
  Inputs in(42);
  LearnExpression<TypeParam> const learn{ExpressionLearningParameters{}};
  auto const r = [](double x) { return static_cast<TypeParam>(x); };
  for (int i = 0; i < 2000; ++i) {
    ExpressionHabit<TypeParam> h;
    double const g = in.between(-1, 1), phi = in.between(-2, 2), eg = in.between(-3, 3);
    double const ep = in.between(-3, 3), v = in.between(-1, 0), s = in.between(.1, 1);
    h = {r(g), r(phi), r(eg), r(ep), r(v), r(s)};
    EXPECT_NEAR(learn.gain(h), std::fmin(4, std::fmax(.05, std::exp(g + .3 * eg))),
                5 * precise<TypeParam>);
    EXPECT_NEAR(learn.attention(h), 1 / (1 + std::exp(-(phi + .5 * ep))), precise<TypeParam>);
    auto const life = any_life(in);
    learn(h, true, as<TypeParam>(life));
    double const surprise = brought_by_hand(life) - v;
    double const delta = std::fmin(2.5, std::fmax(-2.5, surprise / s));
    double const weight = .03 * life.peak_activation / .6 * delta;
    EXPECT_NEAR(h.log_gain, g + weight * .3 * eg, 5 * precise<TypeParam>);
    EXPECT_NEAR(h.logit_attention, phi + weight * .5 * ep, 5 * precise<TypeParam>);
    EXPECT_NEAR(h.usual, v + .05 * surprise, 5 * precise<TypeParam>);
    EXPECT_NEAR(h.scale, s + .02 * (std::fabs(surprise) - s), 5 * precise<TypeParam>);
  }
}

struct Change {
  double gain, attention, gain_error, attention_error;
};

/// How habits have changed after 200 episodes in which `life(gain, attention, luck)` was what came
/// of showing and attending so much: means over 200 children, with their standard errors.
template <class Life>
Change habits_after(Life const& life, double rate = .03) {
  ExpressionLearningParameters p;
  p.rate = static_cast<float>(rate);
  LearnExpression<double> const learn{p};
  std::mt19937 engine(7);
  std::normal_distribution<double> normal;
  int const n = 200;
  double g = 0, gg = 0, a = 0, aa = 0;
  for (int child = 0; child < n; ++child) {
    ExpressionHabit<double> h;
    for (int i = 0; i < 200; ++i) {
      h.gain_eps = normal(engine);
      h.attention_eps = normal(engine);
      auto lived = life(learn.gain(h), learn.attention(h), normal(engine));
      lived.peak_activation = .6;
      learn(h, true, lived);
    }
    g += h.log_gain / n;
    gg += h.log_gain * h.log_gain / n;
    a += h.logit_attention / n;
    aa += h.logit_attention * h.logit_attention / n;
  }
  return {g, a, std::sqrt((gg - g * g) / (n - 1)), std::sqrt((aa - a * a) / (n - 1))};
}

// Luck of standard deviation .2 blurs every pay-off; bounds are five standard errors.
TEST(ExpressionLearning, ShowsLessWhereShowingIsPunished) {
  auto const change = habits_after([](double g, double, double luck) {
    Lived<double> l;
    l.rebuff = std::fmax(0, .5 * g + .2 * luck);
    return l;
  });
  EXPECT_LT(change.gain, -5 * change.gain_error);
  EXPECT_LT(change.gain, -.1);
}

TEST(ExpressionLearning, ShowsMoreWhereShowingIsRelieved) {
  auto const change = habits_after([](double g, double, double luck) {
    Lived<double> l;
    l.arousal_s = 60 * std::fmax(0, 1.2 - .5 * g + .2 * luck);
    return l;
  });
  EXPECT_GT(change.gain, 5 * change.gain_error);
  EXPECT_GT(change.gain, .1);
}

TEST(ExpressionLearning, AttendsElsewhereWhereAttentionBringsFright) {
  auto const change = habits_after([](double, double phi, double luck) {
    Lived<double> l;
    l.frights = std::fmax(0, phi + .2 * luck);
    return l;
  });
  EXPECT_LT(change.attention, -5 * change.attention_error);
}

TEST(ExpressionLearning, DoesNotDriftWhereNothingDependsOnShowing) {
  auto const change = habits_after([](double, double, double luck) {
    Lived<double> l;
    l.arousal_s = 60 * std::fmax(0, .5 + .2 * luck);
    return l;
  });
  EXPECT_NEAR(change.gain, 0, 4 * change.gain_error);
  EXPECT_NEAR(change.attention, 0, 4 * change.attention_error);
}

TEST(ExpressionLearning, WithoutARateNothingIsLearned) {
  auto const change = habits_after(
      [](double g, double, double) {
        Lived<double> l;
        l.rebuff = g;
        return l;
      },
      0);
  EXPECT_EQ(change.gain, 0);
  EXPECT_EQ(change.attention, 0);
}

TEST(ExpressionLearning, DistressTeachesMoreThanCalm) {
  LearnExpression<double> const learn{ExpressionLearningParameters{}};
  ExpressionHabit<double> calm, distressed;
  calm.gain_eps = distressed.gain_eps = 1;
  Lived<double> l;
  l.rebuff = 1;
  l.peak_activation = .1;
  learn(calm, true, l);
  l.peak_activation = .7;
  learn(distressed, true, l);
  EXPECT_LT(distressed.log_gain, calm.log_gain);
  EXPECT_LT(calm.log_gain, 0);
}

TEST(LearningLaws, KeepTheirLevelsWithinBounds) {
  Inputs in(43);
  LearnExpression<float> const learn{ExpressionLearningParameters{}};
  Expect<float> const expect{ExpectationParameters{}};
  ExpressionHabit<float> h;
  Bond<float> b;
  auto const f = [&](double low, double high) { return static_cast<float>(in.between(low, high)); };
  for (int i = 0; i < 20000; ++i) {
    h.gain_eps = f(-5, 5);
    h.attention_eps = f(-5, 5);
    auto const g = learn.gain(h);
    ASSERT_TRUE(g >= .05F && g <= 4) << g;
    auto const phi = learn.attention(h);
    ASSERT_TRUE(phi >= 0 && phi <= 1) << phi;
    learn(h, in.coin(), as<float>(any_life(in)));
    expect(b, in.coin(),
           {f(0, 60), f(0, 1.2) > 1 ? 1.F : 0.F, f(0, 1.1) > 1 ? 1.F : 0.F, f(0, 4), f(0, .1),
            f(0, 1), in.coin()});
    for (float level : {b.trust, b.prototype_trust, b.fright_expected, b.intrusion_expected}) {
      ASSERT_TRUE(level >= 0 && level <= 1) << level;
    }
    ASSERT_TRUE(b.care_hoped >= 0 && b.care_hoped <= .1F) << b.care_hoped;
  }
}

}  // namespace
}  // namespace bowlby::person
