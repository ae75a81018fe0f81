// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <bowlby/base/digest.hpp>
#include <bowlby/instrument/thresholds.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace bowlby::instrument {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::filesystem::path const data = std::filesystem::path{BOWLBY_SOURCE_DIR} / "data/instruments";

std::string text_of(std::filesystem::path const& file) {
  std::ostringstream text;
  text << std::ifstream{file}.rdbuf();
  return text.str();
}

template <class Instrument>
std::vector<std::vector<double>> numbers(Instrument instrument) {
  std::vector<std::vector<double>> all;
  for (auto const& one : thresholds(instrument)) {
    all.emplace_back();
    for (auto const* number : one.numbers) all.back().push_back(*number);
  }
  return all;
}

TEST(Thresholds, FilesOfTheProjectSayWhatTheProgramDoes) {
  auto const ssp = load_strange_situation(data / "strange-situation.toml");
  ASSERT_TRUE(ssp) << base::message(ssp.error());
  EXPECT_EQ(numbers(ssp->instrument), numbers(StrangeSituationInstrument{}));
  EXPECT_EQ(ssp->sha256, base::sha256_hex(text_of(data / "strange-situation.toml")));
  auto const sf = load_still_face(data / "still-face.toml");
  ASSERT_TRUE(sf) << base::message(sf.error());
  EXPECT_EQ(numbers(sf->instrument), numbers(StillFaceInstrument{}));
  auto const home = load_home_visit(data / "home-visit.toml");
  ASSERT_TRUE(home) << base::message(home.error());
  EXPECT_EQ(numbers(home->instrument), numbers(HomeVisitInstrument{}));
}

/// How often a key is set; comments left out.
std::size_t keys_in(std::string const& text) {
  std::size_t keys = 0;
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);) {
    line.resize(std::min(line.find('#'), line.size()));
    for (auto at = line.find(" = "); at != std::string::npos; at = line.find(" = ", at + 1)) ++keys;
  }
  return keys;
}

TEST(Thresholds, FilesOfTheProjectHoldEveryKey) {
  // Unknown and repeated keys are refused, so the count decides. Besides thresholds a file has
  // schema, instrument and about, and one inline table for each of eight prototypes.
  StrangeSituationInstrument ssp;
  StillFaceInstrument sf;
  EXPECT_EQ(keys_in(text_of(data / "strange-situation.toml")), thresholds(ssp).size() + 3 + 8);
  EXPECT_EQ(keys_in(text_of(data / "still-face.toml")), thresholds(sf).size() + 3);
  HomeVisitInstrument home;
  EXPECT_EQ(keys_in(text_of(data / "home-visit.toml")), thresholds(home).size() + 3);
}

std::string refusal(std::string const& body) {
  auto const parsed = parse_strange_situation(
      "schema = 1\ninstrument = \"strange-situation\"\n" + body, "mine.toml");
  return parsed ? "accepted" : base::message(parsed.error());
}

TEST(Thresholds, AreTakenFromTheFile) {
  auto const mine = parse_strange_situation(
      "schema = 1\ninstrument = \"strange-situation\"\navoidance.seconds = [1, 2, 3, 4, 5, 6]\n"
      "[proximity_seeking]\nprompt_s = 20\n[prototypes.C2]\nepisode_8 = [1, 2, 3, 4, 5]\n",
      "mine.toml");
  ASSERT_TRUE(mine) << base::message(mine.error());
  EXPECT_EQ(mine->instrument.reunion.proximity.prompt_s, 20);
  EXPECT_EQ(mine->instrument.reunion.avoidance.seconds[5], 6);
  EXPECT_EQ(mine->instrument.classification.prototypes[7].second, (Profile{1, 2, 3, 4, 5}));
  EXPECT_EQ(mine->instrument.classification.prototypes[7].first,
            (Profile{2.8, 4.2, 3.4, 1.8, 1.5}));
}

TEST(Thresholds, UnknownKeysAreRefusedWithTheirLine) {
  EXPECT_THAT(refusal("[proximity_seeking]\npromt_s = 20\n"),
              ::testing::AllOf(StartsWith("mine.toml:4: 'proximity_seeking.promt_s'"),
                               HasSubstr("did you mean 'proximity_seeking.prompt_s'?")));
  EXPECT_THAT(refusal("colour = 1\n"), StartsWith("mine.toml:3: 'colour'"));
  EXPECT_THAT(refusal("[mood]\n[mood.deep]\nx = 1"), StartsWith("mine.toml:5: 'mood.deep.x'"));
}

TEST(Thresholds, NumbersThatCannotBeAreRefused) {
  EXPECT_THAT(refusal("crying.gap_s = -1"), HasSubstr("'crying.gap_s' is not a number from 0"));
  EXPECT_THAT(refusal("crying.gap_s = nan"), HasSubstr("not a number"));
  EXPECT_THAT(refusal("crying.bin_s = 0"), HasSubstr("not a number from 0.1"));
  EXPECT_THAT(refusal("crying.gap_s = \"two\""), HasSubstr("not a number"));
  EXPECT_THAT(refusal("crying.gap_s = [2]"), HasSubstr("does not hold 1 number"));
  EXPECT_THAT(refusal("resistance.sum = [1, 2, 3]"), HasSubstr("does not hold 4 number"));
  EXPECT_THAT(refusal("resistance.sum = 3"), HasSubstr("does not hold 4 number"));
  EXPECT_THAT(refusal("resistance.sum = [3, 5, 4, 8]"), HasSubstr("fall"));
  EXPECT_EQ(refusal("resistance.sum = [3, 5, 5, 8]"), "accepted");
}

TEST(Thresholds, OfAHomeVisitAreReadByNameAndRefusedOutOfRange) {
  auto const parse = [](std::string const& body) {
    return parse_home_visit("schema = 1\ninstrument = \"home-visit\"\n" + body, "mine.toml");
  };
  auto const mine = parse("[fit.distress]\nplay = 0.5\n[fit.look]\nother = 1\n");
  ASSERT_TRUE(mine) << base::message(mine.error());
  EXPECT_EQ(mine->instrument.signals.fit[0][static_cast<std::size_t>(Answer::play)], .5);
  EXPECT_EQ(mine->instrument.signals.fit[3][static_cast<std::size_t>(Answer::other)], 1);
  auto const refused = [&](std::string const& body) {
    auto const parsed = parse(body);
    return parsed ? "accepted" : base::message(parsed.error());
  };
  EXPECT_THAT(refused("[fit.distress]\nplay = 2\n"), HasSubstr("not a number from 0 to 1"));
  EXPECT_THAT(refused("[fit.distres]\nplay = 1\n"), HasSubstr("did you mean 'fit.distress.play'?"));
  EXPECT_THAT(refused("[scales]\nacceptance = [0, 1, 2]\n"), HasSubstr("does not hold 5"));
  EXPECT_THAT(refused("[scales]\nacceptance = [0, 1, 2, 1, 3]\n"), HasSubstr("fall"));
}

TEST(Thresholds, OtherFilesAreRefused) {
  EXPECT_FALSE(parse_strange_situation("", "empty.toml"));
  EXPECT_FALSE(parse_strange_situation("schema = 2\ninstrument = \"strange-situation\"", "x.toml"));
  auto const other = load_strange_situation(data / "still-face.toml");
  ASSERT_FALSE(other);
  EXPECT_THAT(base::message(other.error()), HasSubstr("\"strange-situation\""));
  auto const broken = parse_still_face("schema = 1\ninstrument = \n", "broken.toml");
  ASSERT_FALSE(broken);
  EXPECT_THAT(base::message(broken.error()), StartsWith("broken.toml:2: is no TOML"));
  EXPECT_FALSE(load_still_face(data / "nowhere.toml"));
}

}  // namespace
}  // namespace bowlby::instrument
