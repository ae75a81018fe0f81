// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/report/escape.hpp>
#include <bowlby/report/measures_table.hpp>
#include <bowlby/report/words.hpp>
#include <map>

namespace bowlby::report {
namespace {

constexpr std::size_t most_rows_shown = 2500;
constexpr std::size_t longest_cell = 60;

std::string cell(std::string const& text) {
  return "<td>" + escaped(shortened(text, longest_cell)) + "</td>";
}

}  // namespace

std::string measures_table(Rows const& rows) {
  if (rows.empty()) return "<p class=\"quiet\">There are no measures.</p>\n";
  std::vector<std::string_view> rules;
  std::map<std::string_view, std::size_t> number_of;
  auto const shown = std::min(rows.size(), most_rows_shown);
  std::string body;
  for (std::size_t i = 0; i < shown; ++i) {
    auto const& row = rows[i];
    auto const [rule, fresh] = number_of.try_emplace(row.rule, rules.size() + 1);
    if (fresh) rules.push_back(row.rule);
    body += "<tr>" + cell(row.session) + cell(row.episode) + cell(row.person) + cell(row.stream) +
            cell(row.code) + cell(row.measure) +
            fmt::format(
                "<td class=\"num\">{}</td><td class=\"num\">{}</td><td class=\"num\">{}"
                "</td><td class=\"num\">{}</td><td class=\"num\">{}</td>",
                row.value ? number_text(*row.value) : "", row.low ? number_text(*row.low) : "",
                row.high ? number_text(*row.high) : "", row.n, number_text(row.valid_s)) +
            cell(row.unit) + fmt::format("<td class=\"num\">{}</td></tr>\n", rule->second);
  }
  auto out = fmt::format("<details>\n<summary>All {} measures</summary>\n", rows.size());
  if (shown < rows.size()) {
    out += fmt::format(
        "<p class=\"quiet\">The first {}; the measures table as CSV holds all of "
        "them.</p>\n",
        shown);
  }
  out += "<div class=\"scroll\"><table>\n<thead><tr>";
  for (auto const* head : {"session", "episode", "person", "stream", "code", "measure"}) {
    out += fmt::format("<th scope=\"col\">{}</th>", head);
  }
  for (auto const* head : {"value", "low", "high", "n", "valid s"}) {
    out += fmt::format("<th scope=\"col\" class=\"num\">{}</th>", head);
  }
  out +=
      "<th scope=\"col\">unit</th><th scope=\"col\" class=\"num\">rule</th></tr></thead>\n"
      "<tbody>\n" +
      body + "</tbody></table></div>\n<h4>Rules</h4>\n<ol>\n";
  for (auto const rule : rules) out += "<li>" + escaped(rule) + "</li>\n";
  return out + "</ol>\n</details>\n";
}

}  // namespace bowlby::report
