// SPDX-License-Identifier: Apache-2.0
// What must hold of anything that was read: nothing is lost, every index has its thing, times run
// forward, and the record can be written and read back.
#pragma once

#include <bowlby/read/read.hpp>
#include <bowlby/write/event_table.hpp>
#include <cstdlib>

namespace bowlby::fuzz {

inline void require(bool holds) {
  if (!holds) std::abort();
}

inline void account(read::Reading const& reading) {
  auto const& c = reading.counts;
  require(c.found == c.events + c.merged + c.not_coded + c.unplaced);
  std::uint64_t unplaced = 0;
  for (auto const& repair : reading.repairs) {
    if (repair.kind == read::Repair::Kind::unplaced) unplaced += repair.count;
  }
  require(unplaced == c.unplaced);
  for (auto const& session : reading.record.sessions) {
    for (auto const& event : session.events) {
      require(event.stream < session.streams.size());
      require(event.code < session.streams[event.stream].codes.size());
      require(event.when.begin <= event.when.end);
    }
    for (auto const& stream : session.streams) {
      for (std::size_t i = 1; i < stream.coverage.size(); ++i) {
        require(stream.coverage[i - 1].end <= stream.coverage[i].begin);
      }
    }
  }
}

/// A record that was read has names enough to be written, and comes back as it was.
inline void round_trip(record::Record const& record) {
  auto const table = write::event_table(record);
  auto const book = write::codebook(record);
  require(table.has_value() && book.has_value());
  auto const again = read::read_bytes(*table, "t.csv", {}, *book);
  require(again.has_value());
  require(again->record.sessions.size() == record.sessions.size());
  for (std::size_t i = 0; i < record.sessions.size(); ++i) {
    require(again->record.sessions[i].streams == record.sessions[i].streams);
    require(again->record.sessions[i].persons == record.sessions[i].persons);
    require(again->record.sessions[i].events.size() == record.sessions[i].events.size());
  }
}

inline void read_and_account(std::string_view bytes, std::string_view name) {
  auto const reading = read::read_bytes(bytes, name);
  if (!reading) {
    require(!reading.error().problem.empty());
    return;
  }
  account(*reading);
  round_trip(reading->record);
}

}  // namespace bowlby::fuzz
