// SPDX-License-Identifier: Apache-2.0
// How many dyad-steps a second one core does at each lane width, and with all lanes on two threads;
// ratios within one run. A step is from one event of a dyad to the next, at most half a second.
#include <fmt/core.h>

#include <algorithm>
#include <chrono>

#include "dyad_hash.hpp"

namespace {

using namespace bowlby;

double steps_per_second(life::Machine const& machine, std::uint32_t dyads) {
  double best = 0;
  for (int round = 0; round < 3; ++round) {
    auto some = bench::some_dyads(dyads);
    life::HomePlan plan;
    plan.distress_episodes = 150;
    engine::ExecutionContext context;
    auto const from = std::chrono::steady_clock::now();
    auto const done =
        life::raise(some, {}, chance::stream_key(chance::Seed{1}), plan, 12, machine, context);
    auto const seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count();
    if (!done) return 0;
    double steps = 0;
    for (auto const& dyad : some) steps += static_cast<double>(dyad.child.steps);
    best = std::max(best, steps / seconds);
  }
  return best;
}

}  // namespace

int main() {
  fmt::print("{:<10} {:>5} {:>7} {:>16} {:>14}\n", "set", "width", "threads", "dyad-steps/s",
             "over width 1");
  for (auto const set : engine::usable_instruction_sets()) {
    double one = 0;
    for (int const width : {1, 4, 8, 16}) {
      auto const speed = steps_per_second({set, width, 1}, 64);
      if (width == 1) one = speed;
      fmt::print("{:<10} {:>5} {:>7} {:>16.3g} {:>14.2f}\n", engine::name(set), width, 1, speed,
                 speed / one);
    }
    auto const both = steps_per_second({set, 16, 2}, 128);
    fmt::print("{:<10} {:>5} {:>7} {:>16.3g} {:>14.2f}\n", engine::name(set), 16, 2, both,
               both / one);
  }
  return 0;
}
