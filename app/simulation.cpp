// SPDX-License-Identifier: Apache-2.0
#include "simulation.hpp"

#include <fmt/format.h>

#include <bowlby/base/atomic_file.hpp>
#include <bowlby/base/data_file.hpp>
#include <bowlby/base/nearest_name.hpp>
#include <bowlby/base/number_text.hpp>
#include <bowlby/base/printable.hpp>
#include <bowlby/base/toml_text.hpp>
#include <bowlby/person/ablation.hpp>
#include <random>
#include <thread>

#include "data_directory.hpp"
#include "number_option.hpp"

namespace bowlby::app {
namespace {

using base::Failure;

base::result<float> months_of(std::string const& age) {
  std::string_view text{age};
  double factor = 1;
  if (text.ends_with("mo")) {
    text.remove_suffix(2);
  } else if (text.ends_with("y")) {
    text.remove_suffix(1);
    factor = 12;
  } else if (text.ends_with("w")) {
    text.remove_suffix(1);
    factor = 12 / 52.18;
  }
  auto const number = base::parse_number(text);
  // Two weeks are a little less than half a month.
  constexpr double least = 24 / 52.18 - 1e-9;
  if (!number || !(*number * factor >= least && *number * factor <= 24)) {
    return base::fail({Failure::usage, "--age", fmt::format("'{}' is not an age", age),
                       "the laws hold from two weeks to two years",
                       "write months or weeks, as in 12mo or 30w"});
  }
  return static_cast<float>(*number * factor);
}

/// What a kind of file may set; everything else would silently do nothing there.
enum class Speaks { of_children, of_adults, of_both, of_laws };

bool may_set(Speaks speaks, std::string_view path) {
  bool const child = path.starts_with("child."), adult = path.starts_with("caregiver.");
  switch (speaks) {
    case Speaks::of_children: return child;
    case Speaks::of_adults: return adult;
    case Speaks::of_both: return child || adult;
    case Speaks::of_laws: return !child && !adult;
  }
  return false;
}

constexpr std::string_view kind_of(Speaks speaks) {
  switch (speaks) {
    case Speaks::of_children: return "a temperament, which describes children";
    case Speaks::of_adults: return "a caregiver, which says what an adult does";
    case Speaks::of_both: return "a population, which describes children and caregivers";
    case Speaks::of_laws: return "a set of laws, which are the same for everybody";
  }
  return "";
}

base::result<base::ParameterSet> load(std::string const& given, std::string const& folder,
                                      Speaks speaks, base::Registry const& registry,
                                      base::Inputs& inputs) {
  auto const path = find_data(given, folder);
  if (!path) return base::fail(path.error());
  auto const text = base::read_toml_text(*path);
  if (!text) return base::fail(text.error());
  // What a file of one's own extends may lie beside it, or be one that comes with the program.
  auto const read = [&](std::filesystem::path const& wanted) -> base::result<std::string> {
    std::error_code ignored;
    auto const shipped = data_directory() / folder / wanted.filename();
    bool const beside = std::filesystem::exists(wanted, ignored);
    return base::read_toml_text(beside || !std::filesystem::exists(shipped, ignored) ? wanted
                                                                                     : shipped);
  };
  auto set = base::load_data_text(*text, *path, registry, read);
  if (!set) return base::fail(set.error());
  for (auto const& setting : set->settings) {
    if (may_set(speaks, setting.path)) continue;
    return base::fail(
        {Failure::usage,
         fmt::format("{}:{}: '{}'", setting.origin.file, setting.origin.line, setting.path),
         fmt::format("does not belong into {}", kind_of(speaks)), "it would silently do nothing",
         "leave it out here; see --caregiver, --temperament, --population and --laws"});
  }
  for (auto const& file : set->files) inputs.files.push_back({file.name, file.sha256});
  return set;
}

base::result<void> switch_off(person::Laws& laws, std::string const& mechanism) {
  std::vector<std::string_view> known;
  for (auto const& one : person::ablations) {
    if (one.name == mechanism) {
      one.apply(laws);
      return {};
    }
    known.push_back(one.name);
  }
  return base::fail(
      {Failure::usage, "--without", "there is no mechanism '" + base::printable(mechanism) + "'",
       "", base::did_you_mean(mechanism, known) + "`bowlby describe ablations` lists them"});
}

}  // namespace

void add_simulation_options(CLI::App& verb, SimulationOptions& o) {
  verb.add_option("--caregiver", o.caregiver,
                  "how the caregiver is described: a file, or a name in data/caregivers")
      ->type_name("FILE");
  verb.add_option("--population", o.population,
                  "instead of --caregiver: who children and caregivers are, a file, or a name in "
                  "data/populations")
      ->type_name("FILE");
  verb.add_option("--temperament", o.children,
                  "how children vary: a file, or a name in data/children (default ordinary)")
      ->type_name("FILE");
  verb.add_option("--stranger", o.visitor, "how the stranger is described (default good-enough)")
      ->type_name("FILE");
  verb.add_option("--laws", o.law_settings, "a data file that changes parameters of the laws")
      ->type_name("FILE");
  verb.add_option("--set", o.set, "change one parameter: path=value (see bowlby describe)")
      ->type_name("PATH=VALUE")
      ->allow_extra_args(false);
  verb.add_option("--without", o.without,
                  "switch a mechanism off (bowlby describe ablations lists them)")
      ->type_name("NAME")
      ->allow_extra_args(false);
  verb.add_option("--dyads", o.dyads, "how many dyads (default 400)")
      ->check(CLI::Range(1U, 10'000'000U).description(""))
      ->type_name("NUMBER");
  verb.add_option("--seed", o.seed, "names the luck; without one, one is drawn and shown")
      ->check(whole_number())
      ->type_name("NUMBER");
  verb.add_option("--replicate", o.replicate, "another run of the same seed (default 0)")
      ->check(whole_number())
      ->type_name("NUMBER");
  verb.add_option("--age,--until", o.age,
                  "age at the visit, or until which they are raised: 12mo, 30w "
                  "(default 12mo)")
      ->type_name("AGE");
  verb.add_option("--episodes", o.episodes, "episodes of distress lived at home (default 1500)")
      ->check(CLI::Range(1, 100'000).description(""))
      ->type_name("NUMBER");
  verb.add_option("--step", o.step_s, "longest step of the simulation (default 0.5)")
      ->check(in_range(0.01, 2))
      ->type_name("SECONDS");
  verb.add_option("--threads", o.threads, "threads; 0 for all (default); changes no result")
      ->type_name("NUMBER");
  verb.add_option("--width", o.width,
                  "dyads side by side: 1, 4, 8, 16 (default); changes no result")
      ->check(CLI::IsMember({1, 4, 8, 16}).description(""))
      ->type_name("NUMBER");
  verb.add_option("--instruction-set", o.instruction_set,
                  "portable, avx2 or avx512 (default the fastest); changes no result")
      ->type_name("NAME");
}

std::uint64_t drawn_seed() {
  std::random_device device;
  return (static_cast<std::uint64_t>(device()) << 32U) ^ device();
}

base::Error nobody_to_grow_up_with() {
  return {Failure::usage, "--caregiver", "nobody to grow up with", "",
          "name a file or a description, as in --caregiver good-enough, or a population, as in "
          "--population low-risk"};
}

base::result<Simulation> prepare(SimulationOptions const& o, std::string const& verb) {
  auto const registry = life::registry();
  if (!registry) return base::fail(registry.error());
  Simulation s;
  s.inputs.version = BOWLBY_VERSION;
  s.inputs.verb = verb;
  s.inputs.defaults_sha256 = registry->defaults_sha256();

  if (!o.as_given) {
    auto children = load(o.children, "children", Speaks::of_children, *registry, s.inputs);
    if (!children) return base::fail(children.error());
    s.population.children = *std::move(children);
  }
  if (!o.caregiver.empty() || !o.population.empty()) {
    auto caregivers = o.population.empty()
                          ? load(o.caregiver, "caregivers", Speaks::of_adults, *registry, s.inputs)
                          : load(o.population, "populations", Speaks::of_both, *registry, s.inputs);
    if (!caregivers) return base::fail(caregivers.error());
    s.population.caregivers = *std::move(caregivers);
    // What a population says of its children goes before the temperament.
    for (auto const& setting : s.population.caregivers.settings) {
      if (setting.path.starts_with("child.")) base::put(s.population.children, setting);
    }
    if (auto const done = life::correlate(s.population); !done) return base::fail(done.error());
  }
  if (!o.as_given) {
    auto visitors = load(o.visitor, "caregivers", Speaks::of_adults, *registry, s.inputs);
    if (!visitors) return base::fail(visitors.error());
    s.population.visitors = *std::move(visitors);
  }

  base::ParameterSet laws;
  if (!o.law_settings.empty()) {
    auto loaded = load(o.law_settings, "laws", Speaks::of_laws, *registry, s.inputs);
    if (!loaded) return base::fail(loaded.error());
    laws = *std::move(loaded);
  }
  for (auto const& assignment : o.set) {
    for (auto* set : {&laws, &s.population.children, &s.population.caregivers}) {
      if (auto const done = base::override_setting(*set, assignment, *registry); !done) {
        return base::fail(done.error());
      }
    }
  }
  auto read_laws = life::laws_of(laws);
  if (!read_laws) return base::fail(read_laws.error());
  s.laws = *read_laws;
  for (auto const& mechanism : o.without) {
    if (auto const done = switch_off(s.laws, mechanism); !done) return base::fail(done.error());
  }

  auto const age = months_of(o.age);
  if (!age) return base::fail(age.error());
  s.age_months = *age;
  s.plan.distress_episodes = o.episodes;
  s.plan.longest_step_s = o.step_s;
  // A year at home takes as many steps as they are short.
  s.plan.most_steps = static_cast<std::int64_t>(static_cast<double>(s.plan.most_steps) *
                                                std::max(1.0, 0.5 / static_cast<double>(o.step_s)));
  s.seed = chance::Seed{o.seed ? *o.seed : drawn_seed()};
  s.key = chance::stream_key(s.seed, o.replicate);

  auto const set = engine::choose_instruction_set(o.instruction_set);
  if (!set) return base::fail(set.error());
  s.machine = {*set, o.width,
               o.threads != 0 ? o.threads : std::max(1U, std::thread::hardware_concurrency())};

  s.inputs.seed = s.seed.value;
  s.inputs.settings = {{"dyads", std::to_string(o.dyads)},
                       {"replicate", std::to_string(o.replicate)},
                       {"age_months", base::shortest_text(s.age_months)},
                       {"episodes", std::to_string(o.episodes)},
                       {"longest_step_s", base::shortest_text(o.step_s)}};
  for (auto const& assignment : o.set) s.inputs.settings.emplace_back("set", assignment);
  for (auto const& mechanism : o.without) s.inputs.settings.emplace_back("without", mechanism);
  return s;
}

base::result<std::vector<life::Dyad>> draw_dyads(Simulation const& s, std::uint32_t first,
                                                 std::uint32_t count) {
  std::vector<life::Dyad> dyads;
  dyads.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    auto dyad = life::draw_dyad(s.population, s.key, first + i);
    if (!dyad) return base::fail(dyad.error());
    dyad->child.age_months = s.age_months;
    dyads.push_back(*dyad);
  }
  return dyads;
}

base::result<void> write_into(std::filesystem::path const& folder, std::string const& name,
                              std::string const& text) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) {
    return base::fail({Failure::usage, folder.string(), "the folder cannot be made",
                       failed.message(), "choose another with -o"});
  }
  return base::write_file_atomically(folder / name, text);
}

}  // namespace bowlby::app
