// SPDX-License-Identifier: Apache-2.0
// When each annotation of an ELAN file happens. Some slots have a time, some only an order; an
// annotation that refers to another takes its time from there.
#pragma once

#include <bowlby/read/eaf_document.hpp>
#include <bowlby/record/record.hpp>
#include <string>
#include <vector>

namespace bowlby::read {

struct EafPlace {
  time::Interval when;
  record::Certainty certainty = record::Certainty::given;
  bool placed = false;
  std::string problem;  ///< why it has no place; set where `placed` is false
};

/// Point `i` of `n` equal parts of an interval, without overflow.
[[nodiscard]] time::Microseconds part_of(time::Interval when, std::size_t i, std::size_t n);

/// Parents before their children; a circle of parents is cut and listed.
[[nodiscard]] std::vector<std::uint32_t> parents_first(EafDocument& eaf, RepairLog& log);

/// Spreads slots without a time evenly between neighbours that have one, in each tier.
void align_slots(EafDocument& eaf, std::vector<std::uint32_t> const& order, RepairLog& log);

/// One place an annotation. Siblings that share a parent divide its time in their order.
[[nodiscard]] std::vector<EafPlace> place_annotations(EafDocument const& eaf, RepairLog& log);

}  // namespace bowlby::read
