// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/instrument/crying.hpp>
#include <bowlby/instrument/home_visit.hpp>
#include <cmath>

namespace bowlby::instrument {
namespace {

constexpr double ten_minutes_s = 600;

template <class Belongs>
SignalAnswers answers_to(std::vector<AnsweredSignal> const& signals, HomeVisitInstrument const& t,
                         Belongs const& belongs) {
  SignalAnswers out;
  double noticed = 0, latency = 0, fit = 0, resolved = 0, index = 0;
  for (auto const& signal : signals) {
    if (!belongs(signal.kind)) continue;
    ++out.n;
    if (!signal.answer) continue;
    auto const seconds = time::seconds(signal.latency);
    auto const helped = signal.resolved ? 1.0 : 0.0;
    noticed += 1;
    latency += seconds;
    fit += signal.fit;
    resolved += helped;
    index +=
        std::exp(-seconds / t.fades_s) * (t.weight_fit * signal.fit + t.weight_resolved * helped);
  }
  if (out.n == 0) return out;
  auto const n = static_cast<double>(out.n);
  out.noticed = noticed / n;
  out.resolved = resolved / n;
  out.index = index / n;
  if (noticed > 0) {
    out.latency_s = latency / noticed;
    out.fit = fit / noticed;
  }
  return out;
}

/// Both sorts weigh the same, however many there were of each.
std::optional<double> either_sort(std::optional<double> a, std::optional<double> b) {
  if (a && b) return (*a + *b) / 2;
  return a ? a : b;
}

RuptureCounts ruptures_of(std::vector<AnsweredSignal> const& signals) {
  RuptureCounts counts;
  for (auto const& signal : signals) {
    switch (signal.rupture) {
      case Rupture::none: continue;
      case Rupture::missed: ++counts.missed; break;
      case Rupture::misread: ++counts.misread; break;
      case Rupture::not_landed: ++counts.not_landed; break;
    }
    if (signal.repaired) ++counts.repaired;
  }
  return counts;
}

void count_acts(HomeVisitRow& row, Lookup const& look, time::Interval window,
                std::vector<CaregiverAct> const& acts, Spans const& rated,
                HomeVisitInstrument const& t) {
  auto const count = [&](Answer kind) -> std::optional<std::size_t> {
    if (look.scorable("caregiver", "act", window).empty()) return std::nullopt;
    if (!look.knows("caregiver", "act", name(kind))) return std::nullopt;
    return std::count_if(acts.begin(), acts.end(), [&](auto const& act) {
      return act.kind == kind && covers(rated, act.when.begin);
    });
  };
  row.rebuffs = count(Answer::reject);
  row.withdrawals = count(Answer::withdraw);
  row.intrusions = count(Answer::intrude);
  row.frights = count(Answer::frighten);
  if (count(Answer::play) && !look.scorable("infant", "gaze", window).empty()) {
    auto const distress = crying_bouts(
        look, window, {.gap_s = t.signals.bout_gap_s, .least_s = t.signals.bout_least_s});
    row.overridden = overridden_off_signals(look, window, acts, distress, t.scales.turned_away_s);
  }
}

void rate(HomeVisitRow& row, HomeVisitInstrument const& t) {
  auto const& s = t.scales;
  if (auto const index = either_sort(row.distress.index, row.sociable.index)) {
    row.sensitivity = scale_point(*index, s.sensitivity);
  }
  if (auto const noticed = either_sort(row.distress.noticed, row.sociable.noticed)) {
    row.accessibility = scale_point(*noticed, s.accessibility);
  }
  if (row.intrusions && row.overridden) {
    auto const weighed = static_cast<double>(*row.intrusions) +
                         s.mild_interruption * static_cast<double>(*row.overridden);
    row.cooperation = 10 - scale_point(ten_minutes_s * weighed / row.rated_s, s.cooperation);
  }
  if (row.rebuffs && row.withdrawals && row.distress.n > 0) {
    auto const rebuffed =
        static_cast<double>(*row.rebuffs + *row.withdrawals) / static_cast<double>(row.distress.n);
    row.acceptance = 10 - scale_point(rebuffed, s.acceptance);
  }
}

}  // namespace

base::result<HomeVisitRow> code_home_visit(record::Session const& session,
                                           HomeVisitInstrument const& instrument) {
  auto const refuse = [&](std::string problem, std::string why, std::string advice) {
    return base::fail({.failure = base::Failure::usage,
                       .where = session.id,
                       .problem = std::move(problem),
                       .why = std::move(why),
                       .advice = std::move(advice)});
  };
  for (auto const* role : {"infant", "caregiver"}) {
    auto const is = [&](record::Person const& person) { return person.role == role; };
    if (std::none_of(session.persons.begin(), session.persons.end(), is)) {
      return refuse(fmt::format("nobody has the role '{}'", role), {},
                    fmt::format("say which person is the {}", role));
    }
  }
  Lookup const look{session};
  auto const window = session.observed;
  auto const rated = rated_time(look, window);
  if (rated.empty()) {
    return refuse("nothing can be rated",
                  "the infant's voice and the caregiver's acts or voice are never coded together",
                  "name the streams 'voice' and 'act', and say when they were coded");
  }
  HomeVisitRow row;
  row.dyad = session.dyad;
  row.session = session.id;
  row.origin = session.origin;
  row.rated_s = seconds(rated);
  auto const acts = caregiver_acts(look, window);
  auto const signals = answered_signals(look, window, instrument.signals);
  row.distress =
      answers_to(signals, instrument, [](Signal kind) { return kind == Signal::distress; });
  row.sociable =
      answers_to(signals, instrument, [](Signal kind) { return kind != Signal::distress; });
  row.contingency =
      answer_contingency(signals, acts, rated, instrument.signals.within_s, instrument.contingency);
  row.ruptures = ruptures_of(signals);
  count_acts(row, look, window, acts, rated, instrument);
  rate(row, instrument);
  if (row.rated_s < instrument.least_rated_s) {
    row.warnings.push_back(fmt::format("only {:.0f} s could be rated", row.rated_s));
  }
  if (static_cast<double>(row.distress.n) < instrument.least_distress) {
    row.warnings.push_back(fmt::format("only {} signals of distress", row.distress.n));
  }
  return row;
}

}  // namespace bowlby::instrument
