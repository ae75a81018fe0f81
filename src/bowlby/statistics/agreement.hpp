// SPDX-License-Identifier: Apache-2.0
// How far two coders agree beyond chance, from a square table of what one said (rows) by what the
// other said (columns).
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace bowlby::statistics {

struct AgreementTable {
  std::size_t codes = 0;
  std::vector<double> counts;  ///< codes * codes, row by row
};

struct Agreement {
  double observed = 0;       ///< share of pairs on the diagonal
  double expected = 0;       ///< by chance, from both coders' margins
  double kappa = 0;          ///< Cohen's
  double kappa_maximum = 0;  ///< that these margins allow
  double alpha = 0;          ///< Krippendorff's, nominal, two coders
};

/// Empty where there are no pairs or only one code was ever used (nothing to agree about).
[[nodiscard]] inline std::optional<Agreement> agreement(AgreementTable const& table) {
  double n = 0;
  for (double const count : table.counts) n += count;
  if (!(n > 0)) return std::nullopt;
  Agreement result;
  double attainable = 0;
  double alike = 0;  // pairs of equal values among all 2n, without order
  for (std::size_t i = 0; i < table.codes; ++i) {
    double row = 0;
    double column = 0;
    for (std::size_t j = 0; j < table.codes; ++j) {
      row += table.counts[i * table.codes + j];
      column += table.counts[j * table.codes + i];
    }
    result.observed += table.counts[i * table.codes + i] / n;
    result.expected += row * column / (n * n);
    attainable += std::min(row, column) / n;
    alike += (row + column) * (row + column - 1);
  }
  double const by_chance = alike / (2 * n * (2 * n - 1));
  if (!(result.expected < 1) || !(by_chance < 1)) return std::nullopt;
  result.kappa = (result.observed - result.expected) / (1 - result.expected);
  result.kappa_maximum = (attainable - result.expected) / (1 - result.expected);
  result.alpha = 1 - (1 - result.observed) / (1 - by_chance);
  return result;
}

}  // namespace bowlby::statistics
