// SPDX-License-Identifier: Apache-2.0
// Percentile bootstrap over independent cases (sessions, dyads). The caller brings the random
// numbers: `uniform(replicate, draw)` in [0, 1), so that results depend on no order of calls.
#pragma once

#include <algorithm>
#include <bowlby/statistics/estimate.hpp>
#include <cstddef>
#include <vector>

namespace bowlby::statistics {

/// `statistic(indices)` of the cases with those indices; n cases, `replicates` resamples.
/// No interval for fewer than two cases.
template <class Uniform, class Statistic>
[[nodiscard]] Estimate percentile_bootstrap(std::size_t n, std::size_t replicates,
                                            Uniform const& uniform, Statistic const& statistic) {
  std::vector<std::size_t> indices(n);
  for (std::size_t i = 0; i < n; ++i) indices[i] = i;
  Estimate estimate;
  if (n == 0) return estimate;
  estimate.value = statistic(indices);
  if (n < 2 || replicates < 40) return estimate;
  std::vector<double> values;
  values.reserve(replicates);
  for (std::size_t replicate = 0; replicate < replicates; ++replicate) {
    for (std::size_t draw = 0; draw < n; ++draw) {
      auto const index =
          static_cast<std::size_t>(uniform(replicate, draw) * static_cast<double>(n));
      indices[draw] = std::min(index, n - 1);
    }
    values.push_back(statistic(indices));
  }
  std::sort(values.begin(), values.end());
  auto const tail = replicates / 40;  // 2.5 %
  estimate.interval = Interval{values[tail], values[replicates - 1 - tail]};
  return estimate;
}

}  // namespace bowlby::statistics
