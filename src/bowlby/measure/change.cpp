// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/measure/change.hpp>
#include <tuple>

namespace bowlby::measure {
namespace {

using What = Change::What;

using Only = std::optional<record::StreamId>;

void add_events(record::Session const& session, time::Interval window, Only only,
                std::vector<Change>& changes) {
  for (auto const& event : session.events) {
    if (only && event.stream != *only) continue;
    bool const point = event.when.empty();
    if (point) {
      if (window.contains(event.when.begin)) {
        changes.push_back({event.when.begin, event.stream, What::point, event.code, false});
      }
      continue;
    }
    auto const seen = time::intersection(event.when, window);
    if (seen.empty()) continue;
    changes.push_back(
        {seen.begin, event.stream, What::code_begins, event.code, event.when.begin < window.begin});
    changes.push_back(
        {seen.end, event.stream, What::code_ends, event.code, event.when.end > window.end});
  }
}

void add_coverage(record::Session const& session, time::Interval window, Only only,
                  std::vector<Change>& changes) {
  for (record::StreamId id = 0; id < session.streams.size(); ++id) {
    if (only && id != *only) continue;
    for (auto const& covered : session.streams[id].coverage) {
      auto const seen = time::intersection(covered, window);
      if (seen.empty()) continue;
      changes.push_back({seen.begin, id, What::coding_begins, 0, covered.begin < window.begin});
      changes.push_back({seen.end, id, What::coding_ends, 0, covered.end > window.end});
    }
  }
}

}  // namespace

std::vector<Change> changes(record::Session const& session, time::Interval window, Only only) {
  std::vector<Change> changes;
  add_events(session, window, only, changes);
  add_coverage(session, window, only, changes);
  std::sort(changes.begin(), changes.end(), [](Change const& a, Change const& b) {
    return std::tie(a.at, a.what, a.stream, a.code, a.carried) <
           std::tie(b.at, b.what, b.stream, b.code, b.carried);
  });
  return changes;
}

}  // namespace bowlby::measure
