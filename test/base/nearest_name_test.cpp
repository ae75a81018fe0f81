// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <array>
#include <bowlby/base/nearest_name.hpp>

namespace bowlby::base {
namespace {

TEST(EditDistance, CountsLetters) {
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
  EXPECT_EQ(edit_distance("ab", "ba"), 1U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("Gaze", "gaze"), 0U);
}

TEST(EditDistance, IsSymmetric) {
  std::array<std::string_view, 6> const words{"", "gaze", "gazes", "zage", "agez", "resistance"};
  for (auto const a : words) {
    for (auto const b : words) EXPECT_EQ(edit_distance(a, b), edit_distance(b, a));
  }
}

TEST(NearestName, ProposesWhatWasMeantAndNothingFarFetched) {
  std::array<std::string_view, 3> const known{"contact", "avoidance", "resistance"};
  EXPECT_EQ(nearest_name("resitance", known), "resistance");
  EXPECT_EQ(nearest_name("avoidence", known), "avoidance");
  EXPECT_FALSE(nearest_name("shoe", known));
  EXPECT_FALSE(nearest_name(std::string(1'000'000, 'x'), known));
  EXPECT_EQ(did_you_mean("contcat", known), "did you mean 'contact'? ");
  EXPECT_EQ(did_you_mean("shoe", known), "");
}

}  // namespace
}  // namespace bowlby::base
