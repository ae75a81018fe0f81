// SPDX-License-Identifier: Apache-2.0
// Files that nobody would write in good faith: refused with a message, never crashed on.
#include <gmock/gmock.h>

#include <bowlby/base/data_file.hpp>
#include <bowlby/base/toml_text.hpp>
#include <random>

#include "base/sample_parameters.hpp"
#include "base/temporary_folder.hpp"

namespace bowlby::base {
namespace {

using test::sample_registry;
using test::TemporaryFolder;
using testing::HasSubstr;

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

std::string complaint(std::string_view text) {
  auto const set = load_data_text(text, "x.toml", sample_registry(), read_toml_text);
  EXPECT_FALSE(set);
  return set ? "" : message(set.error());
}

TEST(HostileDataFile, IsNoText) {
  EXPECT_THAT(complaint(std::string_view{"schema = 1\n\0", 12}),
              HasSubstr("x.toml:2: holds a NUL"));
  EXPECT_THAT(complaint("schema = 1\nname = \"\xe9\"\n"), HasSubstr("x.toml:2: holds a byte"));
  EXPECT_THAT(complaint(std::string_view{"\xff\xfes\0c\0", 6}), HasSubstr("save it as UTF-8"));
}

TEST(HostileDataFile, IsHuge) {
  TemporaryFolder const folder;
  auto const path = folder.write("huge.toml", std::string(largest_toml_file + 1, '#'));
  auto const set = load_data_file(path, sample_registry());
  ASSERT_FALSE(set);
  EXPECT_THAT(message(set.error()), HasSubstr("is larger than 1048576 bytes"));
  EXPECT_THAT(complaint(std::string(largest_toml_file + 1, '#')), HasSubstr("is larger than"));
}

TEST(HostileDataFile, IsDeeplyNested) {
  auto const deep = largest_toml_file / 8;
  EXPECT_THAT(complaint("a = " + repeated("[", deep)), HasSubstr("not valid TOML"));
  EXPECT_THAT(complaint("a = " + repeated("{a=", deep)), HasSubstr("not valid TOML"));
  EXPECT_THAT(complaint("a" + repeated(".a", deep) + " = 1"), HasSubstr("more than 16 parts"));
  EXPECT_THAT(complaint("[a" + repeated(".a", deep) + "]"), HasSubstr("more than 16 parts"));
  EXPECT_THAT(complaint("[a" + repeated(".\"=\"", deep) + "]"), HasSubstr("more than 16 parts"));
  EXPECT_THAT(complaint("[[a" + repeated(" . '#'", deep) + "]]"), HasSubstr("more than 16 parts"));
  auto const fold = "{" + repeated("a.", 15) + "a=";
  EXPECT_THAT(complaint("a = " + repeated(fold, deep / 32)), HasSubstr("not valid TOML"));
}

TEST(HostileDataFile, HasHeadersThatNameNothing) {
  for (auto const* text :
       {"[,a]", "[[=", "[.a]", "[#", "[", "[[", "[]", "[\n]", "[a", "[a.]", "= 1"}) {
    EXPECT_THAT(complaint(text), HasSubstr("not valid TOML")) << text;
  }
}

TEST(HostileDataFile, HasAccentsOutsideQuotes) {
  for (auto const* text : {"n\u00e4he = 1", "a =\u00a01", "a = \u00e9", "[\u00fc]", "\u00e4"}) {
    EXPECT_THAT(complaint(text), HasSubstr("not valid TOML")) << text;
  }
}

TEST(HostileDataFile, MayHoldManyPointsInTextAndNumbers) {
  auto const dots = repeated(".", 500);
  auto const text = "schema = 1\n# " + dots + "\nname = \"" + dots + "\\\"" + dots +
                    "\"\nabout = '''" + dots + "\n'" + dots + "'''\nsource = \"\"\"\n" + dots +
                    "\\\"\"\"\"\n";
  EXPECT_TRUE(check_toml_text(text, "x.toml"));
  auto const set = load_data_text(text, "x.toml", sample_registry(), read_toml_text);
  EXPECT_TRUE(set) << message(set.error());
  EXPECT_TRUE(check_toml_text("a = [" + repeated("1.5, ", 100) + "]\n", "x.toml"));
}

TEST(HostileDataFile, CannotSendControlCharactersToATerminal) {
  auto const text = complaint("schema = 1\n\"\\u001b[31mred\" = 3\n");
  EXPECT_THAT(text, HasSubstr("\\x1b[31mred"));
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_LT(complaint("schema = 1\n" + repeated("x", 100'000) + " = 3\n").size(), 400U);
}

TEST(HostileDataFile, IsAGoodOneCutOffOrChangedAnywhere) {
  std::string const good =
      "schema = 1\nabout = \"\"\"x\"\"\"\n[respond]\nlatency_s = { lognormal = { median = 4, sigma "
      "= "
      "0.5 } }\n\"warmth\" = 5e-1\n[notice]\nthreshold = 0x0\n";
  auto const registry = sample_registry();
  ASSERT_TRUE(load_data_text(good, "x.toml", registry, read_toml_text));
  for (std::size_t i = 0; i < good.size(); ++i) {
    static_cast<void>(load_data_text(good.substr(0, i), "x.toml", registry, read_toml_text));
  }
  std::mt19937 random{1};
  constexpr std::string_view letters = "\"'[]{}=.,#\n\\ 1a\t";
  for (int round = 0; round < 5000; ++round) {
    auto changed = good;
    for (int i = 0; i < 3; ++i)
      changed[random() % changed.size()] = letters[random() % letters.size()];
    auto const set = load_data_text(changed, "x.toml", registry, read_toml_text);
    if (!set) {
      EXPECT_THAT(message(set.error()), HasSubstr("x.toml:"));
    }
  }
}

}  // namespace
}  // namespace bowlby::base
