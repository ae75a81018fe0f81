// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bit>
#include <bowlby/base/number_text.hpp>
#include <cmath>
#include <limits>
#include <random>

namespace bowlby::base {
namespace {

TEST(ShortestText, UsesAsFewDigitsAsCanBeReadBack) {
  EXPECT_EQ(shortest_text(0.1), "0.1");
  EXPECT_EQ(shortest_text(1.0), "1");
  EXPECT_EQ(shortest_text(1e20), "1e+20");
  EXPECT_EQ(shortest_text(0.1F), "0.1");
  EXPECT_EQ(shortest_text(std::nan("")), "nan");
}

TEST(ShortestText, ReadsBackToTheSameBits) {
  std::mt19937_64 random{1};
  int tried = 0;
  while (tried < 100'000) {
    auto const value = std::bit_cast<double>(random());
    if (!std::isnormal(value)) continue;
    ++tried;
    auto const back = parse_number(shortest_text(value));
    ASSERT_TRUE(back) << shortest_text(value);
    ASSERT_EQ(std::bit_cast<std::uint64_t>(*back), std::bit_cast<std::uint64_t>(value));
  }
}

TEST(FixedText, RoundsAndNeverWritesMinusZero) {
  EXPECT_EQ(fixed_text(2.345678, 3), "2.346");
  EXPECT_EQ(fixed_text(0.125, 2), "0.12");
  EXPECT_EQ(fixed_text(-0.001, 2), "0.00");
  EXPECT_EQ(fixed_text(-0.4, 0), "0");
  EXPECT_EQ(fixed_text(-10.04, 1), "-10.0");
  EXPECT_EQ(fixed_text(3, -2), "3");
}

TEST(ParseNumber, TakesDecimalNumbers) {
  EXPECT_EQ(parse_number("-1.5e3"), -1500);
  EXPECT_EQ(parse_number(".5"), 0.5);
  EXPECT_EQ(parse_number("5."), 5);
  EXPECT_EQ(parse_number("1E+2"), 100);
  EXPECT_TRUE(std::signbit(*parse_number("-0")));
}

TEST(ParseNumber, TakesNothingElse) {
  for (auto const* text : {"", "-", ".", "+1", " 1", "1 ", "1,5", "1e", "1e+", "e5", "0x10", "inf",
                           "nan", "-inf", "1e999", "--1", "1.2.3", "1_000", "١"}) {
    EXPECT_FALSE(parse_number(text)) << text;
  }
  EXPECT_FALSE(parse_number(std::string(1'000'000, '1')));
}

TEST(ParseInteger, TakesWholeNumbersThatFit) {
  EXPECT_EQ(parse_integer("-9223372036854775808"), std::numeric_limits<std::int64_t>::min());
  EXPECT_FALSE(parse_integer("9223372036854775808"));
  EXPECT_EQ(parse_unsigned("18446744073709551615"), std::numeric_limits<std::uint64_t>::max());
  for (auto const* text : {"", "-1", "+1", "1.0", " 1", "1e3", "18446744073709551616"}) {
    EXPECT_FALSE(parse_unsigned(text)) << text;
  }
}

}  // namespace
}  // namespace bowlby::base
