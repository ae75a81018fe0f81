// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/measure/contrast.hpp>
#include <bowlby/statistics/blocks.hpp>
#include <map>
#include <tuple>

namespace bowlby::measure {
namespace {

using Key = std::tuple<std::string_view, std::string_view, std::string_view, std::string_view,
                       std::string_view>;

Key key(MeasureRow const& row) {
  return {row.episode, row.person, row.stream, row.code, row.measure};
}

statistics::Estimate estimate(Measured const& measured) {
  return {.value = measured.row.value,
          .standard_error = measured.standard_error,
          .freedom = measured.freedom};
}

}  // namespace

std::vector<Measured> contrast(std::vector<Measured> const& a, std::vector<Measured> const& b) {
  std::map<Key, Measured const*> first;
  for (auto const& measured : a) {
    if (measured.comparable) first.emplace(key(measured.row), &measured);
  }
  std::vector<Measured> rows;
  for (auto const& second : b) {
    auto const found = first.find(key(second.row));
    if (!second.comparable || found == first.end()) continue;
    auto const& before = *found->second;
    if (before.row.unit != second.row.unit) continue;
    auto const difference = statistics::difference(estimate(before), estimate(second));
    Measured row{.row = second.row,
                 .standard_error = difference.standard_error,
                 .freedom = difference.freedom};
    row.row.session = second.row.session + " minus " + before.row.session;
    row.row.visit.clear();
    row.row.value = difference.value;
    row.row.low.reset();
    row.row.high.reset();
    if (difference.interval) {
      row.row.low = difference.interval->low;
      row.row.high = difference.interval->high;
      if (row.row.unit == "share") {  // two shares differ by at most one
        row.row.low = std::max(*row.row.low, -1.0);
        row.row.high = std::min(*row.row.high, 1.0);
      }
    }
    row.row.n = before.row.n + second.row.n;
    row.row.valid_s = before.row.valid_s + second.row.valid_s;
    if (!difference.value) {
      row.row.rule = !before.row.value ? before.row.session + ": " + before.row.rule
                                       : second.row.session + ": " + second.row.rule;
    } else if (!difference.interval) {
      row.row.rule = "difference; no 95 % because one of the two sessions gives no standard error";
    } else {
      row.row.rule =
          "difference; 95 % from both standard errors with Welch's degrees of freedom; one dyad, "
          "so it speaks of these two sessions alone";
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace bowlby::measure
