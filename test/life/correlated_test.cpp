// SPDX-License-Identifier: Apache-2.0
// Traits that go together over persons.
#include <gmock/gmock.h>

#include <bowlby/chance/draw.hpp>
#include <bowlby/chance/quantile.hpp>
#include <bowlby/life/correlated.hpp>
#include <bowlby/life/population.hpp>
#include <cmath>

namespace bowlby::life {
namespace {

base::ParameterSet set_of(std::vector<base::Correlation> correlations) {
  base::ParameterSet set;
  set.name = "families";
  set.correlations = std::move(correlations);
  return set;
}

double score(double u) { return chance::normal_quantile({u, 1 - u}); }

TEST(Correlated, TiesScoresAsMuchAsItSaysAndLeavesEachUniform) {
  auto const correlated = Correlated::of(set_of({{"a", "b", .6, {}}, {"b", "c", -.3, {}}}));
  ASSERT_TRUE(correlated) << message(correlated.error());
  constexpr int n = 20000;
  double ab = 0, bc = 0, ac = 0, mean = 0, square = 0;
  chance::Draw<double> const draw{chance::stream_key(chance::Seed{5}, 0), 1, 0};
  for (int i = 0; i < n; ++i) {
    auto const u = draw.uniforms(0, 0, i);
    auto const tied = correlated->tie({u.value[0], u.value[1], u.value[2]});
    auto const a = score(tied.at("a")), b = score(tied.at("b")), c = score(tied.at("c"));
    ab += a * b / n;
    bc += b * c / n;
    ac += a * c / n;
    mean += tied.at("b") / n;
    square += tied.at("b") * tied.at("b") / n;
  }
  // Four standard errors: 4 / sqrt(n) = .028 for a correlation, 4 sqrt(1/12/n) = .008 for the mean.
  EXPECT_NEAR(ab, .6, .028);
  EXPECT_NEAR(bc, -.3, .028);
  EXPECT_NEAR(ac, 0, .028);
  EXPECT_NEAR(mean, .5, .008);
  EXPECT_NEAR(square - mean * mean, 1. / 12, .004);
}

TEST(Correlated, LeavesNumbersAloneThatGoWithNothing) {
  auto const correlated = Correlated::of(set_of({{"a", "b", 0, {}}}));
  ASSERT_TRUE(correlated);
  auto const tied = correlated->tie({.3, .8});
  EXPECT_NEAR(tied.at("a"), .3, 1e-12);
  EXPECT_NEAR(tied.at("b"), .8, 1e-12);
}

TEST(Correlated, RefusesWhatNoPersonsCouldHave) {
  auto const impossible =
      Correlated::of(set_of({{"a", "b", .9, {}}, {"b", "c", .9, {}}, {"a", "c", -.9, {}}}));
  ASSERT_FALSE(impossible);
  EXPECT_THAT(message(impossible.error()), testing::HasSubstr("not positive definite"));
  EXPECT_THAT(message(impossible.error()), testing::HasSubstr("families"));
}

TEST(Population, RefusesToTieLawsToPersons) {
  Population population;
  population.caregivers = set_of({{"caregiver.attention", "anger.decay", .3, {}}});
  auto const done = correlate(population);
  ASSERT_FALSE(done);
  EXPECT_THAT(message(done.error()), testing::HasSubstr("not a trait"));
}

}  // namespace
}  // namespace bowlby::life
