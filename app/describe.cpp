// SPDX-License-Identifier: Apache-2.0
// `bowlby describe [NAME]`: the parameters of the model, their ranges, and where they come from;
// for one law also what it claims.
#include <fmt/core.h>

#include <bowlby/base/nearest_name.hpp>
#include <bowlby/base/printable.hpp>
#include <bowlby/person/ablation.hpp>
#include <memory>
#include <string>
#include <vector>

#include "law_cards.hpp"
#include "parameters.hpp"
#include "verb.hpp"

namespace bowlby::app {
namespace {

struct Options {
  std::string name;
  bool json = false;
};

/// Paths and the groups above them: `respond.latency`, `respond`.
std::vector<std::string_view> names_in(base::Registry const& registry) {
  auto names = registry.paths();
  for (auto const path : registry.paths()) {
    for (auto end = path.find('.'); end != path.npos; end = path.find('.', end + 1)) {
      names.push_back(path.substr(0, end));
    }
  }
  return names;
}

/// What `--without` can switch off.
void describe_ablations() {
  for (auto const& one : person::ablations) fmt::print("{}\n  {}\n", one.name, one.about);
}

base::result<ExitCode> describe(Options const& options) {
  if (options.name == "ablations") {
    describe_ablations();
    return 0;
  }
  auto const registry = parameters();
  if (!registry) return base::fail(registry.error());
  std::vector<base::Parameter> shown{registry->parameters().begin(), registry->parameters().end()};
  if (!options.name.empty()) shown = registry->below(options.name);
  if (!options.name.empty() && shown.empty()) {
    return base::fail(
        {base::Failure::usage, "'" + base::printable(options.name) + "'",
         "is neither a parameter nor a group of parameters", "",
         base::did_you_mean(options.name, names_in(*registry)) + "`bowlby describe` lists all"});
  }
  if (options.json) {
    fmt::print("{}", base::parameter_json(shown));
  } else if (options.name.empty()) {
    fmt::print("{}", base::parameter_table(shown));
  } else {
    if (auto const card = law_card(options.name); !card.empty()) fmt::print("{}\n", card);
    for (auto const& parameter : shown) fmt::print("{}", base::describe(parameter));
  }
  return 0;
}

}  // namespace

void add_describe(CLI::App& cli, Action& action) {
  auto* verb = cli.add_subcommand(
      "describe", "list the model's parameters and where they come from, and what a law claims");
  auto options = std::make_shared<Options>();
  verb->add_option("name", options->name, "a parameter or a group of them, in full")
      ->type_name("NAME");
  verb->add_flag("--json", options->json, "as JSON, for other programs");
  verb->footer(
      "Example: bowlby describe caregiver.latency\n`bowlby describe ablations` lists the "
      "mechanisms "
      "that --without switches off.");
  verb->callback([&action, options] { action = [options] { return describe(*options); }; });
}

}  // namespace bowlby::app
