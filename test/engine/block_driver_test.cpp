// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <atomic>
#include <bowlby/engine/block_driver.hpp>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

namespace bowlby::engine {
namespace {

base::result<void> failure_of(Block const& block) {
  return base::fail({.where = "block " + std::to_string(block.index), .problem = "failed"});
}

TEST(BlockPlan, CoversEveryItemOnce) {
  for (std::size_t const items : {0u, 1u, 15u, 16u, 17u, 400u}) {
    BlockPlan const plan{items, 16, 1};
    std::size_t next = 0;
    for (std::size_t i = 0; i < plan.blocks(); ++i) {
      auto const block = plan.block(i);
      EXPECT_EQ(block.index, i);
      EXPECT_EQ(block.begin, next);
      EXPECT_GT(block.size(), 0u);
      EXPECT_LE(block.size(), 16u);
      next = block.end;
    }
    EXPECT_EQ(next, items);
  }
}

TEST(RunBlocks, RunsEveryItemOnceWhateverTheThreads) {
  for (unsigned const threads : {0u, 1u, 2u, 7u, 100u}) {
    std::vector<int> visits(1003);
    ExecutionContext context;
    auto const outcome = run_blocks({visits.size(), 10, threads}, context,
                                    [&](Block const& block) -> base::result<void> {
                                      for (auto i = block.begin; i < block.end; ++i) ++visits[i];
                                      return {};
                                    });
    EXPECT_EQ(outcome.value(), Completion::done);
    EXPECT_EQ(visits, std::vector<int>(1003, 1));
    EXPECT_EQ(context.progress(), 1.0);
  }
}

TEST(RunBlocks, NothingToDoIsDone) {
  ExecutionContext context;
  auto const outcome = run_blocks({0, 16, 4}, context, failure_of);
  EXPECT_EQ(outcome.value(), Completion::done);
}

TEST(RunBlocks, LowestFailureIsReportedEveryTime) {
  for (int repetition = 0; repetition < 200; ++repetition) {
    ExecutionContext context;
    auto const outcome = run_blocks({100, 1, 4}, context, [&](Block const& block) {
      // The higher failure is the quicker one.
      if (block.index == 40) std::this_thread::sleep_for(std::chrono::microseconds{50});
      return block.index >= 40 ? failure_of(block) : base::result<void>{};
    });
    ASSERT_FALSE(outcome);
    ASSERT_EQ(outcome.error().where, "block 40");
  }
}

TEST(RunBlocks, StopsSoonAfterAFailure) {
  std::atomic<int> runs = 0;
  ExecutionContext context;
  auto const outcome = run_blocks({1'000'000, 1, 2}, context, [&](Block const& block) {
    ++runs;
    return failure_of(block);
  });
  EXPECT_FALSE(outcome);
  EXPECT_LE(runs, 2);
}

TEST(RunBlocks, CancelledFromInsideBeginsNoFurtherBlock) {
  std::atomic<int> runs = 0;
  ExecutionContext context;
  auto const outcome =
      run_blocks({1000, 1, 1}, context, [&](Block const& block) -> base::result<void> {
        ++runs;
        if (block.index == 9) context.cancel();
        return {};
      });
  EXPECT_EQ(outcome.value(), Completion::cancelled);
  EXPECT_EQ(runs, 10);
  EXPECT_DOUBLE_EQ(context.progress(), 0.01);
}

TEST(RunBlocks, CancelledInItsLastBlockIsDoneAllTheSame) {
  ExecutionContext context;
  auto const outcome =
      run_blocks({4, 1, 1}, context, [&](Block const& block) -> base::result<void> {
        if (block.index == 3) context.cancel();
        return {};
      });
  EXPECT_EQ(outcome.value(), Completion::done);
}

TEST(RunBlocks, ProgressSeenFromOutsideNeverFalls) {
  ExecutionContext context;
  std::atomic<bool> over = false;
  bool fell = false;
  double seen = 0;
  std::thread watcher{[&] {
    while (!over) {
      double const now = context.progress();
      fell = fell || now < seen || now > 1;
      seen = now;
    }
  }};
  auto const outcome =
      run_blocks({20'000, 1, 2}, context, [](Block const&) -> base::result<void> { return {}; });
  over = true;
  watcher.join();
  EXPECT_TRUE(outcome);
  EXPECT_FALSE(fell);
  EXPECT_EQ(context.progress(), 1.0);
}

}  // namespace
}  // namespace bowlby::engine
