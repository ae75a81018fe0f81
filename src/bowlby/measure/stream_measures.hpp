// SPDX-License-Identifier: Apache-2.0
// What can be said about one stream of one person: time budget, rates, bouts, transitions.
#pragma once

#include <bowlby/measure/measured.hpp>
#include <bowlby/record/record.hpp>
#include <string>
#include <vector>

namespace bowlby::measure {

struct StreamRules {
  /// Stays in one code with at most this between them are one bout.
  time::Microseconds merge_gap{};
  /// Transitions between this many codes or fewer are listed in full, zeros included; beyond,
  /// only those that occurred.
  std::size_t full_matrix = 8;
};

/// A stretch of a session that is measured for itself; `name` is empty for the whole session.
struct Window {
  std::string name;
  time::Interval when;
};

/// The whole session first, then its episodes.
[[nodiscard]] std::vector<Window> windows_of(record::Session const& session);

void measure_stream(record::Session const& session, record::StreamId stream, Window const& window,
                    StreamRules const& rules, std::vector<Measured>& rows);

/// `grid 3 s` for an interval-sampled stream, else empty.
[[nodiscard]] std::string grid_text(record::Stream const& stream);

}  // namespace bowlby::measure
