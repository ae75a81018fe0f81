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

/// A whole number from 0 to the largest that 64 bits hold: what is larger or below would silently
/// become another one.
[[nodiscard]] inline CLI::Validator whole_number() {
  return CLI::Validator{[](std::string& text) {
                          if (base::parse_unsigned(text)) return std::string{};
                          return "'" + base::printable(text) +
                                 "' is not a whole number from 0 to 18446744073709551615: give "
                                 "digits alone";
                        },
                        ""};
}

}  // namespace bowlby::app
