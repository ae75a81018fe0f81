// SPDX-License-Identifier: Apache-2.0
// `bowlby measure`: what one person does, what two do together, and what changed between sessions.
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <bowlby/base/atomic_file.hpp>
#include <bowlby/base/digest.hpp>
#include <bowlby/measure/contrast.hpp>
#include <bowlby/measure/measure_session.hpp>
#include <bowlby/measure/resample.hpp>
#include <bowlby/measure/table.hpp>
#include <bowlby/read/read.hpp>
#include <bowlby/report/measure_page.hpp>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>

#include "comparison.hpp"
#include "data_directory.hpp"
#include "input_files.hpp"
#include "number_option.hpp"
#include "verb.hpp"
#include "words.hpp"

namespace bowlby::app {
namespace {

struct Options {
  std::vector<std::string> inputs;
  std::string scheme;
  std::string map;
  std::string out;
  double grid_s = 0;
  double merge_gap_s = 0;
  double least_shift_s = 10;
  bool json = false;
  bool pretty = false;
};

struct Work {
  InputFiles inputs;
  std::vector<record::Session> sessions;
  std::vector<report::AsRead> as_read;               ///< of each, before it was prepared
  std::vector<std::vector<measure::Measured>> rows;  ///< one list a session
  std::vector<measure::DyadicTimeline> timelines;
  std::vector<std::string> repairs;  ///< what reading repaired, guessed or could not place
  std::size_t to_look_at = 0;        ///< of these
  std::vector<std::string> cut_off;  ///< of these, what speaks of a whole file
  std::vector<std::string> notes;    ///< what measuring could not do, and why
};

std::string base_name(std::string const& path) {
  return std::filesystem::path{path}.filename().string();
}

measure::Rules rules_of(Options const& options) {
  measure::Rules rules;
  rules.stream.merge_gap = time::from_seconds(options.merge_gap_s);
  rules.dyad.shift.least = time::from_seconds(options.least_shift_s);
  return rules;
}

base::Error nothing_fits(std::string const& session, measure::Scheme const& scheme) {
  return {base::Failure::usage, session,
          fmt::format("nothing here is what the scheme '{}' names", scheme.name),
          "neither its persons nor its streams are called so",
          "look with `bowlby read` how they are called, and choose or edit a scheme"};
}

base::result<void> measure_one(record::Session session, Options const& options,
                               std::optional<measure::Scheme> const& scheme, Work& work) {
  auto const session_id = session.id;
  auto const as_read = report::as_it_stands(session);
  if (options.grid_s > 0) {
    auto resampled = measure::resample(std::move(session), time::from_seconds(options.grid_s));
    if (!resampled) return base::fail(resampled.error());
    session = std::move(*resampled);
  }
  auto prepared = scheme ? measure::prepare(std::move(session), *scheme)
                         : base::result<measure::Prepared>{measure::prepare(std::move(session))};
  if (!prepared) return base::fail(prepared.error());
  if (scheme && prepared->streams.empty()) return base::fail(nothing_fits(session_id, *scheme));
  auto measured = measure::measure_session(*prepared, rules_of(options), options.map);
  work.notes.insert(work.notes.end(), prepared->notes.begin(), prepared->notes.end());
  if (measure::nothing_coded(*prepared)) {
    work.notes.push_back(session_id +
                         ": nothing that is measured here is coded and placed in time");
  }
  for (auto& reason : measure::reasons_for_nothing(measured.rows)) {
    work.notes.push_back(std::move(reason));
  }
  work.as_read.push_back(as_read);
  work.sessions.push_back(std::move(prepared->session));
  work.rows.push_back(std::move(measured.rows));
  for (auto& timeline : measured.timelines) work.timelines.push_back(std::move(timeline));
  return {};
}

base::result<Work> measure_all(Options const& options,
                               std::optional<measure::Scheme> const& scheme) {
  Work work;
  if (!options.scheme.empty()) work.inputs.add_scheme(options.scheme);
  std::set<std::string> ids;
  for (auto const& input : options.inputs) {
    auto reading = read::read_file(input);
    if (!reading) return base::fail(reading.error());
    work.inputs.add_recording(input, reading->format);
    auto const file = base_name(input);
    for (auto const& repair : reading->repairs) {
      work.repairs.push_back(fmt::format("{}: {}: {}", file, name(repair.kind), message(repair)));
      if (read::needs_a_look(repair)) ++work.to_look_at;
      if (repair.cut_off) work.cut_off.push_back(work.repairs.back());
    }
    if (reading->record.sessions.empty()) work.notes.push_back(file + ": no session is in it");
    for (auto& session : reading->record.sessions) {
      // Two inputs of one name would fall together in the table.
      auto const id = session.id;
      for (int copy = 2; !ids.insert(session.id).second; ++copy) {
        session.id = fmt::format("{} ({})", id, copy);
      }
      auto const done = measure_one(std::move(session), options, scheme, work);
      if (!done) return base::fail(done.error());
    }
  }
  auto const add = [&](std::vector<std::string> const& notes) {
    work.notes.insert(work.notes.end(), notes.begin(), notes.end());
  };
  add(notes_on_copies(options.inputs));
  add(notes_on_dyads(work.sessions));
  return work;
}

base::result<std::optional<measure::Scheme>> scheme_of(Options const& options) {
  if (options.scheme.empty()) {
    if (options.map.empty()) return std::optional<measure::Scheme>{};
    return base::fail(
        {base::Failure::usage, "--map", "a map needs a scheme", "", "add --scheme FILE"});
  }
  auto scheme = measure::load_scheme(options.scheme);
  if (!scheme) return base::fail(scheme.error());
  bool const known =
      options.map.empty() || std::any_of(scheme->maps.begin(), scheme->maps.end(),
                                         [&](auto const& map) { return map.name == options.map; });
  if (!known) {
    std::string names;
    for (auto const& map : scheme->maps) names += (names.empty() ? "" : ", ") + map.name;
    return base::fail({base::Failure::usage, "--map",
                       fmt::format("the scheme has no map '{}'", options.map), "",
                       "use one of: " + names});
  }
  return std::optional<measure::Scheme>{std::move(*scheme)};
}

/// All rows, and for each later session of a dyad its difference from the first.
std::vector<measure::MeasureRow> table_of(Work const& work) {
  std::vector<measure::MeasureRow> table;
  auto const add = [&](std::vector<measure::Measured> const& rows) {
    for (auto const& measured : rows) table.push_back(measured.row);
  };
  for (auto const& rows : work.rows) add(rows);
  for (std::size_t later = 1; later < work.sessions.size(); ++later) {
    for (std::size_t first = 0; first < later; ++first) {
      if (!one_dyad(work.sessions, first, later)) continue;
      add(measure::contrast(work.rows[first], work.rows[later]));
      break;
    }
  }
  return table;
}

/// What would print the same again; base names only.
std::string command_of(Options const& options) {
  std::string command = "bowlby measure";
  for (auto const& input : options.inputs) command += " " + shell_word(base_name(input));
  if (!options.scheme.empty()) command += " --scheme " + shell_word(base_name(options.scheme));
  if (!options.map.empty()) command += " --map " + shell_word(options.map);
  if (options.grid_s > 0) command += fmt::format(" --grid {}", options.grid_s);
  if (options.merge_gap_s > 0) command += fmt::format(" --merge-gap {}", options.merge_gap_s);
  if (options.least_shift_s != 10) {
    command += fmt::format(" --least-shift {}", options.least_shift_s);
  }
  return command + " -o " + shell_word(base_name(options.out));
}

base::result<std::string> page_of(Options const& options, Work const& work,
                                  std::vector<measure::MeasureRow> const& table) {
  report::PageInfo info{.notes = work.repairs, .command = command_of(options)};
  info.notes.insert(info.notes.end(), work.notes.begin(), work.notes.end());
  for (auto const& session : work.sessions) {
    info.title += (info.title.empty() ? "" : ", ") + session.id;
  }
  info.provenance.push_back("bowlby " BOWLBY_VERSION);
  auto files = options.inputs;
  if (!options.scheme.empty()) files.push_back(options.scheme);
  for (auto const& file : files) {
    auto const bytes = base::read_whole_file(file, std::size_t{1} << 30);
    if (!bytes) return base::fail(bytes.error());
    info.provenance.push_back(
        fmt::format("{}, SHA-256 {}", base_name(file), base::sha256_hex(*bytes)));
  }
  return report::measure_page(work.sessions, table, work.timelines, info, work.as_read);
}

base::result<std::string> text_of(Options const& options, Work const& work,
                                  std::vector<measure::MeasureRow> const& table) {
  auto const kind = std::filesystem::path{options.out}.extension().string();
  if (kind == ".html") {
    return page_of(options, work, table);
  }
  return options.json || kind == ".json" ? measure::json(table) : measure::csv(table);
}

/// A scheme may be given by name, and is known by its file from then on.
base::result<Options> resolved(Options options) {
  std::filesystem::path const out{options.out};
  std::error_code ignored;
  auto const kind = out.extension().string();
  bool const any_kind = options.out.empty() || std::filesystem::is_other(out, ignored);
  if (!any_kind && kind != ".csv" && kind != ".json" && kind != ".html") {
    return base::fail({base::Failure::usage, "-o " + base_name(options.out),
                       "is neither a table nor a page", "the ending of the name decides",
                       "end it in .csv, .json or .html"});
  }
  if (!options.scheme.empty()) {
    auto const found = find_data(options.scheme, "schemes");
    if (!found) return base::fail(found.error());
    options.scheme = found->string();
  }
  return options;
}

base::result<ExitCode> run(Options const& given) {
  auto const as_found = resolved(given);
  if (!as_found) return base::fail(as_found.error());
  auto const& options = *as_found;
  auto const scheme = scheme_of(options);
  if (!scheme) return base::fail(scheme.error());
  auto const work = measure_all(options, *scheme);
  if (!work) return base::fail(work.error());
  if (!options.out.empty()) {
    auto const done = work->inputs.check_output("-o " + base_name(options.out), options.out);
    if (!done) return base::fail(done.error());
  }
  for (auto const& doubt : work->cut_off) fmt::print(stderr, "{}\n", doubt);
  if (work->to_look_at > 0) {
    fmt::print(stderr, "{} in these files to look at; `bowlby check` lists them\n",
               counted(work->to_look_at, "thing"));
  }
  for (auto const& note : work->notes) fmt::print(stderr, "{}\n", note);
  auto const table = table_of(*work);

  if (options.out.empty()) {
    bool const readable = !options.json && (options.pretty || isatty(STDOUT_FILENO) == 1);
    auto const text = options.json ? measure::json(table)
                      : readable   ? measure::pretty(table)
                                   : measure::csv(table);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return 0;
  }
  auto const text = text_of(options, *work, table);
  if (!text) return base::fail(text.error());
  auto const done = base::write_file_atomically(options.out, *text);
  if (!done) return base::fail(done.error());
  fmt::print(stderr, "written to {}\n", options.out);
  return 0;
}

}  // namespace

void add_measure(CLI::App& cli, Action& action) {
  auto* verb = cli.add_subcommand(
      "measure", "measure recordings: each stream, and two persons together under a scheme");
  auto const options = std::make_shared<Options>();
  verb->add_option("FILE", options->inputs, "recordings; several of one dyad are also compared")
      ->required()
      ->type_name("");
  verb->add_option("--scheme", options->scheme,
                   "who is who, how streams are read and what counts as a match "
                   "(a file, or a name in data/schemes)")
      ->type_name("FILE");
  verb->add_option("--map", options->map, "only this dyadic state map of the scheme")
      ->type_name("NAME");
  verb->add_option("-o,--output", options->out, "table (.csv, .json) or page (.html) to write")
      ->type_name("FILE");
  verb->add_flag("--json", options->json, "as JSON, for other programs");
  verb->add_flag("--pretty", options->pretty, "columns for people, as on a terminal");
  verb->add_option("--grid", options->grid_s,
                   "look only once in so many seconds, to compare with an interval-sampled "
                   "recording")
      ->check(in_range(0.001, 3600.0))
      ->type_name("SECONDS");
  verb->add_option("--merge-gap", options->merge_gap_s,
                   "stays in one code with at most so many seconds between are one bout")
      ->check(in_range(0.0, 3600.0))
      ->type_name("SECONDS");
  verb->add_option("--least-shift", options->least_shift_s,
                   "shortest circular shift for chance levels (default 10)")
      ->check(in_range(0.0, 86400.0))
      ->type_name("SECONDS");
  verb->footer(
      "Example: bowlby measure before.eaf after.eaf --scheme flibl-gaze -o report.html\n"
      "docs/measures.md says how each number is made.");
  verb->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace bowlby::app
