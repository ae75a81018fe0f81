// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/measure/measure_session.hpp>

namespace bowlby::measure {

SessionMeasures measure_session(Prepared const& prepared, Rules const& rules,
                                std::string const& only_map) {
  SessionMeasures measures;
  for (auto const& window : windows_of(prepared.session)) {
    for (auto const stream : prepared.streams) {
      measure_stream(prepared.session, stream, window, rules.stream, measures.rows);
    }
    for (auto const& map : prepared.maps) {
      if (!only_map.empty() && map.name != only_map) continue;
      auto timeline = measure_dyad(prepared.session, map, window, rules.dyad, measures.rows);
      if (window.name.empty()) measures.timelines.push_back(std::move(timeline));
    }
  }
  return measures;
}

bool nothing_coded(Prepared const& prepared) {
  auto const& session = prepared.session;
  return std::none_of(session.events.begin(), session.events.end(), [&](auto const& event) {
    auto const& streams = prepared.streams;
    if (std::find(streams.begin(), streams.end(), event.stream) == streams.end()) return false;
    return !event.when.empty() || session.streams[event.stream].kind != record::StreamKind::state;
  });
}

std::vector<std::string> reasons_for_nothing(std::vector<Measured> const& rows) {
  std::vector<std::string> reasons;
  for (auto const& [row, error, freedom, comparable] : rows) {
    if (row.measure == "time_share" && row.episode.empty() && row.value == 1.0 &&
        row.rule.starts_with("never varies")) {
      reasons.push_back(row.session + ": " + row.person + " " + row.stream +
                        " never varies in this session (" + row.code +
                        " throughout), so nothing can be said about what goes with it");
    }
    if (row.value) continue;
    bool const telling = row.rule.starts_with("not estimable") || row.rule.starts_with("refused");
    if (!telling) continue;
    auto text = row.session;
    if (!row.episode.empty()) text += ", " + row.episode;
    text += ": " + row.measure + " " + row.stream + ": " + row.rule;
    // The p-value follows from the excess, and chance with it: say it once.
    if (row.measure.ends_with("_p") || row.measure.ends_with("_chance")) continue;
    if (std::find(reasons.begin(), reasons.end(), text) == reasons.end()) {
      reasons.push_back(std::move(text));
    }
  }
  return reasons;
}

}  // namespace bowlby::measure
