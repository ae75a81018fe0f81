// SPDX-License-Identifier: Apache-2.0
// Small holes between codes that come from the coding program, not from behaviour.
#pragma once

#include <bowlby/record/record.hpp>
#include <cstddef>
#include <vector>

namespace bowlby::measure {

/// Holes that coding programs leave between a code and the next are closed up to this length.
inline constexpr time::Microseconds default_close_gaps{1'000};

/// Lengthens codes of an exclusive stream to the next onset where the hole between is at most
/// `longest`. Returns how many holes were closed.
std::size_t close_gaps(record::Session& session, record::StreamId stream,
                       time::Microseconds longest);

/// Sorts stretches and joins those that touch or leave a hole of at most `hole`.
void join_intervals(std::vector<time::Interval>& stretches, time::Microseconds hole);

}  // namespace bowlby::measure
