// SPDX-License-Identifier: Apache-2.0
// `bowlby replay`: one dyad out of a population, alone, bit for bit as it was there.
#include <fmt/core.h>

#include <memory>

#include "progress.hpp"
#include "simulated_group.hpp"
#include "verb.hpp"

namespace bowlby::app {
namespace {

struct Options {
  SimulationOptions simulation;
  std::string procedure;
  std::uint32_t dyad = 0;
  bool dyads_given = false;
  std::string out;
};

base::result<ExitCode> run(Options const& options) {
  if (options.simulation.caregiver.empty() && options.simulation.population.empty()) {
    return base::fail(nobody_to_grow_up_with());
  }
  if (options.dyads_given && options.dyad >= options.simulation.dyads) {
    return base::fail(
        {base::Failure::usage, "--dyad",
         fmt::format("{} is in no population of {}", options.dyad, options.simulation.dyads),
         "dyads are numbered from 0", "name one that is in dyads.csv"});
  }
  Stopwatch const watch;
  auto const laboratory = open_laboratory(options.procedure);
  if (!laboratory) return base::fail(laboratory.error());
  auto const s = prepare(options.simulation, "replay");
  if (!s) return base::fail(s.error());
  auto dyads = draw_dyads(*s, options.dyad, 1);
  if (!dyads) return base::fail(dyads.error());
  SimulatedGroup group;
  group.dyads = *std::move(dyads);
  engine::ExecutionContext context;
  auto const completion = see(group, *s, *laboratory, Upbringing::raise, 1, context);
  if (!completion) return base::fail(completion.error());

  if (options.out.empty()) {
    fmt::print("{}", dyads_csv(group, *laboratory));
    return 0;
  }
  auto done = write_group(group, *laboratory, options.out);
  if (done) {
    auto inputs = s->inputs;
    std::erase_if(inputs.settings, [](auto const& one) { return one.first == "dyads"; });
    inputs.settings.insert(inputs.settings.begin(), {{"procedure", laboratory->script.name},
                                                     {"dyad", std::to_string(options.dyad)}});
    inputs.files.insert(inputs.files.end(), laboratory->files.begin(), laboratory->files.end());
    auto const run = base::run_json(inputs, execution_of(watch, s->machine));
    done = write_into(options.out, "run.json", run);
  }
  if (!done) return base::fail(done.error());
  return 0;
}

}  // namespace

void add_replay(CLI::App& cli, Action& action) {
  auto* verb = cli.add_subcommand(
      "replay", "show one dyad of a simulated population, alone, as it was there");
  auto options = std::make_shared<Options>();
  verb->add_option("procedure", options->procedure,
                   "strange-situation, still-face, home-visit, or a file")
      ->required()
      ->type_name("");
  verb->add_option("--dyad", options->dyad, "number of the dyad, as in dyads.csv")
      ->required()
      ->type_name("NUMBER");
  add_simulation_options(*verb, options->simulation);
  auto* who = verb->get_option("--caregiver");
  verb->get_option("--population")->excludes(who);
  verb->get_option("--seed")->required();
  verb->add_option("-o,--out", options->out, "folder; without one the row goes to stdout")
      ->type_name("DIR");
  verb->footer(
      "Example: bowlby replay strange-situation --caregiver sensitive --seed 1 --dyad 7 -o dyad7");
  verb->callback([&action, options, verb] {
    options->dyads_given = verb->get_option("--dyads")->count() > 0;
    action = [options] { return run(*options); };
  });
}

}  // namespace bowlby::app
