// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/instrument/answer_contingency.hpp>
#include <bowlby/statistics/survival.hpp>
#include <bowlby/statistics/two_by_two.hpp>

namespace bowlby::instrument {
namespace {

using time::from_seconds;
using time::Microseconds;

bool awaits_an_act(AnsweredSignal const& signal) {
  return !signal.answer || signal.latency > Microseconds{0};
}

/// Whether an act begins in (from, from + window].
bool act_follows(std::vector<CaregiverAct> const& acts, Microseconds from, Microseconds window) {
  return std::any_of(acts.begin(), acts.end(), [&](auto const& act) {
    return from < act.when.begin && act.when.begin <= from + window;
  });
}

Spans idle_time(std::vector<CaregiverAct> const& acts, Spans const& rated) {
  Spans acting;
  for (auto const& act : acts) {
    if (!act.when.empty()) acting.push_back(act.when);
  }
  Spans idle;
  for (auto const& span : rated) {
    for (auto const& free : outside(acting, span)) idle.push_back(free);
  }
  return idle;
}

}  // namespace

AnswerContingency answer_contingency(std::vector<AnsweredSignal> const& signals,
                                     std::vector<CaregiverAct> const& acts, Spans const& rated,
                                     double within_s, ContingencyThresholds const& t) {
  auto const window = std::max(from_seconds(t.window_s), Microseconds{1});
  AnswerContingency out;
  statistics::TwoByTwo table;
  std::vector<statistics::Duration> latencies;
  Spans taken;
  for (auto const& signal : signals) {
    auto const from = signal.when.begin;
    taken.push_back({from, from + window});
    if (!awaits_an_act(signal)) continue;
    ++out.n;
    auto const soon = signal.answer && signal.latency <= window;
    (soon ? table.a : table.b) += 1;
    latencies.push_back(signal.answer ? statistics::Duration{time::seconds(signal.latency), false}
                                      : statistics::Duration{within_s, true});
  }
  auto const idle = idle_time(acts, rated);
  Spans before_acts;
  for (auto const& act : acts) before_acts.push_back({act.when.begin - window, act.when.begin});
  if (auto const all = seconds(idle); all > 0) {
    out.base = seconds(common(joined(before_acts), idle)) / all;
  }
  if (out.n == 0) return out;
  out.answered = table.a / (table.a + table.b);
  if (out.base) out.difference = *out.answered - *out.base;
  out.latency_s = statistics::median_survival(latencies);

  auto const signalled = joined(taken);
  for (auto const& span : rated) {
    for (auto at = span.begin; at + window <= span.end; at += window) {
      if (!covers(idle, at) || overlaps(signalled, {at, at + window})) continue;
      (act_follows(acts, at, window) ? table.c : table.d) += 1;
    }
  }
  if (table.c + table.d > 0) {
    out.odds_ratio = table.plus_half().odds_ratio();
    out.yules_q = table.plus_half().yules_q();
  }
  return out;
}

}  // namespace bowlby::instrument
