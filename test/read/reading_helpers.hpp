// SPDX-License-Identifier: Apache-2.0
// Small files written for the tests, and questions about what came out of them.
#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <bowlby/read/read.hpp>
#include <filesystem>
#include <string>

namespace bowlby::read {

inline Reading must_read(std::string_view bytes, std::string_view name = "session.eaf") {
  auto reading = read_bytes(bytes, name);
  EXPECT_TRUE(reading.has_value()) << base::message(reading.error());
  return reading ? std::move(*reading) : Reading{};
}

inline std::string must_refuse(std::string_view bytes, std::string_view name = "session.eaf") {
  auto const reading = read_bytes(bytes, name);
  EXPECT_FALSE(reading.has_value());
  return reading ? std::string{} : base::message(reading.error());
}

/// How many items the repairs of that kind stand for whose message contains `words`.
inline std::uint64_t told(Reading const& reading, Repair::Kind kind, std::string_view words) {
  std::uint64_t n = 0;
  for (auto const& repair : reading.repairs) {
    if (repair.kind == kind && message(repair).find(words) != std::string::npos) n += repair.count;
  }
  return n;
}

inline record::Stream const& stream(Reading const& reading, std::string_view person,
                                    std::string_view name) {
  auto const& session = reading.record.sessions.at(0);
  for (auto const& s : session.streams) {
    if (s.name == name && session.persons[s.actor].name == person) return s;
  }
  ADD_FAILURE() << "no stream " << name << " of " << person;
  static record::Stream const none;
  return none;
}

/// `code begin-end` in milliseconds, for each event of a stream.
inline std::vector<std::string> events(Reading const& reading, std::string_view person,
                                       std::string_view name) {
  std::vector<std::string> out;
  auto const& session = reading.record.sessions.at(0);
  for (auto const& event : session.events) {
    auto const& s = session.streams[event.stream];
    if (s.name != name || session.persons[s.actor].name != person) continue;
    out.push_back(fmt::format("{} {}-{}", s.codes[event.code].name, event.when.begin.count() / 1000,
                              event.when.end.count() / 1000));
  }
  return out;
}

inline void expect_all_accounted_for(Reading const& reading) {
  auto const& c = reading.counts;
  EXPECT_EQ(c.found, c.events + c.merged + c.not_coded + c.unplaced);
  std::uint64_t events = 0;
  for (auto const& session : reading.record.sessions) events += session.events.size();
  EXPECT_EQ(c.events, events);
  EXPECT_EQ(c.unplaced, told(reading, Repair::Kind::unplaced, ""));
}

inline std::filesystem::path recordings() { return BOWLBY_RECORDINGS_DIR; }

/// An ELAN file around what the test is about.
inline std::string eaf(std::string_view slots, std::string_view tiers, std::string_view rest = "",
                       std::string_view header = R"(TIME_UNITS="milliseconds")") {
  return fmt::format(
      R"(<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="somebody" FORMAT="3.0" VERSION="3.0">
<HEADER {}/>
<TIME_ORDER>
{}
</TIME_ORDER>
{}
<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="default-lt" TIME_ALIGNABLE="true"/>
<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="sub" CONSTRAINTS="Symbolic_Subdivision"/>
<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="ass" CONSTRAINTS="Symbolic_Association"/>
<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="inc" CONSTRAINTS="Included_In"/>
{}
</ANNOTATION_DOCUMENT>
)",
      header, slots, tiers, rest);
}

inline std::string slot(std::string_view id, std::string_view time = "") {
  if (time.empty()) return fmt::format("<TIME_SLOT TIME_SLOT_ID=\"{}\"/>\n", id);
  return fmt::format("<TIME_SLOT TIME_SLOT_ID=\"{}\" TIME_VALUE=\"{}\"/>\n", id, time);
}

inline std::string aligned(std::string_view id, std::string_view from, std::string_view to,
                           std::string_view value) {
  return fmt::format(
      "<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"{}\" TIME_SLOT_REF1=\"{}\" "
      "TIME_SLOT_REF2=\"{}\"><ANNOTATION_VALUE>{}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION>"
      "</ANNOTATION>\n",
      id, from, to, value);
}

inline std::string referring(std::string_view id, std::string_view parent, std::string_view value,
                             std::string_view previous = "") {
  return fmt::format(
      "<ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"{}\" ANNOTATION_REF=\"{}\"{}>"
      "<ANNOTATION_VALUE>{}</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>\n",
      id, parent, previous.empty() ? "" : fmt::format(" PREVIOUS_ANNOTATION=\"{}\"", previous),
      value);
}

inline std::string tier(std::string_view id, std::string_view participant, std::string_view content,
                        std::string_view type = "default-lt", std::string_view parent = "") {
  return fmt::format("<TIER TIER_ID=\"{}\"{} LINGUISTIC_TYPE_REF=\"{}\"{}>{}</TIER>\n", id,
                     participant.empty() ? "" : fmt::format(" PARTICIPANT=\"{}\"", participant),
                     type, parent.empty() ? "" : fmt::format(" PARENT_REF=\"{}\"", parent),
                     content);
}

}  // namespace bowlby::read
