// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/base/number_text.hpp>
#include <bowlby/read/document.hpp>
#include <bowlby/read/event_row.hpp>
#include <cmath>
#include <limits>

namespace bowlby::read {
namespace {

using time::Microseconds;

std::vector<std::string> split_modifiers(std::string_view text) {
  std::vector<std::string> out;
  if (text.empty()) return out;
  out.emplace_back();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '|') {
      out.emplace_back();
    } else if (text[i] == '\\' && i + 1 < text.size()) {
      ++i;
      if (text[i] != 'e') out.back() += text[i];
    } else {
      out.back() += text[i];
    }
  }
  return out;
}

std::optional<double> value_of(std::string_view text) {
  using Limit = std::numeric_limits<double>;
  if (text == "nan") return Limit::quiet_NaN();
  if (text == "inf") return Limit::infinity();
  if (text == "-inf") return -Limit::infinity();
  return base::parse_number(text);
}

}  // namespace

base::result<EventColumns> EventColumns::read(CsvRows& rows, std::string const& name,
                                              bool spreadsheet_safe, RepairLog& log) {
  EventColumns out;
  out.at_.fill(SIZE_MAX);
  out.spreadsheet_safe_ = spreadsheet_safe;
  std::vector<std::string> header;
  rows.next(header);
  out.width_ = header.size();
  for (std::size_t i = 0; i < header.size(); ++i) {
    std::size_t column = 0;
    while (column < columns && names[column] != header[i]) ++column;
    if (column == columns) {
      log.note(place(1),
               fmt::format("the column '{}' is not one of ours and was left out", header[i]));
    } else if (out.at_[column] != SIZE_MAX) {
      return base::fail(unreadable(name, fmt::format("there are two columns '{}'", header[i]),
                                   "one of them would be lost", "remove or rename one"));
    } else {
      out.at_[column] = i;
    }
  }
  for (auto const needed : {session, actor, stream, code, onset, offset}) {
    if (out.at_[needed] != SIZE_MAX) continue;
    return base::fail(unreadable(name, fmt::format("the column '{}' is missing", names[needed]),
                                 "events cannot be placed without it",
                                 "write the table again with bowlby convert"));
  }
  return out;
}

std::string EventColumns::cell(std::vector<std::string> const& cells, Column column) const {
  auto const at = at_[column];
  if (at >= cells.size()) return {};
  std::string_view content = cells[at];
  constexpr std::string_view guarded = "=+-@\t\r'";
  if (spreadsheet_safe_ && content.size() > 1 && content[0] == '\'' &&
      guarded.find(content[1]) != std::string_view::npos) {
    content.remove_prefix(1);
  }
  return valid_utf8(content);
}

std::optional<time::Interval> EventColumns::when(std::vector<std::string> const& cells,
                                                 std::uint32_t line, Limits const& limits,
                                                 RepairLog& log) const {
  auto const begin = base::parse_integer(cell(cells, onset));
  auto const end = base::parse_integer(cell(cells, offset));
  auto const sane = [&](std::int64_t t) {
    return t <= limits.latest.count() && t >= -limits.latest.count();
  };
  if (!begin || !end || !sane(*begin) || !sane(*end)) {
    log.add({Repair::Kind::unplaced, place(line),
             fmt::format("onset '{}' and offset '{}' are no possible times", cell(cells, onset),
                         cell(cells, offset)),
             "times are whole microseconds", "correct the row"});
    return std::nullopt;
  }
  if (*end < *begin) {
    log.add({Repair::Kind::repaired, place(line),
             "the event ended before it began and was turned round",
             "a negative duration means nothing", "check the row"});
    return time::Interval{Microseconds{*end}, Microseconds{*begin}};
  }
  return time::Interval{Microseconds{*begin}, Microseconds{*end}};
}

std::optional<EventRow> EventColumns::row(std::vector<std::string> const& cells, std::uint32_t line,
                                          Limits const& limits, RepairLog& log) const {
  if (cells.size() != width_) {
    log.add({Repair::Kind::unplaced, place(line),
             fmt::format("the row has {} cells, the header {}", cells.size(), width_),
             "cells cannot be told apart", "correct the row, or restore the file"});
    return std::nullopt;
  }
  EventRow out{cell(cells, session), cell(cells, dyad),   cell(cells, visit),
               cell(cells, actor),   cell(cells, target), cell(cells, stream)};
  out.code = cell(cells, code);
  if (out.session.empty() || out.stream.empty() || out.code.empty()) {
    log.add({Repair::Kind::unplaced, place(line), "session, stream or code is empty",
             "the event belongs nowhere", "correct the row"});
    return std::nullopt;
  }
  auto const interval = when(cells, line, limits, log);
  if (!interval) return std::nullopt;
  out.line = line;
  auto& event = out.event;
  event.when = *interval;
  event.modifiers = split_modifiers(cell(cells, modifiers));
  event.text = cell(cells, text);

  auto const doubt = [&](Column column, char const* kept) {
    log.doubt(place(line), fmt::format("{} '{}' is not known", names[column], cell(cells, column)),
              kept, "correct the row");
  };
  if (auto const written = cell(cells, value); !written.empty()) {
    event.value = value_of(written);
    if (!event.value) doubt(value, "the event was kept without a value");
  }
  auto const kind_name = cell(cells, kind);
  if (kind_name == "point") {
    out.kind = record::StreamKind::point;
  } else if (kind_name == "sampled") {
    out.kind = record::StreamKind::sampled;
  } else if (kind_name != "state" && !kind_name.empty()) {
    doubt(kind, "it was taken as a state");
  }
  auto const certainty_name = cell(cells, certainty);
  auto known = certainty_name.empty();
  for (auto const c : {record::Certainty::given, record::Certainty::interpolated,
                       record::Certainty::inherited, record::Certainty::order_only}) {
    if (certainty_name != record::name(c)) continue;
    event.certainty = c;
    known = true;
  }
  if (!known) doubt(certainty, "the time was taken as given");

  auto const written = cell(cells, source);
  std::string_view origin = written;
  if (origin.starts_with("simulated")) {
    out.simulated = true;
    origin.remove_prefix(9);
    if (origin.starts_with(':')) origin.remove_prefix(1);
  }
  if (!origin.empty()) {
    auto const number = base::parse_unsigned(origin);
    if (number && *number <= UINT32_MAX) {
      event.line = static_cast<std::uint32_t>(*number);
    } else {
      doubt(source, "the event was kept without its source");
    }
  }
  return out;
}

}  // namespace bowlby::read
