// SPDX-License-Identifier: Apache-2.0
// The cord between a long run and whoever waits for it: how far it is, and a way to stop it.
// One context serves one run; every function may be called from any thread.
#pragma once

#include <atomic>
#include <cstddef>

namespace bowlby::engine {

class ExecutionContext {
 public:
  /// Asks the run to stop: blocks not yet begun are not begun.
  void cancel() noexcept { cancelled_.store(true, std::memory_order_relaxed); }
  [[nodiscard]] bool cancelled() const noexcept {
    return cancelled_.load(std::memory_order_relaxed);
  }

  /// From 0 to 1; never falls.
  [[nodiscard]] double progress() const noexcept {
    auto const total = total_.load(std::memory_order_acquire);
    if (total == 0) return 0.0;
    return static_cast<double>(done_.load(std::memory_order_relaxed)) / static_cast<double>(total);
  }

  /// For the driver: how many blocks there are, and that one of them is done.
  void begin(std::size_t blocks) noexcept { total_.store(blocks, std::memory_order_release); }
  void block_done() noexcept { done_.fetch_add(1, std::memory_order_relaxed); }

 private:
  std::atomic<bool> cancelled_ = false;
  std::atomic<std::size_t> total_ = 0;
  std::atomic<std::size_t> done_ = 0;
};

}  // namespace bowlby::engine
