// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/measure/close_gaps.hpp>
#include <tuple>

namespace bowlby::measure {

void join_intervals(std::vector<time::Interval>& covered, time::Microseconds hole) {
  std::sort(covered.begin(), covered.end(),
            [](auto const& a, auto const& b) { return a.begin < b.begin; });
  std::vector<time::Interval> joined;
  for (auto const& one : covered) {
    if (!joined.empty() && one.begin - joined.back().end <= hole) {
      joined.back().end = std::max(joined.back().end, one.end);
    } else {
      joined.push_back(one);
    }
  }
  covered = std::move(joined);
}

std::size_t close_gaps(record::Session& session, record::StreamId id, time::Microseconds longest) {
  auto& stream = session.streams[id];
  if (!stream.exclusive || stream.kind != record::StreamKind::state) return 0;
  std::vector<record::Event*> events;
  for (auto& event : session.events) {
    if (event.stream == id && !event.when.empty()) events.push_back(&event);
  }
  std::sort(events.begin(), events.end(), [](auto const* a, auto const* b) {
    return std::tie(a->when.begin, a->when.end) < std::tie(b->when.begin, b->when.end);
  });
  std::size_t closed = 0;
  record::Event* last = nullptr;
  for (auto* event : events) {
    if (last != nullptr) {
      auto const hole = event->when.begin - last->when.end;
      if (hole > time::Microseconds{0} && hole <= longest) {
        last->when.end = event->when.begin;
        ++closed;
      }
    }
    if (last == nullptr || event->when.end >= last->when.end) last = event;
  }
  if (closed > 0) join_intervals(stream.coverage, longest);
  return closed;
}

}  // namespace bowlby::measure
