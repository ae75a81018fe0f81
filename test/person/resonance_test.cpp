// SPDX-License-Identifier: Apache-2.0
// A face that follows another's.
#include <gtest/gtest.h>

#include <bowlby/person/resonance.hpp>
#include <person/reals.hpp>

namespace bowlby::person {
namespace {

template <class Real>
class ResonanceLaw : public testing::Test {};
TYPED_TEST_SUITE(ResonanceLaw, Reals);

TYPED_TEST(ResonanceLaw, FollowsItsHeader) {
  Resonate<TypeParam> const resonate{ResonanceParameters{}};
  auto const r = [](double x) { return static_cast<TypeParam>(x); };
  for (double affect = 0; affect <= 1; affect += .125) {
    EXPECT_NEAR(resonate(true, false, r(affect)), 2 * affect, precise<TypeParam>);
    EXPECT_NEAR(resonate(false, true, r(affect)), 1, precise<TypeParam>);
    EXPECT_EQ(resonate(false, false, r(affect)), 0);
  }
}

TEST(Resonance, IsWeakerInWhoShowsLittleAffectAndAbsentInWhoShowsNone) {
  Resonate<double> const resonate{ResonanceParameters{}};
  EXPECT_LT(resonate(true, false, .2), resonate(true, false, .8));
  EXPECT_EQ(resonate(true, false, 0), 0);
}

}  // namespace
}  // namespace bowlby::person
