// SPDX-License-Identifier: Apache-2.0
// The pieces that every step is made of, in loops that can be timed.
#pragma once

#include <bowlby/engine/instruction_sets.hpp>
#include <cstdint>

namespace bowlby::bench {

enum class Piece { philox, uniforms, exp_of, log_of, logistic, power, normal, exponential };

/// Runs a piece `times` times over vectors of `lanes` (1, 4, 8 or 16); the result keeps the work
/// alive.
struct SpeedTable {
  float (*run)(Piece piece, int lanes, std::int64_t times);
};

BOWLBY_DECLARE_TABLES(SpeedTable, speed_table)

}  // namespace bowlby::bench
