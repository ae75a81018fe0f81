// SPDX-License-Identifier: Apache-2.0
// Arousal and its relief, anger, and what is shown of what is felt.
#include <gtest/gtest.h>

#include <bowlby/person/anger.hpp>
#include <bowlby/person/arousal.hpp>
#include <bowlby/person/expression.hpp>
#include <cmath>
#include <person/reals.hpp>

namespace bowlby::person {
namespace {

template <class Real>
class RegulationLaws : public testing::Test {};
TYPED_TEST_SUITE(RegulationLaws, Reals);

TYPED_TEST(RegulationLaws, ArousalAndReliefFollowTheirHeader) {
  Inputs in(11);
  auto const r = [](double x) { return static_cast<TypeParam>(x); };
  for (int i = 0; i < 2000; ++i) {
    double const p = in.unit(), react = in.between(.3, 3), a = in.unit(), o = in.between(0, .6);
    double const decay = in.between(0, .15), dt = in.between(0, .5);
    double const by_hand = unit_of(p + ((.05 * react * a + .08 * o) * (1 - p) - decay * p) * dt);
    EXPECT_NEAR((RegulateArousal<TypeParam>{ArousalParameters{}}(r(p), r(react), r(a), r(o),
                                                                 r(decay), r(dt))),
                by_hand, precise<TypeParam>);
    double const warmth = in.between(0, .1), t = in.unit(), phi = in.unit(), anger = in.unit();
    EXPECT_NEAR((Relieve<TypeParam>{ArousalParameters{}}(r(warmth), r(t), r(phi), r(anger))),
                warmth * (.2 + .8 * std::pow(t, 1.5)) * (.6 + .8 * phi) * (1 - .4 * anger),
                precise<TypeParam>);
  }
  // Comfort at .07 with trust .25 and attention .5, no anger: .07 (.2 + .8 * .125) * 1 = .021.
  EXPECT_NEAR((Relieve<TypeParam>{ArousalParameters{}}(r(.07), r(.25), r(.5), r(0))), .021,
              precise<TypeParam>);
}

TYPED_TEST(RegulationLaws, AngerFollowsItsHeader) {
  Inputs in(12);
  auto const r = [](double x) { return static_cast<TypeParam>(x); };
  FeelAnger<TypeParam> const feel{AngerParameters{}};
  for (int i = 0; i < 2000; ++i) {
    double const hope = in.between(0, .1), g = in.unit(), a = in.unit(), t = in.unit();
    double const best = in.between(0, .1);
    double const m = in.unit(), relief = in.between(0, .1), dt = in.between(0, .5);
    bool const present = in.coin();
    double aim = best;
    if (!present) aim *= .5 * (1 - t * m);
    if (a < .1) aim = 0;
    double const hoped = hope + (aim - hope) * dt / 20;
    double const rise = .06 * a * std::fmax(0, hoped - relief) / .02 * (1 - g);
    double const grown = unit_of(g + (rise - (.03 + 4 * t * relief) * g) * dt);
    auto const now = feel({r(hope), r(g)}, r(a), r(best), r(t), r(m), r(relief), present, r(dt));
    EXPECT_NEAR(now.hope, hoped, precise<TypeParam>);
    EXPECT_NEAR(now.anger, grown, precise<TypeParam>);
  }
}

TYPED_TEST(RegulationLaws, ExpressionFollowsItsHeader) {
  Inputs in(13);
  auto const r = [](double x) { return static_cast<TypeParam>(x); };
  Express<TypeParam> const express{ExpressionParameters{}};
  for (int i = 0; i < 2000; ++i) {
    double const a = in.unit(), p = in.unit(), learned = in.unit(), g = in.between(.05, 4);
    double const answered = in.between(0, 1.2), gap = in.unit(), q = in.between(0, 2);
    double const u = .6 * a + .4 * p;
    double const w = std::fmin(1, 1.5 * u);
    double const v = (.4 + .6 * std::fmin(1, answered)) * (1 + .6 * gap);
    EXPECT_NEAR(express.felt(r(a), r(p)), u, precise<TypeParam>);
    EXPECT_NEAR(express.attention_share(r(learned), r(u)), .4 * (1 - w) + learned * w,
                precise<TypeParam>);
    EXPECT_NEAR(express.shown(r(g), r(u), r(answered), r(gap), r(q)),
                std::fmin(1, g * u * v) / (1 + .4 * q), precise<TypeParam>);
  }
}

// --- what the theory says ------------------------------------------------------------------------

TEST(Arousal, IsHelpedByComfortTheMoreTheComforterIsTrusted) {
  Relieve<double> const relieve{ArousalParameters{}};
  for (double t = 0; t < .95; t += .1) {
    EXPECT_LT(relieve(.07, t, .5, 0), relieve(.07, t + .1, .5, 0));
    EXPECT_LT(relieve(.07, t, .5, .8), relieve(.07, t, .5, 0));
    EXPECT_LT(relieve(.07, t, .2, 0), relieve(.07, t, .8, 0));
  }
  EXPECT_GT(relieve(.07, 0, .5, 0), 0);  // even the untrusted comfort a little
}

TEST(Arousal, DecaysTheSameHoweverMuchIsShown) {
  // The gain has no way into the law: what decays and what is relieved take arousal, trust,
  // attention and anger. A masking and an amplifying child of equal activation stay equally
  // aroused.
  Express<double> const express{ExpressionParameters{}};
  RegulateArousal<double> const regulate{ArousalParameters{}};
  double masked = .8, plain = .8, shown_masked = 0, shown_plain = 0;
  for (int i = 0; i < 200; ++i) {
    masked = regulate(masked, 1, .4, 0, .012, .5);
    plain = regulate(plain, 1, .4, 0, .012, .5);
    shown_masked += express.shown(.2, express.felt(.4, masked), 1., 0., 0.);
    shown_plain += express.shown(1., express.felt(.4, plain), 1., 0., 0.);
  }
  EXPECT_EQ(masked, plain);
  EXPECT_NEAR(shown_masked / shown_plain, .2, 1e-6);
  static_assert(std::is_invocable_r_v<double, RegulateArousal<double>, double, double, double,
                                      double, double, double>);
}

TEST(Arousal, IsRaisedByActivationAndByStimulationBeyondCapacity) {
  RegulateArousal<double> const regulate{ArousalParameters{}};
  auto const calm = regulate(.3, 1, .1, 0, .012, .5);
  EXPECT_GT(regulate(.3, 1, .6, 0, .012, .5), calm);
  EXPECT_GT(regulate(.3, 1, .1, .3, .012, .5), calm);
  EXPECT_GT(regulate(.3, 2, .1, 0, .012, .5), calm);
}

/// Anger after a minute of need in which comfort brings `relief`.
double anger_after_a_minute(double best, double trust, double activation, double relief,
                            bool present = true, double mind = 1) {
  FeelAnger<double> const feel{AngerParameters{}};
  Anger<double> now{0, 0};
  for (int i = 0; i < 600; ++i) {
    now = feel(now, activation, best, trust, mind, relief, present, .1);
  }
  return now.anger;
}

TEST(Anger, NeedsHope) {
  EXPECT_EQ(anger_after_a_minute(0, .7, .6, 0), 0);
  EXPECT_GT(anger_after_a_minute(.06, .7, .6, 0), .5);
}

TEST(Anger, NeedsHopeDisappointed) {
  EXPECT_GT(anger_after_a_minute(.06, .7, .6, 0), 10 * anger_after_a_minute(.06, .7, .6, .059));
  EXPECT_LT(anger_after_a_minute(.06, .7, .6, .06), .001);
}

TEST(Anger, NeedsANeed) { EXPECT_EQ(anger_after_a_minute(.06, .7, .05, 0), 0); }

TEST(Anger, IsLessTowardsTheAbsentWhomOneTrusts) {
  auto const here = anger_after_a_minute(.06, .7, .6, 0, true);
  auto const away = anger_after_a_minute(.06, .7, .6, 0, false, 1);
  EXPECT_LT(away, here);
  EXPECT_LT(away, anger_after_a_minute(.06, .7, .6, 0, false, 0));
}

TEST(Anger, IsGreatestWhereHopeIsHighAndTrustLow) {
  // The same warmth, in contact: as much relief as trust lets through.
  Relieve<double> const relieve{ArousalParameters{}};
  auto const while_held = [&](double best, double trust) {
    return anger_after_a_minute(best, trust, .6, relieve(.07, trust, .5, 0));
  };
  auto const steady = while_held(.057, .92);   // always there
  auto const unsteady = while_held(.04, .37);  // now there, now not
  auto const never = while_held(.01, .05);     // hardly ever warm before
  EXPECT_GT(unsteady, 5 * steady);
  EXPECT_GT(unsteady, 5 * never);
}

TEST(Anger, LagsBehindHope) {
  FeelAnger<double> const feel{AngerParameters{}};
  auto const first = feel({0, 0}, .6, .06, .7, 1., 0., true, .1);
  EXPECT_LT(first.anger, 1e-4);
}

TEST(Expression, IsWornDownWhereCryingIsNotAnsweredAndHeldBackByConflict) {
  Express<double> const express{ExpressionParameters{}};
  EXPECT_LT(express.shown(1., .4, .2, 0., 0.), express.shown(1., .4, 1., 0., 0.));
  EXPECT_GT(express.shown(1., .4, 1., .5, 0.), express.shown(1., .4, 1., 0., 0.));
  EXPECT_LT(express.shown(1., .4, 1., 0., 1.), express.shown(1., .4, 1., 0., 0.));
  EXPECT_LT(express.shown(.4, .4, 1., 0., 0.), express.shown(1., .4, 1., 0., 0.));
}

TEST(Expression, CalmChildrenAttendAlikeWhateverTheyLearned) {
  Express<double> const express{ExpressionParameters{}};
  EXPECT_EQ(express.attention_share(.9, 0.), express.attention_share(.1, 0.));
  EXPECT_GT(express.attention_share(.9, .6), express.attention_share(.1, .6) + .5);
}

TEST(RegulationLaws, KeepTheirLevelsWithinBounds) {
  Inputs in(14);
  for (int i = 0; i < 20000; ++i) {
    auto const f = [&](double low, double high) {
      return static_cast<float>(in.between(low, high));
    };
    auto const p = RegulateArousal<float>{ArousalParameters{}}(f(0, 1), f(0, 5), f(0, 1), f(0, 1),
                                                               f(0, 2), f(0, 20));
    EXPECT_TRUE(p >= 0 && p <= 1) << p;
    auto const anger = FeelAnger<float>{AngerParameters{}}(
        {f(0, .1), f(0, 1)}, f(0, 1), f(0, .1), f(0, 1), f(0, 1), f(0, .3), in.coin(), f(0, 20));
    EXPECT_TRUE(anger.anger >= 0 && anger.anger <= 1) << anger.anger;
    EXPECT_TRUE(anger.hope >= 0 && anger.hope <= .1F) << anger.hope;
    Express<float> const express{ExpressionParameters{}};
    auto const u = express.felt(f(0, 1), f(0, 1));
    EXPECT_TRUE(u >= 0 && u <= 1.000001F) << u;
    auto const phi = express.attention_share(f(0, 1), u);
    EXPECT_TRUE(phi >= 0 && phi <= 1) << phi;
    auto const shown = express.shown(f(0, 4), u, f(0, 1.2), f(0, 1), f(0, 5));
    EXPECT_TRUE(shown >= 0 && shown <= 1) << shown;
  }
}

}  // namespace
}  // namespace bowlby::person
