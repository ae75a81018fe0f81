// SPDX-License-Identifier: Apache-2.0
#include "progress.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <thread>

namespace bowlby::app {
namespace {

// A signal handler can reach nothing but a variable of static storage.
std::sig_atomic_t volatile interrupted = 0;

extern "C" void on_interrupt(int) { interrupted = 1; }

}  // namespace

base::result<engine::Completion> with_progress(std::string_view what, LongRun const& run) {
  engine::ExecutionContext context;
  std::atomic<bool> over = false;
  bool const terminal = isatty(STDERR_FILENO) == 1;
  auto* const before = std::signal(SIGINT, on_interrupt);
  std::thread watcher{[&] {
    for (int ticks = 1; !over.load(); ++ticks) {
      std::this_thread::sleep_for(std::chrono::milliseconds{20});
      if (interrupted != 0) context.cancel();
      if (terminal && ticks % 10 == 0) {
        fmt::print(stderr, "\r{} {:3.0f} %", what, 100 * context.progress());
      }
    }
    if (terminal) fmt::print(stderr, "\r\033[K");
  }};
  auto completion = run(context);
  over = true;
  watcher.join();
  std::signal(SIGINT, before);
  return completion;
}

void note_seed(bool given, std::uint64_t seed) {
  if (!given)
    fmt::print(stderr, "seed {} (drawn; pass --seed {} to have this run again)\n", seed, seed);
}

base::Execution execution_of(Stopwatch const& watch, life::Machine const& machine) {
  return {watch.started(), watch.seconds(), machine.threads,
          std::string{engine::name(machine.instruction_set)}};
}

}  // namespace bowlby::app
