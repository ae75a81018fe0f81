// SPDX-License-Identifier: Apache-2.0
#include <bowlby/base/csv.hpp>
#include <bowlby/base/number_text.hpp>

namespace bowlby::base {
namespace {

/// Begins like a formula and is no number; OWASP lists these first characters.
bool may_run_as_formula(std::string_view text) {
  constexpr std::string_view dangerous = "=+-@\t\r";
  return !text.empty() && dangerous.find(text[0]) != std::string_view::npos && !parse_number(text);
}

}  // namespace

std::string csv_cell(std::string_view text, CsvText mode) {
  std::string cell;
  if (mode == CsvText::spreadsheet_safe && may_run_as_formula(text)) cell += '\'';
  cell += text;
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return cell;
  std::string quoted(1, '"');
  for (char const c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

template <class Cells>
void CsvWriter::append(Cells const& cells) {
  bool first = true;
  for (auto const& cell : cells) {
    if (!first) text_ += ',';
    first = false;
    text_ += csv_cell(cell, mode_);
  }
  if (cells.size() == 1 && cells.front().empty()) text_ += "\"\"";  // else an empty line: no row
  text_ += '\n';
}

void CsvWriter::row(std::span<std::string_view const> cells) { append(cells); }
void CsvWriter::row(std::span<std::string const> cells) { append(cells); }

}  // namespace bowlby::base
