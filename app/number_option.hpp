// SPDX-License-Identifier: Apache-2.0
// Options that are numbers: what is none, or none within reason, is refused in our own words.
#pragma once

#include <CLI/CLI.hpp>
#include <bowlby/base/number_text.hpp>
#include <bowlby/base/printable.hpp>
#include <string>

namespace bowlby::app {

/// A number from `lo` to `hi`, and nothing else: neither `nan` nor `inf`.
/// `verb.add_option(...)->check(in_range(0, 3600));`
[[nodiscard]] inline CLI::Validator in_range(double lo, double hi) {
  return CLI::Validator{[lo, hi](std::string& text) {
                          auto const number = base::parse_number(text);
                          if (number && *number >= lo && *number <= hi) return std::string{};
                          auto const reach =
                              base::shortest_text(lo) + " to " + base::shortest_text(hi);
                          return "'" + base::printable(text) + "' is not a number from " + reach +
                                 ": give one within these bounds";
                        },
                        ""};
}

}  // namespace bowlby::app
