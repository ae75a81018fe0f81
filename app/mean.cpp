// SPDX-License-Identifier: Apache-2.0
#include "mean.hpp"

#include <cmath>

namespace bowlby::app {

Mean mean_of(std::vector<double> const& values) {
  Mean m;
  m.n = values.size();
  if (values.empty()) return m;
  for (auto const v : values) m.value += v;
  auto const n = static_cast<double>(m.n);
  m.value /= n;
  double squares = 0;
  for (auto const v : values) squares += (v - m.value) * (v - m.value);
  auto const half = m.n > 1 ? 1.959964 * std::sqrt(squares / (n - 1) / n) : 0.0;
  m.low = m.value - half;
  m.high = m.value + half;
  return m;
}

}  // namespace bowlby::app
