// SPDX-License-Identifier: Apache-2.0
// A small kernel that stands for the laws: every dyad sums what it draws over a number of steps.
// It shows how a kernel meets the engine, and lets one hash be compared across instruction sets,
// lanes, threads and compilers (test/engine, bench/hash_core).
#pragma once

#include <bowlby/chance/stream.hpp>
#include <bowlby/engine/instruction_sets.hpp>
#include <cstdint>

namespace bowlby::engine {

struct DrawJob {
  chance::StreamKey key;
  int steps;
};

/// What one dyad adds up, one number a kind of variate.
inline constexpr int kinds_of_draw = 9;

/// Plain functions over plain arrays: dyads [begin, end), at most `lanes` of them, into `sums`
/// (one row of kinds_of_draw a dyad, the first that of `begin`).
struct DrawTable {
  int native_lanes;
  /// Lanes 1, 2, 4, 8 or 16; 0 stands for plain `float`.
  void (*run)(int lanes, DrawJob const& job, std::uint32_t begin, std::uint32_t end, float* sums);
  void (*run_in_double)(DrawJob const& job, std::uint32_t begin, std::uint32_t end, double* sums);
};

BOWLBY_DECLARE_TABLES(DrawTable, draw_table)

}  // namespace bowlby::engine
