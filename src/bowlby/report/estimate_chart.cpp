// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/report/escape.hpp>
#include <bowlby/report/estimate_chart.hpp>
#include <bowlby/report/svg.hpp>
#include <bowlby/report/words.hpp>
#include <cmath>

namespace bowlby::report {
namespace {

constexpr double line_height = 30;
constexpr double top_margin = 8;

struct Axis {
  double low = 0;
  double high = 1;
  double step = 0.25;
};

Axis axis_for(std::string_view unit, std::vector<Estimate> const& estimates) {
  double low = 0;
  double high = 0;
  for (auto const& e : estimates) {
    for (auto const& v : {e.value, e.low, e.high, e.chance, e.chance_low, e.chance_high}) {
      if (!v || !std::isfinite(*v)) continue;
      low = std::min(low, *v);
      high = std::max(high, *v);
    }
  }
  if (is_share(unit) && low >= 0 && high <= 1) return {};
  if (!(high > low)) return {low, low + 1, 0.25};
  auto const rough = (high - low) / 4;
  auto const power = std::pow(10.0, std::floor(std::log10(rough)));
  auto const lead = rough / power;
  auto const step = (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
  return {std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step, step};
}

}  // namespace

std::string estimate_chart(EstimateChart const& chart, std::vector<Estimate> const& estimates) {
  if (estimates.empty()) return {};
  auto const axis = axis_for(chart.unit, estimates);
  auto const left = chart.label_width;
  auto const width = chart.width - chart.label_width - chart.note_width;
  auto const x = [&](double v) {
    return left + std::clamp((v - axis.low) / (axis.high - axis.low), 0.0, 1.0) * width;
  };
  auto const bottom = top_margin + line_height * static_cast<double>(estimates.size());
  std::string spoken;
  for (auto const& e : estimates) {
    spoken += e.label + ": " + estimate_text(e.value, e.low, e.high, chart.unit);
    if (e.chance) spoken += ", chance " + value_text(e.chance, chart.unit);
    spoken += "; ";
  }
  Svg svg{chart.id, chart.width, bottom + 24, chart.title, spoken};
  auto const steps = static_cast<int>(std::lround((axis.high - axis.low) / axis.step));
  for (int i = 0; i <= std::min(steps, 12); ++i) {
    auto const v = axis.low + axis.step * i;
    svg.line(x(v), top_margin, x(v), bottom, "grid");
    svg.text(x(v), bottom + 16, is_share(chart.unit) ? percent_text(v) : tick_text(v), "axis mid");
  }
  svg.line(left, bottom, left + width, bottom, "base");
  double y = top_margin + line_height / 2;
  for (auto const& e : estimates) {
    svg.text(left - 12, y + 4, shortened(e.label, std::size_t(chart.label_width / 6)), "lane end");
    if (e.chance_low && e.chance_high) {
      svg.styled_rect({x(*e.chance_low), y - 9, x(*e.chance_high) - x(*e.chance_low), 18},
                      "chance");
    }
    if (e.chance) svg.line(x(*e.chance), y - 11, x(*e.chance), y + 11, "chance-mark");
    if (e.low && e.high) svg.line(x(*e.low), y, x(*e.high), y, "ci");
    if (e.value) svg.circle(x(*e.value), y, 5, "dot");
    svg.text(left + width + 14, y + 4, e.note, "axis");
    y += line_height;
  }
  return "<div class=\"scroll\">" + svg.finished() + "</div>\n";
}

}  // namespace bowlby::report
