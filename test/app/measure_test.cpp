// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <app/run.hpp>

namespace bowlby::app {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Measure, SaysThatATableWasCutOff) {
  test::TemporaryFolder const folder;
  folder.write("play.eaf", content(BOWLBY_SOURCE_DIR "/examples/play.eaf"));
  ASSERT_EQ(run(folder, "convert play.eaf -o play.csv").exit, 0);
  EXPECT_THAT(run(folder, "measure play.csv").err, Not(HasSubstr("cut off")));
  auto whole = content(folder / "play.csv");
  whole.resize(whole.find('\n', whole.size() / 2) + 1);
  folder.write("play.csv", whole);
  for (std::string const arguments : {"measure play.csv", "convert play.csv -o shorter.csv"}) {
    auto const ran = run(folder, arguments);
    EXPECT_EQ(ran.exit, 0) << arguments;
    EXPECT_THAT(ran.err, HasSubstr("play.csv: doubt: session 'play': the table has")) << arguments;
    EXPECT_THAT(ran.err, HasSubstr("it was cut off")) << arguments;
  }
}

TEST(Measure, SaysThatNothingIsCoded) {
  test::TemporaryFolder const folder;
  auto const header = two_persons().substr(0, two_persons().find('\n') + 1);
  folder.write("none.csv", header);
  EXPECT_THAT(run(folder, "measure none.csv").err, HasSubstr("none.csv: no session is in it"));
  folder.write("short.csv", header + "s,,,CHI,,gaze,state,at,,,,5,5,given,\n");
  EXPECT_THAT(run(folder, "measure short.csv").err,
              HasSubstr("s: nothing that is measured here is coded and placed in time"));
  folder.write("mine.csv", two_persons());
  EXPECT_THAT(run(folder, "measure mine.csv").err, Not(HasSubstr("nothing that is measured")));
}

}  // namespace
}  // namespace bowlby::app
