// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/instrument/caregiver_signals.hpp>
#include <bowlby/instrument/crying.hpp>
#include <iterator>

namespace bowlby::instrument {
namespace {

using time::from_seconds;
using time::Interval;
using time::Microseconds;

constexpr std::string_view answer_names[] = {"comfort", "mirror",   "play",     "distract",
                                             "reject",  "intrude",  "frighten", "withdraw",
                                             "greet",   "speaking", "positive", "other"};

Answer answer_of(std::string_view code) {
  // Acts only: speech and smiles have streams of their own.
  for (std::size_t i = 0; i < static_cast<std::size_t>(Answer::speak); ++i) {
    if (answer_names[i] == code) return static_cast<Answer>(i);
  }
  return Answer::other;
}

bool is_on(CaregiverAct const& act, Microseconds at) {
  return act.when.begin <= at && at < act.when.end;
}

/// Puts the answers of one kind of signal to the signals they answer.
class Answers {
 public:
  Answers(std::vector<CaregiverAct> const& acts, SignalThresholds const& t)
      : acts_(acts), t_(t), used_(acts.size(), false) {}

  void to(std::vector<AnsweredSignal>& signals) {
    for (auto& signal : signals) answer_at_once(signal);
    for (std::size_t i = 0; i < acts_.size(); ++i) {
      if (used_[i]) continue;
      auto const at = acts_[i].when.begin;
      auto const after = std::partition_point(signals.begin(), signals.end(),
                                              [&](auto const& s) { return s.when.begin < at; });
      if (after == signals.begin()) continue;
      auto& nearest = *std::prev(after);
      if (nearest.answer || at - nearest.when.begin > from_seconds(t_.within_s)) continue;
      used_[i] = true;
      take(nearest, acts_[i].kind, at - nearest.when.begin);
    }
  }

 private:
  double fit(Signal signal, Answer answer) const {
    return t_.fit[static_cast<std::size_t>(signal)][static_cast<std::size_t>(answer)];
  }

  void answer_at_once(AnsweredSignal& signal) const {
    if (signal.kind != Signal::distress) return;
    for (auto const& act : acts_) {
      if (is_on(act, signal.when.begin) && fit(signal.kind, act.kind) >= t_.fitting) {
        return take(signal, act.kind, Microseconds{0});
      }
    }
  }

  void take(AnsweredSignal& signal, Answer kind, Microseconds latency) const {
    signal.answer = kind;
    signal.latency = latency;
    signal.fit = fit(signal.kind, kind);
  }

  std::vector<CaregiverAct> const& acts_;
  SignalThresholds const& t_;
  std::vector<bool> used_;
};

std::vector<AnsweredSignal> distress_in(Lookup const& look, Interval window,
                                        SignalThresholds const& t) {
  std::vector<AnsweredSignal> signals;
  for (auto const& bout :
       crying_bouts(look, window, {.gap_s = t.bout_gap_s, .least_s = t.bout_least_s})) {
    signals.push_back({.kind = Signal::distress, .when = bout});
  }
  return signals;
}

/// While distress lasts, or waits for its answer, a look is part of it.
Spans asking(std::vector<AnsweredSignal> const& distress, SignalThresholds const& t) {
  Spans spans;
  for (auto const& signal : distress) {
    auto const waits = signal.answer ? signal.latency : from_seconds(t.within_s);
    spans.push_back({signal.when.begin, std::max(signal.when.end, signal.when.begin + waits)});
  }
  return joined(std::move(spans));
}

std::vector<AnsweredSignal> sociable_in(Lookup const& look, Interval window, Spans const& busy,
                                        SignalThresholds const& t) {
  struct Onset {
    Microseconds at;
    Signal kind;
  };
  std::vector<Onset> onsets;
  auto const add = [&](Signal kind, char const* stream, char const* code) {
    for (auto const at : look.onsets("infant", stream, {code}, window)) {
      if (!covers(busy, at)) onsets.push_back({at, kind});
    }
  };
  add(Signal::call, "voice", "positive");
  add(Signal::smile, "face", "positive");
  add(Signal::look, "gaze", "caregiver");
  std::sort(onsets.begin(), onsets.end(), [](auto const& a, auto const& b) { return a.at < b.at; });
  std::vector<AnsweredSignal> signals;
  for (auto const& onset : onsets) {
    if (!signals.empty() && onset.at - signals.back().when.begin < from_seconds(t.bid_gap_s)) {
      signals.back().kind = std::min(signals.back().kind, onset.kind);
    } else {
      signals.push_back({.kind = onset.kind, .when = {onset.at, onset.at}});
    }
  }
  return signals;
}

void judge_distress(AnsweredSignal& signal, std::vector<CaregiverAct> const& acts,
                    SignalThresholds const& t) {
  auto const onset = signal.when.begin;
  auto const answered = onset + signal.latency;
  signal.resolved = signal.answer && signal.when.end <= answered + from_seconds(t.resolved_s);
  auto since = answered;
  if (!signal.answer) {
    signal.rupture = Rupture::missed;
    since = onset + from_seconds(t.within_s);
  } else if (signal.fit < t.fitting) {
    signal.rupture = Rupture::misread;
  } else if (!signal.resolved) {
    signal.rupture = Rupture::not_landed;
    since = answered + from_seconds(t.resolved_s);
  } else {
    return;
  }
  auto const until = onset + from_seconds(t.repair_s);
  if (signal.when.end > until) return;
  signal.repaired = std::any_of(acts.begin(), acts.end(), [&](auto const& act) {
    auto const fits = t.fit[0][static_cast<std::size_t>(act.kind)] >= t.fitting;
    return fits && act.when.begin <= until && (act.when.begin > since || act.when.end > since);
  });
}

void judge_sociable(AnsweredSignal& signal, Spans const& positive, SignalThresholds const& t) {
  if (!signal.answer) return;
  auto const answered = signal.when.begin + signal.latency;
  signal.resolved = overlaps(positive, {answered, answered + from_seconds(t.resolved_s)});
}

}  // namespace

std::string_view name(Signal signal) noexcept {
  constexpr std::string_view names[] = {"distress", "call", "smile", "look"};
  return names[static_cast<std::size_t>(signal)];
}

std::string_view name(Answer answer) noexcept {
  if (answer == Answer::speak) return "speak";
  if (answer == Answer::smile) return "smile";
  return answer_names[static_cast<std::size_t>(answer)];
}

std::vector<CaregiverAct> caregiver_acts(Lookup const& look, Interval window) {
  std::vector<CaregiverAct> acts;
  for (auto const& seen : look.named("caregiver", "act", window)) {
    if (seen.onset_inside) acts.push_back({answer_of(seen.code), seen.when});
  }
  auto const coded = acts;
  auto const add = [&](Answer kind, char const* stream, char const* code) {
    for (auto const& seen : look.sightings("caregiver", stream, {code}, window)) {
      auto const part_of_act = std::any_of(coded.begin(), coded.end(), [&](auto const& act) {
        return act.when.begin <= seen.when.begin && seen.when.begin <= act.when.end;
      });
      if (seen.onset_inside && !part_of_act) acts.push_back({kind, seen.when});
    }
  };
  add(Answer::speak, "voice", "speaking");
  add(Answer::smile, "face", "positive");
  std::sort(acts.begin(), acts.end(), [](auto const& a, auto const& b) {
    if (a.when.begin != b.when.begin) return a.when.begin < b.when.begin;
    if (a.kind != b.kind) return a.kind < b.kind;
    return a.when.end < b.when.end;
  });
  return acts;
}

Spans rated_time(Lookup const& look, Interval window) {
  auto hers = look.scorable("caregiver", "act", window);
  if (hers.empty()) hers = look.scorable("caregiver", "voice", window);
  return common(look.scorable("infant", "voice", window), hers);
}

std::vector<AnsweredSignal> answered_signals(Lookup const& look, Interval window,
                                             SignalThresholds const& t) {
  auto const acts = caregiver_acts(look, window);
  Answers answers{acts, t};
  auto all = distress_in(look, window, t);
  answers.to(all);
  Spans acting;
  for (auto const& act : acts) {
    if (!act.when.empty()) acting.push_back(act.when);
  }
  auto sociable = sociable_in(look, window, either({asking(all, t), acting}), t);
  answers.to(sociable);
  // A bid that turns into distress before she answers is asked again, and louder.
  std::erase_if(sociable, [&](auto const& bid) {
    auto const from = bid.when.begin;
    return !bid.answer && std::any_of(all.begin(), all.end(), [&](auto const& distress) {
      return from <= distress.when.begin && distress.when.begin <= from + from_seconds(t.within_s);
    });
  });

  for (auto& signal : all) judge_distress(signal, acts, t);
  auto const positive = either({look.spans("infant", "voice", {"positive"}, window),
                                look.spans("infant", "face", {"positive"}, window)});
  for (auto& signal : sociable) judge_sociable(signal, positive, t);
  all.insert(all.end(), sociable.begin(), sociable.end());
  std::sort(all.begin(), all.end(), [](auto const& a, auto const& b) {
    if (a.when.begin != b.when.begin) return a.when.begin < b.when.begin;
    return a.kind < b.kind;
  });

  auto const rated = rated_time(look, window);
  auto const needed = from_seconds(std::max(t.within_s + t.resolved_s, t.repair_s));
  std::erase_if(all, [&](auto const& signal) {
    auto const to = signal.when.begin + needed;
    return std::none_of(rated.begin(), rated.end(), [&](auto const& span) {
      return span.begin <= signal.when.begin && to <= span.end;
    });
  });
  return all;
}

}  // namespace bowlby::instrument
