// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <app/run.hpp>

namespace bowlby::app {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Three {
  test::TemporaryFolder folder;
  Three() {
    for (std::string const name : {"a", "b", "c"}) {
      folder.write(name + ".csv", two_persons("infant", name));
    }
  }
};

TEST(Comparison, SaysWhySessionsAreNotCompared) {
  Three const three;
  auto const all = run(three.folder, "measure a.csv b.csv c.csv");
  EXPECT_EQ(all.exit, 0);
  EXPECT_THAT(all.out, Not(HasSubstr(" minus ")));
  EXPECT_THAT(all.err, HasSubstr("3 of 3 sessions: compared with no other"));
  EXPECT_THAT(all.err, HasSubstr("bowlby convert FILE --dyad NAME"));

  auto const two = run(three.folder, "measure a.csv b.csv");
  EXPECT_THAT(two.out, HasSubstr(" minus "));
  EXPECT_THAT(two.err, HasSubstr("are taken to be of one dyad"));
}

TEST(Comparison, ItsAdviceIsOfUse) {
  Three const three;
  for (std::string const name : {"a", "b", "c"}) {
    auto const arguments = "convert " + name + ".csv --dyad 017 -o 017-" + name + ".csv";
    EXPECT_EQ(run(three.folder, arguments).exit, 0);
  }
  auto const all = run(three.folder, "measure 017-a.csv 017-b.csv 017-c.csv");
  EXPECT_THAT(all.out, HasSubstr(" minus "));
  EXPECT_THAT(all.err, Not(HasSubstr("compared with no other")));
}

TEST(Comparison, SaysThatTwoFilesHoldTheSame) {
  Three const three;
  three.folder.write("copy.csv", content(three.folder / "a.csv"));
  EXPECT_THAT(run(three.folder, "measure a.csv copy.csv").err,
              HasSubstr("copy.csv holds the same as a.csv"));
  EXPECT_THAT(run(three.folder, "measure a.csv a.csv").err,
              HasSubstr("a.csv holds the same as a.csv"));
  EXPECT_THAT(run(three.folder, "measure a.csv b.csv").err, Not(HasSubstr("holds the same")));
}

}  // namespace
}  // namespace bowlby::app
