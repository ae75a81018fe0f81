// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/statistics/count.hpp>
#include <cmath>

namespace bowlby::statistics {

Estimate proportion(double successes, double cases) noexcept {
  if (!(cases > 0)) return {};
  double const z2 = normal_975 * normal_975;
  double const p = successes / cases;
  double const centre = (p + z2 / (2 * cases)) / (1 + z2 / cases);
  double const half =
      normal_975 / (1 + z2 / cases) * std::sqrt(p * (1 - p) / cases + z2 / (4 * cases * cases));
  double const low = successes <= 0 ? 0 : std::max(0.0, centre - half);
  double const high = successes >= cases ? 1 : std::min(1.0, centre + half);
  return {.value = p,
          .interval = Interval{low, high},
          .standard_error = std::sqrt(p * (1 - p) / cases),
          .freedom = cases - 1};
}

Estimate poisson_rate(double events, double exposure) noexcept {
  if (!(exposure > 0)) return {};
  auto const cube = [](double x) { return x * x * x; };
  double const low =
      events > 0
          ? events *
                cube(std::max(0.0, 1 - 1 / (9 * events) - normal_975 / (3 * std::sqrt(events))))
          : 0;
  double const k = events + 1;
  // With no event the exact limit is -ln(.025).
  double const high =
      events > 0 ? k * cube(1 - 1 / (9 * k) + normal_975 / (3 * std::sqrt(k))) : 3.6888794541139363;
  return {.value = events / exposure,
          .interval = Interval{low / exposure, high / exposure},
          .standard_error = std::sqrt(events) / exposure,
          .freedom = events > 1 ? events - 1 : 0};
}

}  // namespace bowlby::statistics
