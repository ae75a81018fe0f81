// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/read/encoding.hpp>
#include <string>

namespace bowlby::read {
namespace {

using namespace std::string_literals;

TEST(Decode, KnowsUtf8WithAndWithoutAMark) {
  EXPECT_EQ(decode("b\xC3\xA9").text, "b\xC3\xA9");
  EXPECT_EQ(decode("\xEF\xBB\xBFx").text, "x");
}

TEST(Decode, ReadsUtf16OfBothOrdersAndSurrogates) {
  EXPECT_EQ(decode("\xFF\xFE\xE9\x00\x3D\xD8\x42\xDE"s).text, "\xC3\xA9\xF0\x9F\x99\x82");
  EXPECT_EQ(decode("\xFE\xFF\x00\xE9"s).text, "\xC3\xA9");
  EXPECT_EQ(decode("<\0a\0>\0"s).encoding, Encoding::utf16_little);
  auto const lone = decode("\xFF\xFE\x3D\xD8x\0"s);
  EXPECT_EQ(lone.text, "\xEF\xBF\xBDx");
  EXPECT_EQ(lone.replaced, 1U);
}

TEST(Decode, TakesTheRestForWindows1252) {
  auto const decoded = decode("M\xE8re \x80");
  EXPECT_EQ(decoded.encoding, Encoding::cp1252);
  EXPECT_EQ(decoded.text, "M\xC3\xA8re \xE2\x82\xAC");
  EXPECT_EQ(decoded.translated, 2U);
}

TEST(Decode, KeepsUtf8ThatWasCutInALetter) {
  auto const decoded = decode("\xC3\xA9\xC3\xA9\xC3");
  EXPECT_EQ(decoded.encoding, Encoding::utf8);
  EXPECT_EQ(decoded.text, "\xC3\xA9\xC3\xA9\xEF\xBF\xBD");
  EXPECT_EQ(decoded.replaced, 1U);
}

TEST(Decode, BinaryIsNoText) { EXPECT_EQ(decode("ab\0cdefg"s).encoding, Encoding::binary); }

TEST(ValidUtf8, ReplacesOverlongSurrogatesAndControls) {
  EXPECT_EQ(valid_utf8("\xC0\xAF"), "\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(valid_utf8("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(valid_utf8("\xF5\x80\x80\x80").size(), 12U);
  EXPECT_EQ(valid_utf8("a\x01\tb\n"), "a\xEF\xBF\xBD\tb\n");
}

}  // namespace
}  // namespace bowlby::read
