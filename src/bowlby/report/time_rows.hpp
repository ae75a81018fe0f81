// SPDX-License-Identifier: Apache-2.0
// How a session is laid out in time: wrapped into rows of equal length, with ticks at round times.
#pragma once

#include <bowlby/record/record.hpp>
#include <vector>

namespace bowlby::report {

/// Seconds, for drawing only.
struct Span {
  double begin = 0;
  double end = 0;
  [[nodiscard]] double length() const noexcept { return end - begin; }
};

[[nodiscard]] Span seconds_of(time::Interval const& when);

/// The observed time; where it is empty, from the first to the last event.
[[nodiscard]] Span drawn_time(record::Session const& session);

/// At most four rows of the same round length; the last may be partly empty. Empty for no time.
[[nodiscard]] std::vector<Span> time_rows(Span drawn);

/// A round number of seconds between ticks so that neighbours are at least `apart` seconds apart.
[[nodiscard]] double tick_step(double apart);

/// The ticks of a row, from its first round moment on.
[[nodiscard]] std::vector<double> ticks(Span row, double step);

}  // namespace bowlby::report
