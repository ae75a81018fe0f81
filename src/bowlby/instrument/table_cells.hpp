// SPDX-License-Identifier: Apache-2.0
// Cells of this room's tables: undefined is empty, yes is 1 and no is 0, digits are fixed.
#pragma once

#include <bowlby/base/number_text.hpp>
#include <bowlby/instrument/crying.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bowlby::instrument {

class Cells {
 public:
  void text(std::string value) { cells_.push_back(std::move(value)); }
  void number(std::optional<double> value, int digits) {
    text(value ? base::fixed_text(*value, digits) : std::string{});
  }
  void point(std::optional<double> value) { text(value ? base::shortest_text(*value) : ""); }
  void flag(std::optional<bool> value) { text(!value ? "" : *value ? "1" : "0"); }
  void latency(std::optional<Latency> const& value) {
    number(value ? std::optional{value->seconds} : std::nullopt, 3);
    flag(value ? std::optional{value->censored} : std::nullopt);
  }
  void list(std::vector<std::string> const& texts) {
    std::string all;
    for (auto const& one : texts) all += (all.empty() ? "" : "; ") + one;
    text(std::move(all));
  }
  [[nodiscard]] std::vector<std::string> take() { return std::move(cells_); }

 private:
  std::vector<std::string> cells_;
};

}  // namespace bowlby::instrument
