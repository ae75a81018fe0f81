// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/report/clock_curves.hpp>
#include <bowlby/report/escape.hpp>
#include <bowlby/report/svg.hpp>
#include <bowlby/report/time_rows.hpp>
#include <bowlby/report/words.hpp>
#include <cmath>

namespace bowlby::report {
namespace {

constexpr double page_width = 1080;
constexpr double gutter = 170;
constexpr double right_margin = 66;
constexpr double plot_width = page_width - gutter - right_margin;
constexpr double panel_height = 112;
constexpr double plot_height = 88;
constexpr double heading = 34;

struct Clock {
  Span time;
  double high = 1;

  [[nodiscard]] double x(double second) const {
    return gutter + (second - time.begin) / time.length() * plot_width;
  }
  [[nodiscard]] double y(double bottom, double value) const {
    return bottom - std::clamp(value / high, 0.0, 1.0) * plot_height;
  }
};

Clock clock_of(StrangeSituationReport const& report) {
  Clock clock{{INFINITY, -INFINITY}, 0};
  auto const widen = [&](double second) {
    if (!std::isfinite(second)) return;
    clock.time.begin = std::min(clock.time.begin, second);
    clock.time.end = std::max(clock.time.end, second);
  };
  for (auto const& episode : report.episodes) {
    widen(time::seconds(episode.when.begin));
    widen(time::seconds(episode.when.end));
  }
  for (auto const& group : report.groups) {
    for (auto const* curve : {&group.shown, &group.sensed}) {
      for (auto const& point : *curve) {
        widen(point.second);
        if (std::isfinite(point.high)) clock.high = std::max(clock.high, point.high);
      }
    }
  }
  clock.high = std::max(0.25, std::ceil(clock.high * 4 - 1e-9) / 4);
  return clock;
}

bool can_be_drawn(CurvePoint const& p) {
  return std::isfinite(p.second) && std::isfinite(p.middle) && std::isfinite(p.low) &&
         std::isfinite(p.high);
}

/// Points to the nearest column, so that a fine clock costs no more bytes than can be seen.
std::vector<CurvePoint> thinned(std::vector<CurvePoint> const& curve, Clock const& clock) {
  std::vector<CurvePoint> out;
  for (auto const& point : curve) {
    if (!can_be_drawn(point)) continue;
    if (!out.empty() && clock.x(point.second) - clock.x(out.back().second) < 1) continue;
    out.push_back(point);
  }
  return out;
}

/// Bands lie beneath all lines.
void draw_band(Svg& svg, Clock const& clock, double bottom, std::vector<CurvePoint> const& curve,
               std::string_view style) {
  std::string band;
  for (auto const& p : curve) {
    band += fmt::format("{}{} {}", band.empty() ? "M" : "L", coordinate(clock.x(p.second)),
                        coordinate(clock.y(bottom, p.high)));
  }
  for (auto p = curve.rbegin(); p != curve.rend(); ++p) {
    band +=
        fmt::format("L{} {}", coordinate(clock.x(p->second)), coordinate(clock.y(bottom, p->low)));
  }
  if (!band.empty()) svg.path(band + "z", fmt::format("band {}", style));
}

void draw_line(Svg& svg, Clock const& clock, double bottom, std::vector<CurvePoint> const& curve,
               std::string_view style, double label_y) {
  if (curve.empty()) return;
  std::string line;
  for (auto const& p : curve) {
    line += fmt::format("{}{} {}", line.empty() ? "M" : "L", coordinate(clock.x(p.second)),
                        coordinate(clock.y(bottom, p.middle)));
  }
  svg.path(line, fmt::format("curve {}", style));
  svg.text(gutter + plot_width + 8, label_y, style, fmt::format("strong {}", style));
}

void draw_panel(Svg& svg, Clock const& clock, CaregiverGroup const& group, double bottom) {
  svg.text(gutter - 40, bottom - plot_height / 2 + 4, shortened(group.name, 20), "lane end");
  for (auto const part : {0.0, 0.5, 1.0}) {
    auto const y = bottom - part * plot_height;
    svg.line(gutter, y, gutter + plot_width, y, part > 0 ? "grid" : "base");
    svg.text(gutter - 6, y + 4, tick_text(part * clock.high), "axis end");
  }
  auto const sensed = thinned(group.sensed, clock);
  auto const shown = thinned(group.shown, clock);
  auto const end = [&](std::vector<CurvePoint> const& curve) {
    return curve.empty() ? bottom : clock.y(bottom, curve.back().middle) + 4;
  };
  auto sensed_y = end(sensed);
  auto shown_y = end(shown);
  if (std::abs(sensed_y - shown_y) < 13) {
    auto const middle = std::min((sensed_y + shown_y) / 2, bottom - 4);
    auto const apart = sensed_y <= shown_y ? 6.5 : -6.5;
    sensed_y = middle - apart;
    shown_y = middle + apart;
  }
  draw_band(svg, clock, bottom, sensed, "sensed");
  draw_band(svg, clock, bottom, shown, "shown");
  draw_line(svg, clock, bottom, shown, "shown", shown_y);
  draw_line(svg, clock, bottom, sensed, "sensed", sensed_y);
}

void draw_episodes(Svg& svg, Clock const& clock, std::vector<record::Episode> const& episodes,
                   double bottom) {
  for (std::size_t i = 0; i < episodes.size(); ++i) {
    auto const when = seconds_of(episodes[i].when);
    auto const x = clock.x(when.begin);
    auto const width = clock.x(when.end) - x;
    if (!(width > 0)) continue;
    svg.rect({x, 4, width, 18}, i % 2 == 0 ? "#dfe4ea" : "#eef1f4",
             fmt::format("{} \xC2\xB7 {}\xE2\x80\x93{}", episodes[i].name, minutes_text(when.begin),
                         minutes_text(when.end)));
    if (width > 24) {
      svg.text(x + 5, 17, shortened(episodes[i].name, std::size_t((width - 8) / 6.2)), "episode");
    }
    svg.line(x, 4, x, bottom, "edge");
  }
}

}  // namespace

std::string clock_curves(std::string_view id, StrangeSituationReport const& report) {
  auto const clock = clock_of(report);
  if (!(clock.time.length() > 0)) return {};
  auto const last = heading + panel_height * static_cast<double>(report.groups.size()) - 24;
  Svg svg{id, page_width, last + 46, "Distress shown and arousal sensed over the procedure",
          "One panel a group. Where the two lines part, what is seen says little about what is "
          "felt."};
  auto const step = tick_step(clock.time.length() * 62 / plot_width);
  for (auto const at : ticks(clock.time, step)) {
    svg.line(clock.x(at), heading - 8, clock.x(at), last, "grid");
    svg.text(clock.x(at), last + 18, minutes_text(at), "axis mid");
  }
  draw_episodes(svg, clock, report.episodes, last);
  for (std::size_t g = 0; g < report.groups.size(); ++g) {
    draw_panel(svg, clock, report.groups[g],
               heading + panel_height * static_cast<double>(g) + plot_height);
  }
  return "<figure><div class=\"wide\" tabindex=\"0\">" + svg.finished() + "</div></figure>\n";
}

}  // namespace bowlby::report
