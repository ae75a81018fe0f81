// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/read/csv.hpp>

namespace bowlby::read {
namespace {

constexpr std::size_t most_cells = 1000;

}  // namespace

void CsvRows::line_end(char c) {
  if (c == '\n' || (c == '\r' && (at_ >= text_.size() || text_[at_] != '\n'))) ++line_;
}

/// After the opening quote, up to the closing one.
void CsvRows::quoted(std::string& cell) {
  while (at_ < text_.size()) {
    auto const c = text_[at_++];
    if (c != '"') {
      cell += c;
      line_end(c);
    } else if (at_ < text_.size() && text_[at_] == '"') {
      cell += '"';
      ++at_;
    } else {
      return;
    }
  }
  cut_off_ = true;
}

bool CsvRows::next(std::vector<std::string>& cells) {
  cells.clear();
  if (at_ >= text_.size()) return false;
  row_line_ = line_;
  cells.emplace_back();
  while (at_ < text_.size()) {
    auto const c = text_[at_++];
    if (c == '"' && cells.back().empty()) {
      quoted(cells.back());
    } else if (c == separator_ && cells.size() < most_cells) {
      cells.emplace_back();
    } else if (c == '\n' || c == '\r') {
      line_end(c);
      if (c == '\r' && at_ < text_.size() && text_[at_] == '\n') {
        ++at_;
        ++line_;
      }
      break;
    } else {
      cells.back() += c;
    }
  }
  return true;
}

char separator_of(std::string_view text) {
  auto const line = text.substr(0, text.find_first_of("\r\n"));
  char best = ',';
  for (char const c : {';', '\t'}) {
    if (std::count(line.begin(), line.end(), c) > std::count(line.begin(), line.end(), best)) {
      best = c;
    }
  }
  return best;
}

}  // namespace bowlby::read
