// SPDX-License-Identifier: Apache-2.0
// What people see while a long run goes on: a line on a terminal, nothing in a file; and a way to
// stop it by Ctrl-C without losing what is written.
#pragma once

#include <bowlby/base/number_text.hpp>
#include <bowlby/base/provenance.hpp>
#include <bowlby/engine/execution_context.hpp>
#include <bowlby/life/study_run.hpp>
#include <chrono>
#include <functional>
#include <string_view>

namespace bowlby::app {

class Stopwatch {
 public:
  [[nodiscard]] std::chrono::system_clock::time_point started() const { return started_; }
  [[nodiscard]] double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - from_).count();
  }

 private:
  std::chrono::system_clock::time_point started_ = std::chrono::system_clock::now();
  std::chrono::steady_clock::time_point from_ = std::chrono::steady_clock::now();
};

using LongRun = std::function<base::result<engine::Completion>(engine::ExecutionContext&)>;

/// Runs with a progress line on stderr where that is a terminal; Ctrl-C cancels.
[[nodiscard]] base::result<engine::Completion> with_progress(std::string_view what,
                                                             LongRun const& run);

/// Shows a seed that was drawn, so that the run can be had again.
void note_seed(bool given, std::uint64_t seed);

[[nodiscard]] base::Execution execution_of(Stopwatch const& watch, life::Machine const& machine);

}  // namespace bowlby::app
