// SPDX-License-Identifier: Apache-2.0
// Simulating as people do: what decides a run is told, and what would silently do nothing is
// refused.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <app/run.hpp>

namespace bowlby::app {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr auto raise =
    "raise --caregiver rejecting --dyads 3 --seed 1 --episodes 5 --age 6mo -o raised";

TEST(Simulate, TakesRaisedChildrenAsTheyAre) {
  test::TemporaryFolder const folder;
  ASSERT_EQ(run(folder, raise).exit, 0);
  auto const seen = run(folder, "simulate still-face --children raised --seed 1 -o seen");
  ASSERT_EQ(seen.exit, 0) << seen.err;
  EXPECT_THAT(seen.out, HasSubstr("rejecting,"));
  auto const told = content(folder.path() / "seen/run.json");
  EXPECT_THAT(told, AllOf(HasSubstr("children.csv"), HasSubstr("\"dyads\": \"3\""),
                          HasSubstr("\"age_months\": \"6\""), Not(HasSubstr("ordinary.toml")),
                          Not(HasSubstr("episodes"))));
  auto const direct = run(folder,
                          "simulate still-face --caregiver rejecting --dyads 3 --seed 1 "
                          "--episodes 5 --age 6mo -o direct");
  ASSERT_EQ(direct.exit, 0) << direct.err;
  EXPECT_EQ(content(folder.path() / "seen/dyads.csv"), content(folder.path() / "direct/dyads.csv"));
  ASSERT_EQ(run(folder, "simulate still-face --children raised --dyads 2 --seed 1 -o two").exit, 0);
  EXPECT_THAT(content(folder.path() / "two/run.json"), HasSubstr("\"dyads\": \"2\""));
}

TEST(Simulate, RefusesToChangeWhoRaisedChildrenAre) {
  test::TemporaryFolder const folder;
  ASSERT_EQ(run(folder, raise).exit, 0);
  for (std::string const option :
       {"--caregiver sensitive", "--population low-risk", "--age 12mo", "--episodes 9",
        "--temperament ordinary", "--set caregiver.latency=20", "--set child.reactivity=2"}) {
    auto const ran = run(folder, "simulate still-face --children raised --seed 1 -o no " + option);
    EXPECT_EQ(ran.exit, 2) << option;
    EXPECT_FALSE(ran.err.empty()) << option;
  }
}

TEST(Raise, GoesOnWithChildrenUnderAnotherCaregiver) {
  test::TemporaryFolder const folder;
  ASSERT_EQ(run(folder, raise).exit, 0);
  std::string const on = "raise --children raised --caregiver sensitive --seed 1 --episodes 5 ";
  auto const later = run(folder, on + "--until 9mo -o later");
  ASSERT_EQ(later.exit, 0) << later.err;
  auto const course = content(folder.path() / "later/course.csv");
  EXPECT_THAT(course, AllOf(HasSubstr("\n6,trust,"), HasSubstr("\n9,trust,"),
                            Not(HasSubstr("\n5,trust,")), Not(HasSubstr("\n10,trust,"))));
  EXPECT_THAT(content(folder.path() / "later/run.json"),
              AllOf(HasSubstr("\"from_months\": \"6\""), HasSubstr("\"age_months\": \"9\""),
                    HasSubstr("children.csv")));
  for (std::string const width : {"1", "4", "16"}) {
    ASSERT_EQ(run(folder, on + "--until 9mo --width " + width + " -o w").exit, 0);
    EXPECT_EQ(content(folder.path() / "w/children.csv"),
              content(folder.path() / "later/children.csv"));
    EXPECT_EQ(content(folder.path() / "w/course.csv"), course);
  }
  EXPECT_EQ(run(folder, on + "--until 6mo -o no").exit, 2);
  EXPECT_EQ(run(folder, on + "--until 9mo --set child.reactivity=2 -o no").exit, 2);
}

TEST(Simulate, RefusesFilesThatSpeakOfSomethingElse) {
  test::TemporaryFolder const folder;
  folder.write("mine.toml", "schema = 1\n[caregiver]\nlatency_s = 3\n[child]\nreactivity = 3\n");
  auto const mixed = run(folder, "raise --caregiver mine.toml --dyads 1 --seed 1 -o no");
  EXPECT_EQ(mixed.exit, 2);
  EXPECT_THAT(mixed.err,
              AllOf(HasSubstr("mine.toml:5: 'child.reactivity'"), HasSubstr("does not belong")));
  EXPECT_EQ(run(folder, "raise --population mine.toml --dyads 1 --seed 1 --episodes 2 -o yes").exit,
            0);
  for (std::string const wrong : {"--caregiver good-enough --temperament mine.toml",
                                  "--caregiver good-enough --laws mine.toml"}) {
    EXPECT_EQ(run(folder, "raise --dyads 1 --seed 1 -o no " + wrong).exit, 2) << wrong;
  }
}

TEST(Simulate, RefusesNumbersThatWouldBecomeOthers) {
  test::TemporaryFolder const folder;
  for (std::string const option :
       {"--seed -1", "--seed 18446744073709551616", "--seed abc", "--seed 1 --replicate -1",
        "--seed 1 --step nan", "--seed 1 --step 0", "--seed 1 --age nanmo", "--seed 1 --age 40y"}) {
    auto const ran = run(folder, "raise --caregiver sensitive --dyads 1 -o no " + option);
    EXPECT_EQ(ran.exit, 2) << option;
  }
  EXPECT_EQ(
      run(folder, "raise --caregiver sensitive --dyads 1 --episodes 2 --seed 1 --age 2w -o yes")
          .exit,
      0);
}

TEST(Simulate, RefusesCorrelationsThatNobodyCouldHave) {
  test::TemporaryFolder const folder;
  folder.write("odd.toml", R"(schema = 1
[caregiver]
attention = { beta = { mean = 0.6, sd = 0.1 } }
latency_s = { lognormal = { median = 3, sigma = 0.3 } }
warmth = { lognormal = { median = 0.06, sigma = 0.1 } }
[[correlation]]
among = ["caregiver.attention", "caregiver.latency", "caregiver.warmth"]
r = -0.9
)");
  auto const ran = run(folder, "raise --population odd.toml --dyads 1 --seed 1 -o no");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("odd.toml"), HasSubstr("not positive definite")));
}

TEST(Replay, KnowsWhomAPopulationHas) {
  test::TemporaryFolder const folder;
  std::string const words = "replay still-face --caregiver sensitive --episodes 3 --seed 1 ";
  EXPECT_EQ(run(folder, words + "--dyads 30 --dyad 30").exit, 2);
  EXPECT_EQ(run(folder, words + "--dyads 30 --dyad 29 -o one").exit, 0);
  EXPECT_THAT(content(folder.path() / "one/run.json"), HasSubstr("\"dyad\": \"29\""));
}

}  // namespace
}  // namespace bowlby::app
