// SPDX-License-Identifier: Apache-2.0
// `bowlby raise`: children live at home with a described caregiver; what they learn is kept.
#include <fmt/core.h>

#include <bowlby/base/digest.hpp>
#include <bowlby/life/children_file.hpp>
#include <cmath>
#include <memory>

#include "progress.hpp"
#include "simulation.hpp"
#include "verb.hpp"

namespace bowlby::app {
namespace {

struct Options {
  SimulationOptions simulation;
  std::string out;
};

base::result<ExitCode> run(Options const& options) {
  if (options.simulation.caregiver.empty() && options.simulation.population.empty()) {
    return base::fail(nobody_to_grow_up_with());
  }
  Stopwatch const watch;
  auto s = prepare(options.simulation, "raise");
  if (!s) return base::fail(s.error());
  auto dyads = draw_dyads(*s, 0, options.simulation.dyads);
  if (!dyads) return base::fail(dyads.error());
  note_seed(options.simulation.seed.has_value(), s->seed.value);

  auto const completion = with_progress("raising", [&](engine::ExecutionContext& context) {
    return life::raise(*dyads, s->laws, s->key, s->plan, s->age_months, s->machine, context);
  });
  if (!completion) return base::fail(completion.error());
  if (*completion == engine::Completion::cancelled) {
    fmt::print(stderr, "stopped; nothing was written\n");
    return 130;
  }

  auto const table = life::children_csv(*dyads);
  if (auto const done = write_into(options.out, "children.csv", table); !done) {
    return base::fail(done.error());
  }
  s->inputs.settings.insert(s->inputs.settings.begin(),
                            {"caregiver", s->population.caregivers.name});
  auto const run = base::run_json(s->inputs, execution_of(watch, s->machine));
  if (auto const done = write_into(options.out, "run.json", run); !done) {
    return base::fail(done.error());
  }

  double log_gain = 0, attention = 0, trust = 0, steps = 0;
  for (auto const& dyad : *dyads) {
    log_gain += static_cast<double>(dyad.child.log_gain);
    attention += 1 / (1 + std::exp(-static_cast<double>(dyad.child.logit_attention)));
    trust += static_cast<double>(dyad.child.trust);
    steps += static_cast<double>(dyad.child.steps);
  }
  auto const n = static_cast<double>(dyads->size());
  fmt::print(stderr,
             "{} children raised to {} months with a caregiver described as {}: expression gain "
             "{:.2f}, attention share {:.2f}, trust {:.2f} (means; {:.0f} steps a child)\n"
             "next: bowlby simulate strange-situation --children {} --seed {} -o DIR\n",
             dyads->size(), base::shortest_text(s->age_months), s->population.caregivers.name,
             std::exp(log_gain / n), attention / n, trust / n, steps / n, options.out,
             s->seed.value);
  return 0;
}

}  // namespace

void add_raise(CLI::App& cli, Action& action) {
  auto* verb = cli.add_subcommand("raise", "let children grow up with a described caregiver");
  auto options = std::make_shared<Options>();
  add_simulation_options(*verb, options->simulation);
  auto* who = verb->get_option("--caregiver");
  verb->get_option("--population")->excludes(who);
  verb->add_option("-o,--out", options->out, "folder for children.csv and run.json")
      ->required()
      ->type_name("DIR");
  verb->footer("Example: bowlby raise --caregiver good-enough --dyads 200 --seed 1 -o raised");
  verb->callback([&action, options] { action = [options] { return run(*options); }; });
}

}  // namespace bowlby::app
