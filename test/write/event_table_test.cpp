// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/read/read.hpp>
#include <bowlby/write/event_table.hpp>
#include <cmath>
#include <random>

namespace bowlby::write {
namespace {

using record::Record;
using time::Interval;
using time::Microseconds;

/// Names with everything that a table could stumble over.
class RandomRecord {
 public:
  explicit RandomRecord(std::uint32_t seed) : source_{seed} {}

  Record record() {
    Record out;
    for (auto i = below(3); i >= 0; --i) out.sessions.push_back(session());
    return out;
  }

 private:
  std::uint32_t draw() { return static_cast<std::uint32_t>(source_()); }
  int below(int n) { return static_cast<int>(draw() % static_cast<std::uint32_t>(n)); }
  bool coin() { return below(2) == 0; }

  std::string text(int most) {
    static std::vector<std::string> const parts{
        "a", "B", "7",  " ", ",", "\"",    "\n", "\r\n", "|",  "\\", "\\e", "'", "=",         "+1",
        "-", "@", "\t", ";", "é", "ʈʂʰɯ˧", "🙂", "e",    "''", "--", "<b>", "{", "simulated", "#"};
    std::string out;
    for (auto i = below(most + 1); i > 0; --i) out += parts[static_cast<std::size_t>(below(28))];
    return out;
  }
  std::string fresh() { return text(4) + std::to_string(++names_); }
  Microseconds moment() { return Microseconds{std::int64_t{draw()} - 1'000'000'000}; }
  Interval interval() {
    auto const begin = moment();
    return {begin, begin + Microseconds{coin() ? 0 : draw()}};
  }

  record::Stream stream(std::size_t persons) {
    record::Stream out{.name = fresh(),
                       .actor = static_cast<record::PersonId>(below(static_cast<int>(persons))),
                       .kind = static_cast<record::StreamKind>(below(3)),
                       .exclusive = coin(),
                       .exhaustive = coin()};
    if (coin()) out.target = static_cast<record::PersonId>(below(static_cast<int>(persons)));
    if (coin()) out.sampling = Microseconds{draw()};
    auto t = moment();
    for (auto i = below(4); i > 0; --i) {
      out.coverage.push_back({t, t + Microseconds{1000}});
      t += Microseconds{2000};
    }
    for (auto i = below(4); i >= 0; --i) {
      out.codes.push_back({fresh(), text(3), static_cast<record::Presence>(below(3))});
    }
    if (coin()) out.default_code = 0;
    return out;
  }

  record::Session session() {
    record::Session out{.id = fresh(),
                        .dyad = text(3),
                        .visit = text(2),
                        .origin = coin() ? record::Origin::simulated : record::Origin::recorded,
                        .observed = interval()};
    for (auto i = below(3); i >= 0; --i) out.persons.push_back({fresh(), text(2)});
    for (auto i = below(4); i > 0; --i) out.streams.push_back(stream(out.persons.size()));
    for (auto i = below(3); i > 0; --i) {
      record::Episode episode{text(3), interval(), std::nullopt, coin()};
      if (coin()) episode.planned = Microseconds{180'000'000};
      out.episodes.push_back(std::move(episode));
    }
    if (!out.streams.empty()) {
      for (auto i = below(30); i > 0; --i) out.events.push_back(event(out.streams));
    }
    record::sort_events(out);
    return out;
  }

  record::Event event(std::vector<record::Stream> const& streams) {
    record::Event out{
        .stream = static_cast<record::StreamId>(below(static_cast<int>(streams.size()))),
        .when = interval(),
        .text = text(6),
        .certainty = static_cast<record::Certainty>(below(4)),
        .line = coin() ? 0U : draw()};
    out.code =
        static_cast<record::CodeId>(below(static_cast<int>(streams[out.stream].codes.size())));
    for (auto i = below(3); i > 0; --i) out.modifiers.push_back(text(3));
    if (coin()) out.value = std::ldexp(static_cast<double>(draw()), below(200) - 100);
    return out;
  }

  std::mt19937 source_;
  int names_ = 0;
};

base::result<read::Reading> round_trip(Record const& record, TableOptions options) {
  auto const table = event_table(record, options);
  auto const book = codebook(record, options);
  EXPECT_TRUE(table.has_value() && book.has_value());
  return read::read_bytes(*table, "events.csv", {}, *book);
}

class RoundTrip : public testing::TestWithParam<bool> {};

TEST_P(RoundTrip, GivesTheSameRecord) {
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    auto const record = RandomRecord{seed}.record();
    auto const reading = round_trip(record, {GetParam()});
    ASSERT_TRUE(reading.has_value()) << base::message(reading.error());
    ASSERT_EQ(reading->record, record) << "seed " << seed;
    ASSERT_TRUE(reading->repairs.empty()) << read::message(reading->repairs[0]);
  }
}

INSTANTIATE_TEST_SUITE_P(ExactAndSpreadsheetSafe, RoundTrip, testing::Bool());

Record small() {
  record::Session session{.id = "s1",
                          .origin = record::Origin::simulated,
                          .observed = {Microseconds{0}, Microseconds{60}},
                          .persons = {{"CHI", "infant"}}};
  session.streams = {{.name = "gaze", .codes = {{"=at", ""}}}};
  session.events = {{.when = {Microseconds{5}, Microseconds{9}},
                     .modifiers = {"a|b", ""},
                     .value = 0.1,
                     .text = "he said \"no\",\nthen left"}};
  return {{session}};
}

TEST(EventTable, IsPlainCsvWithQuotesWhereTheyAreNeeded) {
  EXPECT_EQ(*event_table(small()),
            "session,dyad,visit,actor,target,stream,kind,code,modifiers,value,text,onset_us,"
            "offset_us,certainty,source\n"
            "s1,,,CHI,,gaze,state,=at,a\\|b|\\e,0.1,\"he said \"\"no\"\",\nthen left\",5,9,given,"
            "simulated\n");
}

TEST(EventTable, DisarmsFormulasForSpreadsheetsAlone) {
  EXPECT_NE(event_table(small(), {true})->find(",'=at,"), std::string::npos);
  EXPECT_EQ(event_table(small())->find("'"), std::string::npos);
}

TEST(EventTable, OriginSurvivesWithoutTheCodebook) {
  auto const reading = read::read_bytes(*event_table(small()), "events.csv");
  ASSERT_TRUE(reading.has_value());
  EXPECT_EQ(reading->record.sessions[0].origin, record::Origin::simulated);
  EXPECT_EQ(reading->record.sessions[0].observed.end, Microseconds{9});
  EXPECT_TRUE(read::needs_a_look(reading->repairs[0]));
}

TEST(EventTable, RefusesTwoThingsOfOneName) {
  auto twice = small();
  twice.sessions.push_back(twice.sessions[0]);
  EXPECT_FALSE(event_table(twice).has_value());
  auto codes = small();
  codes.sessions[0].streams[0].codes.push_back({"=at", ""});
  EXPECT_FALSE(codebook(codes).has_value());
  auto persons = small();
  persons.sessions[0].persons.push_back({"CHI", ""});
  EXPECT_FALSE(event_table(persons).has_value());
  auto streams = small();
  streams.sessions[0].streams.push_back(streams.sessions[0].streams[0]);
  EXPECT_FALSE(event_table(streams).has_value());
  auto lost = small();
  lost.sessions[0].events[0].code = 9;
  EXPECT_FALSE(event_table(lost).has_value());
}

}  // namespace
}  // namespace bowlby::write
