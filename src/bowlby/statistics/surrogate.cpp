// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/statistics/surrogate.hpp>
#include <cmath>

namespace bowlby::statistics {

std::optional<Chance> compare_with_chance(double observed, std::vector<double> surrogates) {
  if (surrogates.empty()) return std::nullopt;
  std::sort(surrogates.begin(), surrogates.end());
  // Sums of the same seconds in another order differ in the last bits only.
  double const slack = 1e-12 * std::max({1.0, std::abs(observed), std::abs(surrogates.back())});
  if (surrogates.back() - surrogates.front() <= slack) return std::nullopt;
  double const n = static_cast<double>(surrogates.size());
  Chance chance{.surrogates = surrogates.size()};
  for (double const value : surrogates) chance.mean += value / n;
  double squares = 0;
  double reached = 0;
  for (double const value : surrogates) {
    squares += (value - chance.mean) * (value - chance.mean);
    if (value >= observed - slack) reached += 1;
  }
  chance.deviation = surrogates.size() > 1 ? std::sqrt(squares / (n - 1)) : 0;
  auto const tail = surrogates.size() / 40;
  chance.middle = {surrogates[tail], surrogates[surrogates.size() - 1 - tail]};
  chance.p = (1 + reached) / (1 + n);
  return chance;
}

}  // namespace bowlby::statistics
