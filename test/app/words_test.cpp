// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <app/run.hpp>
#include <words.hpp>

namespace bowlby::app {
namespace {

using ::testing::HasSubstr;

TEST(Words, CountThings) {
  EXPECT_EQ(counted(0, "thing"), "0 things");
  EXPECT_EQ(counted(1, "thing"), "1 thing");
  EXPECT_EQ(counted(2, "thing"), "2 things");
}

TEST(Words, OfAShellAreQuotedWhereTheyMustBe) {
  EXPECT_EQ(shell_word("play-1.eaf"), "play-1.eaf");
  EXPECT_EQ(shell_word("my play.eaf"), "'my play.eaf'");
  EXPECT_EQ(shell_word("Anna's"), "'Anna'\\''s'");
  EXPECT_EQ(shell_word("a;b"), "'a;b'");
  EXPECT_EQ(shell_word(""), "''");
}

TEST(Words, TheCommandOnAPageCanBeRun) {
  test::TemporaryFolder const folder;
  folder.write("my play.csv", two_persons());
  EXPECT_EQ(run(folder, "measure 'my play.csv' -o 'my page.html'").exit, 0);
  EXPECT_THAT(content(folder / "my page.html"),
              HasSubstr("bowlby measure &#39;my play.csv&#39; -o &#39;my page.html&#39;"));
}

TEST(Scheme, AFolderIsSaidToBeOne) {
  test::TemporaryFolder const folder;
  folder.write("mine.csv", two_persons());
  std::filesystem::create_directory(folder / "schemes");
  auto const ran = run(folder, "measure mine.csv --scheme schemes");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("schemes: this is a folder"));
  EXPECT_THAT(run(folder, "measure mine.csv --scheme none").err, HasSubstr("no such file"));
}

}  // namespace
}  // namespace bowlby::app
