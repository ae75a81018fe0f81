// SPDX-License-Identifier: Apache-2.0
// `bowlby check`: what was repaired, guessed or cannot be placed, file by file.
// Exit: 3 if a named file, or a file of a format that we read, is unreadable (after all others were
// checked); 1 with --strict if anything was repaired, guessed or left out, or a folder has no file;
// 3 if there was nothing to check at all; else 0. Foreign files in a folder are listed and do no
// harm.
#include <fmt/core.h>

#include <algorithm>
#include <bowlby/base/printable.hpp>
#include <bowlby/read/foreign.hpp>
#include <bowlby/read/format.hpp>
#include <bowlby/read/read.hpp>
#include <map>
#include <memory>

#include "reading_json.hpp"
#include "verb.hpp"

namespace bowlby::app {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

struct Options {
  std::vector<std::string> inputs;
  bool strict = false;
  bool json = false;
};

struct Input {
  fs::path path;
  std::string name;  ///< base name, or the way from the folder that was named
  bool from_folder = false;
};

struct Inputs {
  std::vector<Input> files;
  std::vector<std::string> empty_folders;
};

struct Tally {
  std::size_t files = 0;
  std::size_t to_look_at = 0;
  read::Counts counts;
};

struct Checked {
  bool unreadable = false;
  bool repaired = false;  ///< or guessed, left out, or not there at all
  std::map<std::string, Tally> formats;
  Json json = Json::array();
};

bool is_codebook(fs::path const& path) {
  return path.filename().string().ends_with(".codebook.json");
}

/// As it was given, and nothing above it.
std::string folder_name(fs::path const& path) {
  auto const whole = path.has_filename() ? path : path.parent_path();
  return whole.filename().string();
}

base::result<Inputs> inputs_of(std::vector<std::string> const& named) {
  Inputs out;
  for (auto const& text : named) {
    fs::path const path{text};
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      out.files.push_back({path, path.filename().string(), false});
      continue;
    }
    std::vector<Input> found;
    fs::recursive_directory_iterator walk{path, fs::directory_options::skip_permission_denied,
                                          error};
    for (; !error && walk != fs::recursive_directory_iterator{}; walk.increment(error)) {
      std::error_code ignored;
      if (!walk->is_regular_file(ignored) || is_codebook(walk->path())) continue;
      found.push_back({walk->path(), walk->path().lexically_relative(path).string(), true});
    }
    if (error) {
      return base::fail({base::Failure::unreadable, folder_name(path), "the folder cannot be read",
                         error.message(), "check its permissions"});
    }
    std::sort(found.begin(), found.end(),
              [](auto const& a, auto const& b) { return a.name < b.name; });
    if (found.empty()) out.empty_folders.push_back(folder_name(path));
    out.files.insert(out.files.end(), found.begin(), found.end());
  }
  return out;
}

std::string shown(std::string_view text) { return base::printable(text, 1000); }

/// What a file of no format of ours looks like; nothing where it is ours, empty or out of reach.
std::optional<read::Foreign> foreign(fs::path const& path) {
  auto const bytes = read::load(path);
  if (!bytes || bytes->empty()) return std::nullopt;
  auto const source = read::document(*bytes, path.filename().string());
  if (read::recognise(source) != nullptr) return std::nullopt;
  return read::recognise_foreign(source);
}

void refuse(Input const& input, base::Error const& error, bool json, Checked& out) {
  auto const alien = input.from_folder ? foreign(input.path) : std::nullopt;
  auto const text = alien ? "not read: looks like " + alien->looks_like : base::message(error);
  auto& tally = out.formats[alien ? "(not read)" : "(unreadable)"];
  ++tally.files;
  out.unreadable = out.unreadable || !alien;
  if (json) {
    out.json.push_back({{"file", input.name}, {alien ? "not_read" : "unreadable", text}});
  } else if (alien) {
    fmt::print("{}: {}\n", shown(input.name), shown(text));
  } else {
    fmt::print("unreadable: {}\n", shown(text));
  }
}

void report_empty(std::string const& folder, bool json, Checked& out) {
  out.repaired = true;
  constexpr auto text = "no file in it that could be checked";
  if (json) {
    out.json.push_back({{"folder", folder}, {"empty", text}});
  } else {
    fmt::print("{}: {}\n", shown(folder), text);
  }
}

void report(Input const& input, read::Reading const& reading, bool json, Checked& out) {
  auto& tally = out.formats[reading.format];
  ++tally.files;
  tally.counts.found += reading.counts.found;
  tally.counts.events += reading.counts.events;
  tally.counts.unplaced += reading.counts.unplaced;
  for (auto const& repair : reading.repairs) {
    if (read::needs_a_look(repair)) ++tally.to_look_at;
    if (!json) {
      fmt::print("{}: {}: {}\n", shown(input.name), read::name(repair.kind),
                 shown(read::message(repair)));
    }
  }
  out.repaired = out.repaired || tally.to_look_at > 0;
  if (json) {
    out.json.push_back({{"file", input.name},
                        {"format", reading.format},
                        {"counts", counts_json(reading.counts)},
                        {"repairs", repairs_json(reading.repairs)}});
  } else if (reading.repairs.empty()) {
    fmt::print("{}: nothing to repair\n", shown(input.name));
  }
}

void summarise(Checked const& checked) {
  fmt::print("\n{:<14} {:>6} {:>10} {:>10} {:>9} {:>11}\n", "format", "files", "in files",
             "in record", "unplaced", "to look at");
  for (auto const& [format, tally] : checked.formats) {
    fmt::print("{:<14} {:>6} {:>10} {:>10} {:>9} {:>11}\n", format, tally.files, tally.counts.found,
               tally.counts.events, tally.counts.unplaced, tally.to_look_at);
  }
}

base::result<ExitCode> run(Options const& options) {
  auto const inputs = inputs_of(options.inputs);
  if (!inputs) return base::fail(inputs.error());
  Checked checked;
  for (auto const& folder : inputs->empty_folders) report_empty(folder, options.json, checked);
  for (auto const& input : inputs->files) {
    if (auto const reading = read::read_file(input.path); reading) {
      report(input, *reading, options.json, checked);
    } else {
      refuse(input, reading.error(), options.json, checked);
    }
  }
  if (options.json) {
    fmt::print("{}", text_of(checked.json));
  } else if (inputs->files.size() > 1) {
    summarise(checked);
  }
  if (checked.unreadable) return 3;
  if (options.strict && checked.repaired) return 1;
  return inputs->files.empty() ? 3 : 0;
}

}  // namespace

void add_check(CLI::App& cli, Action& action) {
  auto* verb = cli.add_subcommand("check", "list what was repaired, guessed, or cannot be placed");
  auto options = std::make_shared<Options>();
  verb->add_option("FILE", options->inputs, "recordings, or folders of them")
      ->required()
      ->type_name("");
  verb->add_flag("--strict", options->strict,
                 "end with 1 if anything was repaired, guessed or left out");
  verb->add_flag("--json", options->json, "as JSON, for other programs");
  verb->footer("Example: bowlby check --strict recordings/");
  verb->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace bowlby::app
