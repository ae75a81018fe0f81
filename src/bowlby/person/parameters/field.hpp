// SPDX-License-Identifier: Apache-2.0
// How a list of parameters is written: path, unit, range, default, status, source, meaning, and the
// member it sets. Ranges and sources say what is ours ("sketch": tried before any code of this
// project).
#pragma once

#include <bowlby/base/field.hpp>

namespace bowlby::person {

using base::Field;
using base::Status;

/// A default as it was written: 0.1F is 0.1, not 0.100000001490116.
constexpr double in_decimal(float x) {
  double const scaled = static_cast<double>(x) * 1e6;
  auto const whole = static_cast<long long>(scaled + (scaled < 0 ? -0.5 : 0.5));
  return static_cast<double>(whole) / 1e6;
}

}  // namespace bowlby::person
