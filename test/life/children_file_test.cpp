// SPDX-License-Identifier: Apache-2.0
// A table of raised children reads back exactly, or is refused.
#include <gmock/gmock.h>

#include <bowlby/life/children_file.hpp>
#include <life/families.hpp>

namespace bowlby::life {
namespace {

using testing::HasSubstr;

std::vector<Dyad> two_children() {
  std::vector<Dyad> dyads(2);
  for (auto& dyad : dyads) dyad.child.age_months = 12;
  dyads[1].child.dyad = 7;
  dyads[1].child.trust = .25F;
  dyads[1].child.steps = 123456;
  return dyads;
}

std::string complaint(std::vector<Dyad> const& dyads) {
  auto const children = parse_children(children_csv(dyads), "children.csv");
  EXPECT_FALSE(children);
  return children ? "" : message(children.error());
}

TEST(ChildrenFile, ReadsBackWhatWasWritten) {
  auto const dyads = two_children();
  auto const again = parse_children(children_csv(dyads), "children.csv");
  ASSERT_TRUE(again) << message(again.error());
  ASSERT_EQ(again->size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) EXPECT_TRUE(same(dyads[i].child, (*again)[i].child));
}

TEST(ChildrenFile, RefusesTheSameChildTwice) {
  auto dyads = two_children();
  dyads[1].child.dyad = 0;
  EXPECT_THAT(complaint(dyads), HasSubstr("children.csv:3: is child 0 again"));
}

TEST(ChildrenFile, RefusesChildrenOfSeveralAges) {
  auto dyads = two_children();
  dyads[1].child.age_months = 6;
  EXPECT_THAT(complaint(dyads), HasSubstr("of another age"));
}

TEST(ChildrenFile, RefusesLevelsThatNoChildCanHave) {
  auto dyads = two_children();
  dyads[1].child.trust = -4;
  EXPECT_THAT(complaint(dyads), HasSubstr("not between 0 and 1"));
}

TEST(ChildrenFile, RefusesNumbersOfADyadThatAreNone) {
  for (auto const* number : {"-5", "1.5", "100000000000"}) {
    auto text = children_csv(two_children());
    text.replace(text.find("\n7,") + 1, 1, number);
    auto const children = parse_children(text, "children.csv");
    ASSERT_FALSE(children) << number;
    EXPECT_THAT(message(children.error()), HasSubstr("no such number"));
  }
}

}  // namespace
}  // namespace bowlby::life
