// SPDX-License-Identifier: Apache-2.0
// Which of the compiled instruction sets this processor runs best. All give the same bits; only the
// speed differs. A kernel exports one table of functions per instruction set:
//
//   BOWLBY_DECLARE_TABLES(DyadTable, dyad_table)             in a header
//   extern DyadTable const BOWLBY_EXPORTED(dyad_table){...}  in the kernel, compiled once per set
//   BOWLBY_TABLES(dyad_table).at(set)                        where it is used
#pragma once

#include <bowlby/base/result.hpp>
#include <string_view>
#include <vector>

namespace bowlby::engine {

enum class InstructionSet { portable, avx2, avx512 };

[[nodiscard]] std::string_view name(InstructionSet set) noexcept;

/// Those that were compiled and that this processor runs, slowest first; never empty.
[[nodiscard]] std::vector<InstructionSet> usable_instruction_sets();

/// The one asked for by name, or the fastest usable one where the name is empty.
[[nodiscard]] base::result<InstructionSet> choose_instruction_set(std::string_view wanted);

/// As the environment's BOWLBY_INSTRUCTION_SET asks, or else the fastest.
[[nodiscard]] base::result<InstructionSet> choose_instruction_set();

template <class Table>
struct TablePerSet {
  Table const* tables[3];

  [[nodiscard]] Table const& at(InstructionSet set) const noexcept {
    return *tables[static_cast<int>(set)];
  }
};

}  // namespace bowlby::engine

#ifdef __x86_64__
#define BOWLBY_DECLARE_TABLES(Table, name) \
  extern Table const name##_portable, name##_avx2, name##_avx512;
#define BOWLBY_TABLES(name)                          \
  ::bowlby::engine::TablePerSet {                    \
    {                                                \
      &name##_portable, &name##_avx2, &name##_avx512 \
    }                                                \
  }
#else
#define BOWLBY_DECLARE_TABLES(Table, name) extern Table const name##_portable;
#define BOWLBY_TABLES(name)              \
  ::bowlby::engine::TablePerSet {        \
    {                                    \
      &name##_portable, nullptr, nullptr \
    }                                    \
  }
#endif
