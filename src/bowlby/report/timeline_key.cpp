// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bowlby/report/escape.hpp>
#include <bowlby/report/timeline_key.hpp>
#include <set>

namespace bowlby::report {
namespace {

using measure::DyadicState;
using record::Presence;

std::string entry(std::string_view symbol, std::string_view word) {
  return fmt::format("<li>{}{}</li>\n", symbol, escaped(word));
}

/// Codes that occur, in the codebook's order; a stream of the same name is explained once.
std::string code_entries(TimelineInput const& input, Lanes const& lanes) {
  std::string out;
  std::set<std::string, std::less<>> done;
  for (std::size_t i = 0; i < input.session.streams.size(); ++i) {
    auto const& name = input.session.streams[i].name;
    auto const drawn = std::any_of(lanes.lanes.begin(), lanes.lanes.end(),
                                   [&](Lane const& lane) { return lane.label == name; });
    if (!drawn || !done.insert(name).second) continue;
    std::string items;
    std::set<std::string, std::less<>> said;
    for (auto const& event : input.session.events) {
      if (event.stream >= input.session.streams.size()) continue;
      auto const& stream = input.session.streams[event.stream];
      if (stream.name != name || event.code >= stream.codes.size()) continue;
      said.insert(stream.codes[event.code].name);
    }
    std::set<std::string, std::less<>> written;
    for (auto const& stream : input.session.streams) {
      if (stream.name != name) continue;
      for (auto const& code : stream.codes) {
        auto const ink = input.inks.ink(name, code.name);
        if (!ink || said.count(code.name) == 0 || !written.insert(code.name).second) continue;
        auto const longer = code.label.empty() || code.label == code.name
                                ? std::string{}
                                : " \xE2\x80\x93 " + shortened(code.label, 40);
        items += entry(swatch(ink_fill(*ink)), shortened(code.name, 32) + longer);
      }
    }
    if (input.inks.is_free_text(name)) items = entry(swatch(free_text_fill), "free text");
    if (items.empty()) continue;
    out += fmt::format("<div class=\"key\"><b>{}</b><ul>\n{}</ul></div>\n",
                       escaped(shortened(name, 32)), items);
  }
  return out;
}

bool occurs(Lanes const& lanes, Presence presence) {
  return std::any_of(lanes.lanes.begin(), lanes.lanes.end(), [&](Lane const& lane) {
    return std::any_of(lane.bars.begin(), lane.bars.end(),
                       [&](Bar const& bar) { return bar.presence == presence; });
  });
}

std::string nothing_entries(Lanes const& lanes) {
  auto items = entry(swatch("#f1f3f5", "thin"), "coded time without an event");
  if (occurs(lanes, Presence::nothing))
    items += entry(swatch("#ffffff", "thin"), "coded as nothing");
  if (occurs(lanes, Presence::out_of_view)) {
    items += entry(swatch(out_of_view_fill), "out of view, not scorable");
  }
  items += entry(
      "<svg class=\"sw\" viewBox=\"0 0 14 14\" aria-hidden=\"true\">"
      "<line x1=\"0\" y1=\"7\" x2=\"14\" y2=\"7\" class=\"uncoded\"/></svg>",
      "not coded");
  return "<div class=\"key\"><b>nothing</b><ul>\n" + items + "</ul></div>\n";
}

std::string dyadic_entries(TimelineInput const& input) {
  if (input.dyadic.empty()) return {};
  constexpr std::array states{DyadicState::match_positive, DyadicState::match_neutral,
                              DyadicState::match_negative, DyadicState::mismatch,
                              DyadicState::excluded};
  std::string items;
  for (auto const state : states) {
    auto const found = std::any_of(
        input.dyadic.begin(), input.dyadic.end(), [&](measure::DyadicTimeline const* timeline) {
          return std::any_of(timeline->spans.begin(), timeline->spans.end(),
                             [&](auto const& span) { return span.state == state; });
        });
    if (found) items += entry(swatch(dyadic_fill(state)), dyadic_name(state));
  }
  items += entry(
      "<svg class=\"sw\" viewBox=\"0 0 14 14\" aria-hidden=\"true\">"
      "<path d=\"M7 3l-4.5 8h9z\" class=\"repair\"/></svg>",
      "repair");
  return "<div class=\"key\"><b>together</b><ul>\n" + items + "</ul></div>\n";
}

}  // namespace

std::string person_heading_text(record::Session const& session, record::PersonId person) {
  if (person >= session.persons.size()) return "person not named";
  auto const& who = session.persons[person];
  auto const known = who.role.empty() || who.role == who.name;
  return shortened(who.name, 40) + (known ? "" : " \xC2\xB7 " + shortened(who.role, 24));
}

std::string swatch(std::string_view fill, std::string_view style) {
  return fmt::format(
      "<svg class=\"sw\" viewBox=\"0 0 14 14\" aria-hidden=\"true\"><rect x=\".5\" y=\".5\" "
      "width=\"13\" height=\"13\" fill=\"{}\"{}/></svg>",
      fill, style.empty() ? std::string{} : fmt::format(" class=\"{}\"", style));
}

std::string timeline_key(TimelineInput const& input, Lanes const& lanes) {
  return "<figcaption class=\"keys\">\n" + code_entries(input, lanes) + dyadic_entries(input) +
         nothing_entries(lanes) + "</figcaption>\n";
}

}  // namespace bowlby::report
