// SPDX-License-Identifier: Apache-2.0
// Play face to face, and what a child can do by age.
#include <gtest/gtest.h>

#include <bowlby/person/competence.hpp>
#include <bowlby/person/sociable.hpp>
#include <cmath>
#include <person/reals.hpp>

namespace bowlby::person {
namespace {

struct Case {
  double j, a, p, g, o, s, e, gap, phi, sociability;
  bool looking, positive, active;
};

template <class Real>
SociableRates<Real> rates(Case const& c) {
  auto const r = [](double x) { return static_cast<Real>(x); };
  return Socialise<Real>{SociableParameters{}}({.joy = r(c.j),
                                                .activation = r(c.a),
                                                .arousal = r(c.p),
                                                .anger = r(c.g),
                                                .overload = r(c.o),
                                                .stimulation = r(c.s),
                                                .answered = r(c.e),
                                                .gap = r(c.gap),
                                                .attention_share = r(c.phi),
                                                .sociability = r(c.sociability),
                                                .looking = c.looking,
                                                .partner_positive = c.positive,
                                                .partner_active = c.active});
}

SociableRates<double> by_hand(Case const& c) {
  double const d = unit_of(.8 * c.p + .4 * c.a + .5 * c.g);
  double const w = (.4 + c.j + 17 * c.gap) * c.e * c.sociability;
  double const seen = c.positive && c.looking ? 1 : 0;
  double const dull = unit_of(1 - c.s / .35);
  return {.bid = .06 * w * (1 - d) * (c.looking ? 1 : .3),
          .smile = (.06 * w + .8 * c.j + .2 * seen) * (1 - d),
          .smile_ends = .5 * (1 + 1.5 * (c.o + d) + (c.looking ? 0 : .8)),
          .look_away = .13 * (1 + 2.5 * c.o + 1.2 * c.p + .8 * std::fmax(0, 1 - c.e) + .4 * dull) *
                       (1 - .6 * c.j) / (1 + 2 * c.gap * c.e) * (1 - c.phi) / .6,
          .look_back = .2 * (.35 * c.e + (c.active ? .42 : 0) + 2 * c.gap * c.e) * (1 - .7 * c.p) *
                       c.phi / .4};
}

Case any_case(Inputs& in) {
  return {in.unit(), in.unit(),          in.unit(), in.unit(), in.between(0, .6),
          in.unit(), in.between(0, 1.2), in.unit(), in.unit(), in.between(.3, 3),
          in.coin(), in.coin(),          in.coin()};
}

template <class Real>
class SociableLaw : public testing::Test {};
TYPED_TEST_SUITE(SociableLaw, Reals);

TYPED_TEST(SociableLaw, RatesFollowTheirHeader) {
  Inputs in(61);
  for (int i = 0; i < 4000; ++i) {
    auto const c = any_case(in);
    auto const got = rates<TypeParam>(c);
    auto const want = by_hand(c);
    EXPECT_NEAR(got.bid, want.bid, 10 * precise<TypeParam>);
    EXPECT_NEAR(got.smile, want.smile, 10 * precise<TypeParam>);
    EXPECT_NEAR(got.smile_ends, want.smile_ends, 10 * precise<TypeParam>);
    EXPECT_NEAR(got.look_away, want.look_away, 10 * precise<TypeParam>);
    EXPECT_NEAR(got.look_back, want.look_back, 10 * precise<TypeParam>);
    for (auto rate : {got.bid, got.smile, got.smile_ends, got.look_away, got.look_back}) {
      EXPECT_GE(rate, 0);
    }
  }
}

TYPED_TEST(SociableLaw, JoyAndStimulationFollowTheirHeader) {
  Inputs in(62);
  Socialise<TypeParam> const socialise{SociableParameters{}};
  auto const r = [](double x) { return static_cast<TypeParam>(x); };
  for (int i = 0; i < 2000; ++i) {
    double const j = in.unit(), p = in.unit(), dt = in.between(0, .5), offered = in.between(0, 1.5);
    double const s = in.unit();
    bool const sees = in.coin(), looking = in.coin();
    EXPECT_NEAR(socialise.joy(r(j), r(p), sees, r(dt)),
                unit_of(j + ((sees ? .5 : 0) * (1 - j) - j / 6 - p * j) * dt), precise<TypeParam>);
    EXPECT_NEAR(socialise.stimulation(r(s), r(offered), looking, r(dt)),
                s + (offered * (looking ? 1 : .35) - s) * dt / 6, precise<TypeParam>);
  }
}

TYPED_TEST(SociableLaw, CompetenceFollowsItsHeader) {
  auto const logistic = [](double x) { return 1 / (1 + std::exp(-x)); };
  for (double age = 0; age < 30; age += .25) {
    auto const able = competence_at(static_cast<TypeParam>(age), CompetenceParameters{});
    EXPECT_NEAR(able.speed_m_s, .8 * logistic((age - 8) / .8), precise<TypeParam>);
    EXPECT_NEAR(able.capacity, .5 + .4 * logistic((age - 6) / 1.5), precise<TypeParam>);
    EXPECT_NEAR(able.discrimination, logistic((age - 7.5) / .6), precise<TypeParam>);
    EXPECT_NEAR(able.smile, logistic((age - 1.8) / .4), precise<TypeParam>);
  }
}

// --- what the theory says ------------------------------------------------------------------------

constexpr Case calm_play{.3, .05, .1, 0, 0, .5, 1, 0, .4, 1, true, false, false};

TEST(Sociable, BidsBurstWhenAnswersStopAndFadeWithTheSlowEstimate) {
  auto fresh = calm_play;
  fresh.gap = .2;
  EXPECT_GT(rates<double>(fresh).bid, 3 * rates<double>(calm_play).bid);
  EXPECT_LT(rates<double>(fresh).look_away, rates<double>(calm_play).look_away);
  auto given_up = fresh;
  given_up.e = .05;
  EXPECT_LT(rates<double>(given_up).bid, rates<double>(calm_play).bid);
}

TEST(Sociable, TooMuchStimulationTurnsAway) {
  auto too_much = calm_play;
  too_much.o = .4;
  EXPECT_GT(rates<double>(too_much).look_away, rates<double>(calm_play).look_away);
  EXPECT_GT(rates<double>(too_much).smile_ends, rates<double>(calm_play).smile_ends);
  Socialise<double> const socialise{SociableParameters{}};
  EXPECT_LT(socialise.stimulation(.5, .9, false, .5), socialise.stimulation(.5, .9, true, .5));
}

TEST(Sociable, DistressStopsPlay) {
  auto upset = calm_play;
  upset.p = 1;
  upset.a = 1;
  EXPECT_EQ(rates<double>(upset).bid, 0);
  EXPECT_EQ(rates<double>(upset).smile, 0);
}

TEST(Competence, OnlyGrows) {
  for (double age = 0; age < 30; age += .5) {
    auto const now = competence_at(age, CompetenceParameters{});
    auto const later = competence_at(age + .5, CompetenceParameters{});
    EXPECT_LE(now.speed_m_s, later.speed_m_s);
    EXPECT_LE(now.capacity, later.capacity);
    EXPECT_LE(now.discrimination, later.discrimination);
    EXPECT_LE(now.smile, later.smile);
  }
}

TEST(SociableLaws, KeepTheirLevelsWithinBounds) {
  Inputs in(63);
  Socialise<float> const socialise{SociableParameters{}};
  for (int i = 0; i < 20000; ++i) {
    auto const f = [&](double low, double high) {
      return static_cast<float>(in.between(low, high));
    };
    auto const j = socialise.joy(f(0, 1), f(0, 1), in.coin(), f(0, 20));
    ASSERT_TRUE(j >= 0 && j <= 1) << j;
    auto const s = socialise.stimulation(f(0, 1.5), f(0, 1.5), in.coin(), f(0, 20));
    ASSERT_TRUE(s >= 0 && s <= 1.5F) << s;
  }
}

}  // namespace
}  // namespace bowlby::person
