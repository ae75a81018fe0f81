// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/engine/instruction_sets.hpp>
#include <cstdlib>
#include <string>

namespace bowlby::engine {
namespace {

constexpr InstructionSet known[] = {InstructionSet::portable, InstructionSet::avx2,
                                    InstructionSet::avx512};

bool runs_here(InstructionSet set) {
#ifdef __x86_64__
  switch (set) {
    case InstructionSet::portable: return true;
    case InstructionSet::avx2: return __builtin_cpu_supports("avx2") != 0;
    case InstructionSet::avx512:
      return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512dq") != 0 &&
             __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vl") != 0;
  }
  return false;
#else
  return set == InstructionSet::portable;
#endif
}

std::string usable_names() {
  std::string names;
  for (auto const set : usable_instruction_sets()) {
    if (!names.empty()) names += ", ";
    names += name(set);
  }
  return names;
}

}  // namespace

std::string_view name(InstructionSet set) noexcept {
  switch (set) {
    case InstructionSet::portable: return "portable";
    case InstructionSet::avx2: return "avx2";
    case InstructionSet::avx512: return "avx512";
  }
  return "unknown";
}

std::vector<InstructionSet> usable_instruction_sets() {
  std::vector<InstructionSet> usable;
  std::copy_if(std::begin(known), std::end(known), std::back_inserter(usable), runs_here);
  return usable;
}

base::result<InstructionSet> choose_instruction_set(std::string_view wanted) {
  if (wanted.empty()) return usable_instruction_sets().back();
  auto const* const found = std::find_if(std::begin(known), std::end(known),
                                         [&](InstructionSet set) { return name(set) == wanted; });
  if (found != std::end(known) && runs_here(*found)) return *found;
  bool const is_known = found != std::end(known);
  return base::fail({
      .failure = base::Failure::usage,
      .where = "instruction set",
      .problem = "'" + std::string{wanted} + "' " +
                 (is_known ? "does not run on this processor" : "is not known"),
      .why = is_known ? "it lacks the instructions" : "",
      .advice = "choose one of " + usable_names() + ", or none to get the fastest",
  });
}

base::result<InstructionSet> choose_instruction_set() {
  char const* const wanted = std::getenv("BOWLBY_INSTRUCTION_SET");
  return choose_instruction_set(wanted == nullptr ? std::string_view{} : wanted);
}

}  // namespace bowlby::engine
