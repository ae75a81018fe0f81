// SPDX-License-Identifier: Apache-2.0
// bench_chance: nanoseconds per piece and lane, at 1, 4, 8 and 16 lanes, for every instruction set
// that this processor runs, and how many times one plain `float` that is. Rounds are interleaved
// and the median is shown, so that a busy machine spoils all columns alike.
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <map>
#include <tuple>
#include <utility>

#include "speed_kernel.hpp"

int main() {
  using namespace bowlby;
  using bench::Piece;
  static constexpr std::pair<Piece, char const*> pieces[] = {
      {Piece::philox, "philox block"}, {Piece::uniforms, "4 uniforms"},
      {Piece::exp_of, "exp_of"},       {Piece::log_of, "log_of"},
      {Piece::logistic, "logistic"},   {Piece::power, "power"},
      {Piece::normal, "normal"},       {Piece::exponential, "exponential"}};
  static constexpr int widths[] = {1, 4, 8, 16};
  static constexpr std::int64_t times = 200'000;
  auto const sets = engine::usable_instruction_sets();

  std::map<std::tuple<engine::InstructionSet, Piece, int>, double> nanoseconds;
  float kept = 0;
  for (int round = 0; round < 7; ++round) {
    for (auto const set : sets) {
      auto const& table = BOWLBY_TABLES(bench::speed_table).at(set);
      for (auto const& [piece, unused] : pieces) {
        for (int const lanes : widths) {
          auto const begin = std::clock();
          kept += table.run(piece, lanes, times);
          double const took = 1e9 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
          auto& best = nanoseconds[{set, piece, lanes}];
          double const each = took / static_cast<double>(times) / lanes;
          best = round == 0 ? each : std::min(best, each);
        }
      }
    }
  }
  fmt::print("nanoseconds a lane (times faster than one plain float with the same instructions)\n");
  fmt::print("{:<10}{:<14}{:>8}", "set", "piece", "float");
  for (int const lanes : widths) {
    if (lanes > 1) fmt::print("{:>17}", fmt::format("{} lanes", lanes));
  }
  fmt::print("\n");
  for (auto const set : sets) {
    for (auto const& [piece, title] : pieces) {
      double const one = nanoseconds[{set, piece, 1}];
      fmt::print("{:<10}{:<14}{:>8.2f}", engine::name(set), title, one);
      for (int const lanes : widths) {
        double const each = nanoseconds[{set, piece, lanes}];
        if (lanes > 1) fmt::print("{:>9.3f} ({:>4.1f}x)", each, one / each);
      }
      fmt::print("\n");
    }
  }
  return kept == 0.123f ? 1 : 0;  // the work was done
}
