// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <app/run.hpp>
#include <number_option.hpp>

namespace bowlby::app {
namespace {

using ::testing::HasSubstr;

TEST(InRange, TakesNumbersWithinItsBoundsOnly) {
  auto const validator = in_range(0.5, 3600);
  auto const refusal = [&](std::string text) { return validator(text); };
  for (auto const* fine : {"0.5", "3600", "1e2", "7"}) EXPECT_EQ(refusal(fine), "") << fine;
  for (auto const* wrong : {"nan", "-nan", "inf", "0.4", "3601", "-1", "two", "", "1,5", "5s"}) {
    EXPECT_THAT(refusal(wrong), HasSubstr("is not a number from 0.5 to 3600")) << wrong;
  }
}

TEST(InRange, HoldsForTheOptionsOfMeasure) {
  test::TemporaryFolder const folder;
  folder.write("mine.csv", two_persons());
  for (std::string const option : {"--grid", "--merge-gap", "--least-shift"}) {
    auto const ran = run(folder, "measure mine.csv " + option + " nan");
    EXPECT_EQ(ran.exit, 2) << option;
    EXPECT_THAT(ran.err, HasSubstr("bowlby: " + option + ": 'nan' is not a number from"));
    EXPECT_EQ(run(folder, "measure mine.csv " + option + " 1").exit, 0) << option;
  }
}

}  // namespace
}  // namespace bowlby::app
