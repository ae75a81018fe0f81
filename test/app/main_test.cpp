// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <app/run.hpp>

namespace bowlby::app {
namespace {

using ::testing::HasSubstr;

TEST(Main, SaysThatStandardOutputTookNotAll) {
  test::TemporaryFolder const folder;
  for (int i = 0; i < 200; ++i) {  // more lines than standard output holds back
    folder.write(std::to_string(i) + ".csv", two_persons());
  }
  for (std::string const arguments : {"describe", "check .", "--help", "measure --help",
                                      "--version", "read 1.csv", "measure 1.csv", "doctor"}) {
    auto const full = run(folder, arguments + " >/dev/full");
    EXPECT_EQ(full.exit, 4) << arguments;
    EXPECT_THAT(full.err, HasSubstr("standard output: could not be written to its end"));
    auto const closed = run(folder, arguments + " >&-");
    EXPECT_EQ(closed.exit, 4) << arguments;
    EXPECT_THAT(closed.err, HasSubstr("standard output: could not be written to its end"));
  }
}

TEST(Main, WorksWithoutStandardError) {
  test::TemporaryFolder const folder;
  folder.write("mine.csv", two_persons());
  EXPECT_EQ(run(folder, "measure mine.csv -o out.csv 2>&-").exit, 0);
  EXPECT_THAT(content(folder / "out.csv"), HasSubstr("time_share"));
  EXPECT_EQ(run(folder, "measure none.csv 2>&-").exit, 3);
}

TEST(Main, WritesFilesThoughStandardOutputIsClosed) {
  test::TemporaryFolder const folder;
  folder.write("mine.csv", two_persons());
  EXPECT_EQ(run(folder, "measure mine.csv -o out.csv").exit, 0);
  auto const whole = content(folder / "out.csv");
  EXPECT_EQ(run(folder, "measure mine.csv -o again.csv >&-").exit, 0);
  EXPECT_EQ(content(folder / "again.csv"), whole);
}

}  // namespace
}  // namespace bowlby::app
