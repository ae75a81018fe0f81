// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/base/csv.hpp>
#include <random>
#include <vector>

namespace bowlby::base {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// RFC 4180, read as its grammar says.
Rows read_back(std::string_view text) {
  Rows rows;
  std::vector<std::string> row(1);
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char const c = text[i];
    if (quoted && c == '"' && text.substr(i + 1, 1) == "\"") {
      row.back() += c;
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      row.emplace_back();
    } else if (!quoted && c == '\n') {
      rows.push_back(std::exchange(row, std::vector<std::string>(1)));
    } else {
      row.back() += c;
    }
  }
  return rows;
}

TEST(CsvWriter, QuotesWhatMustBe) {
  CsvWriter table;
  table.row({"code", "text"});
  table.row({"gaze", "he said \"oh\", then\nlooked away"});
  EXPECT_EQ(table.text(), "code,text\ngaze,\"he said \"\"oh\"\", then\nlooked away\"\n");
}

TEST(CsvWriter, KeepsARowOfOneEmptyCellVisible) {
  CsvWriter table;
  table.row({""});
  EXPECT_EQ(table.text(), "\"\"\n");
}

TEST(CsvWriter, ReadsBackWhateverTheCellsHold) {
  std::mt19937 random{1};
  constexpr std::string_view letters = ",\"\r\n a=";
  for (int round = 0; round < 300; ++round) {
    Rows rows(1 + random() % 4);
    auto const columns = 1 + random() % 4;
    CsvWriter table;
    for (auto& row : rows) {
      row.resize(columns);
      for (auto& cell : row) {
        for (auto n = random() % 6; n > 0; --n) cell += letters[random() % letters.size()];
      }
      table.row(row);
    }
    ASSERT_EQ(read_back(table.text()), rows) << table.text();
  }
}

TEST(CsvCell, KeepsSpreadsheetsFromRunningText) {
  auto const safe = [](std::string_view text) { return csv_cell(text, CsvText::spreadsheet_safe); };
  EXPECT_EQ(safe("=HYPERLINK(A1)"), "'=HYPERLINK(A1)");
  EXPECT_EQ(safe("+cmd"), "'+cmd");
  EXPECT_EQ(safe("-cmd"), "'-cmd");
  EXPECT_EQ(safe("@SUM(A1,2)"), "\"'@SUM(A1,2)\"");
  EXPECT_EQ(safe("\t=1"), "'\t=1");
  EXPECT_EQ(safe("-1.5"), "-1.5");
  EXPECT_EQ(safe("mother"), "mother");
  EXPECT_EQ(csv_cell("=A1"), "=A1");
}

}  // namespace
}  // namespace bowlby::base
