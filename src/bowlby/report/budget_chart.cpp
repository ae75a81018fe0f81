// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/report/budget_chart.hpp>
#include <bowlby/report/escape.hpp>
#include <bowlby/report/svg.hpp>
#include <bowlby/report/timeline_key.hpp>
#include <bowlby/report/words.hpp>

namespace bowlby::report {
namespace {

using measure::MeasureRow;

constexpr double bar_width = 150;

std::string bar(MeasureRow const& row, std::string_view fill) {
  auto const at = [](double share) { return std::clamp(share, 0.0, 1.0) * bar_width; };
  auto out = fmt::format(
      "<svg width=\"{0}\" height=\"12\" viewBox=\"0 0 {0} 12\" aria-hidden=\"true\">"
      "<rect width=\"{0}\" height=\"12\" fill=\"#f1f3f5\"/>"
      "<rect y=\".5\" width=\"{1}\" height=\"11\" fill=\"{2}\"{3}/>",
      coordinate(bar_width), coordinate(at(row.value.value_or(0))), fill,
      fill == "#ffffff" ? " class=\"hollow\"" : "");
  if (row.low && row.high) {
    // A white edge keeps the interval readable upon any ink.
    for (auto const* style : {"ci-edge", "ci"}) {
      out += fmt::format("<line x1=\"{}\" y1=\"6\" x2=\"{}\" y2=\"6\" class=\"{}\"/>",
                         coordinate(at(*row.low)), coordinate(at(*row.high)), style);
    }
  }
  return out + "</svg>";
}

std::string_view fill_of(record::Stream const& stream, std::string const& code,
                         CodeInks const& inks) {
  for (auto const& known : stream.codes) {
    if (known.name == code && known.presence == record::Presence::nothing) return "#ffffff";
  }
  auto const ink = inks.ink(stream.name, code);
  return ink ? ink_fill(*ink) : free_text_fill;
}

std::string line(MeasureRow const& row, std::string const& picture) {
  return fmt::format(
      "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"num\">{}</td>"
      "<td class=\"num\">{}</td></tr>\n",
      escaped(shortened(row.code.empty() ? "(any)" : row.code, 40)), picture,
      estimate_text(row.value, row.low, row.high, row.unit), row.n);
}

std::string heading(record::Stream const& stream, std::string const& aside) {
  return fmt::format(
      "<tr><th class=\"group\" colspan=\"4\" scope=\"rowgroup\">{} <small>{}</small></th></tr>\n",
      escaped(shortened(stream.name, 40)), aside);
}

std::string note(std::string const& text) {
  return "<tr><td colspan=\"4\" class=\"quiet\">" + escaped(text) + "</td></tr>\n";
}

/// Codes that were never seen need no bar each.
std::string never_seen(std::vector<MeasureRow const*> const& rows) {
  std::string names;
  std::size_t count = 0;
  for (auto const* row : rows) {
    if (!row->value || *row->value != 0) continue;
    if (++count <= 12) names += (names.empty() ? "" : ", ") + shortened(row->code, 40);
  }
  if (count > 12) names += fmt::format(" and {} more", count - 12);
  return count == 0 ? std::string{} : note("never seen: " + names);
}

std::string shares(record::Stream const& stream, std::vector<MeasureRow const*> const& rows,
                   CodeInks const& inks) {
  auto out = heading(stream, number_text(rows.front()->valid_s) + " s scorable");
  for (auto const* row : rows) {
    if (row->value && *row->value == 0) continue;
    out += line(*row, row->value ? bar(*row, fill_of(stream, row->code, inks)) : std::string{});
  }
  return out + never_seen(rows);
}

std::string rates(record::Stream const& stream, std::vector<MeasureRow const*> const& rows) {
  auto out = heading(stream, "moments: " + escaped(rows.front()->unit));
  for (auto const* row : rows) {
    if (row->value && *row->value == 0) continue;
    out += row->value ? line(*row, {}) : line(*row, "<small>" + escaped(row->rule) + "</small>");
  }
  return out + never_seen(rows);
}

std::string stream_lines(record::Session const& session, record::Stream const& stream,
                         Rows const& rows, CodeInks const& inks) {
  auto const time = stream_rows(rows, session, stream, "time_share");
  auto const often = stream_rows(rows, session, stream, "rate");
  auto const& any = time.empty() ? often : time;
  if (any.empty()) return {};
  std::string out;
  if (inks.is_free_text(stream.name)) {
    out = heading(stream, "free text") +
          note(fmt::format("{} different entries: they are in the full table", any.size()));
  } else {
    out = time.empty() ? rates(stream, often) : shares(stream, time, inks);
  }
  return "<tbody>\n" + out + "</tbody>\n";
}

}  // namespace

std::string budget_tables(record::Session const& session, Rows const& rows, CodeInks const& inks) {
  std::string out;
  for (std::size_t i = 0; i < session.persons.size(); ++i) {
    std::string lines;
    for (auto const& stream : session.streams) {
      if (stream.actor == i) lines += stream_lines(session, stream, rows, inks);
    }
    if (lines.empty()) continue;
    out += fmt::format(
        "<div class=\"scroll\"><table class=\"budget\">\n<caption>{}</caption>\n<thead><tr>"
        "<th scope=\"col\">code</th><th scope=\"col\">share of scorable time</th>"
        "<th scope=\"col\" class=\"num\">value [95 %]</th>"
        "<th scope=\"col\" class=\"num\">n</th></tr></thead>\n{}</table></div>\n",
        escaped(person_heading_text(session, static_cast<record::PersonId>(i))), lines);
  }
  if (out.empty()) return "<p class=\"quiet\">No time budget was measured.</p>\n";
  return "<div class=\"people\">\n" + out + "</div>\n";
}

}  // namespace bowlby::report
