// SPDX-License-Identifier: Apache-2.0
// One row of an event table: which column holds what, and what the cells say.
#pragma once

#include <array>
#include <bowlby/base/result.hpp>
#include <bowlby/read/csv.hpp>
#include <bowlby/read/limits.hpp>
#include <bowlby/read/repair_log.hpp>
#include <bowlby/record/record.hpp>
#include <optional>
#include <string>

namespace bowlby::read {

struct EventRow {
  std::string session;
  std::string dyad;
  std::string visit;
  std::string actor;
  std::string target;
  std::string stream;
  record::StreamKind kind = record::StreamKind::state;
  std::string code;
  bool simulated = false;
  std::uint32_t line = 0;  ///< of this table
  record::Event event;     ///< all but stream and code
};

class EventColumns {
 public:
  /// Reads the header; columns are known by name and may come in any order.
  [[nodiscard]] static base::result<EventColumns> read(CsvRows& rows, std::string const& name,
                                                       bool spreadsheet_safe, RepairLog& log);

  /// What a row says, or nothing where it cannot be placed, which is listed.
  [[nodiscard]] std::optional<EventRow> row(std::vector<std::string> const& cells,
                                            std::uint32_t line, Limits const& limits,
                                            RepairLog& log) const;

 private:
  enum Column {
    session,
    dyad,
    visit,
    actor,
    target,
    stream,
    kind,
    code,
    modifiers,
    value,
    text,
    onset,
    offset,
    certainty,
    source,
    columns
  };
  static constexpr std::array<std::string_view, columns> names{
      "session",   "dyad",  "visit", "actor",    "target",    "stream",    "kind",  "code",
      "modifiers", "value", "text",  "onset_us", "offset_us", "certainty", "source"};

  [[nodiscard]] std::string cell(std::vector<std::string> const& cells, Column column) const;
  [[nodiscard]] std::optional<time::Interval> when(std::vector<std::string> const& cells,
                                                   std::uint32_t line, Limits const& limits,
                                                   RepairLog& log) const;

  std::array<std::size_t, columns> at_{};  ///< SIZE_MAX where a column is missing
  std::size_t width_ = 0;
  bool spreadsheet_safe_ = false;
};

}  // namespace bowlby::read
