// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/read/eaf_times.hpp>

namespace bowlby::read {
namespace {

using time::Interval;
using time::Microseconds;

/// A corner between annotations: one slot, or two without time that mean the same moment.
using Corner = std::vector<std::uint32_t>;

std::vector<Corner> corners_of(EafDocument const& eaf, EafTier const& tier) {
  std::vector<Corner> corners;
  auto const open = [&](std::uint32_t slot) { return !eaf.slots[slot].time; };
  for (auto const index : tier.annotations) {
    auto const& annotation = eaf.annotations[index];
    if (annotation.begin == no_index || annotation.end == no_index) continue;
    auto const joins =
        !corners.empty() && (corners.back().back() == annotation.begin ||
                             (open(corners.back().back()) && open(annotation.begin)));
    if (!joins) {
      corners.push_back({annotation.begin});
    } else if (corners.back().back() != annotation.begin) {
      corners.back().push_back(annotation.begin);
    }
    corners.push_back({annotation.end});
  }
  return corners;
}

std::size_t spread(EafDocument& eaf, std::vector<Corner> const& corners) {
  std::size_t set = 0;
  std::size_t left = SIZE_MAX;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    auto const& time = eaf.slots[corners[i].front()].time;
    if (!time) continue;
    if (left != SIZE_MAX && i > left + 1) {
      Interval const between{*eaf.slots[corners[left].front()].time, *time};
      for (std::size_t k = left + 1; !between.empty() && k < i; ++k) {
        for (auto const slot : corners[k]) {
          eaf.slots[slot].time = part_of(between, k - left, i - left);
          ++set;
        }
      }
    }
    left = i;
  }
  return set;
}

}  // namespace

Microseconds part_of(Interval when, std::size_t i, std::size_t n) {
  auto const length = when.length().count();
  auto const parts = static_cast<std::int64_t>(n);
  auto const k = static_cast<std::int64_t>(i);
  return when.begin + Microseconds{length / parts * k + length % parts * k / parts};
}

std::vector<std::uint32_t> parents_first(EafDocument& eaf, RepairLog& log) {
  enum class State : std::uint8_t { fresh, open, done };
  std::vector<State> states(eaf.tiers.size(), State::fresh);
  std::vector<std::uint32_t> order;
  std::vector<std::uint32_t> path;
  for (std::uint32_t start = 0; start < eaf.tiers.size(); ++start) {
    auto tier = start;
    while (tier != no_index && states[tier] == State::fresh) {
      states[tier] = State::open;
      path.push_back(tier);
      auto const parent = eaf.tiers[tier].parent;
      if (parent != no_index && states[parent] == State::open) {
        log.doubt(place(eaf.tiers[tier].line, "tier", eaf.tiers[tier].id),
                  fmt::format("its parent '{}' is its own child", eaf.tiers[parent].id),
                  "it was read as a tier of its own", "mend the tiers in ELAN");
        eaf.tiers[tier].parent = no_index;
      }
      tier = eaf.tiers[tier].parent;
    }
    for (; !path.empty(); path.pop_back()) {
      states[path.back()] = State::done;
      order.push_back(path.back());
    }
  }
  return order;
}

void align_slots(EafDocument& eaf, std::vector<std::uint32_t> const& order, RepairLog& log) {
  for (auto const index : order) {
    auto const& tier = eaf.tiers[index];
    auto const set = spread(eaf, corners_of(eaf, tier));
    if (set == 0) continue;
    log.add({Repair::Kind::repaired, place(tier.line, "tier", tier.id),
             fmt::format("{} time slots without a time were spread evenly between neighbours", set),
             "the file gives their order alone", "these times are marked as interpolated"});
  }
  // What no tier could settle: neighbours in the order of the file.
  std::vector<Corner> all;
  all.reserve(eaf.slots.size());
  std::size_t missing = 0;
  for (std::uint32_t i = 0; i < eaf.slots.size(); ++i) {
    all.push_back({i});
    missing += eaf.slots[i].time ? 0 : 1;
  }
  if (missing == 0) return;
  auto const set = spread(eaf, all);
  if (set > 0) {
    log.add({Repair::Kind::repaired, "TIME_ORDER",
             fmt::format("{} time slots were spread between neighbours in the list of slots", set),
             "their tiers give no times around them", "these times are marked as interpolated"});
  }
}

}  // namespace bowlby::read
