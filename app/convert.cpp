// SPDX-License-Identifier: Apache-2.0
// `bowlby convert`: a recording as an event table with its codebook.
#include <fmt/core.h>

#include <algorithm>
#include <bowlby/base/atomic_file.hpp>
#include <bowlby/base/printable.hpp>
#include <bowlby/read/read.hpp>
#include <bowlby/write/event_table.hpp>
#include <bowlby/write/pseudonyms.hpp>
#include <cstdio>
#include <memory>

#include "input_files.hpp"
#include "reading_json.hpp"
#include "verb.hpp"
#include "words.hpp"

namespace bowlby::app {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::vector<std::string> files;
  std::string out;
  std::string dyad;
  std::string visit;
  bool identify = false;
  bool spreadsheet_safe = false;
  bool json = false;
};

base::result<record::Record> read_all(Options const& options, nlohmann::ordered_json& told,
                                      InputFiles& inputs) {
  record::Record all;
  for (auto const& file : options.files) {
    auto reading = read::read_file(file);
    if (!reading) return base::fail(reading.error());
    inputs.add_recording(file, reading->format);
    told.push_back({{"file", fs::path{file}.filename().string()},
                    {"format", reading->format},
                    {"counts", counts_json(reading->counts)},
                    {"repairs", repairs_json(reading->repairs)}});
    for (auto const& repair : reading->repairs) {
      if (!repair.cut_off) continue;  // the new codebook counts anew, and would hide it
      fmt::print(stderr, "{}: doubt: {}\n", fs::path{file}.filename().string(), message(repair));
    }
    if (reading->counts.unplaced > 0) {
      fmt::print(stderr, "{} cannot be placed; `bowlby check` lists what\n",
                 counted(reading->counts.unplaced, "event"));
    }
    for (auto& session : reading->record.sessions) {
      if (!options.dyad.empty()) session.dyad = options.dyad;
      if (!options.visit.empty()) session.visit = options.visit;
      all.sessions.push_back(std::move(session));
    }
  }
  return all;
}

/// The first few of a list, and how many more there are.
template <class List, class Text>
std::string listed(List const& list, Text text) {
  constexpr std::size_t most = 8;
  std::string out;
  for (std::size_t i = 0; i < std::min(list.size(), most); ++i) {
    out += (i == 0 ? "" : ", ") + text(list[i]);
  }
  if (list.size() > most) out += fmt::format(" and {} more", list.size() - most);
  return out;
}

std::string in_quotes(std::string_view text) { return "'" + base::printable(text) + "'"; }

record::Record without_names(record::Record record) {
  auto result = write::pseudonymised(std::move(record));
  if (result.names + result.texts > 0) {
    fmt::print(stderr, "replaced {} and left out {}; --identify keeps them\n",
               counted(result.names, "name"), counted(result.texts, "free text"));
  }
  if (!result.renamed.empty()) {
    fmt::print(stderr, "what held a name: {}\n", listed(result.renamed, [](auto const& one) {
                 return fmt::format("{} {} is now {}", one.what, in_quotes(one.from),
                                    in_quotes(one.to));
               }));
  }
  if (!result.kept_ids.empty()) {
    fmt::print(stderr, "kept as they are called: session {}; see that this names nobody\n",
               listed(result.kept_ids, in_quotes));
  }
  return std::move(result.record);
}

/// The table goes to a .csv, so that its codebook has a name of its own beside it.
base::result<void> check_output(Options const& options, InputFiles const& inputs) {
  if (options.out == "-") return {};
  fs::path const path{options.out};
  auto const option = "-o " + path.filename().string();
  if (auto const done = inputs.check_output(option, path); !done) return done;
  auto const beside = read::codebook_path(path);
  return inputs.check_output(option + ", its codebook " + beside.filename().string(), beside);
}

base::result<ExitCode> run(Options const& options) {
  if (options.out != "-" && fs::path{options.out}.extension() != ".csv") {
    return base::fail({base::Failure::usage, "-o " + fs::path{options.out}.filename().string(),
                       "is no event table", "convert writes a .csv and a codebook beside it",
                       "end it in .csv, or write - for standard output"});
  }
  auto told = nlohmann::ordered_json::array();
  InputFiles inputs;
  auto record = read_all(options, told, inputs);
  if (!record) return base::fail(record.error());
  if (auto const done = check_output(options, inputs); !done) return base::fail(done.error());
  auto const kept = options.identify ? std::move(*record) : without_names(std::move(*record));
  write::TableOptions const how{options.spreadsheet_safe};
  auto const table = write::event_table(kept, how);
  if (!table) return base::fail(table.error());
  auto const book = write::codebook(kept, how);
  if (!book) return base::fail(book.error());

  if (options.out == "-") {
    std::fwrite(table->data(), 1, table->size(), stdout);
    fmt::print(stderr, "the codebook is written with -o FILE only\n");
    return 0;
  }
  fs::path const path{options.out};
  auto const beside = read::codebook_path(path);
  if (auto done = base::write_file_atomically(beside, *book); !done) {
    return base::fail(done.error());
  }
  if (auto done = base::write_file_atomically(path, *table); !done) return base::fail(done.error());
  if (options.json) fmt::print("{}", text_of(told));
  fmt::print(stderr, "{} and {} written\n", path.filename().string(), beside.filename().string());
  return 0;
}

}  // namespace

void add_convert(CLI::App& cli, Action& action) {
  auto* verb =
      cli.add_subcommand("convert", "write recordings as an event table (.csv) with its codebook");
  auto options = std::make_shared<Options>();
  verb->add_option("FILE", options->files,
                   "recordings: ELAN .eaf, Codix, or event tables of Bowlby")
      ->required()
      ->type_name("");
  verb->add_option("-o,--output", options->out, "table to write (.csv); - for standard output")
      ->required()
      ->type_name("FILE");
  verb->add_option("--dyad", options->dyad, "name of the dyad in all of them")->type_name("NAME");
  verb->add_option("--visit", options->visit, "name of the visit in all of them")
      ->type_name("NAME");
  verb->add_flag("--identify", options->identify,
                 "keep names of persons and free text, which are otherwise left out");
  verb->add_flag("--spreadsheet-safe", options->spreadsheet_safe,
                 "texts that a spreadsheet would run as formulas get an apostrophe");
  verb->add_flag("--json", options->json, "print what was read as JSON, for other programs");
  verb->footer("Example: bowlby convert session1.eaf --dyad 017 -o 017.csv");
  verb->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace bowlby::app
