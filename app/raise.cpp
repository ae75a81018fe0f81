// SPDX-License-Identifier: Apache-2.0
// `bowlby raise`: children live at home with a described caregiver; what they learn is kept.
#include <fmt/core.h>

#include <algorithm>
#include <bowlby/base/digest.hpp>
#include <bowlby/base/number_text.hpp>
#include <bowlby/life/children_file.hpp>
#include <cmath>
#include <iterator>
#include <memory>

#include "course.hpp"
#include "given_children.hpp"
#include "progress.hpp"
#include "simulation.hpp"
#include "verb.hpp"

namespace bowlby::app {
namespace {

struct Options {
  SimulationOptions simulation;
  std::string children;  ///< a folder from an earlier `raise`, to go on from
  bool episodes_given = false, dyads_given = false;
  std::string out;
};

/// Children who were raised before, each with the caregiver that is described now.
base::result<std::vector<life::Dyad>> who_goes_on(Options const& options, Simulation& s) {
  auto const until = s.age_months;
  auto dyads = given_children(
      options.children,
      options.dyads_given ? std::optional{options.simulation.dyads} : std::nullopt, s);
  if (!dyads) return dyads;
  auto const from = s.age_months;
  if (!(until > from)) {
    return base::fail({base::Failure::usage, "--until",
                       fmt::format("{} months are over already", base::shortest_text(until)),
                       fmt::format("these children are {} months old", base::shortest_text(from)),
                       "name a later age"});
  }
  for (auto& dyad : *dyads) {
    auto const now = life::draw_dyad(s.population, s.key, dyad.child.dyad);
    if (!now) return base::fail(now.error());
    std::copy(std::begin(now->caregiver), std::end(now->caregiver), std::begin(dyad.caregiver));
  }
  s.plan.from_months = from;
  s.age_months = until;
  if (!options.episodes_given) {
    auto const share = static_cast<double>(until - from) / 12;
    s.plan.distress_episodes = std::max(1, static_cast<int>(std::lround(1500 * share)));
  }
  auto& settings = s.inputs.settings;
  for (auto& [name, value] : settings) {
    if (name == "age_months") value = base::shortest_text(until);
  }
  settings.emplace_back("from_months", base::shortest_text(from));
  settings.emplace_back("episodes", std::to_string(s.plan.distress_episodes));
  return dyads;
}

base::result<void> check(Options const& options) {
  if (options.simulation.caregiver.empty() && options.simulation.population.empty()) {
    return base::fail(nobody_to_grow_up_with());
  }
  for (auto const& assignment : options.simulation.set) {
    if (options.children.empty() || !assignment.starts_with("child.")) continue;
    return base::fail({base::Failure::usage, "--set",
                       fmt::format("'{}' cannot be changed in children who are born", assignment),
                       "", "set it in the first `bowlby raise`"});
  }
  return {};
}

base::result<ExitCode> run(Options const& options) {
  if (auto const done = check(options); !done) return base::fail(done.error());
  Stopwatch const watch;
  auto simulation = options.simulation;
  simulation.as_given = !options.children.empty();
  auto s = prepare(simulation, "raise");
  if (!s) return base::fail(s.error());
  auto dyads =
      options.children.empty() ? draw_dyads(*s, 0, simulation.dyads) : who_goes_on(options, *s);
  if (!dyads) return base::fail(dyads.error());
  note_seed(options.simulation.seed.has_value(), s->seed.value);

  std::vector<life::Course> courses;
  auto const completion = with_progress("raising", [&](engine::ExecutionContext& context) {
    return life::raise(*dyads, s->laws, s->key, s->plan, s->age_months, s->machine, context,
                       &courses);
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
  auto const course = course_csv(courses, s->plan.from_months);
  if (auto const done = write_into(options.out, "course.csv", course); !done) {
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
  fmt::print(
      stderr,
      "{} children raised {}to {} months with a caregiver described as {}: expression gain "
      "{:.2f}, attention share {:.2f}, trust {:.2f} (means; {:.0f} steps a child)\n"
      "next: bowlby simulate strange-situation --children {} --seed {} -o DIR\n",
      dyads->size(),
      s->plan.from_months > 0 ? fmt::format("from {} ", base::shortest_text(s->plan.from_months))
                              : "",
      base::shortest_text(s->age_months), s->population.caregivers.name, std::exp(log_gain / n),
      attention / n, trust / n, steps / n, options.out, s->seed.value);
  return 0;
}

}  // namespace

void add_raise(CLI::App& cli, Action& action) {
  auto* verb = cli.add_subcommand("raise", "let children grow up with a described caregiver");
  auto options = std::make_shared<Options>();
  add_simulation_options(*verb, options->simulation);
  auto* who = verb->get_option("--caregiver");
  verb->get_option("--population")->excludes(who);
  auto* children = verb->add_option("--children", options->children,
                                    "go on with children raised before (a folder from `bowlby "
                                    "raise`), with the caregiver described now")
                       ->type_name("DIR");
  for (auto const* decided : {"--temperament", "--stranger"}) {
    children->excludes(verb->get_option(decided));
  }
  verb->add_option("-o,--out", options->out,
                   "folder for children.csv, course.csv (month by month) and run.json")
      ->required()
      ->type_name("DIR");
  verb->footer(
      "Example: bowlby raise --caregiver good-enough --dyads 200 --seed 1 -o raised\n"
      "         bowlby raise --children raised --caregiver sensitive --until 18mo --seed 1 -o "
      "later");
  verb->callback([&action, options, verb] {
    options->episodes_given = verb->get_option("--episodes")->count() > 0;
    options->dyads_given = verb->get_option("--dyads")->count() > 0;
    action = [options] { return run(*options); };
  });
}

}  // namespace bowlby::app
