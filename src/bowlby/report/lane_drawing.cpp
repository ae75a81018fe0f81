// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/report/escape.hpp>
#include <bowlby/report/lane_drawing.hpp>
#include <cmath>
#include <map>

namespace bowlby::report {
namespace {

constexpr std::string_view covered_fill = "#f1f3f5";

std::string_view bar_fill(Bar const& bar) {
  if (bar.presence == record::Presence::nothing) return "#ffffff";
  if (bar.presence == record::Presence::out_of_view) return out_of_view_fill;
  return bar.ink ? ink_fill(*bar.ink) : free_text_fill;
}

std::string_view tick_stroke(Bar const& bar) {
  return bar.presence != record::Presence::coded ? "#9aa3af"
         : bar.ink                               ? ink_line(*bar.ink)
                                                 : "#3b4350";
}

Band step_band(Lane const& lane, Band band, std::size_t step) {
  auto const height = band.height / static_cast<double>(lane.steps);
  return {band.y + height * static_cast<double>(step), lane.steps > 1 ? height - 1 : height};
}

Box bar_box(Scale const& scale, Span when, Band band) {
  auto const x = scale.x(when.begin);
  return {x, band.y, std::max(0.7, scale.x(when.end) - x), band.height};
}

void draw_label(Svg& svg, Bar const& bar, Box box) {
  auto const needs = static_cast<double>(character_count(bar.label)) * 5.9 + 8;
  if (bar.label.empty() || needs > box.width || box.height < 11) return;
  svg.text(box.x + 4, box.y + box.height / 2 + 3.6, bar.label,
           bar.ink ? ink_label(*bar.ink) : "on-light");
}

void draw_each_state(Svg& svg, Scale const& scale, Lane const& lane, Band band) {
  for (auto const& bar : lane.bars) {
    auto const when = scale.clipped(bar.when);
    if (when.length() <= 0) continue;
    auto box = bar_box(scale, when, step_band(lane, band, bar.step));
    if (bar.presence == record::Presence::nothing) {
      svg.rect(box, bar_fill(bar), bar.hover);
      if (box.width > 2) {
        svg.styled_rect({box.x + .5, box.y + .5, box.width - 1, box.height - 1}, "hollow");
      }
      continue;
    }
    // A hairline of paper between neighbours, where there is room for it.
    if (box.width > 3) box.width -= 0.6;
    svg.rect(box, bar_fill(bar), bar.hover);
    if (bar.presence == record::Presence::coded) draw_label(svg, bar, box);
  }
}

/// Events to the nearest column: the first to reach a column has it.
void draw_merged_states(Svg& svg, Scale const& scale, Lane const& lane, Band band) {
  std::map<std::string_view, std::string> paths;
  std::vector<double> drawn_to(lane.steps, -1e9);
  for (auto const& bar : lane.bars) {
    auto const when = scale.clipped(bar.when);
    if (when.length() <= 0) continue;
    auto const begin = std::max(std::round(scale.x(when.begin)), drawn_to[bar.step]);
    auto const end = std::max(std::round(scale.x(when.end)), std::round(scale.x(when.begin)) + 1);
    if (end <= begin) continue;
    drawn_to[bar.step] = end;
    auto const at = step_band(lane, band, bar.step);
    paths[bar_fill(bar)] += bar_path({begin, at.y, end - begin, at.height});
  }
  for (auto const& [fill, data] : paths) {
    svg.path(data, fill == "#ffffff" ? "hollow" : "", fill);
  }
}

void draw_points(Svg& svg, Scale const& scale, Lane const& lane, Band band, bool hover) {
  std::map<std::string_view, std::string> paths;
  std::map<std::string_view, double> last;
  for (auto const& bar : lane.bars) {
    auto const at = bar.when.begin;
    if (at < scale.row.begin || at > scale.row.end) continue;
    auto const x = scale.x(at);
    if (hover) {
      svg.tick(x, band.y, band.y + band.height, tick_stroke(bar), bar.hover);
      continue;
    }
    auto const stroke = tick_stroke(bar);
    auto const column = std::round(x);
    auto const [seen, fresh] = last.try_emplace(stroke, column);
    if (!fresh && seen->second == column) continue;
    seen->second = column;
    paths[stroke] +=
        fmt::format("M{} {}v{}", coordinate(column), coordinate(band.y), coordinate(band.height));
  }
  for (auto const& [stroke, data] : paths) svg.path(data, "tick", {}, stroke);
}

/// Samples as a line from the lowest to the highest of the lane, broken where one is missing.
void draw_samples(Svg& svg, Scale const& scale, Lane const& lane, Band band) {
  double low = INFINITY;
  double high = -INFINITY;
  for (auto const& bar : lane.bars) {
    if (!bar.value || !std::isfinite(*bar.value)) continue;
    low = std::min(low, *bar.value);
    high = std::max(high, *bar.value);
  }
  if (!(low <= high)) return;
  std::string data;
  auto pen_up = true;
  auto last = -1e9;
  for (auto const& bar : lane.bars) {
    auto const at = bar.when.begin;
    if (at < scale.row.begin || at > scale.row.end) continue;
    if (!bar.value || !std::isfinite(*bar.value)) {
      pen_up = true;
      continue;
    }
    auto const x = scale.x(at);
    if (!pen_up && x - last < 0.5) continue;
    last = x;
    auto const part = high > low ? (*bar.value - low) / (high - low) : 0.5;
    data += fmt::format("{}{} {}", pen_up ? "M" : "L", coordinate(x),
                        coordinate(band.y + band.height * (1 - part)));
    pen_up = false;
  }
  svg.path(data, "sample");
}

}  // namespace

Span Scale::clipped(Span when) const {
  auto const begin = std::max({when.begin, row.begin, drawn.begin});
  return {begin, std::max(begin, std::min({when.end, row.end, drawn.end}))};
}

void draw_lane(Svg& svg, Scale const& scale, Lane const& lane, Band band, bool hover) {
  svg.text(scale.left - 10, band.y + band.height / 2 + 4, shortened(lane.label, 22), "lane end");
  auto const mine = scale.clipped(scale.row);
  svg.line(scale.x(mine.begin), band.y + band.height / 2, scale.x(mine.end),
           band.y + band.height / 2, "uncoded");
  for (auto const& covered : lane.coverage) {
    auto const when = scale.clipped(covered);
    if (when.length() > 0) svg.rect(bar_box(scale, when, band), covered_fill);
  }
  switch (lane.kind) {
    case record::StreamKind::state:
      hover ? draw_each_state(svg, scale, lane, band) : draw_merged_states(svg, scale, lane, band);
      return;
    case record::StreamKind::point: draw_points(svg, scale, lane, band, hover); return;
    case record::StreamKind::sampled: draw_samples(svg, scale, lane, band); return;
  }
}

}  // namespace bowlby::report
