// SPDX-License-Identifier: Apache-2.0
// Every number at which a rule of this room says yes, as data: data/instruments/*.toml. A file may
// leave keys out (the program's default stands, which the files of the project repeat); a key that
// is not known is refused, because it would silently be ignored.
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/instrument/home_visit.hpp>
#include <bowlby/instrument/still_face.hpp>
#include <bowlby/instrument/strange_situation.hpp>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::instrument {

/// One key of a threshold file: `resistance.sum`, with where its numbers live.
struct Threshold {
  std::string key;
  std::vector<double*> numbers;
  double low = 0, high = 0;  ///< what a number may be
  bool ascending = false;    ///< several numbers that must not fall
};

[[nodiscard]] std::vector<Threshold> thresholds(StrangeSituationInstrument& instrument);
[[nodiscard]] std::vector<Threshold> thresholds(StillFaceInstrument& instrument);
[[nodiscard]] std::vector<Threshold> thresholds(HomeVisitInstrument& instrument);

template <class Instrument>
struct Loaded {
  Instrument instrument;
  std::string sha256;  ///< of the file, for provenance
};

[[nodiscard]] base::result<Loaded<StrangeSituationInstrument>> load_strange_situation(
    std::filesystem::path const& file);
[[nodiscard]] base::result<Loaded<StillFaceInstrument>> load_still_face(
    std::filesystem::path const& file);
[[nodiscard]] base::result<Loaded<HomeVisitInstrument>> load_home_visit(
    std::filesystem::path const& file);

/// The same for a text that is at hand; `name` stands in messages.
[[nodiscard]] base::result<Loaded<StrangeSituationInstrument>> parse_strange_situation(
    std::string_view text, std::string const& name);
[[nodiscard]] base::result<Loaded<StillFaceInstrument>> parse_still_face(std::string_view text,
                                                                         std::string const& name);
[[nodiscard]] base::result<Loaded<HomeVisitInstrument>> parse_home_visit(std::string_view text,
                                                                         std::string const& name);

}  // namespace bowlby::instrument
