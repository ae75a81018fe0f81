// SPDX-License-Identifier: Apache-2.0
// A session as lanes of bars and ticks, ready to draw: one lane a stream, the three kinds of
// nothing kept apart, codes that overlap put on steps of their own.
#pragma once

#include <bowlby/record/record.hpp>
#include <bowlby/report/palette.hpp>
#include <bowlby/report/time_rows.hpp>
#include <cstddef>
#include <string>
#include <vector>

namespace bowlby::report {

struct Bar {
  Span when;
  record::Presence presence = record::Presence::coded;
  std::optional<std::size_t> ink;  ///< empty for free text
  std::size_t step = 0;            ///< which sub-row, where codes overlap
  std::optional<double> value;     ///< of a sampled stream
  std::string label;               ///< short text that may stand in the bar
  std::string hover;               ///< what, when and how long
};

struct Lane {
  std::string label;
  std::string description;  ///< kind, sampling and target, for the hover text of the label
  record::PersonId person = 0;
  record::StreamKind kind = record::StreamKind::state;
  bool asked_for = true;
  std::size_t steps = 1;
  std::vector<Span> coverage;
  std::vector<Bar> bars;  ///< by onset
};

struct Lanes {
  std::vector<Lane> lanes;            ///< in the order of persons, then streams
  std::vector<std::string> left_out;  ///< streams without a lane: silent, or not asked for
  std::size_t not_drawn = 0;          ///< events outside the drawn time, or of an unknown stream
  std::size_t bars = 0;
};

/// Only `wanted` streams, or all where it is empty; streams without an event get no lane.
[[nodiscard]] Lanes lanes_of(record::Session const& session, CodeInks const& inks, Span drawn,
                             std::vector<record::StreamId> const& wanted = {});

}  // namespace bowlby::report
