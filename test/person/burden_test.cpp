// SPDX-License-Identifier: Apache-2.0
// What circumstances leave of a described caregiver.
#include <gtest/gtest.h>

#include <bowlby/person/burden.hpp>
#include <bowlby/person/parameters.hpp>
#include <cstring>
#include <person/reals.hpp>

namespace bowlby::person {
namespace {

using Care = CaregiverTraits<double>;

Care described(double mood = 0, double stress = 0, double support = 0) {
  Care care{};
  for (auto const& field : caregiver_fields) {
    auto const place = &field - caregiver_fields;
    reinterpret_cast<double*>(&care)[place] = field.parameter.fallback;
  }
  care.fright = .01;
  care.low_mood = mood;
  care.stress = stress;
  care.support = support;
  return care;
}

Care under(double mood, double stress = 0, double support = 0) {
  return Burden<double>{BurdenParameters{}}(described(mood, stress, support));
}

TEST(Burden, LeavesTheUnburdenedAsTheyAreToTheBit) {
  auto const care = under(0), as_described = described();
  EXPECT_EQ(std::memcmp(&care, &as_described, sizeof care), 0);
}

TEST(Burden, FollowsItsHeader) {
  auto const care = under(.5, .8, .25);  // s = .6
  EXPECT_NEAR(care.attention, .65 * (1 - .125) * (1 - .12), 1e-6);
  EXPECT_NEAR(care.reading_accuracy, .78 * (1 - .05) * (1 - .06), 1e-6);
  EXPECT_NEAR(care.latency_s, 3 * (1 + .2 + .18), 1e-6);
  EXPECT_NEAR(care.warmth, .065 * .95, 1e-6);
  EXPECT_NEAR(care.persistence_s, 60 * (1 - .18), 1e-5);
  EXPECT_NEAR(care.positive_affect, .5 * .8, 1e-6);
  EXPECT_NEAR(care.playfulness, .1 * (1 - .225), 1e-6);
  EXPECT_NEAR(care.repair, .06 * .8 * (1 - .18), 1e-6);
  EXPECT_NEAR(care.withdrawal, .02 + .075 * .98, 1e-6);
  EXPECT_NEAR(care.rebuff_distress, .05 + .072 * .95, 1e-6);
  EXPECT_NEAR(care.hastiness, .12 + .06 * .88, 1e-6);
  EXPECT_NEAR(care.own_trust, .7 * (1 - .12), 1e-6);
  EXPECT_NEAR(care.fright, .01 * 1.6, 1e-6);
}

TEST(Burden, IsTakenOffBySupportAndTreatment) {
  auto const free = under(0), strained = under(0, .8), helped = under(0, .8, 1);
  EXPECT_LT(strained.persistence_s, free.persistence_s);
  EXPECT_EQ(helped.persistence_s, free.persistence_s);
  EXPECT_EQ(helped.rebuff_distress, free.rebuff_distress);
  for (double mood = 0; mood < .95; mood += .1) {
    EXPECT_GT(under(mood).attention, under(mood + .1).attention);
    EXPECT_LT(under(mood).latency_s, under(mood + .1).latency_s);
  }
}

TEST(Burden, KeepsEveryTraitInItsRange) {
  Inputs in(81);
  for (int i = 0; i < 5000; ++i) {
    CaregiverTraits<float> care{};
    auto* const members = reinterpret_cast<float*>(&care);
    for (auto const& field : caregiver_fields) {
      members[&field - caregiver_fields] =
          static_cast<float>(in.between(field.parameter.low, field.parameter.high));
    }
    auto const left = Burden<float>{BurdenParameters{}}(care);
    for (float chance : {left.attention, left.reading_accuracy, left.rebuff_distress,
                         left.withdrawal, left.hastiness, left.own_trust, left.positive_affect}) {
      ASSERT_TRUE(chance >= 0 && chance <= 1) << chance;
    }
    ASSERT_GT(left.latency_s, 0);
    ASSERT_GT(left.persistence_s, 0);
  }
}

}  // namespace
}  // namespace bowlby::person
