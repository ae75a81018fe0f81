// SPDX-License-Identifier: Apache-2.0
// Looking things up in a session the way a coder would: when did the infant do this, for how long,
// and for how much of the time could anybody have seen it.
#pragma once

#include <bowlby/record/record.hpp>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

namespace bowlby::instrument {

using Spans = std::vector<time::Interval>;

/// One event within a window, clipped to it.
struct Sighting {
  time::Interval when;
  bool onset_inside = true;     ///< false: it was on before the window began
  std::optional<double> value;  ///< what the coder wrote beside the code, such as an intensity
};

/// One event of any code, clipped to a window.
struct NamedSighting {
  std::string_view code;  ///< as long as the session lives
  time::Interval when;
  bool onset_inside = true;
};

class Lookup {
 public:
  explicit Lookup(record::Session const& session) : session_(&session) {}

  /// Whether a person of this role has a stream of this name.
  [[nodiscard]] bool has(std::string_view role, std::string_view stream) const;

  /// Whether such a stream could have had this code.
  [[nodiscard]] bool knows(std::string_view role, std::string_view stream,
                           std::string_view code) const;

  /// Each event that is neither nothing nor out of view, with its code; point events too.
  [[nodiscard]] std::vector<NamedSighting> named(std::string_view role, std::string_view stream,
                                                 time::Interval window) const;

  /// Each event of one of the codes within `window`, sorted by onset; point events too.
  [[nodiscard]] std::vector<Sighting> sightings(std::string_view role, std::string_view stream,
                                                std::initializer_list<std::string_view> codes,
                                                time::Interval window) const;

  /// The same without what is not a stretch of time.
  [[nodiscard]] Spans spans(std::string_view role, std::string_view stream,
                            std::initializer_list<std::string_view> codes,
                            time::Interval window) const;

  /// When anything at all was coded that is neither nothing nor out of view.
  [[nodiscard]] Spans anything(std::string_view role, std::string_view stream,
                               time::Interval window) const;

  /// Moments within `window` at which one of the codes begins.
  [[nodiscard]] std::vector<time::Microseconds> onsets(
      std::string_view role, std::string_view stream, std::initializer_list<std::string_view> codes,
      time::Interval window) const;

  /// When somebody coded this stream and the person was in view; empty where there is no stream.
  [[nodiscard]] Spans scorable(std::string_view role, std::string_view stream,
                               time::Interval window) const;

 private:
  [[nodiscard]] int find(std::string_view role, std::string_view stream) const;
  /// Calls `each(event, its code)` for the stream's events that begin before the window ends.
  template <class Each>
  void each_event(std::string_view role, std::string_view stream, time::Interval window,
                  Each const& each) const;

  record::Session const* session_;
};

/// Sorted, overlapping and touching spans made one, and those less than `gap` apart.
[[nodiscard]] Spans joined(Spans spans, time::Microseconds gap = {});

/// What is in either; sorted, without overlaps.
[[nodiscard]] Spans either(std::initializer_list<Spans> several);

/// What is in both; both sorted and without overlaps.
[[nodiscard]] Spans common(Spans const& a, Spans const& b);

/// The spans of `window` that none of `spans` covers.
[[nodiscard]] Spans outside(Spans const& spans, time::Interval window);

/// Spans of at least `least`.
[[nodiscard]] Spans at_least(Spans spans, time::Microseconds least);

[[nodiscard]] double seconds(Spans const& spans);
[[nodiscard]] bool overlaps(Spans const& spans, time::Interval with);
[[nodiscard]] bool covers(Spans const& spans, time::Microseconds at);
[[nodiscard]] bool begins_in(Spans const& spans, time::Interval within);

}  // namespace bowlby::instrument
