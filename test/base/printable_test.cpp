// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/base/printable.hpp>

namespace bowlby::base {
namespace {

TEST(FirstInvalidUtf8, AcceptsEveryLength) {
  EXPECT_FALSE(
      first_invalid_utf8("a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\xed\x9f\xbf\xf4\x8f\xbf\xbf"));
}

TEST(FirstInvalidUtf8, FindsBrokenOverlongSurrogateAndCutOffCharacters) {
  for (auto const* broken :
       {"\x80", "\xc0\x80", "\xc1\xbf", "\xe0\x80\x80", "\xed\xa0\x80", "\xf0\x80\x80\x80",
        "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xe2\x82", "\xc3", "\xff"}) {
    EXPECT_EQ(first_invalid_utf8(std::string{"ab"} + broken), 2U);
  }
}

TEST(Printable, ShowsNoControlCharactersOrBrokenBytes) {
  EXPECT_EQ(printable("a\x1b[31mb\n\x7f"), "a\\x1b[31mb\\x0a\\x7f");
  EXPECT_EQ(printable("\xff"), "\\xff");
  EXPECT_EQ(printable("\xc2\x9b"), "\\xc2\\x9b");
  EXPECT_EQ(printable("\xe2\x80\xae"), "\\xe2\\x80\\xae");  // right-to-left override
  EXPECT_EQ(printable("säugling"), "säugling");
}

TEST(Printable, CutsBetweenCharacters) {
  EXPECT_EQ(printable("ééé", 3), "éé...");
  EXPECT_EQ(printable("abc", 3), "abc");
  EXPECT_EQ(printable("abcd", 3), "abc...");
}

TEST(Printable, IsAlwaysUtf8ForAnyTwoBytes) {
  for (int a = 0; a < 256; ++a) {
    for (int b = 0; b < 256; ++b) {
      std::string const text{static_cast<char>(a), static_cast<char>(b)};
      ASSERT_FALSE(first_invalid_utf8(printable(text))) << a << ' ' << b;
    }
  }
}

}  // namespace
}  // namespace bowlby::base
