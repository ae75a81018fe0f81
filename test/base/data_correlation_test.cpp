// SPDX-License-Identifier: Apache-2.0
// Which parameters of a data file vary together, and what is refused.
#include <gmock/gmock.h>

#include <bowlby/base/data_file.hpp>

#include "base/sample_parameters.hpp"

namespace bowlby::base {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

constexpr std::string_view varying =
    "schema = 1\n"
    "notice.threshold = { mean = 0.5, sd = 0.1 }\n"
    "respond.latency_s = { lognormal = { median = 5, sigma = 0.3 } }\n"
    "respond.warmth_per_s = { mean = 0.5, sd = 0.1 }\n";

result<ParameterSet> load(std::string const& text, std::string const& extended = "") {
  return load_data_text(
      text, "carers.toml", test::sample_registry(),
      [&](std::filesystem::path const&) { return result<std::string>{extended}; });
}

result<ParameterSet> load_with(std::string_view correlations) {
  return load(std::string{varying} + std::string{correlations});
}

std::string complaint(std::string_view correlations) {
  auto const set = load_with(correlations);
  EXPECT_FALSE(set) << correlations;
  return set ? "" : message(set.error());
}

TEST(LoadCorrelation, NamesEachPairAndTurnsOneAroundByAMinus) {
  auto const set = load_with(
      "[[correlation]]\n"
      "among = [\"notice.threshold\", \"-respond.latency\", \"respond.warmth_per_s\"]\nr = 0.4\n");
  ASSERT_TRUE(set) << message(set.error());
  ASSERT_EQ(set->correlations.size(), 3U);
  EXPECT_EQ(set->correlations[0].second, "respond.latency");
  EXPECT_EQ(set->correlations[0].r, -0.4);
  EXPECT_EQ(set->correlations[1].second, "respond.warmth_per_s");
  EXPECT_EQ(set->correlations[1].r, 0.4);
  EXPECT_EQ(set->correlations[2].r, -0.4);
  EXPECT_EQ(set->correlations[2].origin.line, 5);
}

TEST(LoadCorrelation, OfTheNearerFileHolds) {
  std::string const pair = "[[correlation]]\namong = [\"notice.threshold\", \"respond.latency\"]\n";
  auto const set = load("schema = 1\nextends = \"base.toml\"\n" + pair + "r = 0.1\n",
                        std::string{varying} + pair + "r = 0.6\n");
  ASSERT_TRUE(set) << message(set.error());
  ASSERT_EQ(set->correlations.size(), 1U);
  EXPECT_EQ(set->correlations[0].r, 0.1);
}

TEST(LoadCorrelation, RefusesWhatWouldSilentlyDoNothing) {
  EXPECT_THAT(
      complaint("[[correlation]]\namong = [\"notice.treshold\", \"respond.latency\"]\nr = 1e-1\n"),
      AllOf(StartsWith("carers.toml:5: 'correlation'"), HasSubstr("notice.threshold")));
  EXPECT_THAT(complaint("[[correlation]]\namong = [\"notice.threshold\", \"respond.latency\"]\n"
                        "r = 0.1\nweight = 3\n"),
              HasSubstr("'weight'"));
  EXPECT_THAT(complaint("[[correlation]]\namong = [\"notice.threshold\"]\nr = 0.1\n"),
              HasSubstr("two parameters"));
  EXPECT_THAT(
      complaint(
          "[[correlation]]\namong = [\"notice.threshold\", \"-notice.threshold\"]\nr = 0.1\n"),
      HasSubstr("twice"));
  EXPECT_THAT(complaint("correlation = 3\n"), HasSubstr("is not a list"));
  auto const constant = load(
      "schema = 1\nnotice.threshold = { mean = 0.5, sd = 0.1 }\n"
      "respond.latency = 3\n[[correlation]]\n"
      "among = [\"notice.threshold\", \"respond.latency\"]\nr = 0.1\n");
  ASSERT_FALSE(constant);
  EXPECT_THAT(message(constant.error()), HasSubstr("the same in everybody"));
}

TEST(LoadCorrelation, RefusesWhatIsNoCorrelation) {
  for (auto const* r : {"r = 1", "r = -1", "r = 1.2", "r = nan", "r = \"0.4\"", ""}) {
    EXPECT_THAT(complaint(std::string{"[[correlation]]\n"
                                      "among = [\"notice.threshold\", \"respond.latency\"]\n"} +
                          r + "\n"),
                HasSubstr("between -1 and 1"))
        << r;
  }
}

TEST(LoadCorrelation, RefusesThePairThatIsNamedTwice) {
  std::string const one =
      "[[correlation]]\namong = [\"notice.threshold\", \"respond.latency\"]\nr = 0.1\n";
  std::string const other =
      "[[correlation]]\namong = [\"respond.latency\", \"notice.threshold\"]\nr = 0.1\n";
  EXPECT_THAT(complaint(one + other), HasSubstr("again"));
}

}  // namespace
}  // namespace bowlby::base
