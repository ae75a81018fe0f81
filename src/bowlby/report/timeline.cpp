// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/report/escape.hpp>
#include <bowlby/report/lane_drawing.hpp>
#include <bowlby/report/lanes.hpp>
#include <bowlby/report/timeline.hpp>
#include <bowlby/report/timeline_key.hpp>
#include <bowlby/report/words.hpp>

namespace bowlby::report {
namespace {

using measure::DyadicState;

constexpr double episode_band = 24;
constexpr double person_heading = 23;
constexpr double axis_height = 22;
constexpr double between_rows = 14;

double lane_pitch(Lane const& lane) {
  return lane.steps > 1 ? 6 + 10 * static_cast<double>(lane.steps) : 20;
}

double row_height(TimelineInput const& input, Lanes const& lanes) {
  double height = axis_height;
  if (!input.session.episodes.empty()) height += episode_band;
  std::optional<record::PersonId> person;
  for (auto const& lane : lanes.lanes) {
    if (person != lane.person) height += person_heading;
    person = lane.person;
    height += lane_pitch(lane);
  }
  if (!input.dyadic.empty()) height += person_heading + 26 * double(input.dyadic.size());
  return height;
}

void draw_axis(Svg& svg, Scale const& scale, double top, double bottom) {
  auto const step = tick_step(scale.row.length() * 62 / scale.width);
  for (auto const at : ticks(scale.row, step)) {
    svg.line(scale.x(at), top, scale.x(at), bottom, "grid");
    svg.text(scale.x(at), bottom + 15, minutes_text(at), "axis mid");
  }
  svg.line(scale.left, bottom, scale.left + scale.width, bottom, "base");
}

void draw_episodes(Svg& svg, Scale const& scale, record::Session const& session, double y,
                   double bottom) {
  std::size_t index = 0;
  for (auto const& episode : session.episodes) {
    auto const even = index++ % 2 == 0;
    auto const when = scale.clipped(seconds_of(episode.when));
    if (when.length() <= 0) continue;
    auto const x = scale.x(when.begin);
    auto const width = scale.x(when.end) - x;
    auto hover = fmt::format("{} \xC2\xB7 {}\xE2\x80\x93{}", episode.name,
                             minutes_text(time::seconds(episode.when.begin)),
                             minutes_text(time::seconds(episode.when.end)));
    if (episode.planned) {
      hover += fmt::format(", planned {}", minutes_text(time::seconds(*episode.planned)));
    }
    if (episode.curtailed) hover += ", curtailed";
    svg.rect({x, y, width, episode_band - 8}, even ? "#dfe4ea" : "#eef1f4", hover);
    auto const ends_here = scale.row.end >= time::seconds(episode.when.end);
    if (episode.curtailed && ends_here) {
      svg.rect({x + width - 5, y, 2, episode_band - 8}, "#111827");
      svg.rect({x + width - 1.5, y, 1.5, episode_band - 8}, "#111827");
    }
    auto const room = (width - (episode.curtailed ? 16 : 10)) / 6.2;
    auto const full = episode.curtailed ? episode.name + " (curtailed)" : episode.name;
    auto const fits = static_cast<double>(character_count(full)) <= room;
    if (room >= 2) {
      svg.text(x + 5, y + 12, shortened(fits ? full : episode.name, std::size_t(room)), "episode");
    }
    svg.line(x, y, x, bottom, "edge");
    if (ends_here) svg.line(x + width, y, x + width, bottom, "edge");
  }
}

void draw_dyadic(Svg& svg, Scale const& scale, measure::DyadicTimeline const& timeline, double y,
                 bool hover) {
  svg.text(scale.left - 10, y + 12, shortened(spaced(timeline.map), 22), "lane end");
  for (auto const& span : timeline.spans) {
    auto const full = seconds_of(span.when);
    auto const when = scale.clipped(full);
    if (when.length() <= 0) continue;
    auto const x = scale.x(when.begin);
    svg.rect({x, y, std::max(0.5, scale.x(when.end) - x), 14}, dyadic_fill(span.state),
             hover ? fmt::format("{} \xC2\xB7 {}\xE2\x80\x93{} ({} s)", dyadic_name(span.state),
                                 moment_text(full.begin), moment_text(full.end),
                                 number_text(full.length()))
                   : std::string{});
  }
  std::string marks;
  for (auto const& repair : timeline.repairs) {
    auto const at = time::seconds(repair);
    if (at < scale.row.begin || at >= scale.row.end) continue;
    marks += fmt::format("M{} {}l-3.5 6h7z", coordinate(scale.x(at)), coordinate(y + 15));
  }
  svg.path(marks, "repair");
}

void draw_row(Svg& svg, Scale const& scale, TimelineInput const& input, Lanes const& lanes,
              double top, double bottom) {
  auto const& session = input.session;
  draw_axis(svg, scale, top + (session.episodes.empty() ? 0 : episode_band), bottom);
  auto y = top;
  if (!session.episodes.empty()) {
    draw_episodes(svg, scale, session, y, bottom);
    y += episode_band;
  }
  std::optional<record::PersonId> person;
  for (auto const& lane : lanes.lanes) {
    if (person != lane.person) {
      svg.text(0, y + 17, person_heading_text(session, lane.person), "person");
      y += person_heading;
    }
    person = lane.person;
    draw_lane(svg, scale, lane, {y + 3, lane_pitch(lane) - 6}, input.hover);
    y += lane_pitch(lane);
  }
  if (input.dyadic.empty()) return;
  svg.text(0, y + 17, "Together", "person");
  y += person_heading;
  for (auto const* timeline : input.dyadic) {
    draw_dyadic(svg, scale, *timeline, y + 2, input.hover);
    y += 26;
  }
}

}  // namespace

std::string_view dyadic_fill(DyadicState state) {
  switch (state) {
    case DyadicState::match_positive: return "#005f73";
    case DyadicState::match_neutral: return "#7dbfc2";
    case DyadicState::match_negative: return "url(#cross)";
    case DyadicState::mismatch: return "url(#dotted)";
    case DyadicState::excluded: return out_of_view_fill;
  }
  return "none";
}

std::string_view dyadic_name(DyadicState state) {
  switch (state) {
    case DyadicState::match_positive: return "match, positive";
    case DyadicState::match_neutral: return "match, neutral";
    case DyadicState::match_negative: return "match, negative";
    case DyadicState::mismatch: return "mismatch";
    case DyadicState::excluded: return "left out";
  }
  return "";
}

std::string timeline_figure(TimelineInput const& input) {
  auto const& session = input.session;
  auto const drawn = drawn_time(session);
  auto const rows = time_rows(drawn);
  if (rows.empty()) return "<p class=\"quiet\">There is no observed time to draw.</p>\n";
  auto const lanes = lanes_of(session, input.inks, drawn, input.streams);
  auto const height = row_height(input, lanes);
  auto const total = double(rows.size()) * (height + between_rows) - between_rows + 4;
  Svg svg{input.id, drawing_width, total, "Timeline of session " + session.id,
          fmt::format("{} streams of {} persons from {} to {}, {} events, {} episodes. Each stream "
                      "is a lane; time runs from left to right in {} row(s).",
                      lanes.lanes.size(), session.persons.size(), minutes_text(drawn.begin),
                      minutes_text(drawn.end), lanes.bars, session.episodes.size(), rows.size())};
  double top = 2;
  for (auto const& row : rows) {
    Scale const scale{row, drawn};
    draw_row(svg, scale, input, lanes, top, top + height - axis_height);
    top += height + between_rows;
  }
  auto out = "<figure class=\"timeline\">\n<div class=\"wide\" tabindex=\"0\">" + svg.finished() +
             "</div>\n" + timeline_key(input, lanes);
  if (lanes.not_drawn > 0) {
    out += fmt::format(
        "<p class=\"quiet\">{} event(s) lie outside the observed time and are not "
        "drawn; they are in the event table.</p>\n",
        lanes.not_drawn);
  }
  if (!lanes.left_out.empty()) {
    std::string names;
    for (auto const& name : lanes.left_out) {
      if (character_count(names) > 300) {
        names += " \xE2\x80\xA6";
        break;
      }
      names += (names.empty() ? "" : ", ") + shortened(name, 40);
    }
    out += fmt::format(
        "<p class=\"quiet\">{} stream(s) without an event, or not measured, are not "
        "drawn: {}.</p>\n",
        lanes.left_out.size(), escaped(names));
  }
  if (!input.hover) {
    out += fmt::format("<p class=\"quiet\">Many events: drawn at a resolution of {} s.</p>\n",
                       number_text(Scale{rows.front(), drawn}.seconds_a_column()));
  }
  return out + "</figure>\n";
}

}  // namespace bowlby::report
