// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/engine/block_driver.hpp>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#if !defined(__EMSCRIPTEN__) || defined(__EMSCRIPTEN_PTHREADS__)
#define BOWLBY_HAS_THREADS 1
#include <thread>
#endif

namespace bowlby::engine {
namespace {

/// Hands out blocks in their order. Whoever asks after a failure gets none, so all blocks below
/// the failed one have been handed out, and are finished, when the lowest failure is known.
class Queue {
 public:
  Queue(BlockPlan const& plan, ExecutionContext const& context) : plan_(plan), context_(context) {}

  std::optional<Block> next() noexcept {
    if (context_.cancelled() || failed_.load(std::memory_order_relaxed)) return std::nullopt;
    auto const index = next_.fetch_add(1, std::memory_order_relaxed);
    if (index >= plan_.blocks()) return std::nullopt;
    return plan_.block(index);
  }

  void fail(std::size_t index, base::Error error) {
    std::lock_guard const lock{mutex_};
    if (!first_ || index < first_->first) first_.emplace(index, std::move(error));
    failed_.store(true, std::memory_order_relaxed);
  }

  bool all_handed_out() const noexcept { return next_.load() >= plan_.blocks(); }
  std::optional<std::pair<std::size_t, base::Error>>& first_failure() noexcept { return first_; }

 private:
  BlockPlan plan_;
  ExecutionContext const& context_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> failed_ = false;
  std::mutex mutex_;
  std::optional<std::pair<std::size_t, base::Error>> first_;
};

std::size_t worker_count(BlockPlan const& plan) {
#ifdef BOWLBY_HAS_THREADS
  std::size_t const wanted =
      plan.threads == 0 ? std::max(1u, std::thread::hardware_concurrency()) : plan.threads;
#else
  std::size_t const wanted = 1;
#endif
  return std::min(wanted, plan.blocks());
}

}  // namespace

base::result<Completion> run_blocks(BlockPlan const& plan, ExecutionContext& context,
                                    BlockFunction const& function) {
  context.begin(plan.blocks());
  Queue queue{plan, context};
  auto const work = [&] {
    while (auto const block = queue.next()) {
      if (auto const outcome = function(*block); !outcome)
        queue.fail(block->index, outcome.error());
      context.block_done();
    }
  };
#ifdef BOWLBY_HAS_THREADS
  {
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < worker_count(plan); ++i) helpers.emplace_back(work);
    work();
  }
#else
  work();
#endif
  if (auto& failure = queue.first_failure()) return base::fail(std::move(failure->second));
  return queue.all_handed_out() ? Completion::done : Completion::cancelled;
}

}  // namespace bowlby::engine
