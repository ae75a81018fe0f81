// SPDX-License-Identifier: Apache-2.0
// Approach and avoidance along the line to one partner.
#include <gtest/gtest.h>

#include <bowlby/person/approach.hpp>
#include <cmath>
#include <person/reals.hpp>

namespace bowlby::person {
namespace {

struct Case {
  double g, a, phi, u, p, d, fright, fear, intrusion;
};

struct ByHand {
  double sum, force, conflict;
};

ByHand by_hand(Case const& c) {
  double const seek = 1.6 * std::fmin(1, c.g * c.a) * 2 * c.phi * std::exp(-c.d / 6);
  double const chi = std::fmin(1.2, 5 * c.u * c.fright + .8 * c.fear) + .5 * c.intrusion * c.p;
  double const avoid = 6 * chi * std::exp(-c.d / 1.2);
  double const sum = seek - avoid - .35 * (1 - c.a) * (1 - c.phi / 2) - .12;
  return {sum, std::fabs(sum) < .08 ? 0 : sum, std::fmin(seek, avoid)};
}

template <class Real>
Tendency<Real> tendency(Case const& c) {
  auto const r = [](double x) { return static_cast<Real>(x); };
  return Approach<Real>{ApproachParameters{}}({.gain = r(c.g),
                                               .activation = r(c.a),
                                               .attention_share = r(c.phi),
                                               .felt = r(c.u),
                                               .arousal = r(c.p),
                                               .distance_m = r(c.d),
                                               .fright_expected = r(c.fright),
                                               .fear_of_partner = r(c.fear),
                                               .intrusion_expected = r(c.intrusion)});
}

template <class Real>
class ApproachLaw : public testing::Test {};
TYPED_TEST_SUITE(ApproachLaw, Reals);

TYPED_TEST(ApproachLaw, FollowsItsHeader) {
  Inputs in(21);
  for (int i = 0; i < 4000; ++i) {
    Case const c{in.between(.05, 4), in.unit(), in.unit(), in.unit(), in.unit(),
                 in.between(0, 5),   in.unit(), in.unit(), in.unit()};
    auto const expected = by_hand(c);
    if (std::fabs(std::fabs(expected.sum) - .08) < 1e-4) continue;  // at the edge of the dead zone
    auto const t = tendency<TypeParam>(c);
    EXPECT_NEAR(t.force, expected.force, 10 * precise<TypeParam>);
    EXPECT_NEAR(t.conflict, expected.conflict, 10 * precise<TypeParam>);
  }
}

TEST(Approach, IsStrongerTheMoreOneIsActivatedShowsAndAttends) {
  Case const c{.8, .5, .5, .4, .3, 2, 0, 0, 0};
  auto more = c;
  more.a = .7;
  EXPECT_GT(tendency<double>(more).force, tendency<double>(c).force);
  more = c;
  more.g = 1.2;
  EXPECT_GT(tendency<double>(more).force, tendency<double>(c).force);
  more = c;
  more.phi = .8;
  EXPECT_GT(tendency<double>(more).force, tendency<double>(c).force);
}

TEST(Approach, LeavesACalmChildToItsToys) {
  EXPECT_LT(tendency<double>({1, .05, .4, .05, .1, 2, 0, 0, 0}).force, 0);
}

TEST(Approach, HasAStablePointWhereBothTendenciesAreLarge) {
  // A highly activated child whose partner is frightening: near the partner it is pushed away, far
  // off it is drawn; in between it stands still, and is in conflict there.
  Case c{1.2, .9, .7, .8, .6, 0, .1, .5, 0};
  double stable = 0;
  for (double d = .1; d < 4; d += .001) {
    c.d = d;
    if (by_hand(c).sum > 0) {
      stable = d;
      break;
    }
  }
  ASSERT_GT(stable, .5);
  ASSERT_LT(stable, 3);
  c.d = stable;
  auto const still = tendency<double>(c);
  EXPECT_EQ(still.force, 0);
  EXPECT_GT(still.conflict, 1);
  c.d = stable - .3;
  EXPECT_LT(tendency<double>(c).force, 0);
  c.d = stable + .3;
  EXPECT_GT(tendency<double>(c).force, 0);
  // Without fear the same child goes all the way.
  c.fright = c.fear = 0;
  for (double d = .05; d < 4; d += .05) {
    c.d = d;
    EXPECT_GT(tendency<double>(c).force, 0);
    EXPECT_EQ(tendency<double>(c).conflict, 0);
  }
}

TEST(Approach, ExpectedIntrusionPushesAwayInArousalOnly) {
  Case c{1, .4, .5, .4, 0, .5, 0, 0, 0};
  auto intruded = c;
  intruded.intrusion = .8;
  EXPECT_EQ(tendency<double>(intruded).force, tendency<double>(c).force);
  c.p = intruded.p = .7;
  EXPECT_LT(tendency<double>(intruded).force, tendency<double>(c).force);
}

}  // namespace
}  // namespace bowlby::person
