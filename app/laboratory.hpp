// SPDX-License-Identifier: Apache-2.0
// A procedure, the instrument that codes it, and one dyad's row.
#pragma once

#include <bowlby/base/provenance.hpp>
#include <bowlby/instrument/home_visit.hpp>
#include <bowlby/instrument/still_face.hpp>
#include <bowlby/instrument/strange_situation.hpp>
#include <bowlby/procedure/script.hpp>
#include <string>
#include <vector>

namespace bowlby::app {

enum class Instrument { strange_situation, still_face, home_visit };

/// A procedure with the instrument that codes it, and their provenance.
struct Laboratory {
  procedure::Script script;
  Instrument instrument = Instrument::strange_situation;
  instrument::StrangeSituationInstrument strange_situation;
  instrument::StillFaceInstrument face_to_face;
  instrument::HomeVisitInstrument home_visit;
  std::vector<base::InputFile> files;
};

/// The script may name its instrument; without a name, one with an episode `still_face` is coded as
/// a still-face, any other as a Strange Situation.
[[nodiscard]] base::result<Laboratory> open_laboratory(std::string const& procedure);

/// One dyad's row, by the instrument of the laboratory.
struct CodedSession {
  instrument::StrangeSituationRow strange_situation;
  instrument::StillFaceRow face_to_face;
  instrument::HomeVisitRow home_visit;
};

[[nodiscard]] base::result<CodedSession> code(record::Session const& session,
                                              Laboratory const& laboratory, float age_months);

/// The columns of its table, and their values.
[[nodiscard]] std::span<std::string_view const> columns_of(Laboratory const& laboratory);
[[nodiscard]] std::vector<std::string> values_of(CodedSession const& coded,
                                                 Laboratory const& laboratory);

}  // namespace bowlby::app
