// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <bowlby/statistics/estimate.hpp>
#include <cstddef>

namespace bowlby::statistics {

std::optional<double> student_975(double freedom) noexcept {
  static constexpr std::array<double, 30> table{
      12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004,
      2.262157,  2.228139, 2.200985, 2.178813, 2.160369, 2.144787, 2.131450, 2.119905,
      2.109816,  2.100922, 2.093024, 2.085963, 2.079614, 2.073873, 2.068658, 2.063899,
      2.059539,  2.055529, 2.051831, 2.048407, 2.045230, 2.042272};
  if (!(freedom >= 1)) return std::nullopt;
  if (freedom < 31) return table[static_cast<std::size_t>(freedom) - 1];
  // Cornish-Fisher expansion around the normal quantile; better than 1e-5 beyond 30.
  double const z = normal_975;
  double const z3 = z * z * z;
  double const z5 = z3 * z * z;
  double const f = freedom;
  return z + (z3 + z) / (4 * f) + (5 * z5 + 16 * z3 + 3 * z) / (96 * f * f);
}

}  // namespace bowlby::statistics
