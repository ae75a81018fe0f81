// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/report/palette.hpp>
#include <set>

namespace bowlby::report {
namespace {

record::Stream stream(std::string name, std::vector<std::string> const& codes) {
  record::Stream one{.name = std::move(name)};
  for (auto const& code : codes) one.codes.push_back({.name = code});
  return one;
}

CodeInks inks_of(std::vector<record::Stream> streams) {
  return CodeInks{{record::Session{.id = "s", .streams = std::move(streams)}}};
}

TEST(CodeInks, CodesThatAreCalledAlikeLookAlikeInEveryStream) {
  auto const inks = inks_of({stream("face", {"neutral", "positive", "negative"}),
                             stream("voice", {"cry", "positive", "quiet"}),
                             stream("engagement", {"quiet", "negative", "neutral"})});
  EXPECT_EQ(inks.ink("face", "positive"), inks.ink("voice", "positive"));
  EXPECT_EQ(inks.ink("face", "neutral"), inks.ink("engagement", "neutral"));
  EXPECT_EQ(inks.ink("face", "negative"), inks.ink("engagement", "negative"));
  EXPECT_EQ(inks.ink("voice", "quiet"), inks.ink("engagement", "quiet"));
  EXPECT_EQ(inks.ink("face", "neutral"), 0U);
  EXPECT_FALSE(inks.ink("face", "cry"));
  EXPECT_FALSE(inks.ink("hands", "cry"));
}

TEST(CodeInks, CodesOfOneStreamLookDifferentHoweverManyTheyShare) {
  std::vector<record::Stream> streams;
  for (int s = 0; s < 30; ++s) {
    std::vector<std::string> codes;
    for (int c = 0; c < 12; ++c) codes.push_back(std::to_string((c * (s % 5 + 1) + s * 7) % 40));
    std::set<std::string> const distinct{codes.begin(), codes.end()};
    streams.push_back(stream(std::to_string(s), {distinct.begin(), distinct.end()}));
  }
  auto const inks = inks_of(streams);
  for (auto const& one : streams) {
    std::set<std::size_t> used;
    for (auto const& code : one.codes) {
      auto const ink = inks.ink(one.name, code.name);
      ASSERT_TRUE(ink) << one.name << " " << code.name;
      EXPECT_LT(*ink, ink_count);
      EXPECT_TRUE(used.insert(*ink).second) << one.name << " " << code.name;
    }
  }
}

}  // namespace
}  // namespace bowlby::report
