// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/read/encoding.hpp>
#include <bowlby/read/repair_log.hpp>

namespace bowlby::read {

namespace {

/// Enough to recognise it by; a label may be as long as the file.
void clip(std::string& text) {
  constexpr std::size_t most = 400;
  if (text.size() <= most) return;
  text = valid_utf8(text.substr(0, most)) + "...";
}

}  // namespace

void RepairLog::add(Repair repair) {
  clip(repair.where);
  clip(repair.what);
  if (repair.kind == Repair::Kind::unplaced) unplaced_ += repair.count;
  auto& sort = sorts_[std::string{name(repair.kind)} + repair.why + repair.advice];
  if (sort.listed >= listed_) {
    repairs_[sort.last].count += repair.count;
    return;
  }
  ++sort.listed;
  sort.last = repairs_.size();
  repairs_.push_back(std::move(repair));
}

void RepairLog::note(std::string where, std::string what, std::string why, std::string advice) {
  add({Repair::Kind::note, std::move(where), std::move(what), std::move(why), std::move(advice)});
}

void RepairLog::doubt(std::string where, std::string what, std::string why, std::string advice) {
  add({Repair::Kind::doubt, std::move(where), std::move(what), std::move(why), std::move(advice)});
}

void RepairLog::cut_off(std::string where, std::string what, std::string why, std::string advice) {
  add({.kind = Repair::Kind::doubt,
       .where = std::move(where),
       .what = std::move(what),
       .why = std::move(why),
       .advice = std::move(advice),
       .cut_off = true});
}

std::string place(std::uint32_t line, std::string_view what, std::string_view name) {
  std::string text;
  if (line > 0) text = fmt::format("line {}", line);
  if (!what.empty()) text += fmt::format("{}{} '{}'", text.empty() ? "" : ", ", what, name);
  return text;
}

}  // namespace bowlby::read
