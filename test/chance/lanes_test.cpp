// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bit>
#include <bowlby/chance/lanes.hpp>
#include <cmath>

namespace bowlby::chance {
namespace {

template <class Real>
class OverReals : public testing::Test {};
using Reals = testing::Types<float, double, Lanes<1>, Lanes<2>, Lanes<4>, Lanes<8>, Lanes<16>>;
TYPED_TEST_SUITE(OverReals, Reals);

TYPED_TEST(OverReals, BroadcastKeepsMinusZero) {
  TypeParam const zero(-0.0f);
  for (int i = 0; i < lanes_of<TypeParam>; ++i) {
    EXPECT_TRUE(std::signbit(static_cast<float>(lane(zero, i))));
  }
}

TYPED_TEST(OverReals, AnyAndAllSeeEveryLane) {
  for (int i = 0; i < lanes_of<TypeParam>; ++i) {
    TypeParam x(0.0f);
    EXPECT_FALSE(any(x > TypeParam(0.5f)));
    set_lane(x, i, decltype(lane(x, 0))(1));
    EXPECT_TRUE(any(x > TypeParam(0.5f))) << i;
    EXPECT_EQ(all(x > TypeParam(0.5f)), lanes_of<TypeParam> == 1) << i;
  }
}

TYPED_TEST(OverReals, ChooseTakesEachLaneByItsOwnMask) {
  TypeParam x(0.0f);
  for (int i = 0; i < lanes_of<TypeParam>; ++i) {
    set_lane(x, i, static_cast<decltype(lane(x, 0))>(i));
  }
  auto const chosen = choose(x < TypeParam(3.0f), -x, x);
  auto const clock = choose(x < TypeParam(3.0f), Clock<TypeParam>(1), Clock<TypeParam>(1LL << 40));
  for (int i = 0; i < lanes_of<TypeParam>; ++i) {
    EXPECT_EQ(lane(chosen, i), i < 3 ? -i : i);
    EXPECT_EQ(lane(clock, i), i < 3 ? 1 : 1LL << 40);
  }
}

TYPED_TEST(OverReals, SecondsAndMicrosecondsAreInverse) {
  EXPECT_EQ(lane(microseconds(TypeParam(2.5f)), 0), 2'500'000);
  EXPECT_FLOAT_EQ(static_cast<float>(lane(seconds<TypeParam>(Clock<TypeParam>(2'500'000)), 0)),
                  2.5f);
}

TYPED_TEST(OverReals, SquareRootIsExact) {
  EXPECT_EQ(lane(square_root(TypeParam(2.25f)), lanes_of<TypeParam> - 1), 1.5f);
}

TEST(Lanes, BitsGoThereAndBack) {
  Lanes<4> x(1.5f);
  EXPECT_EQ(lane(bits_of(x), 3), std::bit_cast<std::uint32_t>(1.5f));
  EXPECT_EQ(lane(real_of_bits(bits_of(x)), 2), 1.5f);
  EXPECT_EQ(lane(as_index(as_word(Index<Lanes<4>>(-7))) >> 1, 1), -4);
  EXPECT_EQ(lane(as_word(Index<Lanes<4>>(-1)) >> 31, 1), 1u);
}

}  // namespace
}  // namespace bowlby::chance
