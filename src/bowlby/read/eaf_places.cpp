// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/read/eaf_times.hpp>
#include <unordered_map>

namespace bowlby::read {
namespace {

using record::Certainty;

class Placer {
 public:
  Placer(EafDocument const& eaf, RepairLog& log)
      : eaf_{eaf},
        log_{log},
        places_(eaf.annotations.size()),
        parents_(places_.size(), no_index),
        positions_(places_.size()),
        sizes_(places_.size(), 1),
        states_(places_.size()) {}

  std::vector<EafPlace> place_all() {
    index();
    group();
    for (std::uint32_t i = 0; i < places_.size(); ++i) climb(i);
    return std::move(places_);
  }

 private:
  enum class State : std::uint8_t { fresh, open, done };

  [[nodiscard]] std::string where(EafAnnotation const& annotation) const {
    return place(annotation.line, "tier", eaf_.tiers[annotation.tier].id);
  }

  void index() {
    for (std::uint32_t i = 0; i < places_.size(); ++i) {
      auto const& annotation = eaf_.annotations[i];
      if (annotation.id.empty() || by_id_.try_emplace(annotation.id, i).second) continue;
      log_.doubt(where(annotation), fmt::format("there is another annotation '{}'", annotation.id),
                 "an annotation that refers to it means the first one",
                 "open the file in ELAN and save it again");
    }
    for (std::uint32_t i = 0; i < places_.size(); ++i) {
      auto const found = by_id_.find(eaf_.annotations[i].parent_id);
      if (eaf_.annotations[i].reference && found != by_id_.end()) parents_[i] = found->second;
    }
  }

  /// Children of one parent in one tier, in the order of PREVIOUS_ANNOTATION.
  void group() {
    for (auto const& tier : eaf_.tiers) {
      std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> groups;
      std::vector<std::uint32_t> parents;  // in the order of the file
      for (auto const i : tier.annotations) {
        if (parents_[i] == no_index) continue;
        auto& children = groups[parents_[i]];
        if (children.empty()) parents.push_back(parents_[i]);
        children.push_back(i);
      }
      auto const* type = eaf_.type_of(tier);
      for (auto const parent : parents) {
        auto const& children = groups[parent];
        if (children.size() < 2) continue;
        if (type != nullptr && type->constraint == "Symbolic_Association") {
          log_.doubt(where(eaf_.annotations[children[1]]),
                     "several annotations are associated with one parent",
                     "Symbolic_Association allows one; they share its time in order",
                     "check the tier in ELAN");
        }
        auto const order = in_order(children);
        for (std::size_t k = 0; k < order.size(); ++k) {
          positions_[order[k]] = static_cast<std::uint32_t>(k);
          sizes_[order[k]] = static_cast<std::uint32_t>(order.size());
        }
      }
    }
  }

  std::vector<std::uint32_t> in_order(std::vector<std::uint32_t> const& children) {
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> next;
    std::unordered_map<std::uint32_t, bool> taken;
    for (auto const i : children) taken[i] = false;
    std::vector<std::uint32_t> stack;
    for (auto const i : children) {
      auto const found = by_id_.find(eaf_.annotations[i].previous_id);
      auto const known = !eaf_.annotations[i].previous_id.empty() && found != by_id_.end() &&
                         taken.contains(found->second);
      if (known) {
        next[found->second].push_back(i);
      } else {
        stack.push_back(i);
      }
    }
    std::reverse(stack.begin(), stack.end());
    std::vector<std::uint32_t> order;
    while (!stack.empty()) {
      auto const i = stack.back();
      stack.pop_back();
      if (taken[i]) continue;
      taken[i] = true;
      order.push_back(i);
      auto const followers = next.find(i);
      if (followers == next.end()) continue;
      stack.insert(stack.end(), followers->second.rbegin(), followers->second.rend());
    }
    for (auto const i : children) {
      if (taken[i]) continue;
      log_.doubt(where(eaf_.annotations[i]),
                 fmt::format("'{}' follows itself by way of others", eaf_.annotations[i].id),
                 "the order of the file was taken", "check the tier in ELAN");
      order.push_back(i);
    }
    return order;
  }

  void climb(std::uint32_t start) {
    std::vector<std::uint32_t> path;
    auto i = start;
    while (i != no_index && states_[i] == State::fresh) {
      states_[i] = State::open;
      path.push_back(i);
      i = eaf_.annotations[i].reference ? parents_[i] : no_index;
    }
    auto const circle = i != no_index && states_[i] == State::open;
    for (; !path.empty(); path.pop_back()) {
      settle(path.back(), circle);
      states_[path.back()] = State::done;
    }
  }

  void settle(std::uint32_t i, bool circle) {
    auto const& annotation = eaf_.annotations[i];
    auto& place = places_[i];
    if (!annotation.reference) {
      settle_aligned(annotation, place);
    } else if (circle) {
      place.problem = "the annotations refer to each other in a circle";
    } else if (parents_[i] == no_index) {
      place.problem =
          fmt::format("it refers to '{}', which is not in the file", annotation.parent_id);
    } else if (auto const& parent = places_[parents_[i]]; !parent.placed) {
      place.problem = "the annotation it refers to could not be placed";
    } else {
      place.placed = true;
      place.when = {part_of(parent.when, positions_[i], sizes_[i]),
                    part_of(parent.when, std::size_t{positions_[i]} + 1, sizes_[i])};
      place.certainty = sizes_[i] > 1                          ? Certainty::order_only
                        : parent.certainty == Certainty::given ? Certainty::inherited
                                                               : parent.certainty;
    }
  }

  void settle_aligned(EafAnnotation const& annotation, EafPlace& place) {
    if (annotation.begin == no_index || annotation.end == no_index) {
      place.problem = fmt::format("its time slot {} is not in the file", annotation.slot_ids);
      return;
    }
    auto const& begin = eaf_.slots[annotation.begin];
    auto const& end = eaf_.slots[annotation.end];
    if (!begin.time || !end.time) {
      place.problem = "its time slots have no time and no neighbours with one";
      return;
    }
    place = {{*begin.time, *end.time},
             begin.given && end.given ? Certainty::given : Certainty::interpolated,
             true,
             {}};
    if (place.when.end >= place.when.begin) return;
    std::swap(place.when.begin, place.when.end);
    log_.add({Repair::Kind::repaired, where(annotation),
              "the annotation ended before it began and was turned round",
              "a negative duration means nothing", "check it in ELAN"});
  }

  EafDocument const& eaf_;
  RepairLog& log_;
  std::vector<EafPlace> places_;
  std::vector<std::uint32_t> parents_;
  std::vector<std::uint32_t> positions_;
  std::vector<std::uint32_t> sizes_;
  std::vector<State> states_;
  std::unordered_map<std::string, std::uint32_t> by_id_;
};

}  // namespace

std::vector<EafPlace> place_annotations(EafDocument const& eaf, RepairLog& log) {
  return Placer{eaf, log}.place_all();
}

}  // namespace bowlby::read
