// SPDX-License-Identifier: Apache-2.0
// Rows of a table, one at a time: RFC 4180 with any separator, LF, CRLF or CR line ends, and line
// ends inside quotes. Nothing is kept but the row at hand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::read {

class CsvRows {
 public:
  CsvRows(std::string_view text, char separator) : text_{text}, separator_{separator} {}

  /// The next row; false at the end. Cells beyond the first 1,000 are joined to the last one.
  bool next(std::vector<std::string>& cells);

  [[nodiscard]] std::uint32_t line() const noexcept { return row_line_; }
  /// The text ended inside quotes.
  [[nodiscard]] bool cut_off() const noexcept { return cut_off_; }

 private:
  void quoted(std::string& cell);
  void line_end(char c);

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  std::uint32_t row_line_ = 1;
  bool cut_off_ = false;
};

/// Comma, semicolon or tab: the one that the first line has most of.
[[nodiscard]] char separator_of(std::string_view text);

}  // namespace bowlby::read
