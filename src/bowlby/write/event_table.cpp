// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/base/csv.hpp>
#include <bowlby/base/number_text.hpp>
#include <bowlby/write/event_table.hpp>
#include <bowlby/write/names.hpp>

namespace bowlby::write {
namespace {

/// Joined by bars; a bar or backslash inside is escaped, one empty modifier is `\e`.
std::string joined(std::vector<std::string> const& modifiers) {
  std::string text;
  for (std::size_t i = 0; i < modifiers.size(); ++i) {
    if (i > 0) text += '|';
    if (modifiers[i].empty()) text += "\\e";
    for (char const c : modifiers[i]) {
      if (c == '|' || c == '\\') text += '\\';
      text += c;
    }
  }
  return text;
}

std::string source(record::Session const& session, record::Event const& event) {
  std::string text = session.origin == record::Origin::simulated ? "simulated" : "";
  if (event.line > 0) {
    text += text.empty() ? "" : ":";
    text += fmt::format("{}", event.line);
  }
  return text;
}

class Rows {
 public:
  explicit Rows(TableOptions options) : safe_{options.spreadsheet_safe} {}

  void text(std::string_view cell) {
    // A text that begins with an apostrophe gets another, so that a reader can take one away.
    if (safe_ && cell.starts_with('\'')) {
      out += base::csv_cell("'" + std::string{cell});
    } else {
      out += base::csv_cell(cell, safe_ ? base::CsvText::spreadsheet_safe : base::CsvText::exact);
    }
    out += ',';
  }
  void plain(std::string_view cell, char end = ',') {
    out += cell;
    out += end;
  }
  std::string out = event_table_header;

 private:
  bool safe_;
};

void add_row(record::Session const& session, record::Event const& event, Rows& rows) {
  auto const& stream = session.streams[event.stream];
  rows.text(session.id);
  rows.text(session.dyad);
  rows.text(session.visit);
  rows.text(session.persons[stream.actor].name);
  rows.text(stream.target ? session.persons[*stream.target].name : std::string{});
  rows.text(stream.name);
  rows.plain(record::name(stream.kind));
  rows.text(stream.codes[event.code].name);
  rows.text(joined(event.modifiers));
  rows.plain(event.value ? base::shortest_text(*event.value) : std::string{});
  rows.text(event.text);
  rows.plain(fmt::format("{}", event.when.begin.count()));
  rows.plain(fmt::format("{}", event.when.end.count()));
  rows.plain(record::name(event.certainty));
  rows.plain(source(session, event), '\n');
}

}  // namespace

base::result<std::string> event_table(record::Record const& record, TableOptions options) {
  if (auto checked = check_names(record); !checked) return base::fail(checked.error());
  Rows rows{options};
  for (auto const& session : record.sessions) {
    for (auto const& event : session.events) add_row(session, event, rows);
  }
  return std::move(rows.out);
}

}  // namespace bowlby::write
