// SPDX-License-Identifier: Apache-2.0
// A session replayed as a time-ordered run of observed changes: somebody begins or stops doing
// something, coding begins or stops. Every measure is a fold over such a run, whether it comes
// from a file or from a running simulation.
#pragma once

#include <bowlby/record/record.hpp>
#include <cstdint>
#include <optional>
#include <vector>

namespace bowlby::measure {

struct Change {
  /// In the order in which changes of one moment are told: what ends comes before what begins.
  enum class What : std::uint8_t { code_ends, coding_ends, coding_begins, code_begins, point };

  time::Microseconds at{};
  record::StreamId stream = 0;
  What what = What::point;
  record::CodeId code = 0;  ///< of code_* and point
  bool carried = false;     ///< the code was on before the window, or goes on after it
  friend bool operator==(Change const&, Change const&) = default;
};

/// The changes inside `window`. A code that is on at the edge of the window begins or ends there,
/// marked as carried. Does not depend on the order of the session's events.
/// With `only`, the changes of one stream.
[[nodiscard]] std::vector<Change> changes(record::Session const& session, time::Interval window,
                                          std::optional<record::StreamId> only = std::nullopt);

/// Tells each change of the session to `fold(change)`, then the end with `fold.finish(end)`.
template <class Fold>
void for_each_change(record::Session const& session, time::Interval window, Fold& fold) {
  for (auto const& change : changes(session, window)) fold(change);
  fold.finish(window.end);
}

}  // namespace bowlby::measure
