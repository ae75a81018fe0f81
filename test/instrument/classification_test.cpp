// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <bowlby/instrument/classification.hpp>
#include <cmath>
#include <numeric>
#include <random>

namespace bowlby::instrument {
namespace {

TEST(Classification, RuleAndPrototypesAgreeOnAllEightPrototypes) {
  ClassificationThresholds const t;
  for (auto const& prototype : t.prototypes) {
    auto const found = classify(prototype.first, prototype.second, t);
    EXPECT_EQ(found.subgroup, prototype.subgroup);
    EXPECT_EQ(found.class3, prototype.subgroup.front());
    EXPECT_EQ(found.subgroup_alt, prototype.subgroup);
    EXPECT_GT(found.margin, 0) << prototype.subgroup;
  }
}

/// Normal variates that are the same with every library.
class Noise {
 public:
  double operator()() {
    auto const u = (static_cast<double>(engine_() >> 11) + 1) * 0x1p-53;
    auto const v = static_cast<double>(engine_() >> 11) * 0x1p-53;
    return std::sqrt(-2 * std::log(u)) * std::cos(2 * 3.141592653589793 * v);
  }

 private:
  std::mt19937_64 engine_{1};
};

TEST(Classification, AgreesOnNineteenInTwentyNoisyProfiles) {
  // 94 % was found when the rule was written; it holds for noise of .8 points on every scale.
  ClassificationThresholds const t;
  Noise noise;
  auto const noisy = [&](Profile p) {
    for (auto* scale : {&p.ps, &p.cm, &p.rs, &p.av, &p.di}) {
      *scale = std::clamp(*scale + 0.8 * noise(), 1.0, 7.0);
    }
    return p;
  };
  int const each = 1000;
  int same = 0;
  for (auto const& prototype : t.prototypes) {
    for (int i = 0; i < each; ++i) {
      auto const found = classify(noisy(prototype.first), noisy(prototype.second), t);
      same += found.class3 == found.class_alt ? 1 : 0;
      // The margin says who wins: negative exactly where the two disagree.
      if (found.margin != 0) {
        EXPECT_EQ(found.margin > 0, found.class3 == found.class_alt);
      }
    }
  }
  auto const n = 8.0 * each;
  EXPECT_NEAR(same / n, 0.94, 3 * std::sqrt(0.94 * 0.06 / n));
}

TEST(Classification, MembershipsSumToOneAndAreNeverUndefined) {
  for (double const corner : {1.0, 7.0, 100.0}) {
    Profile const far{corner, 1, corner, 1, corner};
    auto const found = classify(far, far);
    EXPECT_NEAR(std::accumulate(found.p.begin(), found.p.end(), 0.0), 1, 1e-12) << corner;
    EXPECT_TRUE(std::isfinite(found.margin));
  }
}

TEST(Classification, MembershipIsTheStatedFunctionOfDistance) {
  // One prototype of each class matters; distances by hand. Profile: B3 but with AV 1 higher twice.
  ClassificationThresholds t;
  auto const& b3 = t.prototypes[4];
  auto const found = classify(b3.first, b3.second, t);
  auto const d2 = [&](Prototype const& p) {
    auto const sq = [](double x) { return x * x; };
    return 1 * sq(b3.first.ps - p.first.ps) + 1 * sq(b3.first.cm - p.first.cm) +
           1.5 * sq(b3.first.rs - p.first.rs) + 1.5 * sq(b3.first.av - p.first.av) +
           .5 * sq(b3.first.di - p.first.di) + 2 * sq(b3.second.ps - p.second.ps) +
           2 * sq(b3.second.cm - p.second.cm) + 3 * sq(b3.second.rs - p.second.rs) +
           3 * sq(b3.second.av - p.second.av) + 1 * sq(b3.second.di - p.second.di);
  };
  auto const a = std::exp(-std::min(d2(t.prototypes[0]), d2(t.prototypes[1])) / (2 * 1.44));
  auto const c = std::exp(-std::min(d2(t.prototypes[6]), d2(t.prototypes[7])) / (2 * 1.44));
  EXPECT_NEAR(found.p[0], a / (1 + a + c), 1e-12);
  EXPECT_NEAR(found.p[1], 1 / (1 + a + c), 1e-12);
  EXPECT_NEAR(found.p[2], c / (1 + a + c), 1e-12);
}

TEST(Classification, AvoidanceThatGivesWayToApproachIsNoA) {
  Profile const avoids{2, 1, 1, 7, 2};
  EXPECT_EQ(classify(avoids, {2, 1, 1, 5, 2}).class3, 'A');
  EXPECT_EQ(classify(avoids, {4, 1, 1, 3, 2}).class3, 'B');
}

TEST(Classification, NeedsAllFiveScales) {
  ReunionScales scales;
  EXPECT_FALSE(profile(scales));
  scales.proximity_seeking = scales.contact_maintaining = scales.resistance = 1;
  scales.avoidance = 2;
  EXPECT_FALSE(profile(scales));
  scales.distance_interaction = 3;
  EXPECT_EQ(profile(scales), (Profile{1, 1, 1, 2, 3}));
}

}  // namespace
}  // namespace bowlby::instrument
