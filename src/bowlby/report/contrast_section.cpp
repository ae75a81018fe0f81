// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bowlby/report/contrast_section.hpp>
#include <bowlby/report/escape.hpp>
#include <bowlby/report/estimate_chart.hpp>
#include <bowlby/report/joint_section.hpp>
#include <bowlby/report/page.hpp>
#include <bowlby/report/svg.hpp>
#include <bowlby/report/words.hpp>
#include <iterator>

namespace bowlby::report {
namespace {

using Sessions = std::vector<record::Session>;
using measure::MeasureRow;

constexpr std::size_t most_charted_sessions = 6;
constexpr std::size_t most_lines = 120;

/// One line a measure, with the row of each session (nullptr where it has none).
struct Line {
  MeasureRow const* any = nullptr;
  std::vector<MeasureRow const*> of_session;
};

template <class Wanted>
std::vector<Line> lines_of(Sessions const& sessions, Rows const& rows, Wanted wanted) {
  std::vector<Line> lines;
  for (std::size_t s = 0; s < sessions.size(); ++s) {
    for (auto const& row : rows) {
      if (row.session != sessions[s].id || !is_whole(row) || !wanted(row)) continue;
      auto line = std::find_if(lines.begin(), lines.end(),
                               [&](Line const& l) { return same_measure(*l.any, row); });
      if (line == lines.end()) {
        if (lines.size() == most_lines) continue;
        line = lines.insert(lines.end(), {&row, std::vector<MeasureRow const*>(sessions.size())});
      }
      line->of_session[s] = &row;
    }
  }
  return lines;
}

bool is_p_value(MeasureRow const& row) {
  return row.measure.size() > 2 && row.measure.compare(row.measure.size() - 2, 2, "_p") == 0;
}

std::string column_heads(Sessions const& sessions) {
  std::string out;
  for (auto const& session : sessions) {
    out +=
        fmt::format("<th scope=\"col\" class=\"num\">{}</th>", escaped(shortened(session.id, 40)));
  }
  return out;
}

std::string comparison(Sessions const& sessions, std::vector<Line> const& lines,
                       std::string const& caption) {
  if (lines.empty()) return {};
  auto out = "<div class=\"scroll\"><table>\n<caption>" + caption +
             "</caption>\n<thead><tr><th scope=\"col\">measure</th>" + column_heads(sessions) +
             "<th scope=\"col\">unit</th></tr></thead>\n<tbody>\n";
  for (auto const& line : lines) {
    out += fmt::format("<tr><th scope=\"row\">{}</th>", measure_heading(*line.any));
    for (auto const* row : line.of_session) out += value_cell(row);
    out += fmt::format("<td>{}</td></tr>\n", escaped(shown_unit(*line.any)));
  }
  return out + "</tbody></table></div>\n";
}

constexpr std::array marks{"dot", "dot2", "dot3"};

std::string mark(std::size_t session) {
  return fmt::format(
      "<svg class=\"sw\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><circle "
      "cx=\"7\" cy=\"7\" r=\"4.5\" class=\"{}\"/></svg> ",
      marks[session]);
}

/// The sessions' shares on one axis from 0 to 100 %, one below the other.
std::string shares_picture(Line const& line) {
  constexpr double width = 240;
  auto const step = 11.0;
  auto const height = step * static_cast<double>(line.of_session.size()) + 3;
  auto const x = [](double share) { return 6 + std::clamp(share, 0.0, 1.0) * (width - 12); };
  auto out = fmt::format(
      "<svg width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" "
      "aria-hidden=\"true\">",
      coordinate(width), coordinate(height));
  for (auto const part : {0.0, 0.25, 0.5, 0.75, 1.0}) {
    out += fmt::format("<line x1=\"{0}\" y1=\"0\" x2=\"{0}\" y2=\"{1}\" class=\"grid\"/>",
                       coordinate(x(part)), coordinate(height));
  }
  for (std::size_t s = 0; s < line.of_session.size(); ++s) {
    auto const* row = line.of_session[s];
    if (row == nullptr || !row->value) continue;
    auto const y = coordinate(step * (static_cast<double>(s) + 0.5) + 1.5);
    if (row->low && row->high) {
      out += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" class=\"ci\"/>",
                         coordinate(x(*row->low)), y, coordinate(x(*row->high)), y);
    }
    out += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"4.5\" class=\"{}\"/>",
                       coordinate(x(*row->value)), y, marks[s]);
  }
  return out + "</svg>";
}

std::string budgets(Sessions const& sessions, std::vector<Line> const& all) {
  std::vector<Line> lines;
  std::copy_if(all.begin(), all.end(), std::back_inserter(lines), [](Line const& line) {
    return std::any_of(line.of_session.begin(), line.of_session.end(), [](MeasureRow const* row) {
      return row != nullptr && row->value && *row->value > 0;
    });
  });
  if (lines.empty()) return {};
  auto const drawn = sessions.size() <= marks.size();
  std::string out =
      "<div class=\"scroll\"><table class=\"beside\">\n<caption>How time was spent <small>share of "
      "scorable time, 0 to 100 %, with 95 % interval</small></caption>\n<thead><tr>"
      "<th scope=\"col\">code</th>";
  if (drawn) out += "<th scope=\"col\">0 to 100 %</th>";
  for (std::size_t s = 0; s < sessions.size(); ++s) {
    out += fmt::format("<th scope=\"col\" class=\"num\">{}{}</th>", drawn ? mark(s) : std::string{},
                       escaped(shortened(sessions[s].id, 40)));
  }
  out += "</tr></thead>\n<tbody>\n";
  std::string group;
  for (auto const& line : lines) {
    auto const own = line.any->person + "\n" + line.any->stream;
    if (own != group) {
      out += fmt::format(
          "<tr><th class=\"group\" colspan=\"{}\" scope=\"rowgroup\">{} <small>{}"
          "</small></th></tr>\n",
          sessions.size() + (drawn ? 2 : 1), escaped(shortened(line.any->person, 40)),
          escaped(shortened(line.any->stream, 40)));
    }
    group = own;
    out += fmt::format("<tr><th scope=\"row\">{}</th>", escaped(shortened(line.any->code, 40)));
    if (drawn) out += "<td>" + shares_picture(line) + "</td>";
    for (auto const* row : line.of_session) out += value_cell(row);
    out += "</tr>\n";
  }
  return out + "</tbody></table></div>\n";
}

std::string match_charts(Sessions const& sessions, Rows const& rows) {
  if (sessions.size() > most_charted_sessions) return {};
  std::vector<std::pair<std::string, std::vector<Estimate>>> charts;
  for (auto const& session : sessions) {
    for (auto const& joint : joint_measures(rows, session.id)) {
      if (joint.chance == nullptr || !is_share(joint.value->unit)) continue;
      auto const label = measure_label(*joint.value);
      auto chart = std::find_if(charts.begin(), charts.end(),
                                [&](auto const& c) { return c.first == label; });
      if (chart == charts.end()) {
        chart = charts.insert(charts.end(), {label, std::vector<Estimate>{}});
      }
      chart->second.push_back(
          {.label = session.id,
           .value = joint.value->value,
           .low = joint.value->low,
           .high = joint.value->high,
           .chance = joint.chance->value,
           .chance_low = joint.chance->low,
           .chance_high = joint.chance->high,
           .note = joint.value->value ? rests_on(*joint.value) : "not estimable"});
    }
  }
  std::string out;
  std::size_t index = 0;
  for (auto const& [label, estimates] : charts) {
    if (estimates.size() < 2) continue;
    auto const id = fmt::format("contrast-{}", ++index);
    out += "<h4>" + escaped(label) + "</h4>\n" +
           estimate_chart({.id = id,
                           .title = label + ", session by session",
                           .unit = "share",
                           .width = 940,
                           .label_width = 270},
                          estimates);
  }
  return out;
}

/// Joint measures and time budgets; differences of all else are in the full table.
std::string between(std::vector<MeasureRow const*> const& all) {
  std::vector<MeasureRow const*> rows;
  std::copy_if(all.begin(), all.end(), std::back_inserter(rows), [](MeasureRow const* row) {
    auto const told = row->person == "dyad" || row->measure == "time_share";
    return told && is_whole(*row) && row->value && !(*row->value == 0 && row->low == row->high);
  });
  if (rows.empty()) return {};
  std::string out =
      "<div class=\"scroll\"><table>\n<caption>Differences <small>with 95 % interval; all others "
      "are in the full table</small></caption>\n<thead><tr>"
      "<th scope=\"col\">sessions</th><th scope=\"col\">who</th><th scope=\"col\">measure</th>"
      "<th scope=\"col\" class=\"num\">value [95 %]</th><th scope=\"col\">unit</th>"
      "<th scope=\"col\" class=\"num\">n</th><th scope=\"col\">how it is computed</th></tr></thead>"
      "\n<tbody>\n";
  for (std::size_t i = 0; i < std::min(rows.size(), most_lines); ++i) {
    auto const& row = *rows[i];
    out += fmt::format(
        "<tr><td>{}</td><td>{}</td><th scope=\"row\">{}</th>{}<td>{}</td>"
        "<td class=\"num\">{}</td><td class=\"rule\">{}</td></tr>\n",
        escaped(shortened(row.session, 60)), escaped(shortened(row.person, 40)),
        measure_heading(row), value_cell(&row), escaped(shown_unit(row)), row.n, escaped(row.rule));
  }
  return out + "</tbody></table></div>\n";
}

}  // namespace

std::string contrast_section(Sessions const& sessions, Rows const& rows) {
  std::string body;
  if (sessions.size() > 1) {
    body += match_charts(sessions, rows);
    body += comparison(sessions,
                       lines_of(sessions, rows,
                                [](auto const& r) { return r.person == "dyad" && !is_p_value(r); }),
                       "The two together <small>value and 95 % interval</small>");
    body += budgets(sessions, lines_of(sessions, rows,
                                       [](auto const& r) { return r.measure == "time_share"; }));
  }
  body += between(rows_between(rows, sessions));
  if (body.empty()) return {};
  return section("contrast", "Sessions side by side",
                 "<p class=\"lead\">The same measures, one column a session. Intervals describe "
                 "how surely these minutes were measured; two sessions of one dyad are no sample "
                 "of dyads.</p>\n" +
                     body);
}

}  // namespace bowlby::report
