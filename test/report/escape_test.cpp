// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/report/escape.hpp>

namespace bowlby::report {
namespace {

constexpr char const* unknown = "\xEF\xBF\xBD";

TEST(Escaped, TurnsMarkupIntoText) {
  EXPECT_EQ(escaped("<a href='x'>\"&\"</a>"),
            "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/a&gt;");
}

TEST(Escaped, KeepsWordsInAnyScript) {
  std::string const words =
      "B\xC3\xA9"
      "b\xC3\xA9 \xE6\xAF\x8D\xE8\xA6\xAA \xF0\x9F\x91\xB6";
  EXPECT_EQ(escaped(words), words);
}

TEST(Escaped, ReplacesControlsBrokenBytesAndReversedReading) {
  EXPECT_EQ(escaped(std::string_view{"\0", 1}), unknown);
  EXPECT_EQ(escaped("\x1b"), unknown);
  EXPECT_EQ(escaped("\xC2\x85"), unknown);
  EXPECT_EQ(escaped("\xE2\x80\xAE"), unknown);
  EXPECT_EQ(escaped("\xFF"), unknown);
  EXPECT_EQ(escaped("\xC0\xAF"), std::string{unknown} + unknown);
  EXPECT_EQ(escaped("\xED\xA0\x80"), std::string{unknown} + unknown + unknown);
  EXPECT_EQ(escaped("\xE2\x80"), std::string{unknown} + unknown);
  EXPECT_EQ(escaped("a\nb\tc"), "a b c");
}

TEST(Shortened, CountsCharactersAndNotBytes) {
  EXPECT_EQ(shortened("\xC3\xA9\xC3\xA9\xC3\xA9", 3), "\xC3\xA9\xC3\xA9\xC3\xA9");
  EXPECT_EQ(shortened("\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9", 3), "\xC3\xA9\xC3\xA9\xE2\x80\xA6");
  EXPECT_EQ(character_count("a\xC3\xA9\xFF"), 3U);
}

}  // namespace
}  // namespace bowlby::report
