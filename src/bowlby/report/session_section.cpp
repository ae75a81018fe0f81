// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/report/budget_chart.hpp>
#include <bowlby/report/escape.hpp>
#include <bowlby/report/joint_section.hpp>
#include <bowlby/report/session_section.hpp>
#include <bowlby/report/timeline.hpp>
#include <bowlby/report/timeline_key.hpp>
#include <bowlby/report/transition_table.hpp>
#include <bowlby/report/words.hpp>
#include <set>

namespace bowlby::report {
namespace {

/// `every 3 s (4 streams); given times (1 stream)`.
std::string sampling_text(record::Session const& session) {
  std::set<time::Microseconds> grids;
  auto continuous = false;
  for (auto const& stream : session.streams) {
    if (stream.sampling) {
      grids.insert(*stream.sampling);
    } else {
      continuous = true;
    }
  }
  std::string out;
  for (auto const grid : grids) {
    out += (out.empty() ? "every " : ", every ") + number_text(time::seconds(grid)) + " s";
  }
  if (continuous || grids.empty()) out += out.empty() ? "continuous" : ", else continuous";
  return out;
}

/// Each name once, of the streams from `first` to before `last`.
std::string stream_names(record::Session const& session, std::size_t first, std::size_t last) {
  std::vector<std::string_view> names;
  for (auto i = first; i < std::min(last, session.streams.size()); ++i) {
    auto const& name = session.streams[i].name;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  std::string text;
  for (auto const name : names) {
    if (character_count(text) > 60) return text + " \xE2\x80\xA6";
    text += (text.empty() ? "" : ", ") + shortened(name, 24);
  }
  return text;
}

std::string persons_text(record::Session const& session) {
  std::string out;
  for (std::size_t i = 0; i < std::min<std::size_t>(session.persons.size(), 12); ++i) {
    out += (i == 0 ? "" : ", ") + person_heading_text(session, static_cast<record::PersonId>(i));
  }
  if (session.persons.size() > 12) out += " \xE2\x80\xA6";
  return out;
}

std::string fact(std::string_view word, std::string const& value, std::string const& aside = {}) {
  return fmt::format("<div><dt>{}</dt><dd>{}{}</dd></div>\n", word, escaped(value),
                     aside.empty() ? std::string{} : "<small>" + escaped(aside) + "</small>");
}

std::string episodes_text(record::Session const& session) {
  auto const curtailed = std::count_if(session.episodes.begin(), session.episodes.end(),
                                       [](auto const& episode) { return episode.curtailed; });
  if (session.episodes.empty()) return "none declared";
  return curtailed == 0 ? std::string{"none curtailed"} : fmt::format("{} curtailed", curtailed);
}

// A corpus may bring dozens of tiers; beyond this many only the measured ones are drawn.
constexpr std::size_t comfortable_streams = 24;

std::vector<record::StreamId> drawn_streams(record::Session const& session, Rows const& rows) {
  std::vector<record::StreamId> measured;
  if (session.streams.size() <= comfortable_streams) return measured;
  for (std::size_t i = 0; i < session.streams.size(); ++i) {
    auto const& stream = session.streams[i];
    if (stream_rows(rows, session, stream, "valid_time").empty()) continue;
    measured.push_back(static_cast<record::StreamId>(i));
  }
  return measured;
}

}  // namespace

std::string origin_badge(record::Origin origin) {
  return fmt::format("<span class=\"badge {0}\">{0}</span>", record::name(origin));
}

AsRead as_it_stands(record::Session const& session) {
  return {session.streams.size(), session.events.size()};
}

std::string session_facts(record::Session const& session, AsRead const& as_read) {
  auto const drawn = drawn_time(session);
  auto const declared = !session.observed.empty();
  auto streams = stream_names(session, 0, as_read.streams);
  auto const derived = stream_names(session, as_read.streams, session.streams.size());
  if (!derived.empty()) streams += "; derived by the scheme: " + derived;
  auto out = std::string{"<dl class=\"facts\">\n"};
  out += fact("Persons", std::to_string(session.persons.size()), persons_text(session));
  out += fact("Observed", minutes_text(drawn.length()) + " min",
              declared ? std::string{} : "bounds not declared: first to last event");
  out += fact("Streams", std::to_string(as_read.streams), streams);
  out += fact("Events", std::to_string(as_read.events));
  out += fact("Sampling", sampling_text(session));
  out += fact("Episodes", std::to_string(session.episodes.size()), episodes_text(session));
  if (!session.dyad.empty()) out += fact("Dyad", shortened(session.dyad, 40));
  if (!session.visit.empty()) out += fact("Visit", shortened(session.visit, 40));
  return out + "</dl>\n";
}

std::string session_section(SessionSection const& what, Rows const& rows,
                            std::vector<measure::DyadicTimeline> const& dyadic,
                            CodeInks const& inks) {
  auto const& session = what.session;
  auto const id = fmt::format("session-{}", what.number);
  std::vector<measure::DyadicTimeline const*> mine;
  for (auto const& timeline : dyadic) {
    if (timeline.session == session.id) mine.push_back(&timeline);
  }
  auto out = fmt::format("<section class=\"session{}\" id=\"{}\">\n<h2>{} {}</h2>\n",
                         what.number == 1 ? " first" : "", id,
                         escaped(session.id.empty() ? "Session" : "Session " + session.id),
                         origin_badge(session.origin));
  out += session_facts(session, what.as_read);
  auto const figure_id = id + "-timeline";
  out += "<h3>Who did what, when</h3>\n" + timeline_figure({.session = session,
                                                            .dyadic = std::move(mine),
                                                            .inks = inks,
                                                            .id = figure_id,
                                                            .streams = drawn_streams(session, rows),
                                                            .hover = what.hover});
  auto const chart_id = id + "-joint";
  auto const joint = joint_section(chart_id, session.id, rows);
  if (!joint.empty()) out += "<h3>The two together</h3>\n" + joint;
  out += "<h3>How each spent the time</h3>\n" + budget_tables(session, rows, inks);
  out +=
      "<h3>What followed what</h3>\n<p class=\"lead\">Rows: the code before; columns: the code "
      "after. Each cell has the count and the share of its row; darker is more likely.</p>\n" +
      transition_tables(session, rows, inks);
  return out + "</section>\n";
}

}  // namespace bowlby::report
