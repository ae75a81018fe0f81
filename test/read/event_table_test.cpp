// SPDX-License-Identifier: Apache-2.0
#include "reading_helpers.hpp"

namespace bowlby::read {
namespace {

using Kind = Repair::Kind;

constexpr char const* header =
    "session,dyad,visit,actor,target,stream,kind,code,modifiers,value,text,onset_us,offset_us,"
    "certainty,source\n";

std::string table(std::string_view rows) { return std::string{header} + std::string{rows}; }

std::ptrdiff_t cut_off(Reading const& reading) {
  return std::count_if(reading.repairs.begin(), reading.repairs.end(),
                       [](auto const& repair) { return repair.cut_off; });
}

TEST(EventTable, ReadsColumnsByNameInAnyOrderAndWithSemicolons) {
  auto const reading = must_read(
      "onset_us;code;stream;actor;session;offset_us;colour\n5;at;gaze;CHI;s;9;red\n", "t.csv");
  EXPECT_EQ(reading.format, "event-table");
  EXPECT_EQ(reading.counts.events, 1U);
  EXPECT_EQ(told(reading, Kind::note, "'colour' is not one of ours"), 1U);
}

TEST(EventTable, RefusesMissingAndDoubleColumns) {
  EXPECT_NE(must_refuse("session,stream,onset_us\n").find("the column 'actor' is missing"),
            std::string::npos);
  EXPECT_NE(must_refuse("session,stream,onset_us,onset_us\n").find("two columns 'onset_us'"),
            std::string::npos);
}

TEST(EventTable, ListsRowsThatCannotBePlaced) {
  auto const reading = must_read(table("s,,,CHI,,gaze,state,at,,,,5,9,given,\n"
                                       "s,,,CHI,,gaze,state,at,,,,soon,9,given,\n"
                                       "s,,,CHI,,gaze,state,at,,,,5,99999999999999999999,given,\n"
                                       "s,,,CHI,,gaze,state,at,,,,5\n"
                                       ",,,CHI,,gaze,state,at,,,,5,9,given,\n"),
                                 "t.csv");
  EXPECT_EQ(reading.counts, (Counts{5, 1, 0, 0, 4}));
  EXPECT_EQ(told(reading, Kind::unplaced, "line 3"), 1U);
  EXPECT_EQ(told(reading, Kind::unplaced, "the row has 12 cells, the header 15"), 1U);
  expect_all_accounted_for(reading);
}

TEST(EventTable, TurnsReversedEventsAndDoubtsUnknownWords) {
  auto const reading =
      must_read(table("s,,,CHI,,gaze,sometimes,at,,much,,9,5,perhaps,somewhere\n"), "t.csv");
  EXPECT_EQ(reading.record.sessions[0].events[0].when.begin, time::Microseconds{5});
  EXPECT_EQ(told(reading, Kind::repaired, "turned round"), 1U);
  EXPECT_EQ(told(reading, Kind::doubt, "is not known"), 4U);
}

TEST(EventTable, ACutTableIsTold) {
  EXPECT_EQ(told(must_read(table("s,,,CHI,,gaze,state,at,,,\"he sa"), "t.csv"), Kind::doubt,
                 "inside a quoted text"),
            1U);
  EXPECT_EQ(told(must_read(table("s,,,CHI,,gaze,state,at,,,,5,9,given,"), "t.csv"), Kind::doubt,
                 "the last line has no end"),
            1U);
}

TEST(EventTable, AForeignCodebookIsRefusedAndADifferentOneDoubted) {
  auto const rows = table("s,,,CHI,,gaze,state,at,,,,5,9,given,\n");
  auto const with = [&](std::string book) {
    return read_bytes(rows, "t.csv", {}, std::move(book));
  };
  for (auto const* bad : {"{", "[]", "{}", R"({"schema": 2})", R"({"schema": 1, "sessions": 3})",
                          R"({"schema": 1, "sessions": [{"id": "s"}]})",
                          R"({"schema": 1, "sessions": [{"id": "s", "origin": "recorded",
                              "observed_us": [0, 1e300]}]})",
                          R"({"schema": 1, "sessions": [{"id": "s", "origin": "recorded",
                              "observed_us": [9, 3]}]})",
                          R"({"schema": 1, "sessions": [{"id": "s", "origin": "recorded",
                              "streams": [{"name": "x", "actor": "nobody", "kind": "state"}]}]})"}) {
    EXPECT_FALSE(with(bad).has_value()) << bad;
  }
  auto const reading = with(R"({"schema": 1, "sessions": [{"id": "s", "origin": "recorded",
      "events": 2, "persons": [{"name": "CHI"}]}]})");
  ASSERT_TRUE(reading.has_value());
  EXPECT_EQ(told(*reading, Kind::doubt, "is not in the codebook"), 2U);
  EXPECT_EQ(told(*reading, Kind::doubt, "its codebook says 2"), 1U);
  EXPECT_EQ(cut_off(*reading), 1);
  auto const longer = with(R"({"schema": 1, "sessions": [{"id": "s", "origin": "recorded",
      "events": 0, "persons": [{"name": "CHI"}]}]})");
  ASSERT_TRUE(longer.has_value());
  EXPECT_EQ(told(*longer, Kind::doubt, "its codebook says 0"), 1U);
  EXPECT_EQ(cut_off(*longer), 0);
}

TEST(EventTable, LimitsAreKept) {
  auto const rows = table("s,,,C,,g,state,a,,,,5,9,given,\ns,,,C,,g,state,a,,,,5,9,given,\n");
  EXPECT_FALSE(read_bytes(rows, "t.csv", Limits{.events = 1}).has_value());
}

}  // namespace
}  // namespace bowlby::read
