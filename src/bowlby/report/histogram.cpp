// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/report/escape.hpp>
#include <bowlby/report/histogram.hpp>
#include <bowlby/report/svg.hpp>
#include <bowlby/report/words.hpp>
#include <cmath>

namespace bowlby::report {
namespace {

constexpr double page_width = 1080;
constexpr double gutter = 170;
constexpr double gap = 30;
constexpr double row_height = 78;
constexpr double plot_height = 48;
constexpr double heading = 26;

/// Share of the values in each bin; the outermost bins take what lies beyond.
std::vector<double> shares(std::vector<double> const& values, HistogramColumn const& column) {
  std::vector<double> share(column.bins, 0);
  double n = 0;
  for (auto const value : values) {
    if (!std::isfinite(value)) continue;
    auto const bin = std::floor((value - column.low) / column.bin + 1e-9);
    share[static_cast<std::size_t>(std::clamp(bin, 0.0, static_cast<double>(column.bins - 1)))] +=
        1;
    n += 1;
  }
  for (auto& s : share) s = n > 0 ? s / n : 0;
  return share;
}

double highest(HistogramGrid const& grid, std::size_t column) {
  double high = 0;
  for (auto const& row : grid.cells) {
    for (auto const* values : {&row[column].values, &row[column].before}) {
      for (auto const s : shares(*values, grid.columns[column])) high = std::max(high, s);
    }
  }
  return high > 0 ? high : 1;
}

void draw_cell(Svg& svg, Box plot, HistogramColumn const& column, Distribution const& cell,
               double high) {
  auto const bin_width = plot.width / static_cast<double>(column.bins);
  auto const bottom = plot.y + plot.height;
  auto const now = shares(cell.values, column);
  auto const before = shares(cell.before, column);
  auto const paired = !cell.before.empty();
  for (std::size_t i = 0; i < column.bins; ++i) {
    auto const x = plot.x + bin_width * static_cast<double>(i);
    auto const range = fmt::format(
        "{}\xE2\x80\x93{}", number_text(column.low + column.bin * static_cast<double>(i)),
        number_text(column.low + column.bin * static_cast<double>(i + 1)));
    auto const word =
        column.bin == 1 ? number_text(column.first_tick + static_cast<double>(i)) : range;
    auto const bar = [&](double share) { return share / high * plot.height; };
    if (paired && before[i] > 0) {
      svg.styled_rect(
          {x + bin_width * .12, bottom - bar(before[i]), bin_width * .36, bar(before[i])},
          "hollow dark");
    }
    auto const from = paired ? .5 : .06;
    if (now[i] > 0) {
      svg.rect({x + bin_width * from, bottom - bar(now[i]), bin_width * (paired ? .4 : .88),
                bar(now[i])},
               "#0b5a84", fmt::format("{}: {}", word, percent_text(now[i])));
    }
  }
  svg.line(plot.x, bottom, plot.x + plot.width, bottom, "base");
  auto const middle = median(cell.values);
  if (!std::isfinite(middle)) return svg.text(plot.x, bottom - 6, "none", "axis");
  auto const shift = column.bin == 1 ? 0.5 : 0;
  auto const at =
      plot.x + std::clamp((middle - column.low - (shift > 0 ? shift : 0)) / column.bin + shift, 0.0,
                          double(column.bins)) *
                   bin_width;
  svg.path(fmt::format("M{} {}l-4 6h8z", coordinate(at), coordinate(bottom + 1)), "repair");
  svg.text(plot.x + plot.width, plot.y + 6, "median " + number_text(middle), "axis end");
}

}  // namespace

double median(std::vector<double> values) {
  values.erase(
      std::remove_if(values.begin(), values.end(), [](double v) { return !std::isfinite(v); }),
      values.end());
  if (values.empty()) return NAN;
  std::sort(values.begin(), values.end());
  auto const half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

HistogramColumn fitted_column(std::string title, std::vector<Distribution const*> const& cells,
                              double least_high) {
  double high = least_high;
  for (auto const* cell : cells) {
    for (auto const value : cell->values) {
      if (std::isfinite(value)) high = std::max(high, std::min(value, 1e6));
    }
  }
  auto const tick = high <= 1     ? 0.25
                    : high <= 2.5 ? 0.5
                                  : std::pow(10, std::ceil(std::log10(high / 6)));
  auto const ticks = std::ceil(high / tick - 1e-9);
  return {std::move(title), 0, tick / 5, static_cast<std::size_t>(ticks) * 5, tick, 0};
}

std::string histogram_grid(HistogramGrid const& grid) {
  if (grid.rows.empty() || grid.columns.empty()) return {};
  auto const columns = static_cast<double>(grid.columns.size());
  auto const width = (page_width - gutter - gap * (columns - 1) - 12) / columns;
  auto const height = heading + row_height * static_cast<double>(grid.rows.size()) + 14;
  std::string spoken;
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
      spoken += fmt::format("{}, {}: median {}; ", grid.rows[r], grid.columns[c].title,
                            number_text(median(grid.cells[r][c].values)));
    }
  }
  Svg svg{grid.id, page_width, height, grid.title, spoken};
  for (std::size_t c = 0; c < grid.columns.size(); ++c) {
    auto const& column = grid.columns[c];
    auto const left = gutter + (width + gap) * static_cast<double>(c);
    auto const high = highest(grid, c);
    svg.text(left, 14, column.title, "person");
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
      auto const top = heading + row_height * static_cast<double>(r);
      if (c == 0) {
        svg.text(gutter - 14, top + plot_height / 2 + 4, shortened(grid.rows[r], 24), "lane end");
      }
      draw_cell(svg, {left, top + 4, width, plot_height}, column, grid.cells[r][c], high);
      for (double at = column.first_tick;
           at <= column.low + column.bin * double(column.bins) + 1e-9; at += column.tick) {
        auto const x = left + (at - column.low) / column.bin / double(column.bins) * width;
        if (x > left + width + 1) break;
        svg.text(x, top + plot_height + 22, tick_text(at), "axis mid");
      }
    }
  }
  return "<figure><div class=\"wide\" tabindex=\"0\">" + svg.finished() + "</div></figure>\n";
}

}  // namespace bowlby::report
