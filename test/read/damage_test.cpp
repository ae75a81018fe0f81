// SPDX-License-Identifier: Apache-2.0
// Files that are cut, changed or not ours: always a reading that accounts for everything, or a
// message that can be acted on.
#include <bowlby/read/repair_log.hpp>
#include <random>

#include "reading_helpers.hpp"

namespace bowlby::read {
namespace {

std::vector<std::pair<std::string, std::string>> samples() {
  auto const slots = slot("ts1", "1000") + slot("ts2") + slot("ts3", "4000");
  return {
      {"a.eaf",
       eaf(slots,
           tier("CHI-gaze", "CHI",
                aligned("a1", "ts1", "ts2", "at \xC3\xA9") + aligned("a2", "ts2", "ts3", "")) +
               tier("w", "", referring("a3", "a1", "x") + referring("a4", "a1", "y", "a3"), "sub",
                    "CHI-gaze"))},
      {"a.cdx", R"({"code": "x", "period": 3.0, "times": [0, 3000, 6000, 9000], "data":
        {"Bebe": {"Regard": {"seq": [0, -1, 1], "dico": {"0": "away", "1": "at"}}}}})"},
      {"a.csv",
       "session,dyad,visit,actor,target,stream,kind,code,modifiers,value,text,onset_us,"
       "offset_us,certainty,source\ns,d,1,CHI,MOT,gaze,point,at,a|b,1.5,\"x, y\",5,5,given,7\n"},
  };
}

void expect_sense(std::string_view bytes, std::string_view name) {
  auto const reading = read_bytes(bytes, name);
  if (reading) {
    expect_all_accounted_for(*reading);
    for (auto const& session : reading->record.sessions) {
      for (auto const& event : session.events) {
        ASSERT_LT(event.stream, session.streams.size());
        ASSERT_LT(event.code, session.streams[event.stream].codes.size());
        ASSERT_LE(event.when.begin, event.when.end);
      }
    }
  } else {
    EXPECT_FALSE(reading.error().where.empty());
    EXPECT_FALSE(reading.error().problem.empty());
    EXPECT_FALSE(reading.error().advice.empty());
  }
}

TEST(Damage, CutAtEveryByte) {
  for (auto const& [name, bytes] : samples()) {
    for (std::size_t n = 0; n <= bytes.size(); ++n) expect_sense(bytes.substr(0, n), name);
  }
}

TEST(Damage, EveryByteChanged) {
  std::mt19937 random{7};
  for (auto const& [name, bytes] : samples()) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      auto changed = bytes;
      changed[i] = static_cast<char>(random());
      expect_sense(changed, name);
    }
  }
}

TEST(Damage, EmptyBlankAndBinary) {
  EXPECT_NE(must_refuse("").find("zero bytes"), std::string::npos);
  EXPECT_NE(must_refuse(" \n ").find("blanks"), std::string::npos);
  EXPECT_NE(must_refuse(std::string(100, '\0')).find("binary"), std::string::npos);
  EXPECT_NE(must_refuse("\x01\x02\x03\x04").find("binary"), std::string::npos);
}

TEST(Foreign, IsNamedForWhatItLooksLike) {
  auto const expect = [](std::string_view bytes, std::string_view words) {
    auto const text = must_refuse(bytes, "/home/anna/file");
    EXPECT_NE(text.find(words), std::string::npos) << text;
    EXPECT_EQ(text.find("anna"), std::string::npos);
  };
  expect("PK\x03\x04 xl/workbook.xml", "Excel");
  expect("PK\x03\x04", "zip");
  expect("\x1F\x8B", "gzip");
  expect("File type = \"ooTextFile\"\n", "Praat TextGrid");
  expect("@UTF8\n@Begin\n", "CHAT");
  expect(R"({"project_format_version": "7.0", "times": 1, "data": 2})", "BORIS");
  expect("<?xml version=\"1.0\"?><ITS fileName=\"x\">", "LENA");
  expect("<preferences/>", "preferences");
  expect("SPEAKER x 1 0.1 0.2\n", "RTTM");
  expect("1\n00:00:01,000 --> 00:00:02,000\nhello\n", "subtitles");
  expect("onset,offset,code\n1,2,3\n", "table with columns of its own");
  expect("{\"a\": 1}", "JSON");
  expect("<a/>", "XML");
  expect("dear diary", "a text that is not known");
}

TEST(ReadFile, TellsWhatCannotBeOpened) {
  EXPECT_FALSE(read_file("/nowhere/at/all.eaf").has_value());
  EXPECT_FALSE(read_file("/").has_value());
  EXPECT_FALSE(read_file("/dev/zero").has_value());
}

TEST(RepairLog, ListsUpToALimitAndCountsTheRest) {
  RepairLog log{3};
  for (int i = 0; i < 10; ++i) {
    log.add({Repair::Kind::unplaced, fmt::format("line {}", i), "no place", "why", "do"});
  }
  log.doubt("x", std::string(10'000, 'x'));
  EXPECT_EQ(log.unplaced(), 10U);
  auto const repairs = log.take();
  ASSERT_EQ(repairs.size(), 4U);
  EXPECT_EQ(repairs[2].count, 8U);
  EXPECT_LT(repairs[3].what.size(), 500U);
}

}  // namespace
}  // namespace bowlby::read
