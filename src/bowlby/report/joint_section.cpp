// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/report/escape.hpp>
#include <bowlby/report/estimate_chart.hpp>
#include <bowlby/report/joint_section.hpp>
#include <bowlby/report/words.hpp>

namespace bowlby::report {
namespace {

Estimate estimate_of(JointMeasure const& joint) {
  auto const& row = *joint.value;
  Estimate e{.label = measure_label(row),
             .value = row.value,
             .low = row.low,
             .high = row.high,
             .note = row.value ? rests_on(row) : "not estimable"};
  if (joint.chance != nullptr) {
    e.chance = joint.chance->value;
    e.chance_low = joint.chance->low;
    e.chance_high = joint.chance->high;
  }
  return e;
}

/// The cell of a companion row; empty where the measure has none.
std::string companion_cell(measure::MeasureRow const* row) {
  return row == nullptr ? "<td class=\"num\"></td>" : value_cell(row);
}

std::string p_cell(measure::MeasureRow const* row) {
  if (row == nullptr || !row->value) return "<td class=\"num\"></td>";
  return "<td class=\"num\">" + number_text(*row->value) + "</td>";
}

/// What all rules of a table end in, such as the grid and the map, from a semicolon on.
std::string common_end(std::vector<JointMeasure> const& joints) {
  if (joints.size() < 2) return {};
  std::string_view end = joints.front().value->rule;
  for (auto const& joint : joints) {
    std::string_view const rule = joint.value->rule;
    std::size_t same = 0;
    while (same < std::min(rule.size(), end.size()) &&
           rule[rule.size() - 1 - same] == end[end.size() - 1 - same]) {
      ++same;
    }
    end.remove_prefix(end.size() - same);
  }
  auto const start = end.find("; ");
  return start == std::string_view::npos ? std::string{} : std::string{end.substr(start)};
}

std::string without_end(std::string const& rule, std::string const& end) {
  auto const has =
      rule.size() > end.size() && rule.compare(rule.size() - end.size(), end.size(), end) == 0;
  return has ? rule.substr(0, rule.size() - end.size()) : rule;
}

/// The measures of one map: what they share is said once, above.
std::string table(std::string const& map, std::vector<JointMeasure> const& joints) {
  auto const end = common_end(joints);
  auto out = fmt::format(
      "<div class=\"scroll\"><table class=\"joint\">\n<caption>{} <small>{} s in which both can be "
      "scored{}</small></caption>\n<thead><tr><th scope=\"col\">measure</th>"
      "<th scope=\"col\" class=\"num\">value [95 %]</th><th scope=\"col\" class=\"num\">by chance"
      "</th><th scope=\"col\" class=\"num\">above chance</th><th scope=\"col\" class=\"num\">p"
      "</th><th scope=\"col\" class=\"num\">n</th><th scope=\"col\">how it is computed</th></tr>"
      "</thead>\n<tbody>\n",
      escaped(shortened(spaced(map), 40)), number_text(joints.front().value->valid_s),
      escaped(end));
  for (auto const& joint : joints) {
    auto const& row = *joint.value;
    auto rule = escaped(without_end(row.rule, end));
    if (joint.chance != nullptr) {
      rule += "<br/>by chance: " + escaped(without_end(joint.chance->rule, end));
    }
    auto const label = spaced(row.measure) + (row.code.empty() ? "" : " " + row.code);
    out += fmt::format(
        "<tr><th scope=\"row\">{} <small>{}</small></th>{}{}{}{}<td class=\"num\">{}</td>"
        "<td class=\"rule\">{}</td></tr>\n",
        escaped(shortened(label, 60)),
        is_share(row.unit) || row.unit == "count" ? std::string{} : escaped(row.unit),
        value_cell(&row), companion_cell(joint.chance), companion_cell(joint.excess),
        p_cell(joint.p), row.n, rule);
  }
  return out + "</tbody></table></div>\n";
}

std::string tables(std::vector<JointMeasure> const& joints) {
  std::vector<std::pair<std::string, std::vector<JointMeasure>>> maps;
  for (auto const& joint : joints) {
    auto const& name = joint.value->stream;
    auto map = std::find_if(maps.begin(), maps.end(),
                            [&](auto const& known) { return known.first == name; });
    if (map == maps.end()) map = maps.insert(maps.end(), {name, {}});
    map->second.push_back(joint);
  }
  std::string out;
  for (auto const& [name, its] : maps) out += table(name, its);
  return out;
}

/// One chart a unit, of the measures that have a chance level.
std::string charts(std::string_view id, std::vector<JointMeasure> const& joints) {
  std::vector<std::pair<std::string, std::vector<Estimate>>> by_unit;
  for (auto const& joint : joints) {
    if (joint.chance == nullptr) continue;
    auto const unit = is_share(joint.value->unit) ? std::string{"share"} : joint.value->unit;
    auto found = std::find_if(by_unit.begin(), by_unit.end(),
                              [&](auto const& chart) { return chart.first == unit; });
    if (found == by_unit.end()) found = by_unit.insert(by_unit.end(), {unit, {}});
    found->second.push_back(estimate_of(joint));
  }
  std::string out;
  for (std::size_t i = 0; i < by_unit.size(); ++i) {
    auto const& [unit, estimates] = by_unit[i];
    auto const name = fmt::format("{}-{}", id, i + 1);
    out += estimate_chart({.id = name,
                           .title = "Joint measures and their chance levels, unit " + unit,
                           .unit = unit,
                           .width = 940,
                           .label_width = 260},
                          estimates);
  }
  return out;
}

}  // namespace

std::string measure_label(measure::MeasureRow const& row) {
  auto label = spaced(row.measure);
  if (!row.stream.empty()) label += " \xC2\xB7 " + shortened(row.stream, 40);
  if (!row.code.empty()) label += " \xC2\xB7 " + shortened(row.code, 40);
  return label;
}

std::string measure_heading(measure::MeasureRow const& row) {
  auto out = escaped(spaced(row.measure));
  if (!row.code.empty()) out += " " + escaped(shortened(row.code, 40));
  if (!row.stream.empty()) out += "<br/><small>" + escaped(shortened(row.stream, 40)) + "</small>";
  return out;
}

std::string rests_on(measure::MeasureRow const& row) {
  return fmt::format("n {}, {} s", row.n, number_text(row.valid_s));
}

std::string value_cell(measure::MeasureRow const* row) {
  if (row == nullptr) return "<td class=\"num\">\xE2\x80\x94</td>";
  if (!row->value) return "<td class=\"none\">not estimable</td>";
  return "<td class=\"num\">" + estimate_text(row->value, row->low, row->high, shown_unit(*row)) +
         "</td>";
}

std::string joint_section(std::string_view id, std::string_view session, Rows const& rows) {
  auto const joints = joint_measures(rows, session);
  if (joints.empty()) return {};
  auto out = charts(id, joints);
  if (!out.empty()) {
    out =
        "<p class=\"lead\">Dot and line: the value and its 95 % interval. Dashed mark and grey "
        "band: what chance alone gives, found by shifting one person in time against the other. "
        "A value inside the band is what two people who do not heed each other would show."
        "</p>\n" +
        out;
  }
  return out + tables(joints);
}

}  // namespace bowlby::report
