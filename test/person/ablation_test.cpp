// SPDX-License-Identifier: Apache-2.0
// Each switch takes something away, and only once.
#include <gtest/gtest.h>

#include <bowlby/person/ablation.hpp>
#include <cstring>
#include <set>

namespace bowlby::person {
namespace {

TEST(Ablations, EachChangesTheLawsAndHasANameOfItsOwn) {
  static_assert(std::is_trivially_copyable_v<Laws>);
  Laws const whole;
  std::set<std::string_view> names;
  for (auto const& one : ablations) {
    Laws laws = whole;
    one.apply(laws);
    EXPECT_NE(std::memcmp(&laws, &whole, sizeof laws), 0) << one.name;
    Laws again = laws;
    one.apply(again);
    EXPECT_EQ(std::memcmp(&laws, &again, sizeof laws), 0) << one.name;
    EXPECT_TRUE(names.insert(one.name).second) << one.name;
    EXPECT_FALSE(one.about.empty());
  }
}

}  // namespace
}  // namespace bowlby::person
