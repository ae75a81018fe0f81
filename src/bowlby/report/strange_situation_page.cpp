// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bowlby/report/class_shares.hpp>
#include <bowlby/report/clock_curves.hpp>
#include <bowlby/report/escape.hpp>
#include <bowlby/report/histogram.hpp>
#include <bowlby/report/palette.hpp>
#include <bowlby/report/session_section.hpp>
#include <bowlby/report/strange_situation_page.hpp>
#include <bowlby/report/timeline.hpp>

namespace bowlby::report {
namespace {

constexpr std::size_t most_hovered_events = 6000;

using Scale = std::optional<double> ReunionScales::*;

template <class Value>
std::vector<double> collect(CaregiverGroup const& group, Value value) {
  std::vector<double> out;
  for (auto const& dyad : group.dyads) {
    if (auto const v = value(dyad)) out.push_back(*v);
  }
  return out;
}

std::vector<std::string> names(std::vector<CaregiverGroup> const& groups) {
  std::vector<std::string> out;
  for (auto const& group : groups) out.push_back(group.name);
  return out;
}

std::string scale_figure(std::vector<CaregiverGroup> const& groups) {
  constexpr std::array<std::pair<char const*, Scale>, 4> scales{
      {{"PS \xC2\xB7 proximity seeking", &ReunionScales::proximity_seeking},
       {"CM \xC2\xB7 contact maintaining", &ReunionScales::contact_maintaining},
       {"RS \xC2\xB7 resistance", &ReunionScales::resistance},
       {"AV \xC2\xB7 avoidance", &ReunionScales::avoidance}}};
  HistogramGrid grid{.id = "scales", .title = "Reunion scales by group", .rows = names(groups)};
  for (auto const& [title, scale] : scales) {
    grid.columns.push_back({title, 0.5, 1, 7, 1, 1});
  }
  for (auto const& group : groups) {
    auto& row = grid.cells.emplace_back();
    for (auto const& entry : scales) {
      auto const scale = entry.second;
      row.push_back({collect(group, [&](DyadOutcome const& d) { return d.second.*scale; }),
                     collect(group, [&](DyadOutcome const& d) { return d.first.*scale; })});
    }
  }
  return histogram_grid(grid);
}

std::string learned_figure(std::vector<CaregiverGroup> const& groups) {
  HistogramGrid grid{.id = "learned", .title = "What the children learned", .rows = names(groups)};
  for (auto const& group : groups) {
    grid.cells.push_back(
        {{collect(group, [](DyadOutcome const& d) { return d.expression_gain; }), {}},
         {collect(group, [](DyadOutcome const& d) { return d.attention_share; }), {}}});
  }
  auto const column = [&](char const* title, std::size_t index, double least) {
    std::vector<Distribution const*> cells;
    for (auto const& row : grid.cells) cells.push_back(&row[index]);
    return fitted_column(title, cells, least);
  };
  grid.columns = {column("expression gain (1: shown as strongly as felt)", 0, 2),
                  column("attention share left to the caregiver", 1, 1)};
  return histogram_grid(grid);
}

std::string who_they_are(std::vector<CaregiverGroup> const& groups) {
  std::string out = "<dl class=\"words\">\n";
  for (auto const& group : groups) {
    out += fmt::format("<dt>{} <small class=\"quiet\">n {}</small></dt>\n<dd>{}</dd>\n",
                       escaped(shortened(group.name, 60)), group.dyads.size(),
                       escaped(group.description));
  }
  return out + "</dl>\n";
}

std::string example_section(StrangeSituationReport const& report) {
  if (!report.example) return {};
  auto const& session = *report.example;
  CodeInks const inks{{session}};
  auto body = "<p class=\"lead\">" + escaped(report.example_caption) + " " +
              origin_badge(session.origin) + "</p>\n" +
              session_facts(session, as_it_stands(session));
  body += timeline_figure({.session = session,
                           .inks = inks,
                           .id = "example-timeline",
                           .hover = session.events.size() <= most_hovered_events});
  return section("example", "One dyad, as a coder would see it", body);
}

std::string words() {
  return glossary({
      {"Strange Situation",
       "Eight short episodes in an unfamiliar room: caregiver and child, a "
       "stranger, two separations and two reunions (Ainsworth). The child's "
       "behaviour at reunion is what is scored."},
      {"Curtailed", "A separation is cut short when the child cries hard, or the caregiver asks."},
      {"PS, proximity seeking",
       "How actively the child seeks nearness and contact at reunion, 1 to "
       "7."},
      {"CM, contact maintaining",
       "How much the child holds on to contact once it is there, 1 to 7."},
      {"RS, resistance",
       "Anger at contact that is also wanted: pushing, squirming, rejecting toys, "
       "1 to 7."},
      {"AV, avoidance", "Looking, turning or moving away and ignoring at reunion, 1 to 7."},
      {"A, B, C",
       "Avoidant, secure, resistant: patterns of the scales over both reunions. They "
       "describe a relationship with one caregiver at one time, not a child."},
      {"D",
       "Disorganised: approach and flight at once, freezing, no coherent way of being soothed. "
       "Here a load computed from the simulated course; in real children it is rated by "
       "trained people only."},
      {"Distress shown", "What an observer could see and hear: fussing, crying, clinging."},
      {"Arousal sensed",
       "How aroused the simulated child is within. In real children it takes a "
       "heart-rate or cortisol measure to come near it."},
      {"Expression gain",
       "Learned at home: how strongly distress is shown for a given arousal. "
       "Below 1 it is masked, above 1 amplified."},
      {"Attention share",
       "Learned at home: how much of the attention stays with the caregiver when "
       "the child is distressed, from 0 to 1; the rest goes elsewhere."},
      {"Wilson's 95 % interval",
       "How far chance in drawing these dyads could move a share. It says "
       "nothing about whether the model is right."},
  });
}

std::string standfirst(StrangeSituationReport const& report) {
  std::size_t dyads = 0;
  for (auto const& group : report.groups) dyads += group.dyads.size();
  return fmt::format(
      "<p class=\"standfirst\">{}{}{} dyads in {} group{}.<br/>No pattern was put into a child: a "
      "caregiver file says how a caregiver acts, and each child learned from what that brought.</p>"
      "\n<p class=\"origin\">{}</p>\n<nav aria-label=\"On this page\"><ul>\n"
      "<li><a href=\"#classes\">Classes</a></li>\n"
      "<li><a href=\"#reunions\">Reunions</a></li>\n<li><a href=\"#beneath\">Shown and sensed</a>"
      "</li>\n<li><a href=\"#home\">Learned at home</a></li>\n{}"
      "<li><a href=\"#words\">Words</a></li>\n</ul></nav>\n",
      escaped(report.procedure), report.procedure.empty() ? "" : ": ", dyads, report.groups.size(),
      report.groups.size() == 1 ? "" : "s", origin_badge(record::Origin::simulated),
      report.example ? "<li><a href=\"#example\">One dyad</a></li>\n" : "");
}

std::string lead(std::string_view text) {
  return fmt::format("<p class=\"lead\">{}</p>\n", escaped(text));
}

std::string classes_section(StrangeSituationReport const& report) {
  auto const& groups = report.groups;
  auto const any_four = std::any_of(groups.begin(), groups.end(), [](auto const& group) {
    return std::any_of(group.dyads.begin(), group.dyads.end(),
                       [](auto const& dyad) { return dyad.class4 >= 'A' && dyad.class4 <= 'D'; });
  });
  auto body =
      lead(
          "Dot: share of the group's children in the class. Line: its 95 % interval. Classes are "
          "read from behaviour by rules of ours, which no certified coder has validated.") +
      class_figure("classes-three", groups, false) + class_table(groups, false);
  if (any_four) {
    body += "<h3>With disorganisation as a class of its own</h3>\n" +
            class_figure("classes-four", groups, true) + class_table(groups, true);
  }
  return section("classes", "Which pattern at the end", body);
}

}  // namespace

std::string strange_situation_page(StrangeSituationReport const& report) {
  auto const& groups = report.groups;
  std::string body;
  body += section("groups", "Who raised them", who_they_are(groups));
  body += classes_section(report);
  body += section("reunions", "What the children did at reunion",
                  lead("Scales from 1 (none) to 7 (very much), as shares of the group. Outline: "
                       "first reunion; filled: second; triangle: median of the second.") +
                      scale_figure(groups));
  body +=
      section("beneath", "What is shown, and what lies beneath",
              lead("Solid: distress shown. Dashed: arousal sensed. Where they part, a quiet "
                   "child is not a calm one. Bands: " +
                   (report.band.empty() ? std::string{"spread over dyads"} : report.band) + ".") +
                  clock_curves("curves", report));
  body +=
      section("home", "What each child had learned at home",
              lead("Shares of the group's children; triangle: median.") + learned_figure(groups));
  body += example_section(report);
  body += section("words", "Words on this page", words());
  return html_page(report.info, standfirst(report), body);
}

}  // namespace bowlby::report
