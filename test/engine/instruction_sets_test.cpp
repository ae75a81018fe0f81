// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bit>
#include <bowlby/engine/block_driver.hpp>
#include <bowlby/engine/instruction_sets.hpp>
#include <vector>

#include "engine/draw_kernel.hpp"

namespace bowlby::engine {
namespace {

constexpr std::uint32_t dyads = 37;  // no multiple of any width
constexpr DrawJob job{chance::stream_key(chance::Seed{7}, 3), 60};

std::vector<float> sums_of(InstructionSet set, int lanes, unsigned threads) {
  auto const& table = BOWLBY_TABLES(draw_table).at(set);
  std::vector<float> sums(std::size_t{dyads} * kinds_of_draw);
  ExecutionContext context;
  BlockPlan const plan{dyads, static_cast<std::size_t>(lanes == 0 ? 1 : lanes), threads};
  auto const outcome = run_blocks(plan, context, [&](Block const& block) -> base::result<void> {
    table.run(lanes, job, static_cast<std::uint32_t>(block.begin),
              static_cast<std::uint32_t>(block.end), sums.data() + block.begin * kinds_of_draw);
    return {};
  });
  EXPECT_EQ(outcome.value(), Completion::done);
  return sums;
}

std::uint64_t hash_of(std::vector<float> const& sums) {
  std::uint64_t hash = 0;
  for (float const sum : sums) hash = chance::mixed(hash ^ std::bit_cast<std::uint32_t>(sum));
  return hash;
}

TEST(InstructionSets, AndLanesAndThreadsChangeNoBit) {
  auto const plain = hash_of(sums_of(InstructionSet::portable, 0, 1));
  for (auto const set : usable_instruction_sets()) {
    for (int const lanes : {0, 1, 2, 4, 8, 16}) {
      for (unsigned const threads : {1u, 2u}) {
        EXPECT_EQ(hash_of(sums_of(set, lanes, threads)), plain)
            << name(set) << ", " << lanes << " lanes, " << threads << " threads";
      }
    }
  }
}

// The same number on every compiler and machine. It changes only with the stream version or with
// an elementary function, and then every published seed gives other results: say so in CHANGELOG.
TEST(InstructionSets, GiveTheHashOfThisVersion) {
  EXPECT_EQ(hash_of(sums_of(InstructionSet::portable, 0, 1)), 10609926340225705322u);
}

TEST(InstructionSets, DoubleIsTheSameRunButForRounding) {
  auto const& table = BOWLBY_TABLES(draw_table).at(InstructionSet::portable);
  DrawJob const one_step{job.key, 1};
  for (std::uint32_t dyad = 0; dyad < dyads; ++dyad) {
    float sums[kinds_of_draw];
    double exact[kinds_of_draw];
    table.run(0, one_step, dyad, dyad + 1, sums);
    table.run_in_double(one_step, dyad, dyad + 1, exact);
    for (int kind = 2; kind < kinds_of_draw; ++kind) {
      EXPECT_NEAR(sums[kind], exact[kind], 2e-6 * (1 + std::abs(exact[kind]))) << kind;
    }
  }
}

TEST(InstructionSets, AreChosenByNameOrFastestFirst) {
  EXPECT_EQ(choose_instruction_set("portable").value(), InstructionSet::portable);
  EXPECT_EQ(choose_instruction_set("").value(), usable_instruction_sets().back());
  for (auto const set : usable_instruction_sets()) {
    EXPECT_EQ(choose_instruction_set(name(set)).value(), set);
  }
}

TEST(InstructionSets, UnknownNameIsRefusedWithTheChoices) {
  auto const chosen = choose_instruction_set("sse9");
  ASSERT_FALSE(chosen);
  EXPECT_EQ(chosen.error().failure, base::Failure::usage);
  EXPECT_NE(base::message(chosen.error()).find("portable"), std::string::npos);
}

TEST(InstructionSets, TheEnvironmentChooses) {
  ::setenv("BOWLBY_INSTRUCTION_SET", "portable", 1);
  EXPECT_EQ(choose_instruction_set().value(), InstructionSet::portable);
  ::setenv("BOWLBY_INSTRUCTION_SET", "nonsense", 1);
  EXPECT_FALSE(choose_instruction_set());
  ::unsetenv("BOWLBY_INSTRUCTION_SET");
  EXPECT_TRUE(choose_instruction_set());
}

}  // namespace
}  // namespace bowlby::engine
