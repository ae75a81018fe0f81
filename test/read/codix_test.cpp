// SPDX-License-Identifier: Apache-2.0
#include "reading_helpers.hpp"

namespace bowlby::read {
namespace {

using Kind = Repair::Kind;

std::string codix(std::string_view seq, std::string_view times = "[0, 3000, 6000, 9000, 12000]",
                  std::string_view more = R"("t_unit": "second", "period": 3.0)") {
  return fmt::format(R"({{"code": "/home/x/base.cod", "media": "/media/felicie/209.MPG", {},
 "comments": ["", "looks tired", "", ""], "times": {}, "regular": true,
 "data": {{"Bebe": {{"Regard": {{"seq": {}, "dico": {{"0": "ailleurs", "1": "vers_la_mere"}}}}}}}},
 "history": [["Wed May 17 17:45:43 2017", "chloe", ""]]}})",
                     more, times, seq);
}

TEST(Codix, MergesEqualNeighboursAndKeepsTheGrid) {
  auto const reading = must_read(codix("[0, 0, 1, 0]"), "209_S1");
  EXPECT_EQ(reading.format, "codix");
  EXPECT_EQ(events(reading, "Bebe", "Regard"),
            (std::vector<std::string>{"ailleurs 0-6000", "vers_la_mere 6000-9000",
                                      "ailleurs 9000-12000"}));
  auto const& regard = stream(reading, "Bebe", "Regard");
  EXPECT_EQ(regard.sampling, time::Microseconds{3'000'000});
  EXPECT_TRUE(regard.exclusive);
  EXPECT_TRUE(regard.exhaustive);
  EXPECT_EQ(regard.coverage,
            (std::vector<time::Interval>{{time::Microseconds{0}, time::Microseconds{12'000'000}}}));
  EXPECT_EQ(reading.record.sessions[0].observed.end, time::Microseconds{12'000'000});
  EXPECT_EQ(reading.record.sessions[0].id, "209_S1");
  EXPECT_EQ(reading.counts, (Counts{4, 3, 1, 0, 0}));
  EXPECT_EQ(told(reading, Kind::note, "although t_unit says 'second'"), 1U);
}

TEST(Codix, CarriesNoNamesOfCodersAndNoPaths) {
  auto const reading = must_read(codix("[0, 0, 1, 0]"));
  for (auto const& repair : reading.repairs) {
    auto const text = message(repair);
    for (auto const* secret : {"chloe", "felicie", "2017", "tired"}) {
      EXPECT_EQ(text.find(secret), std::string::npos) << text;
    }
  }
  EXPECT_EQ(told(reading, Kind::note, "names and dates are left out"), 1U);
  EXPECT_EQ(told(reading, Kind::note, "comments, interval 2: 1 intervals carry"), 1U);
}

TEST(Codix, NegativeAndNullAreNotCoded) {
  auto const reading = must_read(codix("[0, -1, null, 0]"));
  EXPECT_EQ(events(reading, "Bebe", "Regard"),
            (std::vector<std::string>{"ailleurs 0-3000", "ailleurs 9000-12000"}));
  EXPECT_EQ(stream(reading, "Bebe", "Regard").coverage.size(), 2U);
  EXPECT_EQ(reading.counts.not_coded, 2U);
  expect_all_accounted_for(reading);
}

TEST(Codix, ListsCodesThatHaveNoIntervalOrAreNoNumbers) {
  auto const reading = must_read(codix(R"([0, "x", 1.5, 1, 1])"));
  EXPECT_EQ(told(reading, Kind::unplaced, "no interval"), 1U);
  EXPECT_EQ(told(reading, Kind::unplaced, "no whole number"), 2U);
  expect_all_accounted_for(reading);
}

TEST(Codix, KeepsAnIndexWithoutALabel) {
  auto const reading = must_read(codix("[0, 7, 7, 1]"));
  EXPECT_EQ(events(reading, "Bebe", "Regard")[1], "code 7 3000-9000");
  EXPECT_EQ(told(reading, Kind::doubt, "index 7 is not in the code list"), 1U);
}

TEST(Codix, AShorterCodingLeavesTheRestNotCoded) {
  auto const reading = must_read(codix("[0, 1]"));
  EXPECT_EQ(told(reading, Kind::doubt, "stops after 2 of 4"), 1U);
  EXPECT_EQ(stream(reading, "Bebe", "Regard").coverage[0].end, time::Microseconds{6'000'000});
}

TEST(Codix, UnequalIntervalsTakeTheLongestAsGrid) {
  auto const reading = must_read(codix("[0, 0, 1, 0]", "[0, 3000, 6000, 11000, 12000]"));
  EXPECT_EQ(stream(reading, "Bebe", "Regard").sampling, time::Microseconds{5'000'000});
  EXPECT_EQ(told(reading, Kind::doubt, "intervals last from 1 to 5 s"), 1U);
}

TEST(Codix, TimesInSecondsAreRecognisedByThePeriod) {
  auto const reading = must_read(codix("[0, 0, 1, 0]", "[0, 3, 6, 9, 12]"));
  EXPECT_EQ(events(reading, "Bebe", "Regard")[0], "ailleurs 0-6000");
  EXPECT_EQ(told(reading, Kind::proposal, "taken as seconds"), 1U);
}

TEST(Codix, APeriodThatDoesNotFitIsAProposal) {
  auto const reading = must_read(codix("[0, 0, 1, 0]", "[0, 2000, 4000, 6000, 8000]"));
  EXPECT_EQ(told(reading, Kind::proposal, "taken as milliseconds"), 1U);
}

TEST(Codix, ReadsTheLayoutWithSitesAndCodeLists) {
  auto const reading = must_read(R"({"code": {"version": "0.9", "period": 3.0,
   "codes": {"code1": ["a", "b", "c"], "code3": ["g", "h"]},
   "sites": {"site1": ["code1", "code3"]}},
   "times": [0, 3000, 6000, 9000], "comments": ["", "", ""],
   "data": {"site1": {"code1": [0, 0, 2], "code3": [1, 0, 1]}}, "version": "0.9"})",
                                 "test1.cdx");
  EXPECT_EQ(reading.version, "0.9");
  EXPECT_EQ(events(reading, "site1", "code1"),
            (std::vector<std::string>{"a 0-6000", "c 6000-9000"}));
  EXPECT_EQ(stream(reading, "site1", "code1").codes.size(), 3U);
  EXPECT_EQ(reading.record.sessions[0].id, "test1");
}

TEST(Codix, RefusesTimesThatMakeNoSense) {
  EXPECT_NE(must_refuse(codix("[0]", "[0, 3000, 3000]")).find("entry 3"), std::string::npos);
  EXPECT_NE(must_refuse(codix("[0]", "[0, 3000, 1000]")).find("does not come after"),
            std::string::npos);
  EXPECT_NE(must_refuse(codix("[0]", "[0]")).find("fewer than two"), std::string::npos);
  EXPECT_NE(must_refuse(codix("[0]", "[0, 1e300]")).find("no possible time"), std::string::npos);
  EXPECT_NE(must_refuse(codix("[0]", "[0, NaN]")).find("not JSON"), std::string::npos);
  EXPECT_NE(must_refuse(codix("[0]", "[0, 1e999]")).find("not JSON"), std::string::npos);
  EXPECT_NE(must_refuse(codix("[0]", R"([0, "3000"])")).find("a time is no number"),
            std::string::npos);
}

TEST(Codix, RefusesAKeyWrittenTwice) {
  EXPECT_NE(must_refuse(R"({"times": [0, 3000], "data": {"A": {"x": [0]}, "A": {"y": [0]}}})")
                .find("'A' is written twice"),
            std::string::npos);
}

TEST(Codix, RefusesDepthAndMass) {
  std::string deep = R"({"times": [0, 1], "data": )" + std::string(100'000, '[');
  EXPECT_NE(must_refuse(deep).find("levels deep"), std::string::npos);
  auto const reading = read_bytes(codix("[0, 0, 0, 0]"), "x", Limits{.parts = 10});
  ASSERT_FALSE(reading.has_value());
  EXPECT_NE(reading.error().problem.find("more than 10 values"), std::string::npos);
}

TEST(Codix, EqualLabelsAreOneCodeAndOutOfViewIsProposed) {
  auto const reading = must_read(R"({"times": [0, 3000, 6000, 9000], "period": 3, "code": "x",
   "data": {"Mere": {"Regard": {"seq": [0, 1, 2], "dico": {"0": "a", "1": "a", "2": "out of view"}}}}})");
  EXPECT_EQ(events(reading, "Mere", "Regard"),
            (std::vector<std::string>{"a 0-6000", "out of view 6000-9000"}));
  EXPECT_EQ(told(reading, Kind::repaired, "both are one code"), 1U);
  EXPECT_EQ(stream(reading, "Mere", "Regard").codes[1].presence, record::Presence::out_of_view);
  EXPECT_EQ(told(reading, Kind::proposal, "nothing could be seen"), 1U);
}

}  // namespace
}  // namespace bowlby::read
