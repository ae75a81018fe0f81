// SPDX-License-Identifier: Apache-2.0
// What `raise`, `simulate` and `replay` share: which persons, how many, which luck, which machine.
#pragma once

#include <CLI/CLI.hpp>
#include <bowlby/base/provenance.hpp>
#include <bowlby/life/study_run.hpp>
#include <filesystem>
#include <optional>
#include <string>

namespace bowlby::app {

struct SimulationOptions {
  std::string caregiver;
  bool as_given = false;                ///< children and adults are at hand already
  std::string population;               ///< instead: who children and caregivers are, together
  std::string children = "ordinary";    ///< temperament: a name in data/children or a file
  std::string visitor = "good-enough";  ///< how the stranger answers
  std::string law_settings;             ///< a data file that changes laws; may be empty
  std::vector<std::string> set;         ///< path=value
  std::vector<std::string> without;     ///< mechanisms that are switched off
  std::uint32_t dyads = 400;
  std::optional<std::uint64_t> seed;
  std::uint64_t replicate = 0;
  std::string age = "12mo";
  std::int32_t episodes = 1500;
  float step_s = 0.5F;
  unsigned threads = 0;
  int width = life::widest;
  std::string instruction_set;
};

/// Everything that decides a simulation, read and checked.
struct Simulation {
  life::Population population;
  person::Laws laws;
  chance::Seed seed{0};
  chance::StreamKey key{};
  float age_months = 12;
  life::HomePlan plan;
  life::Machine machine;
  base::Inputs inputs;  ///< for run.json; the verb adds what is its own
};

void add_simulation_options(CLI::App& verb, SimulationOptions& options);

[[nodiscard]] std::uint64_t drawn_seed();

/// What to say where neither a caregiver nor a population was named.
[[nodiscard]] base::Error nobody_to_grow_up_with();

[[nodiscard]] base::result<Simulation> prepare(SimulationOptions const& options,
                                               std::string const& verb);

/// Dyads `first` to `first + count`, before anything has happened.
[[nodiscard]] base::result<std::vector<life::Dyad>> draw_dyads(Simulation const& simulation,
                                                               std::uint32_t first,
                                                               std::uint32_t count);

/// Writes `DIR/name` whole or not at all; makes the folder if need be.
[[nodiscard]] base::result<void> write_into(std::filesystem::path const& folder,
                                            std::string const& name, std::string const& text);

}  // namespace bowlby::app
