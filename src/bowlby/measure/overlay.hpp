// SPDX-License-Identifier: Apache-2.0
// Lays two persons' spans over each other.
#pragma once

#include <bowlby/measure/shown.hpp>
#include <vector>

namespace bowlby::measure {

/// Calls `fold(interval, infant shows, caregiver shows)` for each stretch during which neither
/// changes, in order; only where both have spans.
template <class Fold>
void overlay(std::vector<Span> const& infant, std::vector<Span> const& caregiver, Fold&& fold) {
  auto i = infant.begin();
  auto c = caregiver.begin();
  while (i != infant.end() && c != caregiver.end()) {
    auto const shared = time::intersection(i->when, c->when);
    if (!shared.empty()) fold(shared, i->shown, c->shown);
    if (i->when.end < c->when.end) {
      ++i;
    } else if (c->when.end < i->when.end) {
      ++c;
    } else {
      ++i;
      ++c;
    }
  }
}

}  // namespace bowlby::measure
