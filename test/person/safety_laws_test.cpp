// SPDX-License-Identifier: Apache-2.0
// Alarm, wariness, the image held in mind, activation: what starts attachment behaviour and what
// ends it.
#include <gtest/gtest.h>

#include <bowlby/person/activation.hpp>
#include <bowlby/person/alarm.hpp>
#include <bowlby/person/held_in_mind.hpp>
#include <bowlby/person/wariness.hpp>
#include <cmath>
#include <person/reals.hpp>
#include <vector>

namespace bowlby::person {
namespace {

// --- the equations of the headers, in plain doubles ----------------------------------------------

struct AlarmCase {
  double strange, need, fear, fear_of_partner, a, bond, t, m, gap;
  bool present;
};

double alarm_by_hand(AlarmCase const& c) {
  double const unsafe = c.bond * (1 - c.t * c.m);
  double const strange = c.strange * (1 - (c.present ? .7 * c.t : 0));
  double const threat = strange + c.need + c.fear + .5 * (1 - c.m);
  double sum = strange + c.need + .4 * c.fear + .5 * c.fear_of_partner;
  sum += c.present ? .9 * unsafe * std::fmin(1, threat + c.a / 2) + .45 * c.gap : unsafe;
  return std::fmin(1.2, std::fmax(0, sum));
}

template <class Real>
Real alarm_of(AlarmCase const& c) {
  auto const r = [](double x) { return static_cast<Real>(x); };
  return SenseAlarm<Real>{AlarmParameters{}}({.strangeness = r(c.strange),
                                              .need = r(c.need),
                                              .fear = r(c.fear),
                                              .fear_of_partner = r(c.fear_of_partner),
                                              .activation = r(c.a),
                                              .bond = r(c.bond),
                                              .trust = r(c.t),
                                              .held_in_mind = r(c.m),
                                              .contingency_gap = r(c.gap),
                                              .present = c.present});
}

AlarmCase any_alarm(Inputs& in) {
  return {in.unit(), in.unit(), in.unit(), in.unit(), in.unit(),
          in.unit(), in.unit(), in.unit(), in.unit(), in.coin()};
}

struct ActivationCase {
  double a, r, alarm, t, phi, relief, fear, distance;
  bool present, contact;
  double dt;
};

double activation_by_hand(ActivationCase const& c) {
  auto const logistic = [](double x) { return 1 / (1 + std::exp(-x)); };
  double q = c.contact        ? 1
             : c.distance < 1 ? .6 * logistic((.5 - c.a) / .08)
                              : .4 * logistic((.25 - c.a) / .06);
  if (!c.present) q = 0;
  if (c.fear > .3) q *= .2;
  double const rise = .25 * std::fmax(0, c.r * c.alarm - c.a) * (1 - c.a / 2);
  double const fall = (.008 + .1 * q * (.1 + .9 * c.t) + .012 * (1 - c.phi) + c.relief) * c.a;
  return unit_of(c.a + (rise - fall) * c.dt);
}

template <class Real>
Real activation_of(ActivationCase const& c) {
  auto const r = [](double x) { return static_cast<Real>(x); };
  return Activate<Real>{ActivationParameters{}}(r(c.a),
                                                {.reactivity = r(c.r),
                                                 .alarm = r(c.alarm),
                                                 .trust = r(c.t),
                                                 .attention_share = r(c.phi),
                                                 .relief = r(c.relief),
                                                 .fear_of_partner = r(c.fear),
                                                 .distance_m = r(c.distance),
                                                 .present = c.present,
                                                 .in_contact = c.contact},
                                                r(c.dt));
}

ActivationCase any_activation(Inputs& in) {
  return {in.unit(), in.between(.3, 3),  in.between(0, 1.2), in.unit(),
          in.unit(), in.between(0, .15), in.unit(),          in.between(0, 5),
          in.coin(), in.coin(),          in.between(0, .5)};
}

/// Activation after some time under constant conditions.
double activation_after(ActivationCase c, double seconds) {
  c.dt = .05;
  for (double s = 0; s < seconds; s += c.dt) c.a = activation_of<double>(c);
  return c.a;
}

template <class Real>
class SafetyLaws : public testing::Test {};
TYPED_TEST_SUITE(SafetyLaws, Reals);

TYPED_TEST(SafetyLaws, AlarmIsTheSumInItsHeader) {
  Inputs in(1);
  for (int i = 0; i < 2000; ++i) {
    auto const c = any_alarm(in);
    EXPECT_NEAR(alarm_of<TypeParam>(c), alarm_by_hand(c), precise<TypeParam>);
  }
}

TYPED_TEST(SafetyLaws, AlarmOfABondedChildLeftAlone) {
  // b (1 - t m) = .45 (1 - .5 * .8) = .27; half-trusted strangeness is not eased in absence: .3.
  EXPECT_NEAR(alarm_of<TypeParam>({.3, 0, 0, 0, 0, .45, .5, .8, 0, false}), .57,
              precise<TypeParam>);
  // The same child with its caregiver: .3 * .65 = .195; threat .195 + .1; .9 * .27 * .295 =
  // .071685.
  EXPECT_NEAR(alarm_of<TypeParam>({.3, 0, 0, 0, 0, .45, .5, .8, 0, true}), .266685,
              precise<TypeParam>);
}

TYPED_TEST(SafetyLaws, ActivationFollowsItsHeader) {
  Inputs in(2);
  for (int i = 0; i < 2000; ++i) {
    auto const c = any_activation(in);
    EXPECT_NEAR(activation_of<TypeParam>(c), activation_by_hand(c), precise<TypeParam>);
  }
}

TYPED_TEST(SafetyLaws, HeldInMindGrowsInPresenceAndFadesSlowerWithAge) {
  auto const held = [](double age, double m, bool present, double dt) {
    return static_cast<double>(
        HoldInMind<TypeParam>{HeldInMindParameters{}, static_cast<TypeParam>(age)}(
            static_cast<TypeParam>(m), present, static_cast<TypeParam>(dt)));
  };
  EXPECT_NEAR(held(12, .6, true, 2), .6 + .4 * 2 / 40, precise<TypeParam>);
  EXPECT_NEAR(held(12, .6, false, 2), .6 - .6 * 2 / 120, precise<TypeParam>);
  EXPECT_NEAR(held(24, .6, false, 2), .6 - .6 * 2 / 240, precise<TypeParam>);
  EXPECT_GT(held(18, .6, false, 2), held(9, .6, false, 2));
}

TYPED_TEST(SafetyLaws, FearFollowsItsHeader) {
  Inputs in(3);
  BeWary<TypeParam> const be_wary{WarinessParameters{}};
  auto const r = [](double x) { return static_cast<TypeParam>(x); };
  for (int i = 0; i < 2000; ++i) {
    double const f = in.unit(), wary = in.between(.3, 3), t = in.unit(), d = in.between(0, 5);
    double const dt = in.between(0, .5);
    bool const stranger = in.coin(), caregiver = in.coin(), strange = in.coin();
    double target = stranger ? .35 * std::exp(-d / 1.5) + .12 : 0;
    if (strange && !stranger && !caregiver) target += .25;
    target = unit_of(wary * target * (caregiver ? 1 - .6 * t : 1));
    double const expected = f + (target - f) * dt / (target > f ? 6 : 20);
    EXPECT_NEAR(be_wary.fear(r(f),
                             {.wariness = r(wary),
                              .trust = r(t),
                              .stranger_distance_m = r(d),
                              .stranger = stranger,
                              .caregiver = caregiver,
                              .strange_place = strange},
                             r(dt)),
                expected, precise<TypeParam>);
    EXPECT_NEAR(be_wary.fear_of_partner(r(f), r(dt)), f * (1 - dt / 45), precise<TypeParam>);
  }
}

// --- what the theory says ------------------------------------------------------------------------

TEST(Alarm, RisesWithSeparationForABondedChild) {
  Inputs in(4);
  for (int i = 0; i < 2000; ++i) {
    auto c = any_alarm(in);
    c.gap = 0;  // a partner who does not answer is another matter
    c.bond = in.between(.2, 1);
    c.present = true;
    auto const together = alarm_of<double>(c);
    c.present = false;
    EXPECT_GE(alarm_of<double>(c), together);
    auto weaker = c;
    weaker.bond = .5 * c.bond;
    EXPECT_LE(alarm_of<double>(weaker), alarm_of<double>(c));
  }
}

TEST(Alarm, OfSeparationIsNoneWithoutABond) {
  EXPECT_EQ(alarm_of<float>({0, 0, 0, 0, .5, 0, .2, .1, 0, false}), 0.0F);
}

TEST(Alarm, IsSoftenedByTrustHeldInMind) {
  Inputs in(5);
  for (int i = 0; i < 2000; ++i) {
    auto c = any_alarm(in);
    auto trusting = c;
    trusting.t = std::fmin(1, c.t + .2);
    EXPECT_LE(alarm_of<double>(trusting), alarm_of<double>(c));
    auto mindful = c;
    mindful.m = std::fmin(1, c.m + .2);
    EXPECT_LE(alarm_of<double>(mindful), alarm_of<double>(c));
  }
  // Trust that is not held in mind is no help in absence.
  AlarmCase const forgotten{0, 0, 0, 0, 0, .45, .9, 0, 0, false};
  auto untrusting = forgotten;
  untrusting.t = 0;
  EXPECT_EQ(alarm_of<double>(forgotten), alarm_of<double>(untrusting));
}

TEST(Alarm, IsRaisedByAPresentPartnerWhoDoesNotAnswer) {
  AlarmCase const answered{0, 0, 0, 0, 0, .45, .9, 1, 0, true};
  auto unanswered = answered;
  unanswered.gap = .5;
  EXPECT_NEAR(alarm_of<double>(unanswered) - alarm_of<double>(answered), .45 * .5, 1e-6);
  // Out of the room there is nobody to answer.
  auto absent = unanswered;
  absent.present = false;
  auto absent_before = answered;
  absent_before.present = false;
  EXPECT_EQ(alarm_of<double>(absent), alarm_of<double>(absent_before));
}

TEST(Activation, IsEndedBySightLessThanByNearnessLessThanByContact) {
  for (double t : {.1, .5, .9}) {
    for (double a : {.1, .2, .4}) {
      ActivationCase c{a, 1, 0, t, .5, 0, 0, 3, false, false, .1};
      auto const absent = activation_of<double>(c);
      c.present = true;
      auto const sight = activation_of<double>(c);
      c.distance = .6;
      auto const near = activation_of<double>(c);
      c.contact = true;
      auto const contact = activation_of<double>(c);
      EXPECT_LT(contact, near);
      EXPECT_LT(near, sight);
      EXPECT_LT(sight, absent);
    }
  }
}

TEST(Activation, EndsMoreWithTrustAndNotMuchInFearOfThePartner) {
  for (double distance : {.2, .8, 3.}) {
    ActivationCase c{.2, 1, 0, .2, .5, 0, 0, distance, true, distance < .5, .1};
    auto trusted = c;
    trusted.t = .9;
    EXPECT_LT(activation_of<double>(trusted), activation_of<double>(c));
    auto afraid = trusted;
    afraid.fear = .5;
    EXPECT_GT(activation_of<double>(afraid), activation_of<double>(trusted));
  }
}

TEST(Activation, IsQuickToRiseAndSlowToFall) {
  ActivationCase alarmed{0, 1, .8, .5, .5, 0, 0, 3, false, false, 0};
  double const raised = activation_after(alarmed, 10);
  EXPECT_GT(raised, .6);
  ActivationCase alone = alarmed;
  alone.a = raised;
  alone.alarm = 0;
  EXPECT_GT(activation_after(alone, 10), .8 * raised);
}

TEST(Activation, OfHighLevelNeedsContact) {
  // At .8 sight of the partner ends next to nothing, contact does.
  ActivationCase c{.8, 1, 0, .9, .5, 0, 0, 3, false, false, 0};
  auto const alone = activation_after(c, 10);
  c.present = true;
  EXPECT_NEAR(activation_after(c, 10), alone, .01);
  c.contact = true;
  EXPECT_LT(activation_after(c, 10), .6 * alone);
}

TEST(Activation, FallsFasterWhereAttentionIsDiverted) {
  ActivationCase c{.5, 1, 0, .5, .9, 0, 0, 3, false, false, .5};
  auto diverted = c;
  diverted.phi = .1;
  EXPECT_LT(activation_of<double>(diverted), activation_of<double>(c));
}

TEST(Wariness, GrowsAsTheStrangerComesNearAndIsEasedByATrustedCaregiver) {
  BeWary<double> const be_wary{WarinessParameters{}};
  auto const fear = [&](double distance, bool caregiver, double trust) {
    double f = 0;
    for (int i = 0; i < 400; ++i) {
      f = be_wary.fear(f,
                       {.wariness = 1,
                        .trust = trust,
                        .stranger_distance_m = distance,
                        .stranger = true,
                        .caregiver = caregiver,
                        .strange_place = true},
                       .5);
    }
    return f;
  };
  EXPECT_GT(fear(.5, false, .5), fear(2, false, .5));
  EXPECT_LT(fear(.5, true, .5), fear(.5, false, .5));
  EXPECT_LT(fear(.5, true, .9), fear(.5, true, .2));
}

TEST(SafetyLaws, KeepTheirLevelsWithinBounds) {
  Inputs in(6);
  for (int i = 0; i < 20000; ++i) {
    auto const alarm = alarm_of<float>(any_alarm(in));
    EXPECT_TRUE(alarm >= 0 && alarm <= 1.2F) << alarm;
    auto c = any_activation(in);
    c.dt = in.between(0, 20);  // far longer than any step
    auto const a = activation_of<float>(c);
    EXPECT_TRUE(a >= 0 && a <= 1) << a;
    auto const dt = static_cast<float>(in.between(0, 300));
    auto const m = HoldInMind<float>{HeldInMindParameters{}, static_cast<float>(in.between(0, 40))}(
        static_cast<float>(in.unit()), in.coin(), dt);
    EXPECT_TRUE(m >= 0 && m <= 1) << m;
    BeWary<float> const be_wary{WarinessParameters{}};
    auto const f = be_wary.fear(static_cast<float>(in.unit()),
                                {.wariness = static_cast<float>(in.between(0, 5)),
                                 .trust = static_cast<float>(in.unit()),
                                 .stranger_distance_m = static_cast<float>(in.between(0, 5)),
                                 .stranger = in.coin(),
                                 .caregiver = in.coin(),
                                 .strange_place = in.coin()},
                                dt);
    EXPECT_TRUE(f >= 0 && f <= 1) << f;
  }
}

}  // namespace
}  // namespace bowlby::person
