// SPDX-License-Identifier: Apache-2.0
// How many children of each group look avoidant, secure, resistant or disorganised.
#pragma once

#include <bowlby/report/strange_situation.hpp>
#include <string>
#include <string_view>

namespace bowlby::report {

/// A figure with one panel a class and one line a group.
[[nodiscard]] std::string class_figure(std::string_view id,
                                       std::vector<CaregiverGroup> const& groups, bool four_way);

/// The same as numbers, with Wilson's 95 % interval.
[[nodiscard]] std::string class_table(std::vector<CaregiverGroup> const& groups, bool four_way);

}  // namespace bowlby::report
