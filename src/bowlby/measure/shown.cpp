// SPDX-License-Identifier: Apache-2.0
#include <bowlby/measure/holding.hpp>
#include <bowlby/measure/shown.hpp>

namespace bowlby::measure {
namespace {

std::vector<Span> hold(record::Session const& session, record::StreamId stream,
                       time::Interval window, std::optional<record::CodeId> only) {
  std::vector<Span> spans;
  auto keep = [&spans](Span const& span) { spans.push_back(span); };
  Holding holding{session.streams[stream], stream, window.begin, keep, only};
  for (auto const& change : changes(session, window, stream)) holding(change);
  holding.finish(window.end);
  return spans;
}

}  // namespace

std::string shown_name(record::Stream const& stream, Shown shown) {
  switch (shown) {
    case no_code: return "(none)";
    case out_of_view: return "(out of view)";
    case not_coded: return "(not coded)";
    default: return stream.codes[static_cast<std::size_t>(shown)].name;
  }
}

std::vector<Span> spans_of(record::Session const& session, record::StreamId stream,
                           time::Interval window) {
  return hold(session, stream, window, std::nullopt);
}

std::vector<Span> spans_of(record::Session const& session, record::StreamId stream,
                           record::CodeId code, time::Interval window) {
  return hold(session, stream, window, code);
}

}  // namespace bowlby::measure
