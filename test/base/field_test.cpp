// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <bowlby/base/field.hpp>

#include "base/sample_parameters.hpp"

namespace bowlby::base {
namespace {

using test::Carer;
using test::carer_fields;

ParameterSet set_of(std::vector<Setting> settings) {
  ParameterSet set;
  set.settings = std::move(settings);
  return set;
}

auto const draws_nothing = [](std::size_t, Distribution const&) -> double {
  ADD_FAILURE() << "a constant was drawn";
  return 0;
};

TEST(Apply, SetsDefaultsAndConstantsWithoutDrawing) {
  Carer carer;
  carer.distance = 3;
  auto const set = set_of({{"notice.threshold", constant(0.75), {}}});
  ASSERT_TRUE(apply(set, carer_fields, carer, draws_nothing));
  EXPECT_EQ(carer.latency, 4);
  EXPECT_EQ(carer.threshold, 0.75F);
  EXPECT_EQ(carer.warmth, 0.05F);
  EXPECT_EQ(carer.distance, 3) << "no field names it";
}

TEST(Apply, TellsTheSamplerWhichParameterAndWhichDistribution) {
  Carer carer;
  Distribution const spread{Shape::uniform, 0.1, 0.3, 0.1, 0.3};
  auto const set = set_of({{"respond.warmth_per_s", spread, {}}});
  auto const resolved = resolve(set, carer_fields);
  auto const draw = [&](std::size_t index, Distribution const& d) {
    EXPECT_EQ(index, 2U);
    EXPECT_EQ(d, spread);
    return 0.2;
  };
  ASSERT_TRUE(apply(std::span<Distribution const>{resolved}, carer_fields, carer, draw));
  EXPECT_EQ(carer.warmth, 0.2F);
}

TEST(Apply, RefusesADrawOutsideTheBounds) {
  auto const set = set_of({{"notice.threshold", {Shape::normal, 0.5, 1, 0, 1}, {}}});
  for (double const drawn : {-0.1, 1.1, std::numeric_limits<double>::quiet_NaN()}) {
    Carer carer;
    auto const done =
        apply(set, carer_fields, carer, [&](std::size_t, Distribution const&) { return drawn; });
    ASSERT_FALSE(done);
    EXPECT_THAT(message(done.error()), testing::HasSubstr("outside 0 to 1"));
  }
}

TEST(Typical, TakesTheCentreOfEachDistribution) {
  auto const set = set_of({{"notice.threshold", {Shape::uniform, 0.5, 1, 0.5, 1}, {}}});
  auto const carer = typical(set, carer_fields);
  EXPECT_EQ(carer.threshold, 0.75F);
  EXPECT_EQ(carer.latency, 4);
}

template <class Real>
struct Traits {
  Real reactivity;
};

template <class Real>
inline constexpr Field<Traits<Real>, Real> trait_fields[] = {
    {{"child.reactivity", "", 0, 1, 0.1, Status::assumed, "made up for tests", "How strongly."},
     &Traits<Real>::reactivity},
};

TEST(Apply, SetsStructsOverAnyReal) {
  Traits<float> narrow{};
  Traits<double> wide{};
  ASSERT_TRUE(apply(ParameterSet{}, trait_fields<float>, narrow, draws_nothing));
  ASSERT_TRUE(apply(ParameterSet{}, trait_fields<double>, wide, draws_nothing));
  EXPECT_EQ(narrow.reactivity, 0.1F);
  EXPECT_EQ(wide.reactivity, 0.1);
}

}  // namespace
}  // namespace bowlby::base
