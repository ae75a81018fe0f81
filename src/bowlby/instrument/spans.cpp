// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/instrument/spans.hpp>
#include <utility>

namespace bowlby::instrument {

using time::Interval;
using time::Microseconds;

int Lookup::find(std::string_view role, std::string_view stream) const {
  auto const& streams = session_->streams;
  for (std::size_t i = 0; i < streams.size(); ++i) {
    if (streams[i].name == stream && streams[i].actor < session_->persons.size() &&
        session_->persons[streams[i].actor].role == role) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

bool Lookup::has(std::string_view role, std::string_view stream) const {
  return find(role, stream) >= 0;
}

bool Lookup::knows(std::string_view role, std::string_view stream, std::string_view code) const {
  auto const id = find(role, stream);
  if (id < 0) return false;
  auto const& codes = session_->streams[static_cast<std::size_t>(id)].codes;
  return std::any_of(codes.begin(), codes.end(), [&](auto const& c) { return c.name == code; });
}

template <class Each>
void Lookup::each_event(std::string_view role, std::string_view stream, Interval window,
                        Each const& each) const {
  auto const id = find(role, stream);
  if (id < 0) return;
  auto const& known = session_->streams[static_cast<std::size_t>(id)].codes;
  for (auto const& event : session_->events) {
    if (event.when.begin >= window.end) break;
    if (event.stream != static_cast<record::StreamId>(id) || event.code >= known.size()) continue;
    each(event, known[event.code]);
  }
}

std::vector<NamedSighting> Lookup::named(std::string_view role, std::string_view stream,
                                         Interval window) const {
  std::vector<NamedSighting> found;
  each_event(role, stream, window, [&](record::Event const& event, record::Code const& code) {
    if (code.presence != record::Presence::coded) return;
    auto const point = event.when.empty();
    auto const when = point ? Interval{event.when.begin, event.when.begin}
                            : time::intersection(event.when, window);
    if (point ? !window.contains(when.begin) : when.empty()) return;
    found.push_back({code.name, when, event.when.begin >= window.begin});
  });
  return found;
}

std::vector<Sighting> Lookup::sightings(std::string_view role, std::string_view stream,
                                        std::initializer_list<std::string_view> codes,
                                        Interval window) const {
  std::vector<Sighting> found;
  each_event(role, stream, window, [&](record::Event const& event, record::Code const& code) {
    if (std::find(codes.begin(), codes.end(), code.name) == codes.end()) return;
    auto const point = event.when.empty();
    auto const when = point ? Interval{event.when.begin, event.when.begin}
                            : time::intersection(event.when, window);
    if (point ? !window.contains(when.begin) : when.empty()) return;
    found.push_back({when, event.when.begin >= window.begin, event.value});
  });
  return found;
}

Spans Lookup::spans(std::string_view role, std::string_view stream,
                    std::initializer_list<std::string_view> codes, Interval window) const {
  Spans found;
  for (auto const& seen : sightings(role, stream, codes, window)) {
    if (!seen.when.empty()) found.push_back(seen.when);
  }
  return found;
}

Spans Lookup::anything(std::string_view role, std::string_view stream, Interval window) const {
  Spans found;
  each_event(role, stream, window, [&](record::Event const& event, record::Code const& code) {
    if (code.presence != record::Presence::coded) return;
    auto const here = time::intersection(event.when, window);
    if (!here.empty()) found.push_back(here);
  });
  return joined(std::move(found));
}

std::vector<Microseconds> Lookup::onsets(std::string_view role, std::string_view stream,
                                         std::initializer_list<std::string_view> codes,
                                         Interval window) const {
  std::vector<Microseconds> found;
  for (auto const& seen : sightings(role, stream, codes, window)) {
    if (seen.onset_inside) found.push_back(seen.when.begin);
  }
  return found;
}

Spans Lookup::scorable(std::string_view role, std::string_view stream, Interval window) const {
  auto const id = find(role, stream);
  if (id < 0) return {};
  auto const& of = session_->streams[static_cast<std::size_t>(id)];
  Spans coded;
  for (auto const& covered : of.coverage) {
    auto const here = time::intersection(covered, window);
    if (!here.empty()) coded.push_back(here);
  }
  Spans hidden;
  for (auto const& event : session_->events) {
    if (event.when.begin >= window.end) break;
    if (event.stream == static_cast<record::StreamId>(id) && event.code < of.codes.size() &&
        of.codes[event.code].presence == record::Presence::out_of_view) {
      hidden.push_back(event.when);
    }
  }
  return common(joined(std::move(coded)), outside(hidden, window));
}

Spans joined(Spans spans, Microseconds gap) {
  std::sort(spans.begin(), spans.end(),
            [](auto const& a, auto const& b) { return a.begin < b.begin; });
  Spans out;
  for (auto const& span : spans) {
    if (!out.empty() && (span.begin <= out.back().end || span.begin - out.back().end < gap)) {
      out.back().end = std::max(out.back().end, span.end);
    } else {
      out.push_back(span);
    }
  }
  return out;
}

Spans either(std::initializer_list<Spans> several) {
  Spans all;
  for (auto const& spans : several) all.insert(all.end(), spans.begin(), spans.end());
  return joined(std::move(all));
}

Spans common(Spans const& a, Spans const& b) {
  Spans out;
  std::size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    auto const both = time::intersection(a[i], b[j]);
    if (!both.empty()) out.push_back(both);
    if (a[i].end < b[j].end) {
      ++i;
    } else {
      ++j;
    }
  }
  return out;
}

Spans outside(Spans const& spans, Interval window) {
  Spans out;
  auto at = window.begin;
  for (auto const& span : joined(spans)) {
    if (span.begin >= window.end) break;
    if (span.begin > at) out.push_back({at, span.begin});
    at = std::max(at, span.end);
  }
  if (at < window.end) out.push_back({at, window.end});
  return out;
}

Spans at_least(Spans spans, Microseconds least) {
  std::erase_if(spans, [&](Interval span) { return span.length() < least; });
  return spans;
}

double seconds(Spans const& spans) {
  Microseconds sum{};
  for (auto const& span : spans) sum += span.length();
  return time::seconds(sum);
}

bool overlaps(Spans const& spans, Interval with) {
  return std::any_of(spans.begin(), spans.end(),
                     [&](Interval span) { return span.begin < with.end && with.begin < span.end; });
}

bool covers(Spans const& spans, Microseconds at) {
  return std::any_of(spans.begin(), spans.end(), [&](Interval span) { return span.contains(at); });
}

bool begins_in(Spans const& spans, Interval within) {
  return std::any_of(spans.begin(), spans.end(),
                     [&](Interval span) { return within.contains(span.begin); });
}

}  // namespace bowlby::instrument
