// SPDX-License-Identifier: Apache-2.0
// Runs a function over many inputs at a lane type and returns one value an input.
#pragma once

#include <bowlby/chance/lanes.hpp>
#include <vector>

namespace bowlby::chance {

template <class Real, class Function>
std::vector<float> values_of(std::vector<float> const& inputs, Function const& function) {
  constexpr auto lanes = static_cast<std::size_t>(lanes_of<Real>);
  std::vector<float> values(inputs.size());
  for (std::size_t begin = 0; begin < inputs.size(); begin += lanes) {
    Real x(1.0f);
    for (std::size_t l = 0; l < lanes && begin + l < inputs.size(); ++l) {
      set_lane(x, static_cast<int>(l), inputs[begin + l]);
    }
    Real const y = function(x);
    for (std::size_t l = 0; l < lanes && begin + l < inputs.size(); ++l) {
      values[begin + l] = lane(y, static_cast<int>(l));
    }
  }
  return values;
}

}  // namespace bowlby::chance
