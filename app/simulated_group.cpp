// SPDX-License-Identifier: Apache-2.0
#include "simulated_group.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bowlby/base/csv.hpp>
#include <bowlby/base/number_text.hpp>
#include <bowlby/instrument/home_visit_summary.hpp>
#include <bowlby/instrument/still_face_summary.hpp>
#include <bowlby/life/children_file.hpp>
#include <bowlby/statistics/count.hpp>
#include <bowlby/write/event_table.hpp>
#include <cmath>

#include "mean.hpp"

namespace bowlby::app {

base::result<engine::Completion> see(SimulatedGroup& group, Simulation const& s,
                                     Laboratory const& laboratory, Upbringing upbringing,
                                     std::size_t keep_sessions, engine::ExecutionContext& context) {
  if (upbringing == Upbringing::raise) {
    auto const raised =
        life::raise(group.dyads, s.laws, s.key, s.plan, s.age_months, s.machine, context);
    if (!raised || *raised == engine::Completion::cancelled) return raised;
  }
  group.coded.resize(group.dyads.size());
  group.sessions.resize(std::min(keep_sessions, group.dyads.size()));
  auto const with_trace = laboratory.instrument == Instrument::strange_situation;
  return life::visit(group.dyads, s.laws, s.key, laboratory.script,
                     {.longest_step_s = s.plan.longest_step_s, .with_trace = with_trace}, s.machine,
                     context, [&](std::size_t index, life::Visit&& visit) -> base::result<void> {
                       auto row = code(visit.session, laboratory, s.age_months);
                       if (!row) return base::fail(row.error());
                       group.coded[index] = {*std::move(row), std::move(visit.trace)};
                       if (index < group.sessions.size())
                         group.sessions[index] = std::move(visit.session);
                       return {};
                     });
}

std::string dyads_csv(SimulatedGroup const& group, Laboratory const& laboratory) {
  base::CsvWriter csv;
  csv.row(columns_of(laboratory));
  for (auto const& coded : group.coded) csv.row(values_of(coded, laboratory));
  return std::move(csv).text();
}

base::result<void> write_group(SimulatedGroup const& group, Laboratory const& laboratory,
                               std::filesystem::path const& folder) {
  auto done = write_into(folder, "dyads.csv", dyads_csv(group, laboratory));
  if (done) done = write_into(folder, "children.csv", life::children_csv(group.dyads));
  for (auto const& session : group.sessions) {
    if (!done) return done;
    record::Record const record{{session}};
    auto const table = write::event_table(record);
    auto const codebook = write::codebook(record);
    if (!table) return base::fail(table.error());
    if (!codebook) return base::fail(codebook.error());
    done = write_into(folder, session.id + ".csv", *table);
    if (done) done = write_into(folder, session.id + ".codebook.json", *codebook);
  }
  return done;
}

namespace {

void summarise_classes(base::CsvWriter& csv, SimulatedGroup const& group) {
  auto const number = [](double x) { return base::fixed_text(x, 3); };
  auto const add = [&](std::string_view measure, Mean const& m, std::string_view rule) {
    if (m.n == 0) {
      csv.row({group.name, measure, "", "", "", "0", rule});
      return;
    }
    csv.row({group.name, measure, number(m.value), number(m.low), number(m.high),
             std::to_string(m.n), rule});
  };
  auto const share = [&](std::string_view measure, auto const& is, std::string_view rule) {
    std::int64_t yes = 0, all = 0;
    for (auto const& coded : group.coded) {
      auto const answer = is(coded.strange_situation);
      if (!answer) continue;
      ++all;
      yes += *answer ? 1 : 0;
    }
    if (all == 0) return add(measure, {}, rule);
    auto const estimate =
        statistics::proportion(static_cast<double>(yes), static_cast<double>(all));
    add(measure,
        {*estimate.value, estimate.interval->low, estimate.interval->high,
         static_cast<std::size_t>(all)},
        rule);
  };
  using Row = instrument::StrangeSituationRow;
  for (auto const letter : {'A', 'B', 'C'}) {
    share(
        fmt::format("share_{}", letter),
        [letter](Row const& row) -> std::optional<bool> {
          if (!row.classification) return std::nullopt;
          return row.classification->class3 == letter;
        },
        "forced three-way class; Wilson");
  }
  share(
      "share_D",
      [](Row const& row) -> std::optional<bool> {
        if (!row.class4) return std::nullopt;
        return *row.class4 == 'D';
      },
      "of all, by index load (simulated only); Wilson");

  auto const scale = [&](std::string_view measure, auto const& of) {
    std::vector<double> values;
    for (auto const& coded : group.coded) {
      if (auto const value = of(coded.strange_situation)) values.push_back(*value);
    }
    add(measure, mean_of(values), "mean over dyads; normal interval");
  };
  scale("ps8", [](Row const& r) { return r.second.proximity_seeking; });
  scale("cm8", [](Row const& r) { return r.second.contact_maintaining; });
  scale("rs8", [](Row const& r) { return r.second.resistance; });
  scale("av8", [](Row const& r) { return r.second.avoidance; });
  scale("di8", [](Row const& r) { return r.second.distance_interaction; });
  scale("d_load", [](Row const& r) -> std::optional<double> {
    if (!r.disorganisation) return std::nullopt;
    return r.disorganisation->load;
  });

  auto const learned = [&](std::string_view measure, auto const& of) {
    std::vector<double> values;
    for (auto const& dyad : group.dyads) values.push_back(of(dyad.child));
    add(measure, mean_of(values), "hidden, for reports only; mean over children");
  };
  learned("expression_gain",
          [](life::Child const& c) { return std::exp(static_cast<double>(c.log_gain)); });
  learned("attention_share", [](life::Child const& c) {
    return 1 / (1 + std::exp(-static_cast<double>(c.logit_attention)));
  });
  learned("trust", [](life::Child const& c) { return static_cast<double>(c.trust); });
  // Distress shown and arousal sensed a minute into the second reunion, side by side.
  auto const at_a_minute = [&](std::string_view measure, float life::TraceBin::* level) {
    std::vector<double> values;
    for (auto const& coded : group.coded) {
      if (coded.trace.empty()) continue;
      auto const& last = coded.trace.back();
      if (last.size() > 6) values.push_back(static_cast<double>(last[6].*level));
    }
    add(measure, mean_of(values), "hidden, for reports only; 60 to 70 s into the last episode");
  };
  at_a_minute("shown_8", &life::TraceBin::shown);
  at_a_minute("arousal_8", &life::TraceBin::arousal);
}

template <class Row>
std::vector<Row> rows_of(SimulatedGroup const& group, Row CodedSession::* row) {
  std::vector<Row> rows;
  for (auto const& coded : group.coded) rows.push_back(coded.*row);
  return rows;
}

}  // namespace

std::string summary_csv(std::vector<SimulatedGroup> const& groups, Laboratory const& laboratory) {
  base::CsvWriter csv;
  if (laboratory.instrument == Instrument::strange_situation) {
    csv.row({"caregiver", "measure", "value", "low", "high", "n", "rule"});
    for (auto const& group : groups) summarise_classes(csv, group);
    return std::move(csv).text();
  }
  auto const still = laboratory.instrument == Instrument::still_face;
  std::vector<std::string> header{"caregiver"};
  for (auto const column : still ? instrument::still_face_summary_columns()
                                 : instrument::home_visit_summary_columns()) {
    header.emplace_back(column);
  }
  csv.row(header);
  for (auto const& group : groups) {
    auto const write = [&](auto const& summary) {
      for (auto const& one : summary) {
        std::vector<std::string> cells{group.name};
        for (auto& cell : instrument::values(one)) cells.push_back(std::move(cell));
        csv.row(cells);
      }
    };
    if (still) {
      write(instrument::still_face_summary(rows_of(group, &CodedSession::face_to_face)));
    } else {
      write(instrument::home_visit_summary(rows_of(group, &CodedSession::home_visit)));
    }
  }
  return std::move(csv).text();
}

namespace {

/// Median and middle half over dyads of one curve, on the script's nominal clock.
std::vector<report::CurvePoint> curve_of(SimulatedGroup const& group,
                                         procedure::Script const& script,
                                         float life::TraceBin::* level) {
  std::vector<report::CurvePoint> curve;
  double began = 0;
  for (std::size_t episode = 0; episode < script.episodes.size(); ++episode) {
    auto const planned = static_cast<double>(script.episodes[episode].planned_s);
    auto const bins = static_cast<std::size_t>(planned / static_cast<double>(life::trace_bin_s));
    for (std::size_t bin = 0; bin < bins; ++bin) {
      std::vector<double> values;
      for (auto const& coded : group.coded) {
        if (episode >= coded.trace.size() || bin >= coded.trace[episode].size()) continue;
        auto const& one = coded.trace[episode][bin];
        if (one.seconds > 0) values.push_back(static_cast<double>(one.*level));
      }
      // Episodes are cut short: a point needs a fifth of the dyads still in it.
      if (values.size() * 5 < group.coded.size() || values.empty()) continue;
      std::sort(values.begin(), values.end());
      auto const quantile = [&](double q) {
        return values[static_cast<std::size_t>(q * static_cast<double>(values.size() - 1))];
      };
      auto const middle =
          began + (static_cast<double>(bin) + 0.5) * static_cast<double>(life::trace_bin_s);
      curve.push_back({middle, quantile(0.5), quantile(0.25), quantile(0.75)});
    }
    began += planned;
  }
  return curve;
}

report::ReunionScales scales_of(instrument::ReunionScales const& s) {
  return {s.proximity_seeking, s.contact_maintaining, s.resistance, s.avoidance};
}

}  // namespace

report::StrangeSituationReport page_of(std::vector<SimulatedGroup> const& groups,
                                       Laboratory const& laboratory, report::PageInfo info,
                                       float age_months) {
  report::StrangeSituationReport page;
  page.info = std::move(info);
  page.procedure = fmt::format("{}, children of {} months", laboratory.script.title,
                               base::shortest_text(age_months));
  page.band = "middle half of dyads";
  time::Microseconds at{0};
  for (auto const& episode : laboratory.script.episodes) {
    auto const length = time::from_seconds(static_cast<double>(episode.planned_s));
    page.episodes.push_back({.name = episode.name, .when = {at, at + length}, .planned = length});
    at += length;
  }
  for (auto const& group : groups) {
    report::CaregiverGroup shown{.name = group.name, .description = group.about};
    for (std::size_t i = 0; i < group.coded.size(); ++i) {
      auto const& row = group.coded[i].strange_situation;
      auto const& child = group.dyads[i].child;
      report::DyadOutcome outcome;
      if (row.classification) outcome.class3 = row.classification->class3;
      if (row.class4) outcome.class4 = *row.class4;
      outcome.first = scales_of(row.first);
      outcome.second = scales_of(row.second);
      outcome.expression_gain = std::exp(static_cast<double>(child.log_gain));
      outcome.attention_share = 1 / (1 + std::exp(-static_cast<double>(child.logit_attention)));
      shown.dyads.push_back(outcome);
    }
    shown.shown = curve_of(group, laboratory.script, &life::TraceBin::shown);
    shown.sensed = curve_of(group, laboratory.script, &life::TraceBin::arousal);
    page.groups.push_back(std::move(shown));
  }
  if (!groups.empty() && !groups.front().sessions.empty()) {
    page.example = groups.front().sessions.front();
    page.example_caption = fmt::format("dyad {} with a caregiver described as {}",
                                       page.example->dyad, groups.front().name);
  }
  return page;
}

}  // namespace bowlby::app
