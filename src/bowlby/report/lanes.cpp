// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/report/escape.hpp>
#include <bowlby/report/lanes.hpp>
#include <bowlby/report/words.hpp>

namespace bowlby::report {
namespace {

constexpr std::size_t most_steps = 4;
constexpr std::size_t most_lanes = 60;
constexpr std::size_t short_text = 12;

std::string person_name(record::Session const& session, record::PersonId id) {
  return id < session.persons.size() ? session.persons[id].name : std::string{};
}

std::string description_of(record::Session const& session, record::Stream const& stream) {
  std::string out = stream.name + ": ";
  out += stream.kind == record::StreamKind::state   ? "states"
         : stream.kind == record::StreamKind::point ? "moments"
                                                    : "samples";
  if (stream.target) out += ", towards " + person_name(session, *stream.target);
  if (stream.sampling) {
    out += fmt::format(", coded every {} s", number_text(time::seconds(*stream.sampling)));
  }
  return out;
}

Lane empty_lane(record::Session const& session, record::Stream const& stream) {
  Lane lane;
  lane.label = stream.name;
  lane.description = description_of(session, stream);
  lane.person = stream.actor;
  lane.kind = stream.kind;
  for (auto const& covered : stream.coverage) lane.coverage.push_back(seconds_of(covered));
  return lane;
}

Bar bar_of(record::Event const& event, record::Stream const& stream, CodeInks const& inks) {
  Bar bar;
  bar.when = seconds_of(event.when);
  bar.value = event.value;
  std::string what;
  auto const free_text = inks.is_free_text(stream.name);
  if (event.code < stream.codes.size()) {
    auto const& code = stream.codes[event.code];
    bar.presence = code.presence;
    bar.ink = inks.ink(stream.name, code.name);
    auto const is_short = character_count(code.name) <= short_text;
    if (!free_text || (is_short && event.text.empty())) what = code.name;
    if (code.presence == record::Presence::coded) bar.label = what;
  }
  if (!bar.ink && what.empty() && character_count(event.text) <= short_text) {
    bar.label = what = event.text;
  }
  if (bar.presence == record::Presence::nothing) what += what.empty() ? "nothing" : " (nothing)";
  if (bar.presence == record::Presence::out_of_view) what += " (out of view)";
  auto const length = bar.when.length();
  bar.hover = fmt::format("{}{}{}", shortened(what, 40), what.empty() ? "" : " \xC2\xB7 ",
                          moment_text(bar.when.begin));
  if (length > 0) {
    bar.hover +=
        fmt::format("\xE2\x80\x93{} ({} s)", moment_text(bar.when.end), number_text(length));
  }
  if (event.certainty != record::Certainty::given) {
    bar.hover += fmt::format(", time {}", name(event.certainty));
  }
  return bar;
}

/// Bars that overlap get steps; each takes the first step that is free at its onset.
void stack(Lane& lane) {
  std::vector<double> free_from;
  for (auto& bar : lane.bars) {
    auto step = std::find_if(free_from.begin(), free_from.end(),
                             [&](double end) { return end <= bar.when.begin + 1e-6; });
    if (step == free_from.end() && free_from.size() < most_steps) {
      step = free_from.insert(free_from.end(), bar.when.begin);
    }
    if (step == free_from.end()) --step;
    bar.step = static_cast<std::size_t>(step - free_from.begin());
    *step = std::max(*step, bar.when.end);
  }
  lane.steps = std::max<std::size_t>(1, free_from.size());
}

}  // namespace

Lanes lanes_of(record::Session const& session, CodeInks const& inks, Span drawn,
               std::vector<record::StreamId> const& wanted) {
  std::vector<Lane> by_stream;
  for (std::size_t i = 0; i < session.streams.size(); ++i) {
    auto& lane = by_stream.emplace_back(empty_lane(session, session.streams[i]));
    lane.asked_for = wanted.empty() || std::find(wanted.begin(), wanted.end(), i) != wanted.end();
  }
  Lanes out;
  for (auto const& event : session.events) {
    auto const when = seconds_of(event.when);
    if (event.stream >= by_stream.size() || when.end < drawn.begin || when.begin > drawn.end) {
      ++out.not_drawn;
      continue;
    }
    by_stream[event.stream].bars.push_back(bar_of(event, session.streams[event.stream], inks));
  }
  for (auto& lane : by_stream) {
    std::stable_sort(lane.bars.begin(), lane.bars.end(),
                     [](Bar const& a, Bar const& b) { return a.when.begin < b.when.begin; });
    if (lane.kind == record::StreamKind::state) stack(lane);
  }
  std::stable_sort(by_stream.begin(), by_stream.end(),
                   [](Lane const& a, Lane const& b) { return a.person < b.person; });
  for (auto& lane : by_stream) {
    if (!lane.asked_for || lane.bars.empty() || out.lanes.size() == most_lanes) {
      auto const who = person_name(session, lane.person);
      out.left_out.push_back(who.empty() ? lane.label : who + " " + lane.label);
      continue;
    }
    out.bars += lane.bars.size();
    out.lanes.push_back(std::move(lane));
  }
  return out;
}

}  // namespace bowlby::report
