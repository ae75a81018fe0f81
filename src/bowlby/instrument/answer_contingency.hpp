// SPDX-License-Identifier: Apache-2.0
// Does she act because the infant signalled, or would she have acted anyway? The chance of an act
// within a few seconds of a signal, against the same in windows laid at random.
//
//   answered     share of signals with their answer within `window_s` of the onset
//   base         the same for a window that begins at any moment while she is not acting: exact,
//                by length of time, without drawing
//   odds, Q      signals against windows of the same length side by side that hold no signal while
//                she is not acting; half a case more in every cell
//   latency      Kaplan-Meier, unanswered signals censored at `within_s`
//
// Distress that begins while a fitting act goes on asks for no new act and is left out.
#pragma once

#include <bowlby/instrument/caregiver_signals.hpp>
#include <bowlby/statistics/estimate.hpp>

namespace bowlby::instrument {

struct ContingencyThresholds {
  double window_s = 2;
};

struct AnswerContingency {
  std::size_t n = 0;                     ///< signals
  std::optional<double> answered, base;  ///< shares
  std::optional<double> difference;      ///< answered minus base
  std::optional<double> odds_ratio, yules_q;
  statistics::Estimate latency_s;  ///< median
};

[[nodiscard]] AnswerContingency answer_contingency(std::vector<AnsweredSignal> const& signals,
                                                   std::vector<CaregiverAct> const& acts,
                                                   Spans const& rated, double within_s,
                                                   ContingencyThresholds const& t);

}  // namespace bowlby::instrument
