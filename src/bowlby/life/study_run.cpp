// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/life/study_run.hpp>
#include <bowlby/person/acts.hpp>
#include <bowlby/procedure/annotator.hpp>
#include <bowlby/procedure/cursor.hpp>

namespace bowlby::life {
namespace {

/// A visit begins a day after the last birthday-month, so that its draws have addresses of their
/// own.
constexpr double month_in_s = 2629800.0;
constexpr double day_in_s = 86400.0;

std::int64_t visit_starts_us(float age_months) {
  auto const whole =
      static_cast<std::int64_t>(static_cast<double>(age_months) * month_in_s + day_in_s);
  return whole * 1'000'000;
}

template <class Vector>
auto& at(Vector& vector, int i) {
  return vector[static_cast<std::size_t>(i)];
}

/// One block of dyads going through a procedure.
class BlockOfVisits {
 public:
  BlockOfVisits(procedure::Script const& script, Dyad const* dyads, int count,
                std::int64_t start_us, bool with_visitor) {
    for (int i = 0; i < count; ++i) {
      auto const name = fmt::format("{:05}", dyads[i].child.dyad);
      cursors_.emplace_back(script, start_us);
      annotators_.emplace_back(script.name + "-" + name, name, start_us, with_visitor);
      if (!script.seated) annotators_.back().watch_door(script.door.x_m, script.door.y_m);
    }
    visits_.resize(static_cast<std::size_t>(count));
    episode_began_us_.assign(static_cast<std::size_t>(count), start_us);
    traced_us_.assign(static_cast<std::size_t>(count), start_us);
  }

  [[nodiscard]] Driver driver(bool with_trace) {
    return {this, [](void* self, int i) { return static_cast<BlockOfVisits*>(self)->scene(i); },
            [](void* self, int i, dyad::SeenLane const& seen) {
              return static_cast<BlockOfVisits*>(self)->observe(i, seen);
            },
            with_trace
                ? [](void* self, int i,
                     TraceLane const& trace) { static_cast<BlockOfVisits*>(self)->trace(i, trace); }
                : static_cast<void (*)(void*, int, TraceLane const&)>(nullptr)};
  }

  [[nodiscard]] std::vector<Visit>& visits() { return visits_; }

 private:
  [[nodiscard]] dyad::SceneLane scene(int i) const { return at(cursors_, i).scene(); }

  int observe(int i, dyad::SeenLane const& seen) {
    at(annotators_, i).observe(seen);
    auto& cursor = at(cursors_, i);
    if (!cursor.observe(seen)) return 0;
    at(episode_began_us_, i) = seen.at_us;
    if (!cursor.over()) return 1;
    at(visits_, i).session = at(annotators_, i).finish(seen.at_us, cursor.episodes());
    return 2;
  }

  void trace(int i, TraceLane const& now) {
    auto const episode = at(cursors_, i).episode();
    auto& episodes = at(visits_, i).trace;
    if (episodes.size() <= episode) episodes.resize(episode + 1);
    auto const since = static_cast<float>(now.at_us - at(episode_began_us_, i)) * 1e-6F;
    auto const bin = static_cast<std::size_t>(since / trace_bin_s);
    auto& bins = episodes[episode];
    if (bins.size() <= bin) bins.resize(bin + 1);
    auto const dt = static_cast<float>(now.at_us - at(traced_us_, i)) * 1e-6F;
    at(traced_us_, i) = now.at_us;
    bins[bin].arousal += now.arousal * dt;
    bins[bin].shown += now.shown * dt;
    bins[bin].seconds += dt;
  }

  std::vector<procedure::Cursor> cursors_;
  std::vector<procedure::Annotator> annotators_;
  std::vector<Visit> visits_;
  std::vector<std::int64_t> episode_began_us_, traced_us_;
};

/// Sums over time become means.
void average(Visit& visit) {
  for (auto& episode : visit.trace) {
    for (auto& bin : episode) {
      if (bin.seconds <= 0) continue;
      bin.arousal /= bin.seconds;
      bin.shown /= bin.seconds;
    }
  }
}

engine::BlockPlan blocks_of(std::size_t dyads, Machine const& machine) {
  return {dyads, static_cast<std::size_t>(machine.width), machine.threads};
}

}  // namespace

base::result<engine::Completion> raise(std::vector<Dyad>& dyads, person::Laws const& laws,
                                       chance::StreamKey key, HomePlan const& plan,
                                       float age_months, Machine const& machine,
                                       engine::ExecutionContext& context,
                                       std::vector<Course>* courses) {
  auto const& kernel = BOWLBY_TABLES(kernel_table).at(machine.instruction_set);
  if (courses != nullptr) courses->assign(dyads.size(), {});
  return engine::run_blocks(
      blocks_of(dyads.size(), machine), context,
      [&](engine::Block const& block) -> base::result<void> {
        auto* const course = courses != nullptr ? courses->data() + block.begin : nullptr;
        kernel.raise(machine.width, laws, key, plan, age_months, dyads.data() + block.begin,
                     static_cast<int>(block.size()), course);
        return {};
      });
}

base::result<engine::Completion> visit(std::vector<Dyad> const& dyads, person::Laws const& laws,
                                       chance::StreamKey key, procedure::Script const& script,
                                       VisitPlan const& plan, Machine const& machine,
                                       engine::ExecutionContext& context,
                                       VisitFunction const& each) {
  auto const& kernel = BOWLBY_TABLES(kernel_table).at(machine.instruction_set);
  auto const with_visitor =
      std::any_of(script.episodes.begin(), script.episodes.end(),
                  [](auto const& e) { return e.role[person::slot::visitor].present; });
  return engine::run_blocks(blocks_of(dyads.size(), machine), context,
                            [&](engine::Block const& block) -> base::result<void> {
                              auto const* const first = dyads.data() + block.begin;
                              auto const count = static_cast<int>(block.size());
                              // Dyads of one block are of one age; a study has one age.
                              auto const start_us = visit_starts_us(first->child.age_months);
                              BlockOfVisits visits{script, first, count, start_us, with_visitor};
                              kernel.visit(machine.width, laws, key, plan.longest_step_s, start_us,
                                           first, count, visits.driver(plan.with_trace));
                              for (int i = 0; i < count; ++i) {
                                auto& one = visits.visits()[static_cast<std::size_t>(i)];
                                average(one);
                                auto done =
                                    each(block.begin + static_cast<std::size_t>(i), std::move(one));
                                if (!done) return done;
                              }
                              return {};
                            });
}

}  // namespace bowlby::life
