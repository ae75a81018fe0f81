// SPDX-License-Identifier: Apache-2.0
// Code over `Real` is compiled several times, once per instruction set, into one program. Each
// compilation wraps it in an inline namespace of its own, so that the linker can never replace one
// compilation's inline function by another's. cmake/instruction_sets.cmake makes the compilations;
// engine/instruction_sets.hpp chooses among them when the program runs.
#pragma once

#ifndef BOWLBY_INSTRUCTION_SET
#define BOWLBY_INSTRUCTION_SET portable
#endif

/// `dyad_table` becomes `dyad_table_avx512`: the name of what this compilation exports.
#define BOWLBY_JOIN_NAMES(name, set) name##_##set
#define BOWLBY_NAME_FOR_SET(name, set) BOWLBY_JOIN_NAMES(name, set)
#define BOWLBY_EXPORTED(name) BOWLBY_NAME_FOR_SET(name, BOWLBY_INSTRUCTION_SET)

namespace bowlby::chance {
inline namespace BOWLBY_INSTRUCTION_SET {

/// How many lanes of `float` one register holds.
#if defined(__AVX512F__)
inline constexpr int native_lanes = 16;
#elif defined(__AVX2__)
inline constexpr int native_lanes = 8;
#else
inline constexpr int native_lanes = 4;
#endif

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::chance
