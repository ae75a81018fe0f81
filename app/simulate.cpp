// SPDX-License-Identifier: Apache-2.0
// `bowlby simulate PROCEDURE`: children of described caregivers, raised and put through a
// procedure, coded by the same instruments as a recording.
#include <fmt/core.h>

#include <algorithm>
#include <bowlby/base/atomic_file.hpp>
#include <bowlby/report/strange_situation_page.hpp>
#include <memory>

#include "given_children.hpp"
#include "progress.hpp"
#include "simulated_group.hpp"
#include "verb.hpp"

namespace bowlby::app {
namespace {

struct Options {
  SimulationOptions simulation;
  std::string procedure;
  std::vector<std::string> caregivers;
  std::vector<std::string> populations;
  std::string children;  ///< a folder from `raise`
  bool dyads_given = false;
  bool unraised = false;
  std::size_t sessions = 1;
  bool no_page = false;
  std::string out;
};

Upbringing upbringing_of(Options const& o) {
  if (o.unraised) return Upbringing::unraised;
  return o.children.empty() ? Upbringing::raise : Upbringing::as_given;
}

/// What would make the same again; base names only.
std::string command_of(Options const& o, Simulation const& s) {
  auto const base_name = [](std::string const& path) {
    return std::filesystem::path{path}.lexically_normal().filename().string();
  };
  SimulationOptions const usual;
  auto const& given = o.simulation;
  std::string command = "bowlby simulate " + base_name(o.procedure);
  auto const say = [&](std::string_view option, auto const& value, auto const& unless) {
    if (value != unless) command += fmt::format(" {} {}", option, value);
  };
  for (auto const& name : o.caregivers) command += " --caregiver " + base_name(name);
  for (auto const& name : o.populations) command += " --population " + base_name(name);
  say("--children", base_name(o.children), std::string{});
  say("--temperament", base_name(given.children), usual.children);
  say("--stranger", base_name(given.visitor), usual.visitor);
  say("--laws", base_name(given.law_settings), std::string{});
  for (auto const& assignment : given.set) command += " --set '" + assignment + "'";
  for (auto const& mechanism : given.without) command += " --without " + mechanism;
  if (o.children.empty() || o.dyads_given) command += fmt::format(" --dyads {}", given.dyads);
  command += fmt::format(" --seed {}", s.seed.value);
  say("--replicate", given.replicate, usual.replicate);
  if (o.children.empty()) command += " --age " + given.age;
  say("--episodes", given.episodes, usual.episodes);
  say("--step", base::shortest_text(given.step_s), base::shortest_text(usual.step_s));
  say("--sessions", o.sessions, std::size_t{1});
  if (o.unraised) command += " --unraised";
  return command + " -o DIR";
}

/// Each group gets a folder and a row of its own by its name, so it must be a plain one and new.
base::result<void> check_name(std::string const& caregiver, std::string const& name,
                              std::vector<SimulatedGroup> const& groups) {
  bool const plain = !name.starts_with('.') && name.find('/') == name.npos;
  bool const taken = std::any_of(groups.begin(), groups.end(),
                                 [&](auto const& group) { return group.name == name; });
  if (plain && !taken) return {};
  return base::fail({base::Failure::usage, caregiver,
                     taken ? fmt::format("two caregivers are called '{}'", name)
                           : fmt::format("'{}' cannot be the name of a folder", name),
                     "each has a folder and a row of its own",
                     "change `name` in one of the files"});
}

/// A script of one's own may lack what a class needs.
void note_missing_classes(std::vector<SimulatedGroup> const& groups) {
  for (auto const& group : groups) {
    auto const classified = std::any_of(group.coded.begin(), group.coded.end(), [](auto const& c) {
      return c.strange_situation.classification.has_value();
    });
    if (classified || group.coded.empty()) continue;
    auto const& missing = group.coded.front().strange_situation.missing;
    fmt::print(stderr, "{}: no child has a class{}{}\n", group.name, missing.empty() ? "" : ": ",
               missing.empty() ? "" : missing.front());
  }
}

/// Children who are there already are what they are.
base::result<void> check_settings(Options const& options) {
  for (auto const& assignment : options.simulation.set) {
    bool const of_a_person =
        assignment.starts_with("child.") || assignment.starts_with("caregiver.");
    if (options.children.empty() || !of_a_person) continue;
    return base::fail({base::Failure::usage, "--set",
                       fmt::format("'{}' cannot be changed in children who are raised", assignment),
                       "who they and their caregivers are stands in children.csv",
                       "set it with `bowlby raise`"});
  }
  return {};
}

base::result<ExitCode> run(Options const& options) {
  if (options.caregivers.empty() && options.populations.empty() && options.children.empty()) {
    return base::fail(nobody_to_grow_up_with());
  }
  if (auto const done = check_settings(options); !done) return base::fail(done.error());
  Stopwatch const watch;
  auto const laboratory = open_laboratory(options.procedure);
  if (!laboratory) return base::fail(laboratory.error());

  auto simulation = options.simulation;
  if (!simulation.seed) simulation.seed = drawn_seed();
  simulation.as_given = !options.children.empty();
  auto described = options.caregivers;
  described.insert(described.end(), options.populations.begin(), options.populations.end());
  if (described.empty()) described = {""};
  std::vector<SimulatedGroup> groups;
  std::optional<Simulation> last;
  base::Inputs inputs;
  for (std::size_t i = 0; i < described.size(); ++i) {
    auto const& caregiver = described[i];
    bool const is_population = i >= options.caregivers.size() && !options.populations.empty();
    simulation.caregiver = is_population ? "" : caregiver;
    simulation.population = is_population ? caregiver : "";
    auto s = prepare(simulation, "simulate");
    if (!s) return base::fail(s.error());
    auto const most = options.dyads_given ? std::optional{simulation.dyads} : std::nullopt;
    auto dyads = options.children.empty() ? draw_dyads(*s, 0, simulation.dyads)
                                          : given_children(options.children, most, *s);
    if (!dyads) return base::fail(dyads.error());
    SimulatedGroup group;
    group.name = caregiver.empty() ? raised_by(options.children) : s->population.caregivers.name;
    group.about = s->population.caregivers.about;
    if (auto const done = check_name(caregiver, group.name, groups); !done) {
      return base::fail(done.error());
    }
    group.dyads = *std::move(dyads);
    if (groups.empty()) {
      inputs = s->inputs;
      note_seed(options.simulation.seed.has_value(), s->seed.value);
    } else {
      for (auto const& file : s->inputs.files) {
        auto const same = [&](base::InputFile const& f) { return f.sha256 == file.sha256; };
        if (std::none_of(inputs.files.begin(), inputs.files.end(), same)) {
          inputs.files.push_back(file);
        }
      }
    }
    auto const completion = with_progress(group.name, [&](engine::ExecutionContext& context) {
      return see(group, *s, *laboratory, upbringing_of(options), options.sessions, context);
    });
    if (!completion) return base::fail(completion.error());
    if (*completion == engine::Completion::cancelled) {
      fmt::print(stderr, "stopped; nothing was written\n");
      return 130;
    }
    groups.push_back(std::move(group));
    last = std::move(*s);
  }

  if (laboratory->instrument == Instrument::strange_situation) note_missing_classes(groups);
  std::filesystem::path const out{options.out};
  for (auto const& group : groups) {
    auto const folder = groups.size() == 1 ? out : out / group.name;
    if (auto const done = write_group(group, *laboratory, folder); !done) {
      return base::fail(done.error());
    }
  }
  inputs.files.insert(inputs.files.end(), laboratory->files.begin(), laboratory->files.end());
  inputs.settings.insert(inputs.settings.begin(), {"procedure", laboratory->script.name});
  inputs.settings.emplace_back("unraised", options.unraised ? "yes" : "no");
  auto const summary = summary_csv(groups, *laboratory);
  auto done = write_into(out, "summary.csv", summary);
  if (done) {
    done = write_into(out, "run.json", base::run_json(inputs, execution_of(watch, last->machine)));
  }
  bool const with_page =
      !options.no_page && laboratory->instrument == Instrument::strange_situation;
  if (done && with_page) {
    report::PageInfo info;
    info.title = laboratory->script.title;
    info.provenance = {"bowlby " BOWLBY_VERSION, fmt::format("seed {}", last->seed.value)};
    for (auto const& file : inputs.files) {
      info.provenance.push_back(fmt::format("{}, SHA-256 {}", file.name, file.sha256));
    }
    info.command = command_of(options, *last);
    done = write_into(out, "report.html",
                      report::strange_situation_page(
                          page_of(groups, *laboratory, std::move(info), last->age_months)));
  }
  if (!done) return base::fail(done.error());
  fmt::print("{}", summary);
  fmt::print(stderr, "{} dyads in {:.1f} s; written to {}{}\n",
             groups.size() * groups[0].dyads.size(), watch.seconds(), options.out,
             with_page ? "; open report.html there in a browser" : "");
  return 0;
}

}  // namespace

void add_simulate(CLI::App& cli, Action& action) {
  auto* verb = cli.add_subcommand("simulate",
                                  "put simulated dyads through a procedure, and code what is seen");
  auto options = std::make_shared<Options>();
  verb->add_option(
          "procedure", options->procedure,
          "strange-situation, still-face, home-visit, or a file like those in data/procedures")
      ->required()
      ->type_name("");
  add_simulation_options(*verb, options->simulation);
  verb->remove_option(verb->get_option("--caregiver"));
  verb->remove_option(verb->get_option("--population"));
  verb->add_option("--caregiver", options->caregivers,
                   "how the caregiver is described: a file, or a name in data/caregivers; several "
                   "are compared")
      ->type_name("FILE");
  verb->add_option("--population", options->populations,
                   "who children and caregivers are: a file, or a name in data/populations; "
                   "several are compared")
      ->type_name("FILE");
  auto* children = verb->add_option("--children", options->children,
                                    "children raised before: a folder from `bowlby raise`")
                       ->type_name("DIR");
  for (auto const* decided :
       {"--caregiver", "--population", "--temperament", "--stranger", "--age", "--episodes"}) {
    children->excludes(verb->get_option(decided));
  }
  verb->add_flag("--unraised", options->unraised,
                 "children who have just met the caregiver and have learned nothing")
      ->excludes(children);
  verb->add_option("--sessions", options->sessions, "write the events of so many dyads (default 1)")
      ->type_name("NUMBER");
  verb->add_flag("--no-page", options->no_page, "write no report.html");
  verb->add_option("-o,--out", options->out, "folder for dyads.csv, run.json, report.html")
      ->required()
      ->type_name("DIR");
  verb->footer(
      "Example: bowlby simulate strange-situation --caregiver sensitive rejecting --dyads 200 "
      "--seed 1 -o seen\nThe procedure comes first. Classes are our instrument's reading of "
      "simulated "
      "behaviour, by rules\nthat no certified coder has validated (docs/instruments.md).");
  verb->callback([&action, options, verb] {
    options->dyads_given = verb->get_option("--dyads")->count() > 0;
    action = [options] { return run(*options); };
  });
}

}  // namespace bowlby::app
