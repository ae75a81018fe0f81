// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/read/reading.hpp>

namespace bowlby::read {

char const* name(Repair::Kind kind) noexcept {
  switch (kind) {
    case Repair::Kind::repaired: return "repaired";
    case Repair::Kind::proposal: return "proposal";
    case Repair::Kind::doubt: return "doubt";
    case Repair::Kind::unplaced: return "unplaced";
    case Repair::Kind::note: return "note";
  }
  return "";
}

std::string message(Repair const& repair) {
  std::string text;
  if (!repair.where.empty()) text += repair.where + ": ";
  text += repair.what;
  if (repair.count > 1) text += fmt::format(" [{} times, the first one here]", repair.count);
  if (!repair.why.empty()) text += " (" + repair.why + ")";
  if (!repair.advice.empty()) text += ": " + repair.advice;
  return text;
}

bool needs_a_look(Repair const& repair) noexcept { return repair.kind != Repair::Kind::note; }

}  // namespace bowlby::read
