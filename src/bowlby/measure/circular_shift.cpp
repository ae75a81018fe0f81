// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/measure/circular_shift.hpp>
#include <bowlby/measure/overlay.hpp>

namespace bowlby::measure {
namespace {

struct Sums {
  std::int64_t match = 0;
  std::int64_t mismatch = 0;
  std::int64_t repairs = 0;

  [[nodiscard]] double share() const {
    return static_cast<double>(match) / static_cast<double>(match + mismatch);
  }
  [[nodiscard]] double hazard() const {
    return static_cast<double>(repairs) / (static_cast<double>(mismatch) / 1e6);
  }
};

/// `seam`: where the end of the shifted stream meets its start; nothing is repaired across it.
Sums sum(std::vector<Span> const& infant, std::vector<Span> const& caregiver, DyadMap const& map,
         time::Microseconds seam) {
  Sums sums;
  auto before = DyadicState::excluded;
  auto before_end = time::Microseconds::min();
  overlay(infant, caregiver, [&](time::Interval when, Shown i, Shown c) {
    auto const state = map.state(i, c);
    auto const length = when.length().count();
    if (is_match(state)) {
      sums.match += length;
      bool const joined = before_end == when.begin && when.begin != seam;
      if (joined && before == DyadicState::mismatch) ++sums.repairs;
    } else if (state == DyadicState::mismatch) {
      sums.mismatch += length;
    }
    before = state;
    before_end = when.end;
  });
  return sums;
}

time::Interval coded(std::vector<Span> const& spans) {
  auto const seen = [](Span const& span) { return span.shown != not_coded; };
  auto const first = std::find_if(spans.begin(), spans.end(), seen);
  if (first == spans.end()) return {};
  auto const last = std::find_if(spans.rbegin(), spans.rend(), seen);
  return {first->when.begin, last->when.end};
}

std::vector<Span> clipped(std::vector<Span> const& spans, time::Interval to) {
  std::vector<Span> kept;
  for (auto const& span : spans) {
    auto const when = time::intersection(span.when, to);
    if (!when.empty()) kept.push_back({.when = when, .shown = span.shown});
  }
  return kept;
}

/// `spans` fill `ring`; what is moved past its end comes back at its start.
std::vector<Span> shifted(std::vector<Span> const& spans, time::Interval ring,
                          time::Microseconds by) {
  std::vector<Span> moved;
  moved.reserve(spans.size() + 1);
  auto const turn = ring.end - by;
  for (auto const& span : clipped(spans, {turn, ring.end})) {
    auto const back = by - ring.length();
    moved.push_back({.when = {span.when.begin + back, span.when.end + back}, .shown = span.shown});
  }
  for (auto const& span : clipped(spans, {ring.begin, turn})) {
    moved.push_back({.when = {span.when.begin + by, span.when.end + by}, .shown = span.shown});
  }
  return moved;
}

}  // namespace

Shifts circular_shifts(std::vector<Span> const& infant, std::vector<Span> const& caregiver,
                       DyadMap const& map, ShiftRules const& rules) {
  Shifts result;
  auto const ring = time::intersection(coded(infant), coded(caregiver));
  auto const i = clipped(infant, ring);
  auto const c = clipped(caregiver, ring);
  auto const observed = sum(i, c, map, time::Microseconds::min());
  if (observed.match + observed.mismatch > 0) result.match_share = observed.share();
  if (observed.mismatch > 0) result.repair_hazard = observed.hazard();

  auto step = rules.step.count();
  auto const least = std::max(rules.least.count(), step);
  auto const most = ring.length().count() - least;
  if (step > 0 && most / step > rules.most) step *= (most / step + rules.most - 1) / rules.most;
  result.step = time::Microseconds{step};
  std::vector<double> shares;
  std::vector<double> hazards;
  if (step <= 0) return result;
  for (auto by = (least + step - 1) / step * step; by <= most; by += step) {
    ++result.shifts;
    auto const moved = shifted(c, ring, time::Microseconds{by});
    auto const sums = sum(i, moved, map, ring.begin + time::Microseconds{by});
    if (sums.match + sums.mismatch > 0) shares.push_back(sums.share());
    if (sums.mismatch > 0) hazards.push_back(sums.hazard());
  }
  if (observed.match + observed.mismatch > 0) {
    result.match = statistics::compare_with_chance(result.match_share, std::move(shares));
  }
  if (observed.mismatch > 0) {
    result.repair = statistics::compare_with_chance(result.repair_hazard, std::move(hazards));
  }
  return result;
}

}  // namespace bowlby::measure
