// SPDX-License-Identifier: Apache-2.0
// Raising a population and seeing it in a procedure, on all threads, with results that depend on
// neither threads nor blocks.
#pragma once

#include <bowlby/engine/block_driver.hpp>
#include <bowlby/engine/execution_context.hpp>
#include <bowlby/life/population.hpp>
#include <bowlby/procedure/script.hpp>
#include <bowlby/record/record.hpp>
#include <functional>
#include <vector>

namespace bowlby::life {

/// How a run is executed; none of it changes a result.
struct Machine {
  engine::InstructionSet instruction_set = engine::InstructionSet::portable;
  int width = widest;  ///< dyads side by side: 1, 4, 8 or 16
  unsigned threads = 1;
};

/// Lets every child live at home until `age_months`; `courses`, if given, get one a child.
[[nodiscard]] base::result<engine::Completion> raise(std::vector<Dyad>& dyads,
                                                     person::Laws const& laws,
                                                     chance::StreamKey key, HomePlan const& plan,
                                                     float age_months, Machine const& machine,
                                                     engine::ExecutionContext& context,
                                                     std::vector<Course>* courses = nullptr);

/// Mean of a hidden curve in one stretch of one episode.
struct TraceBin {
  float arousal = 0, shown = 0;
  float seconds = 0;
};

inline constexpr float trace_bin_s = 10;

/// What one dyad's visit leaves: the record, and (apart from it) hidden curves for reports.
struct Visit {
  record::Session session;
  std::vector<std::vector<TraceBin>> trace;  ///< by episode, then by 10-s bin
};

/// Called once a dyad, from several threads at once.
using VisitFunction = std::function<base::result<void>(std::size_t index, Visit&& visit)>;

struct VisitPlan {
  float longest_step_s = 0.5F;
  bool with_trace = false;
};

/// Puts every dyad through the procedure.
[[nodiscard]] base::result<engine::Completion> visit(
    std::vector<Dyad> const& dyads, person::Laws const& laws, chance::StreamKey key,
    procedure::Script const& script, VisitPlan const& plan, Machine const& machine,
    engine::ExecutionContext& context, VisitFunction const& each);

}  // namespace bowlby::life
