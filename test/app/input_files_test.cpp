// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <app/run.hpp>
#include <string>
#include <vector>

namespace bowlby::app {
namespace {

using ::testing::HasSubstr;

constexpr char scheme[] =
    "schema = 1\nname = \"s\"\n[roles]\ninfant = \"infant\"\n"
    "[[stream]]\nrole = \"infant\"\nname = \"gaze\"\n";

struct Inputs {
  test::TemporaryFolder folder;
  Inputs() {
    folder.write("mine.csv", two_persons());
    folder.write("play.eaf", content(BOWLBY_SOURCE_DIR "/examples/play.eaf"));
    folder.write("scheme.csv", scheme);
  }
  [[nodiscard]] std::vector<std::string> contents() const {
    std::vector<std::string> all;
    for (auto const& name : folder.names()) all.push_back(content(folder / name));
    return all;
  }
};

TEST(InputFiles, AreNeverWrittenOver) {
  Inputs const inputs;
  auto const before = inputs.contents();
  std::filesystem::create_symlink("mine.csv", inputs.folder / "link.csv");
  for (auto const* arguments :
       {"measure mine.csv -o mine.csv", "measure mine.csv -o ./link.csv",
        "measure mine.csv --scheme scheme.csv -o scheme.csv", "convert mine.csv -o link.csv"}) {
    auto const ran = run(inputs.folder, arguments);
    EXPECT_EQ(ran.exit, 2) << arguments;
    EXPECT_THAT(ran.err, HasSubstr("choose another name")) << arguments;
  }
  std::filesystem::remove(inputs.folder / "link.csv");
  EXPECT_EQ(inputs.contents(), before);
}

TEST(InputFiles, BringTheirCodebook) {
  Inputs const inputs;
  ASSERT_EQ(run(inputs.folder, "convert play.eaf -o table.csv").exit, 0);
  std::filesystem::create_symlink("table.codebook.json", inputs.folder / "other.codebook.json");
  auto const before = inputs.contents();
  for (auto const* arguments :
       {"measure table.csv -o table.codebook.json", "convert table.csv -o other.csv"}) {
    auto const ran = run(inputs.folder, arguments);
    EXPECT_EQ(ran.exit, 2) << arguments;
    EXPECT_THAT(ran.err, HasSubstr("codebook of one of the recordings")) << arguments;
  }
  EXPECT_EQ(inputs.contents(), before);
}

TEST(InputFiles, OtherOutputsMayBeWrittenAgain) {
  Inputs const inputs;
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(run(inputs.folder, "convert play.eaf -o play.csv").exit, 0);
    EXPECT_EQ(run(inputs.folder, "measure play.eaf -o play.json").exit, 0);
  }
}

TEST(Convert, WritesTablesOnly) {
  Inputs const inputs;
  auto const before = inputs.folder.names();
  auto const ran = run(inputs.folder, "convert play.eaf -o play.eaf");
  EXPECT_EQ(ran.exit, 2);
  EXPECT_THAT(ran.err, HasSubstr("end it in .csv"));
  EXPECT_EQ(run(inputs.folder, "convert play.eaf -o play.json").exit, 2);
  EXPECT_EQ(inputs.folder.names(), before);
  EXPECT_EQ(run(inputs.folder, "convert play.eaf -o -").exit, 0);
}

}  // namespace
}  // namespace bowlby::app
