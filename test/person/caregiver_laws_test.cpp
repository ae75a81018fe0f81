// SPDX-License-Identifier: Apache-2.0
// Noticing, reading, answering, and the adult's own alarm.
#include <gtest/gtest.h>

#include <bowlby/person/noticing.hpp>
#include <bowlby/person/own_alarm.hpp>
#include <bowlby/person/responding.hpp>
#include <cmath>
#include <person/reals.hpp>

namespace bowlby::person {
namespace {

template <class Real>
class CaregiverLaws : public testing::Test {};
TYPED_TEST_SUITE(CaregiverLaws, Reals);

TYPED_TEST(CaregiverLaws, FollowTheirHeaders) {
  Inputs in(51);
  auto const r = [](double x) { return static_cast<TypeParam>(x); };
  Notice<TypeParam> const notice{NoticingParameters{}};
  StirOwnAlarm<TypeParam> const stir{OwnAlarmParameters{}};
  Respond<TypeParam> const respond{RespondingParameters{}};
  for (int i = 0; i < 2000; ++i) {
    double const strength = in.between(0, 1.1), threshold = in.unit(), away = in.unit();
    bool const attending = in.coin();
    EXPECT_NEAR(notice(r(strength), r(threshold), r(away), attending),
                (attending ? 1 : away) / (1 + std::exp(-(strength - threshold) / .12)),
                precise<TypeParam>);
    double const a = in.unit(), heard = in.unit(), trust = in.unit(), dt = in.between(0, .5);
    EXPECT_NEAR(stir(r(a), r(heard), r(trust), r(dt)),
                unit_of(a + (.15 * heard * (1 - trust) * (1 - a) - .03 * a) * dt),
                precise<TypeParam>);
    EXPECT_NEAR(respond.reads_rightly(r(strength), r(a)), strength * (1 - .4 * a),
                precise<TypeParam>);
  }
}

TEST(Notice, IsHalfAtTheThresholdAndAStrongCueBreaksThrough) {
  Notice<double> const notice{NoticingParameters{}};
  EXPECT_NEAR(notice(.4, .4, .2, true), .5, 1e-9);
  EXPECT_LT(notice(.3, .4, .2, false), .07);
  EXPECT_GT(notice(.9, .4, .2, false), .19);
}

TEST(Respond, SharesOfAnswersAreTheHabits) {
  Respond<double> const respond{RespondingParameters{}};
  Habits<double> const habits{.2, .1, .5};
  int rebuffs = 0, withdrawals = 0, distractions = 0, comforts = 0;
  int const n = 1000;
  for (int i = 0; i < n; ++i) {
    auto const kind = respond.to_distress(habits, true, (i + .5) / n);
    rebuffs += kind == act::reject;
    withdrawals += kind == act::withdraw;
    distractions += kind == act::distract;
    comforts += kind == act::comfort;
  }
  EXPECT_EQ(rebuffs, 200);
  EXPECT_EQ(withdrawals, 100);
  EXPECT_EQ(distractions, 350);  // half of what is left
  EXPECT_EQ(comforts, 350);
}

TEST(Respond, DistressMisreadIsPlayedWithAndABidRightlyReadIsMirrored) {
  Respond<double> const respond{RespondingParameters{}};
  for (double u : {.01, .5, .99}) {
    EXPECT_EQ(respond.to_distress({.3, .3, .3}, false, u), act::play);
  }
  EXPECT_EQ(respond.to_bid(true), act::mirror);
  EXPECT_EQ(respond.to_bid(false), act::play);
}

TEST(OwnAlarm, IsRaisedByACryTheLessTheMoreTheAdultTrusts) {
  StirOwnAlarm<double> const stir{OwnAlarmParameters{}};
  auto const after = [&](double trust, double heard) {
    double a = 0;
    for (int i = 0; i < 120; ++i) a = stir(a, heard, trust, .5);
    return a;
  };
  EXPECT_GT(after(.1, .6), after(.5, .6));
  EXPECT_GT(after(.5, .6), after(.9, .6));
  EXPECT_EQ(after(1, .6), 0);
  EXPECT_EQ(after(.1, 0), 0);
}

TEST(CaregiverLaws, KeepTheirLevelsWithinBounds) {
  Inputs in(52);
  for (int i = 0; i < 20000; ++i) {
    auto const f = [&](double low, double high) {
      return static_cast<float>(in.between(low, high));
    };
    auto const p = Notice<float>{NoticingParameters{}}(f(0, 2), f(0, 1), f(0, 1), in.coin());
    ASSERT_TRUE(p >= 0 && p <= 1) << p;
    auto const a = StirOwnAlarm<float>{OwnAlarmParameters{}}(f(0, 1), f(0, 1), f(0, 1), f(0, 60));
    ASSERT_TRUE(a >= 0 && a <= 1) << a;
  }
}

}  // namespace
}  // namespace bowlby::person
