// SPDX-License-Identifier: Apache-2.0
// Tiny coded sessions written by hand, with the streams and codes of a simulated session.
#pragma once

#include <gtest/gtest.h>

#include <bowlby/record/record.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bowlby::instrument {

inline time::Interval span(double from_s, double to_s) {
  return {time::from_seconds(from_s), time::from_seconds(to_s)};
}

/// Streams cover the whole tape. `code("infant", "voice", "cry", 3, 8)` puts a code on it.
class Tape {
 public:
  explicit Tape(double length_s, record::Origin origin = record::Origin::simulated) {
    session_.id = "tape";
    session_.dyad = "1";
    session_.origin = origin;
    session_.observed = span(0, length_s);
    session_.persons = {{"infant", "infant"}, {"caregiver", "caregiver"}, {"stranger", "stranger"}};
    auto const nothing = record::Presence::nothing;
    std::vector<record::Code> const adult{
        {"none", "", nothing}, {"comfort"}, {"mirror"},   {"play"},    {"reject"},
        {"withdraw"},          {"greet"},   {"distract"}, {"intrude"}, {"frighten"}};
    add(0, "gaze", {{"elsewhere"}, {"caregiver"}, {"stranger"}});
    add(0, "face", {{"neutral"}, {"positive"}, {"negative"}});
    add(0, "voice", {{"silent", "", nothing}, {"positive"}, {"fuss"}, {"cry"}});
    add(0, "act", {{"none", "", nothing}, {"resist"}});
    add(0, "contact", {{"none", "", nothing}, {"contact"}});
    add(0, "distance", {{"contact"}, {"near"}, {"middle"}, {"far"}});
    add(0, "movement",
        {{"full_approach"}, {"partial_approach"}, {"abortive_approach"}, {"move_away"}});
    add(1, "gaze", {{"elsewhere"}, {"infant"}});
    add(1, "face", {{"neutral"}, {"positive"}, {"negative"}});
    add(1, "voice", {{"silent", "", nothing}, {"speaking"}});
    add(1, "act", adult);
    add(2, "act", adult);
  }

  Tape& code(std::string const& role, std::string const& stream, std::string const& code,
             double from_s, double to_s, std::optional<double> value = std::nullopt) {
    for (record::StreamId id = 0; id < session_.streams.size(); ++id) {
      auto const& s = session_.streams[id];
      if (s.name != stream || session_.persons[s.actor].role != role) continue;
      for (record::CodeId c = 0; c < s.codes.size(); ++c) {
        if (s.codes[c].name == code) {
          session_.events.push_back(
              {.stream = id, .code = c, .when = span(from_s, to_s), .value = value});
          return *this;
        }
      }
    }
    ADD_FAILURE() << "no code " << role << " " << stream << " " << code;
    return *this;
  }

  Tape& infant(std::string const& stream, std::string const& code_name, double from_s,
               double to_s) {
    return code("infant", stream, code_name, from_s, to_s);
  }
  Tape& caregiver(std::string const& stream, std::string const& code_name, double from_s,
                  double to_s) {
    return code("caregiver", stream, code_name, from_s, to_s);
  }

  Tape& episode(std::string name, double from_s, double to_s, bool curtailed = false) {
    session_.episodes.push_back(
        {.name = std::move(name), .when = span(from_s, to_s), .curtailed = curtailed});
    return *this;
  }

  /// A stream with codes of its own, coded throughout.
  Tape& add(record::PersonId actor, std::string name, std::vector<record::Code> codes) {
    record::Stream stream;
    stream.name = std::move(name);
    stream.actor = actor;
    stream.coverage = {session_.observed};
    stream.codes = std::move(codes);
    session_.streams.push_back(std::move(stream));
    return *this;
  }

  Tape& without(std::string const& role, std::string const& stream) {
    for (auto& s : session_.streams) {
      if (s.name == stream && session_.persons[s.actor].role == role) s.coverage.clear();
    }
    return *this;
  }

  [[nodiscard]] record::Session session() const {
    auto sorted = session_;
    record::sort_events(sorted);
    return sorted;
  }

 private:
  record::Session session_;
};

/// The same session, everything later by `by_s`.
inline record::Session shifted(record::Session session, double by_s) {
  auto const by = time::from_seconds(by_s);
  auto const move = [&](time::Interval& when) { when = {when.begin + by, when.end + by}; };
  move(session.observed);
  for (auto& stream : session.streams) {
    for (auto& covered : stream.coverage) move(covered);
  }
  for (auto& episode : session.episodes) move(episode.when);
  for (auto& event : session.events) move(event.when);
  return session;
}

}  // namespace bowlby::instrument
