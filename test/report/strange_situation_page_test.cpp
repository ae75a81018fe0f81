// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bowlby/report/histogram.hpp>
#include <bowlby/report/strange_situation_page.hpp>
#include <cmath>
#include <pugixml.hpp>
#include <report/fabricated_class.hpp>

namespace bowlby::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(StrangeSituationPage, IsWellFormedSmallAndTheSameTwice) {
  auto const report = fabricated::strange_situation();
  auto const text = strange_situation_page(report);
  pugi::xml_document document;
  auto const read = document.load_buffer(text.data(), text.size());
  EXPECT_TRUE(read) << read.description() << text.substr(std::size_t(read.offset), 80);
  EXPECT_LT(text.size(), 2'000'000U);
  EXPECT_EQ(text, strange_situation_page(report));
  for (auto const* forbidden : {"http:", "https:", "//", "<script", "url(http", "src="}) {
    EXPECT_THAT(text, Not(HasSubstr(forbidden)));
  }
  EXPECT_THAT(text, HasSubstr("Content-Security-Policy"));
}

TEST(StrangeSituationPage, CountsClassesWithWilsonIntervals) {
  StrangeSituationReport report;
  CaregiverGroup group{.name = "all avoidant but two"};
  for (int i = 0; i < 10; ++i) group.dyads.push_back({.class3 = i < 8 ? 'A' : 'B'});
  report.groups.push_back(group);
  // Wilson, 8 of 10 and 2 of 10.
  auto const text = strange_situation_page(report);
  EXPECT_THAT(text, HasSubstr("80 %<small> [49, 94]</small>"));
  EXPECT_THAT(text, HasSubstr("20 %<small> [5.7, 51]</small>"));
  EXPECT_THAT(text, Not(HasSubstr("With disorganisation as a class of its own")));
}

TEST(StrangeSituationPage, LeavesOutWhoIsNotClassified) {
  StrangeSituationReport report;
  CaregiverGroup group{.name = "g"};
  group.dyads = {{.class3 = 'B'}, {.class3 = 0}, {.class3 = 'x'}, {.class3 = 'B'}};
  report.groups.push_back(group);
  EXPECT_THAT(strange_situation_page(report), HasSubstr("100 %<small>"));
}

TEST(StrangeSituationPage, ShowsHostileTextAndObeysNoneOfIt) {
  auto report = fabricated::strange_situation();
  std::string const name = "\"><script>alert('x')</script>\x01";
  report.info = {name, {name}, {name}, name};
  report.procedure = report.band = report.example_caption = name;
  for (auto& group : report.groups) group.name = group.description = name;
  for (auto& episode : report.episodes) episode.name = name;
  auto const text = strange_situation_page(report);
  pugi::xml_document document;
  ASSERT_TRUE(document.load_buffer(text.data(), text.size()));
  EXPECT_THAT(text, Not(HasSubstr("<script")));
  EXPECT_THAT(text, Not(HasSubstr("\x01")));
}

TEST(StrangeSituationPage, StandsWithNothingToShow) {
  StrangeSituationReport report;
  report.groups.resize(2);
  report.groups[0].shown = {{0, NAN, 0, 0}, {NAN, 0, 0, 0}};
  for (auto const& one : {report, StrangeSituationReport{}}) {
    auto const text = strange_situation_page(one);
    pugi::xml_document document;
    EXPECT_TRUE(document.load_buffer(text.data(), text.size()));
    EXPECT_THAT(text, Not(HasSubstr("nan")));
    EXPECT_THAT(text, Not(HasSubstr("inf\"")));
  }
}

TEST(Median, IsTheMiddleOfWhatIsANumber) {
  EXPECT_DOUBLE_EQ(median({3, 1, NAN, 2}), 2);
  EXPECT_DOUBLE_EQ(median({4, 1}), 2.5);
  EXPECT_TRUE(std::isnan(median({})));
}

}  // namespace
}  // namespace bowlby::report
