// SPDX-License-Identifier: Apache-2.0
// Folds changes of one stream into stretches during which it shows the same.
#pragma once

#include <algorithm>
#include <bowlby/measure/change.hpp>
#include <bowlby/measure/shown.hpp>
#include <optional>
#include <vector>

namespace bowlby::measure {

/// Calls `sink(Span)` for each finished stretch. `only` looks at one code of a stream whose codes
/// may be on together.
template <class Sink>
class Holding {
 public:
  Holding(record::Stream const& stream, record::StreamId id, time::Microseconds begin, Sink sink,
          std::optional<record::CodeId> only = std::nullopt)
      : stream_(stream), id_(id), now_(begin), sink_(std::move(sink)), only_(only) {}

  void operator()(Change const& change) {
    if (change.stream != id_ || change.what == Change::What::point) return;
    settle(change.at);
    switch (change.what) {
      case Change::What::coding_begins: ++covered_; break;
      case Change::What::coding_ends: --covered_; break;
      case Change::What::code_begins: open_.push_back({change.code, change.carried}); break;
      case Change::What::code_ends: close(change); break;
      case Change::What::point: break;
    }
  }

  void finish(time::Microseconds end) {
    settle(end);
    if (pending_) sink_(*pending_);
    pending_.reset();
  }

 private:
  struct Open {
    record::CodeId code;
    bool carried;
  };

  void close(Change const& change) {
    auto const found = std::find_if(open_.rbegin(), open_.rend(),
                                    [&](Open const& open) { return open.code == change.code; });
    if (found != open_.rend()) open_.erase(std::next(found).base());
    if (change.carried && pending_ && pending_->shown == static_cast<Shown>(change.code)) {
      pending_->carried_out = true;
    }
  }

  [[nodiscard]] Span showing() const {
    if (covered_ <= 0) return {.shown = not_coded};
    bool carried = false;
    std::optional<record::CodeId> on;
    for (auto const& open : open_) {
      if (stream_.codes[open.code].presence == record::Presence::out_of_view) {
        if (!stream_.exclusive || &open == &open_.back()) return {.shown = out_of_view};
      } else if (!only_ || open.code == *only_) {
        on = open.code;
        carried = open.carried;
      }
    }
    if (on) return {.shown = static_cast<Shown>(*on), .carried_in = carried};
    if (only_) {
      if (open_.empty() && stream_.exhaustive && !stream_.default_code) return {.shown = not_coded};
      bool const assumed = open_.empty() && stream_.default_code == only_;
      return {.shown = assumed ? static_cast<Shown>(*only_) : no_code};
    }
    if (stream_.default_code) return {.shown = static_cast<Shown>(*stream_.default_code)};
    // A hole in a stream that promises a code at every moment was missed, not empty.
    return {.shown = stream_.exhaustive ? not_coded : no_code};
  }

  void settle(time::Microseconds until) {
    if (until <= now_) return;
    auto span = showing();
    span.when = {now_, until};
    now_ = until;
    if (pending_ && pending_->shown == span.shown) {
      pending_->when.end = until;
      return;
    }
    if (pending_) {
      span.carried_in = false;
      sink_(*pending_);
    }
    pending_ = span;
  }

  record::Stream const& stream_;
  record::StreamId id_;
  time::Microseconds now_;
  Sink sink_;
  std::optional<record::CodeId> only_;
  std::vector<Open> open_;
  int covered_ = 0;
  std::optional<Span> pending_;
};

}  // namespace bowlby::measure
