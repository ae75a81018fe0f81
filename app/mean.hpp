// SPDX-License-Identifier: Apache-2.0
// A mean with the normal 95 % interval.
#pragma once

#include <cstddef>
#include <vector>

namespace bowlby::app {

struct Mean {
  double value = 0, low = 0, high = 0;
  std::size_t n = 0;
};

/// n is 0 and the rest meaningless where there are no values.
[[nodiscard]] Mean mean_of(std::vector<double> const& values);

}  // namespace bowlby::app
