// SPDX-License-Identifier: Apache-2.0
// What tests of the laws share: the number types they run over, how closely a law must agree with
// the equation in its header, and inputs drawn at random but always the same.
#pragma once

#include <gtest/gtest.h>

#include <random>

namespace bowlby::person {

using Reals = testing::Types<float, double>;

/// The laws' constants are floats, so that even in double they agree with decimals to a float's
/// precision only.
template <class Real>
inline constexpr double precise = sizeof(Real) == sizeof(float) ? 2e-5 : 1e-6;

class Inputs {
 public:
  explicit Inputs(unsigned seed) : engine_(seed) {}

  /// Between 0 and 1, as a float holds it, so that float and double get the same.
  double unit() { return static_cast<double>(spread_(engine_)); }
  double between(double low, double high) {
    return static_cast<double>(static_cast<float>(low + (high - low) * unit()));
  }
  bool coin() { return unit() < 0.5; }

 private:
  std::mt19937 engine_;
  std::uniform_real_distribution<float> spread_{0.0F, 1.0F};
};

inline double unit_of(double x) { return x < 0 ? 0 : x > 1 ? 1 : x; }

}  // namespace bowlby::person
