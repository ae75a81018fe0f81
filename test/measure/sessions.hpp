// SPDX-License-Identifier: Apache-2.0
// Small sessions for tests, and rows found in what is measured from them.
#pragma once

#include <algorithm>
#include <bowlby/measure/measure_session.hpp>
#include <bowlby/record/record.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::measure {

inline time::Microseconds s(double seconds) { return time::from_seconds(seconds); }

inline record::Session empty_session(double seconds) {
  record::Session session;
  session.id = "session";
  session.observed = {s(0), s(seconds)};
  session.persons = {{"infant", "infant"}, {"caregiver", "caregiver"}};
  return session;
}

inline record::StreamId add_stream(record::Session& session, std::string name,
                                   record::PersonId actor, std::vector<std::string> const& codes,
                                   bool exclusive = true) {
  record::Stream stream{.name = std::move(name), .actor = actor, .exclusive = exclusive};
  stream.coverage = {session.observed};
  for (auto const& code : codes) stream.codes.push_back({.name = code});
  session.streams.push_back(std::move(stream));
  return static_cast<record::StreamId>(session.streams.size() - 1);
}

inline void add(record::Session& session, record::StreamId stream, record::CodeId code,
                double begin, double end) {
  session.events.push_back({.stream = stream, .code = code, .when = {s(begin), s(end)}});
}

/// One letter a unit; letters become codes in order of first appearance.
inline record::StreamId add_letters(record::Session& session, std::string name,
                                    record::PersonId actor, std::string_view letters,
                                    double unit = 1) {
  std::vector<std::string> codes;
  for (char const c : letters) {
    if (std::find(codes.begin(), codes.end(), std::string{c}) == codes.end()) {
      codes.emplace_back(1, c);
    }
  }
  auto const id = add_stream(session, std::move(name), actor, codes);
  session.streams[id].exhaustive = true;
  session.streams[id].sampling = s(unit);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    auto const code = std::find(codes.begin(), codes.end(), std::string{letters[i]});
    add(session, id, static_cast<record::CodeId>(code - codes.begin()),
        static_cast<double>(i) * unit, static_cast<double>(i + 1) * unit);
  }
  return id;
}

/// Equal names match (the first letter of `valence` positively), all else is a mismatch.
inline DyadMap same_name_map(record::Session const& session, record::StreamId infant,
                             record::StreamId caregiver) {
  DyadMap map{.name = "same", .provenance = "test", .infant = infant, .caregiver = caregiver};
  auto const& rows = session.streams[infant].codes;
  auto const& columns = session.streams[caregiver].codes;
  map.caregiver_codes = columns.size();
  for (std::size_t r = 0; r <= rows.size(); ++r) {
    for (std::size_t c = 0; c <= columns.size(); ++c) {
      bool const same = r < rows.size() && c < columns.size() && rows[r].name == columns[c].name;
      map.cells.push_back(same ? DyadicState::match_neutral : DyadicState::mismatch);
    }
  }
  return map;
}

inline std::vector<Measured> measured(record::Session const& session,
                                      std::vector<DyadMap> const& maps = {},
                                      Rules const& rules = {}) {
  auto prepared = prepare(session);
  prepared.maps = maps;
  return measure_session(prepared, rules).rows;
}

inline MeasureRow const* find(std::vector<Measured> const& rows, std::string_view measure,
                              std::string_view code = {}, std::string_view stream = {},
                              std::string_view episode = {}, std::string_view person = {}) {
  for (auto const& measured : rows) {
    auto const& row = measured.row;
    if (row.measure == measure && row.code == code && row.episode == episode &&
        (stream.empty() || row.stream == stream) && (person.empty() || row.person == person)) {
      return &row;
    }
  }
  return nullptr;
}

inline double value(std::vector<Measured> const& rows, std::string_view measure,
                    std::string_view code = {}, std::string_view stream = {},
                    std::string_view episode = {}) {
  auto const* row = find(rows, measure, code, stream, episode);
  return row != nullptr && row->value ? *row->value : -999;
}

}  // namespace bowlby::measure
