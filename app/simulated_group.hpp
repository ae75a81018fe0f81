// SPDX-License-Identifier: Apache-2.0
// Dyads of one described caregiver in one procedure: raised, seen, coded.
#pragma once

#include <bowlby/instrument/still_face.hpp>
#include <bowlby/instrument/strange_situation.hpp>
#include <bowlby/report/strange_situation.hpp>

#include "simulation.hpp"

namespace bowlby::app {

/// A procedure with the instrument that codes it, and their provenance.
struct Laboratory {
  procedure::Script script;
  bool still_face = false;  ///< coded as a still-face, otherwise as a Strange Situation
  instrument::StrangeSituationInstrument strange_situation;
  instrument::StillFaceInstrument face_to_face;
  std::vector<base::InputFile> files;
};

[[nodiscard]] base::result<Laboratory> open_laboratory(std::string const& procedure);

/// One dyad's row, whichever procedure it went through, and its hidden curves.
struct Coded {
  instrument::StrangeSituationRow strange_situation;
  instrument::StillFaceRow face_to_face;
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

/// Class shares and scale means (Strange Situation) or effects (still-face) with 95 % intervals.
[[nodiscard]] std::string summary_csv(std::vector<SimulatedGroup> const& groups,
                                      Laboratory const& laboratory);

[[nodiscard]] report::StrangeSituationReport page_of(std::vector<SimulatedGroup> const& groups,
                                                     Laboratory const& laboratory,
                                                     report::PageInfo info, float age_months);

}  // namespace bowlby::app
