// SPDX-License-Identifier: Apache-2.0
// Rows of a table as comma-separated values, quoted as in RFC 4180; lines end in a line feed alone.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace bowlby::base {

enum class CsvText {
  exact,             ///< every cell reads back as it was
  spreadsheet_safe,  ///< a text that a spreadsheet would run as a formula gets an apostrophe in
                     ///< front
};

/// One cell, quoted where it must be.
[[nodiscard]] std::string csv_cell(std::string_view text, CsvText mode = CsvText::exact);

/// Builds a table row by row.
class CsvWriter {
 public:
  explicit CsvWriter(CsvText mode = CsvText::exact) : mode_{mode} {}

  void row(std::span<std::string_view const> cells);
  void row(std::span<std::string const> cells);
  void row(std::initializer_list<std::string_view> cells) { row(std::span{cells}); }

  [[nodiscard]] std::string const& text() const& noexcept { return text_; }
  [[nodiscard]] std::string text() && noexcept { return std::move(text_); }

 private:
  template <class Cells>
  void append(Cells const& cells);

  CsvText mode_;
  std::string text_;
};

}  // namespace bowlby::base
