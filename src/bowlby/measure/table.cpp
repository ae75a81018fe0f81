// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bowlby/base/csv.hpp>
#include <bowlby/measure/table.hpp>
#include <map>
#include <string_view>

namespace bowlby::measure {
namespace {

constexpr std::array<std::string_view, 15> columns{
    "session", "dyad", "visit", "episode", "person",  "stream", "code", "measure",
    "value",   "low",  "high",  "n",       "valid_s", "unit",   "rule"};

std::string number(double value) { return fmt::format("{:.6g}", value == 0 ? 0.0 : value); }

std::string number(std::optional<double> value) { return value ? number(*value) : ""; }

std::string json_text(std::string_view text) {
  std::string quoted = "\"";
  for (char const c : text) {
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      quoted += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

std::array<std::string_view, 8> words(MeasureRow const& row) {
  return {row.session, row.dyad,   row.visit, row.episode,
          row.person,  row.stream, row.code,  row.measure};
}

/// Characters, not bytes: continuation bytes of UTF-8 do not take room.
std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

std::string aligned(std::vector<std::vector<std::string>> const& lines) {
  std::vector<std::size_t> widths;
  for (auto const& line : lines) {
    widths.resize(std::max(widths.size(), line.size()));
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], width(line[i]));
  }
  std::string text;
  for (auto const& line : lines) {
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
      out += line[i];
      out.append(widths[i] - width(line[i]) + 2, ' ');
    }
    out.erase(out.find_last_not_of(' ') + 1);
    text += out + "\n";
  }
  return text;
}

std::string short_cell(MeasureRow const& row) {
  if (!row.value) return "-";
  auto text = fmt::format("{:.3g}", *row.value == 0 ? 0.0 : *row.value);
  if (row.low && row.high) text += fmt::format(" [{:.3g}, {:.3g}]", *row.low, *row.high);
  return text;
}

}  // namespace

std::string csv(std::vector<MeasureRow> const& rows) {
  std::string text;
  for (auto const column : columns) text += (text.empty() ? "" : ",") + std::string{column};
  text += '\n';
  for (auto const& row : rows) {
    for (auto const word : words(row)) text += base::csv_cell(word) + ",";
    text += number(row.value) + "," + number(row.low) + "," + number(row.high) + ",";
    text += fmt::format("{},{:.10g},", row.n, row.valid_s);
    text += base::csv_cell(row.unit) + "," + base::csv_cell(row.rule) + "\n";
  }
  return text;
}

std::string json(std::vector<MeasureRow> const& rows) {
  auto const or_null = [](std::optional<double> value) {
    return value ? number(*value) : std::string{"null"};
  };
  std::string text = "[";
  for (auto const& row : rows) {
    text += text.size() == 1 ? "\n {" : ",\n {";
    std::size_t column = 0;
    for (auto const word : words(row)) {
      text += fmt::format("\"{}\": {}, ", columns[column++], json_text(word));
    }
    text += fmt::format("\"value\": {}, \"low\": {}, \"high\": {}, \"n\": {}, ", or_null(row.value),
                        or_null(row.low), or_null(row.high), row.n);
    text += fmt::format("\"valid_s\": {:.10g}, \"unit\": {}, \"rule\": {}}}", row.valid_s,
                        json_text(row.unit), json_text(row.rule));
  }
  return text + "\n]\n";
}

std::string pretty(std::vector<MeasureRow> const& rows) {
  std::vector<std::string> sessions;
  std::vector<std::array<std::string, 5>> keys;
  std::map<std::array<std::string, 5>, std::map<std::string, MeasureRow const*>> cells;
  for (auto const& row : rows) {
    if (std::find(sessions.begin(), sessions.end(), row.session) == sessions.end()) {
      sessions.push_back(row.session);
    }
    std::array<std::string, 5> const key{row.episode, row.person, row.stream, row.measure,
                                         row.code};
    auto& line = cells[key];
    if (line.empty()) keys.push_back(key);
    line[row.session] = &row;
  }
  std::vector<std::vector<std::string>> lines;
  std::vector<std::string> head{"episode", "person", "stream", "measure", "code"};
  std::string legend;
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    auto const label = fmt::format("[{}]", i + 1);
    head.push_back(label);
    legend += label + " " + sessions[i] + "\n";
  }
  head.push_back("unit");
  lines.push_back(head);
  for (auto const& key : keys) {
    auto const& line = cells[key];
    bool const telling = std::any_of(line.begin(), line.end(), [](auto const& cell) {
      return cell.second->value && *cell.second->value != 0;
    });
    bool const kept = telling || key[3].ends_with("_excess");
    if (!kept) continue;
    std::vector<std::string> out(key.begin(), key.end());
    for (auto const& session : sessions) {
      auto const found = line.find(session);
      out.push_back(found == line.end() ? "" : short_cell(*found->second));
    }
    out.push_back(line.begin()->second->unit);
    lines.push_back(std::move(out));
  }
  return legend + "\n" + aligned(lines);
}

}  // namespace bowlby::measure
