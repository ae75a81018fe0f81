// SPDX-License-Identifier: Apache-2.0
// What children had learned, month by month: hidden, for reports only.
#pragma once

#include <bowlby/life/kernel.hpp>
#include <string>
#include <vector>

namespace bowlby::app {

/// A row a month and quantity: the mean over children with its 95 % interval.
[[nodiscard]] std::string course_csv(std::vector<life::Course> const& courses, float from_months);

}  // namespace bowlby::app
