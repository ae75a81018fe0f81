// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/measure/resample.hpp>
#include <bowlby/measure/shown.hpp>

namespace bowlby::measure {
namespace {

class Sampler {
 public:
  Sampler(record::Session const& from, record::Session& to, time::Microseconds grid)
      : from_(from), to_(to), grid_(grid) {}

  void stream(record::StreamId id) {
    auto const& stream = from_.streams[id];
    if (stream.kind != record::StreamKind::state) return;
    to_.streams[id].coverage.clear();
    if (stream.exclusive) {
      sample(id, spans_of(from_, id, from_.observed));
      return;
    }
    for (record::CodeId code = 0; code < stream.codes.size(); ++code) {
      to_.streams[id].coverage.clear();
      sample(id, spans_of(from_, id, code, from_.observed));
    }
  }

 private:
  void sample(record::StreamId id, std::vector<Span> const& spans) {
    auto& coverage = to_.streams[id].coverage;
    std::size_t at = 0;
    record::Event* last = nullptr;
    auto const end = from_.observed.end;
    for (auto look = from_.observed.begin; look + grid_ <= end; look += grid_) {
      while (at < spans.size() && spans[at].when.end <= look) ++at;
      if (at == spans.size()) break;
      auto const shown = spans[at].shown;
      if (shown == not_coded) continue;
      time::Interval const when{look, look + grid_};
      if (!coverage.empty() && coverage.back().end == look) {
        coverage.back().end = when.end;
      } else {
        coverage.push_back(when);
      }
      if (shown == no_code) continue;
      auto const code = shown == out_of_view ? hidden(id) : static_cast<record::CodeId>(shown);
      if (last != nullptr && last->code == code && last->when.end == look) {
        last->when.end = when.end;
      } else {
        to_.events.push_back({.stream = id, .code = code, .when = when});
        last = &to_.events.back();
      }
    }
  }

  record::CodeId hidden(record::StreamId id) const {
    auto const& codes = from_.streams[id].codes;
    record::CodeId code = 0;
    while (code < codes.size() && codes[code].presence != record::Presence::out_of_view) ++code;
    return code;
  }

  record::Session const& from_;
  record::Session& to_;
  time::Microseconds grid_;
};

}  // namespace

base::result<record::Session> resample(record::Session session, time::Microseconds grid) {
  for (auto const& stream : session.streams) {
    if (!stream.sampling) continue;
    if (grid >= *stream.sampling && grid.count() % stream.sampling->count() == 0) continue;
    return base::fail(
        {base::Failure::usage, session.id,
         fmt::format("refused: a grid of {:.6g} s does not fit {}, which was coded once per "
                     "{:.6g} s",
                     time::seconds(grid), stream.name, time::seconds(*stream.sampling)),
         "nothing is known between two looks of the coder",
         fmt::format("use a multiple of {:.6g} s", time::seconds(*stream.sampling))});
  }
  auto const original = session;
  session.events.clear();
  for (auto const& event : original.events) {
    if (original.streams[event.stream].kind != record::StreamKind::state) {
      session.events.push_back(event);
    }
  }
  Sampler sampler{original, session, grid};
  for (record::StreamId id = 0; id < original.streams.size(); ++id) {
    sampler.stream(id);
    if (original.streams[id].kind != record::StreamKind::sampled) {
      session.streams[id].sampling = grid;
    }
  }
  record::sort_events(session);
  return session;
}

}  // namespace bowlby::measure
