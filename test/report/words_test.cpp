// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/report/svg.hpp>
#include <bowlby/report/time_rows.hpp>
#include <bowlby/report/words.hpp>
#include <cmath>

namespace bowlby::report {
namespace {

TEST(Words, WriteTimesAsClocksDo) {
  EXPECT_EQ(minutes_text(0), "0:00");
  EXPECT_EQ(minutes_text(59.6), "1:00");
  EXPECT_EQ(minutes_text(605), "10:05");
  EXPECT_EQ(minutes_text(3661), "1:01:01");
  EXPECT_EQ(moment_text(63.449), "1:03.4");
  EXPECT_EQ(length_text(330), "5 minutes 30 s");
  EXPECT_EQ(length_text(60), "1 minute");
}

TEST(Words, WriteNumbersWithoutFalsePrecision) {
  EXPECT_EQ(number_text(0), "0");
  EXPECT_EQ(number_text(0.1234), "0.123");
  EXPECT_EQ(number_text(1.239), "1.24");
  EXPECT_EQ(number_text(-12.34),
            "\xE2\x88\x92"
            "12.3");
  EXPECT_EQ(number_text(1234.5), "1234");
  EXPECT_EQ(number_text(-0.0001), "0.000");
  EXPECT_EQ(number_text(NAN), "\xE2\x80\x94");
  EXPECT_EQ(percent_text(0.5), "50 %");
  EXPECT_EQ(percent_text(0.0312), "3.1 %");
  EXPECT_EQ(estimate_text(0.5, 0.4, 0.6, "share"), "50 % [40, 60]");
  EXPECT_EQ(estimate_text(0.1, -0.04, 0.24, points),
            "10 points [\xE2\x88\x92"
            "4, 24]");
  EXPECT_EQ(points_text(-0.01),
            "\xE2\x88\x92"
            "1 point");
  EXPECT_EQ(points_text(0.0312), "3.1 points");
  EXPECT_EQ(estimate_text(std::nullopt, 0.4, 0.6, "share"), "\xE2\x80\x94");
}

TEST(Coordinate, HasOneDecimalAndNoNegativeZero) {
  EXPECT_EQ(coordinate(-0.01), "0");
  EXPECT_EQ(coordinate(1.25), "1.3");
  EXPECT_EQ(coordinate(-2.04), "-2");
  EXPECT_EQ(coordinate(-0.55), "-0.6");
  EXPECT_EQ(coordinate(INFINITY), "0");
}

TEST(TimeRows, CoverTheTimeInAtMostFourEqualRows) {
  for (double length = 0.5; length < 2e6; length *= 1.37) {
    auto const rows = time_rows({3, 3 + length});
    ASSERT_FALSE(rows.empty());
    EXPECT_LE(rows.size(), 4U);
    EXPECT_DOUBLE_EQ(rows.front().begin, 3);
    EXPECT_GE(rows.back().end, 3 + length - 1e-6);
    for (std::size_t i = 1; i < rows.size(); ++i) {
      EXPECT_DOUBLE_EQ(rows[i].begin, rows[i - 1].end);
      EXPECT_NEAR(rows[i].length(), rows[0].length(), 1e-6);
    }
  }
  EXPECT_TRUE(time_rows({5, 5}).empty());
  EXPECT_EQ(time_rows({0, 600}).size(), 2U);
}

}  // namespace
}  // namespace bowlby::report
