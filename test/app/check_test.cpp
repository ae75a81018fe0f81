// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <app/run.hpp>

namespace bowlby::app {
namespace {

using ::testing::HasSubstr;

TEST(Check, SaysThatAFolderHasNoFile) {
  test::TemporaryFolder const folder;
  std::filesystem::create_directory(folder / "nothing");
  auto const alone = run(folder, "check nothing/");
  EXPECT_EQ(alone.exit, 3);
  EXPECT_EQ(alone.out, "nothing: no file in it that could be checked\n");
  EXPECT_EQ(run(folder, "check --strict nothing").exit, 1);
  EXPECT_THAT(run(folder, "check --json nothing").out, HasSubstr("\"folder\": \"nothing\""));

  folder.write("mine.csv", two_persons());
  auto const beside = run(folder, "check nothing mine.csv");
  EXPECT_EQ(beside.exit, 0);
  EXPECT_THAT(beside.out, HasSubstr("nothing: no file in it"));
  EXPECT_EQ(run(folder, "check --strict nothing mine.csv").exit, 1);
}

}  // namespace
}  // namespace bowlby::app
