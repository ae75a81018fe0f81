// SPDX-License-Identifier: Apache-2.0
// hash_core --width N --threads T: one hash over what the core computes. It is the same for every
// compiler, optimisation, instruction set, lane width and thread count; scripts/hash_matrix checks.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <bit>
#include <bowlby/engine/block_driver.hpp>
#include <string>
#include <vector>

#include "dyad_hash.hpp"
#include "engine/draw_kernel.hpp"

int main(int argc, char** argv) {
  using namespace bowlby;
  int width = 0;
  unsigned threads = 1;
  std::uint32_t dyads = 203;
  int steps = 500;
  std::string wanted;
  CLI::App app{"One hash over the core, equal on every machine"};
  app.add_option("--width", width, "lanes: 1, 2, 4, 8 or 16; 0 for plain float (default)")
      ->check(CLI::IsMember({0, 1, 2, 4, 8, 16}));
  app.add_option("--threads", threads, "threads; 0 for all (default 1)");
  app.add_option("--dyads", dyads, "how many dyads (default 203)")
      ->check(CLI::Range(1, 10'000'000));
  app.add_option("--steps", steps, "steps of each (default 500)")
      ->check(CLI::Range(1, 100'000'000));
  app.add_option("--instruction-set", wanted, "portable, avx2 or avx512 (default the fastest)");
  CLI11_PARSE(app, argc, argv);

  auto const set =
      wanted.empty() ? engine::choose_instruction_set() : engine::choose_instruction_set(wanted);
  if (!set) {
    fmt::print(stderr, "{}\n", base::message(set.error()));
    return 2;
  }
  auto const& table = BOWLBY_TABLES(engine::draw_table).at(*set);
  engine::DrawJob const job{chance::stream_key(chance::Seed{2026}), steps};
  std::vector<float> sums(std::size_t{dyads} * engine::kinds_of_draw);
  engine::ExecutionContext context;
  auto const block_size = static_cast<std::size_t>(width == 0 ? 1 : width);
  auto const outcome = engine::run_blocks(
      {dyads, block_size, threads}, context, [&](engine::Block const& block) -> base::result<void> {
        table.run(width, job, static_cast<std::uint32_t>(block.begin),
                  static_cast<std::uint32_t>(block.end),
                  sums.data() + block.begin * engine::kinds_of_draw);
        return {};
      });
  if (!outcome) return 1;
  std::uint64_t hash = 0;
  for (float const sum : sums) hash = chance::mixed(hash ^ std::bit_cast<std::uint32_t>(sum));
  // Dyads have no kernel of width 2; it goes as plain floats.
  auto const lanes = width < 4 ? 1 : width;
  auto const dyad_hash = bench::hash_of_dyads({*set, lanes, threads});
  if (!dyad_hash) {
    fmt::print(stderr, "{}\n", base::message(dyad_hash.error()));
    return 1;
  }
  hash = chance::mixed(hash ^ *dyad_hash);
  fmt::print("{:016x}\n", hash);
  return 0;
}
