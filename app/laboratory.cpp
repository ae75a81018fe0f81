// SPDX-License-Identifier: Apache-2.0
#include "laboratory.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bowlby/base/atomic_file.hpp>
#include <bowlby/base/digest.hpp>
#include <bowlby/base/nearest_name.hpp>
#include <bowlby/base/printable.hpp>
#include <bowlby/instrument/thresholds.hpp>

#include "data_directory.hpp"

namespace bowlby::app {
namespace {

constexpr std::array<std::string_view, 3> instrument_names{"strange-situation", "still-face",
                                                           "home-visit"};

base::result<base::InputFile> hashed(std::filesystem::path const& file) {
  auto const text = base::read_whole_file(file, std::size_t{1} << 20);
  if (!text) return base::fail(text.error());
  return base::InputFile{file.filename().string(), base::sha256_hex(*text)};
}

base::result<Instrument> instrument_of(procedure::Script const& script, std::string const& file) {
  if (script.instrument.empty()) {
    auto const held_still =
        std::any_of(script.episodes.begin(), script.episodes.end(),
                    [](auto const& episode) { return episode.name == "still_face"; });
    return held_still ? Instrument::still_face : Instrument::strange_situation;
  }
  for (std::size_t i = 0; i < instrument_names.size(); ++i) {
    if (instrument_names[i] == script.instrument) return static_cast<Instrument>(i);
  }
  return base::fail(
      {base::Failure::usage, file,
       fmt::format("'instrument' is \"{}\", and there is none of this name",
                   base::printable(script.instrument)),
       "nobody could code the sessions",
       base::did_you_mean(script.instrument, {instrument_names.begin(), instrument_names.end()}) +
           "write one of strange-situation, still-face, home-visit"});
}

template <class Kind>
base::result<void> take(base::result<instrument::Loaded<Kind>> loaded, Kind& to) {
  if (!loaded) return base::fail(loaded.error());
  to = loaded->instrument;
  return {};
}

base::result<void> load(Laboratory& laboratory, std::filesystem::path const& file) {
  switch (laboratory.instrument) {
    case Instrument::strange_situation:
      return take(instrument::load_strange_situation(file), laboratory.strange_situation);
    case Instrument::still_face:
      return take(instrument::load_still_face(file), laboratory.face_to_face);
    case Instrument::home_visit:
      return take(instrument::load_home_visit(file), laboratory.home_visit);
  }
  return {};
}

}  // namespace

base::result<Laboratory> open_laboratory(std::string const& procedure) {
  Laboratory laboratory;
  auto const script_file = find_data(procedure, "procedures");
  if (!script_file) return base::fail(script_file.error());
  auto script = procedure::read_script(*script_file);
  if (!script) return base::fail(script.error());
  laboratory.script = *std::move(script);
  auto const chosen = instrument_of(laboratory.script, script_file->filename().string());
  if (!chosen) return base::fail(chosen.error());
  laboratory.instrument = *chosen;
  std::string const name{instrument_names[static_cast<std::size_t>(*chosen)]};
  auto const instrument_file = find_data(name, "instruments");
  if (!instrument_file) return base::fail(instrument_file.error());
  if (auto const done = load(laboratory, *instrument_file); !done) return base::fail(done.error());
  for (auto const& path : {*script_file, *instrument_file}) {
    auto file = hashed(path);
    if (!file) return base::fail(file.error());
    // Two files of one name stand in different folders of data/.
    file->name = path.parent_path().filename().string() + "-" + file->name;
    laboratory.files.push_back(*std::move(file));
  }
  return laboratory;
}

base::result<CodedSession> code(record::Session const& session, Laboratory const& laboratory,
                                float age_months) {
  CodedSession coded;
  auto const put = [](auto row, auto& to) -> base::result<void> {
    if (!row) return base::fail(row.error());
    to = *std::move(row);
    return {};
  };
  base::result<void> done;
  switch (laboratory.instrument) {
    case Instrument::strange_situation:
      done = put(instrument::code_strange_situation(
                     session, laboratory.strange_situation,
                     {.age_days = static_cast<double>(age_months) * 30.4375}),
                 coded.strange_situation);
      break;
    case Instrument::still_face:
      done = put(instrument::code_still_face(session, laboratory.face_to_face), coded.face_to_face);
      break;
    case Instrument::home_visit:
      done = put(instrument::code_home_visit(session, laboratory.home_visit), coded.home_visit);
      break;
  }
  if (!done) return base::fail(done.error());
  return coded;
}

std::span<std::string_view const> columns_of(Laboratory const& laboratory) {
  switch (laboratory.instrument) {
    case Instrument::strange_situation: return instrument::strange_situation_columns();
    case Instrument::still_face: return instrument::still_face_columns();
    case Instrument::home_visit: return instrument::home_visit_columns();
  }
  return {};
}

std::vector<std::string> values_of(CodedSession const& coded, Laboratory const& laboratory) {
  switch (laboratory.instrument) {
    case Instrument::strange_situation: return instrument::values(coded.strange_situation);
    case Instrument::still_face: return instrument::values(coded.face_to_face);
    case Instrument::home_visit: return instrument::values(coded.home_visit);
  }
  return {};
}

}  // namespace bowlby::app
