// SPDX-License-Identifier: Apache-2.0
// Dyads of one described caregiver in one procedure: raised, seen, coded.
#pragma once

#include <bowlby/report/strange_situation.hpp>

#include "laboratory.hpp"
#include "simulation.hpp"

namespace bowlby::app {

/// One dyad's row, whichever procedure it went through, and its hidden curves.
struct Coded : CodedSession {
  std::vector<std::vector<life::TraceBin>> trace;
};

struct SimulatedGroup {
  std::string name;  ///< of the caregiver description
  std::string about;
  std::vector<life::Dyad> dyads;
  std::vector<Coded> coded;
  std::vector<record::Session> sessions;  ///< of the first dyads, as many as were asked for
};

/// Where the children come from.
enum class Upbringing { raise, as_given, unraised };

[[nodiscard]] base::result<engine::Completion> see(SimulatedGroup& group, Simulation const& s,
                                                   Laboratory const& laboratory,
                                                   Upbringing upbringing, std::size_t keep_sessions,
                                                   engine::ExecutionContext& context);

/// dyads.csv.
[[nodiscard]] std::string dyads_csv(SimulatedGroup const& group, Laboratory const& laboratory);

/// dyads.csv, children.csv and the sessions that were kept, each with its codebook.
[[nodiscard]] base::result<void> write_group(SimulatedGroup const& group,
                                             Laboratory const& laboratory,
                                             std::filesystem::path const& folder);

/// Class shares and scale means (Strange Situation), effects (still-face) or ratings (home visit),
/// with 95 % intervals.
[[nodiscard]] std::string summary_csv(std::vector<SimulatedGroup> const& groups,
                                      Laboratory const& laboratory);

[[nodiscard]] report::StrangeSituationReport page_of(std::vector<SimulatedGroup> const& groups,
                                                     Laboratory const& laboratory,
                                                     report::PageInfo info, float age_months);

}  // namespace bowlby::app
