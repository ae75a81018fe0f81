// SPDX-License-Identifier: Apache-2.0
// One observed hour at home as one row about the caregiver: how the infant's signals were answered,
// whether acts follow signals more than chance would have it, ruptures in distress and their
// repair, frightening acts, and four scales estimated from these. Behaviour alone: it asks
// whether a caregiver described in one way also behaves so. The rules are OUR DEFAULTS.
//
//   index of answers = mean over signals of noticed exp(-latency / fades_s) (w_f fit + w_r
//   resolved)
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/instrument/answer_contingency.hpp>
#include <bowlby/instrument/caregiver_scales.hpp>
#include <span>
#include <string>

namespace bowlby::instrument {

struct HomeVisitInstrument {
  SignalThresholds signals;
  double fades_s = 5;            ///< an answer is worth 1/e of itself after this long
  double weight_fit = 0.6;       ///< w_f
  double weight_resolved = 0.4;  ///< w_r
  ContingencyThresholds contingency;
  CaregiverScaleThresholds scales;
  double least_rated_s = 1200;  ///< a shorter observation is warned about
  double least_distress = 3;    ///< fewer signals of distress are warned about
};

/// How signals of one sort were answered. Empty shares: there were none.
struct SignalAnswers {
  std::size_t n = 0;
  std::optional<double> noticed;    ///< share answered in time
  std::optional<double> latency_s;  ///< mean of those
  std::optional<double> fit;        ///< mean of those
  std::optional<double> resolved;   ///< share of all
  std::optional<double> index;      ///< index of answers
};

struct RuptureCounts {
  std::size_t missed = 0, misread = 0, not_landed = 0, repaired = 0;

  [[nodiscard]] std::size_t all() const { return missed + misread + not_landed; }
};

struct HomeVisitRow {
  std::string dyad, session;
  record::Origin origin = record::Origin::recorded;
  double rated_s = 0;

  SignalAnswers distress, sociable;
  AnswerContingency contingency;
  RuptureCounts ruptures;  ///< in distress

  // Empty where such acts could not have been coded.
  std::optional<std::size_t> rebuffs, withdrawals, intrusions, overridden, frights;

  std::optional<double> sensitivity, cooperation, acceptance, accessibility;  ///< 1 to 9

  std::vector<std::string> warnings;
};

/// The whole session, whatever its episodes are called; time without the caregiver does not count.
/// Fails where nobody is the infant or the caregiver, or nothing could be rated.
[[nodiscard]] base::result<HomeVisitRow> code_home_visit(record::Session const& session,
                                                         HomeVisitInstrument const& instrument);

/// The columns of the table, one row a session, in the order of `values`.
[[nodiscard]] std::span<std::string_view const> home_visit_columns();

/// Undefined is empty.
[[nodiscard]] std::vector<std::string> values(HomeVisitRow const& row);

}  // namespace bowlby::instrument
