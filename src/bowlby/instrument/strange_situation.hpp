// SPDX-License-Identifier: Apache-2.0
// One session of the Strange Situation as one row: durations, scales, crying, latencies,
// exploration, dimensions, and for simulated sessions a class. Simulated and recorded sessions go
// through the same rules. The rules are OUR DEFAULTS over paraphrased anchors, not validated
// against certified coders; nothing here diagnoses anyone.
//   Recorded sessions get scales; a class only where the caller asks for an unvalidated one, and
//   never D. What cannot be computed is empty, and `missing` says why.
#pragma once

#include <array>
#include <bowlby/base/result.hpp>
#include <bowlby/instrument/classification.hpp>
#include <bowlby/instrument/d_index.hpp>
#include <bowlby/instrument/reunion_scales.hpp>
#include <bowlby/instrument/search_scale.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::instrument {

struct PlausibilityThresholds {
  double least_valid_s = 120;   ///< of a reunion
  double script_s = 2;          ///< acting or speaking for longer in a separation breaks the script
  double low_avoidance = 2;     ///< av8 up to which no distress means no activation
  double scored_avoidance = 4;  ///< avoidance that crying towards the caregiver puts in doubt
  double toward_s = 5;          ///< crying towards the caregiver
  double review_margin = 0.2;   ///< a class with a smaller margin needs a human look
  double oldest_days = 731;     ///< two years
};

struct StrangeSituationInstrument {
  ReunionThresholds reunion;
  SearchThresholds search;
  ClassificationThresholds classification;
  DisorganisationThresholds disorganisation;
  PlausibilityThresholds plausibility;
};

struct CodingOptions {
  bool unvalidated_class = false;  ///< give recorded sessions a class all the same (never D)
  std::optional<double> age_days;  ///< of the child, where known
};

struct StrangeSituationRow {
  std::string dyad, session;
  record::Origin origin = record::Origin::recorded;
  std::optional<double> age_days;

  std::array<std::optional<double>, 5> duration_s;  ///< of episodes 4 to 8
  std::optional<bool> curtailed4, curtailed6, curtailed7;
  std::optional<double> valid5_s, valid8_s;  ///< seconds of the reunion that could be scored

  ReunionScales first, second;  ///< episodes 5 and 8
  std::optional<double> search4, search6, search7;
  std::array<std::optional<Crying>, 7> crying;  ///< episodes 2 to 8
  std::optional<Latency> cry4, cry6;
  std::array<std::optional<double>, 7> explore_pct;  ///< episodes 2 to 8
  std::optional<double> av_ps;    ///< avoidance against proximity seeking, 1 to 7
  std::optional<double> ang_res;  ///< anger and resistance, 1 to 7

  std::optional<Classification> classification;
  std::optional<Disorganisation> disorganisation;  ///< simulated sessions only
  std::optional<char> class4;                      ///< A, B, C or D; simulated sessions only

  std::vector<std::string> warnings;  ///< plausibility: what a person should look at
  std::vector<std::string> missing;   ///< what is empty, and for want of what
};

/// Fails where the session has no numbered episode or no infant; otherwise scores what there is.
[[nodiscard]] base::result<StrangeSituationRow> code_strange_situation(
    record::Session const& session, StrangeSituationInstrument const& instrument,
    CodingOptions const& options = {});

/// The columns of the table, one row a session, in the order of `values`.
[[nodiscard]] std::span<std::string_view const> strange_situation_columns();

/// Undefined is empty, yes is 1 and no is 0.
[[nodiscard]] std::vector<std::string> values(StrangeSituationRow const& row);

}  // namespace bowlby::instrument
