// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/report/contrast_section.hpp>
#include <bowlby/report/escape.hpp>
#include <bowlby/report/measure_page.hpp>
#include <bowlby/report/measures_table.hpp>
#include <bowlby/report/session_section.hpp>
#include <bowlby/report/time_rows.hpp>
#include <bowlby/report/words.hpp>

namespace bowlby::report {
namespace {

// Beyond this many events on a page they lose their hover text, so that the file stays small.
constexpr std::size_t most_hovered_events = 6000;

std::string words() {
  return glossary({
      {"State, moment", "A state has an onset and an offset; a moment has one time and no length."},
      {"Share of time",
       "Time in a code over the time in which the stream could be scored. Time not "
       "coded or out of view is in neither."},
      {"Points", "The difference of two shares in per cent: from 25 % to 35 % is 10 points."},
      {"Match",
       "Both are in states that the dyadic map puts together, such as both positive. The "
       "map is a file that can be read and changed."},
      {"Mismatch", "Both can be scored and their states do not belong together on the map."},
      {"Repair",
       "A mismatch that turns into a match. Its rate is per minute of scorable time, its "
       "hazard per second of mismatch, its latency the length of a mismatch until then."},
      {"Chance by circular shift",
       "One person's codes are moved in time against the other's, "
       "round the end to the start, and the measure is taken again, "
       "many times. Habits stay as they are; only the timing between "
       "the two is broken."},
      {"95 % interval",
       "Values the data do not speak against at the usual level. Where the rule of "
       "a measure names another kind of interval, that holds."},
      {"Valid seconds, n", "The time, and the number of observations, that a value rests on."},
      {"Coded as nothing, out of view, not coded",
       "Three kinds of nothing: looked at and nothing there; could not be seen; nobody looked."},
      {"Curtailed",
       "An episode cut short by rule, for instance because a child cried hard. It is "
       "not missing."},
      {"Not estimable",
       "The data cannot answer: for instance a face that never varies has no "
       "timing that could exceed chance. The rule says why."},
  });
}

std::string standfirst(std::vector<record::Session> const& sessions) {
  auto const recorded = std::count_if(sessions.begin(), sessions.end(), [](auto const& session) {
    return session.origin == record::Origin::recorded;
  });
  auto const simulated = static_cast<std::ptrdiff_t>(sessions.size()) - recorded;
  double seconds = 0;
  for (auto const& session : sessions) seconds += drawn_time(session).length();
  std::string kind =
      recorded > 0 && simulated > 0
          ? fmt::format("{} recorded and {} simulated", recorded, simulated)
          : fmt::format("{} {}", sessions.size(), simulated > 0 ? "simulated" : "recorded");
  auto out = fmt::format(
      "<p class=\"standfirst\">{} session{}, {} in all: what was coded, "
      "how time was spent, and what passed between the two.</p>\n",
      kind, sessions.size() == 1 ? "" : "s", length_text(seconds));
  out += "<nav aria-label=\"On this page\"><ul>\n";
  for (std::size_t i = 0; i < std::min<std::size_t>(sessions.size(), 20); ++i) {
    out += fmt::format("<li><a href=\"#session-{}\">{}</a></li>\n", i + 1,
                       escaped(shortened(sessions[i].id.empty() ? "session" : sessions[i].id, 40)));
  }
  if (sessions.size() > 1) out += "<li><a href=\"#contrast\">Side by side</a></li>\n";
  return out +
         "<li><a href=\"#words\">Words</a></li>\n<li><a href=\"#measures\">All measures</a>"
         "</li>\n</ul></nav>\n";
}

}  // namespace

std::string measure_page(std::vector<record::Session> const& sessions,
                         std::vector<measure::MeasureRow> const& rows,
                         std::vector<measure::DyadicTimeline> const& dyadic, PageInfo const& info,
                         std::vector<AsRead> const& as_read) {
  CodeInks const inks{sessions};
  std::size_t events = 0;
  for (auto const& session : sessions) events += session.events.size();
  std::string body;
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    auto const read = i < as_read.size() ? as_read[i] : as_it_stands(sessions[i]);
    body += session_section({sessions[i], read, i + 1, events <= most_hovered_events}, rows, dyadic,
                            inks);
  }
  if (sessions.empty()) body += "<p>No session was read.</p>\n";
  body += contrast_section(sessions, rows);
  body += section("words", "Words on this page", words());
  body += section("measures", "All measures", measures_table(rows));
  return html_page(info, standfirst(sessions), body);
}

}  // namespace bowlby::report
