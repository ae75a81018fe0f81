// SPDX-License-Identifier: Apache-2.0
// Values with their 95 % interval, and where chance alone would put them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::report {

struct Estimate {
  std::string label;
  std::optional<double> value;
  std::optional<double> low;
  std::optional<double> high;
  std::optional<double> chance;
  std::optional<double> chance_low;
  std::optional<double> chance_high;
  std::string note;  ///< shown at the right: n, or why there is no value
};

struct EstimateChart {
  std::string_view id;  ///< unique on the page, ours
  std::string title;
  std::string_view unit;  ///< a share is drawn from 0 to 100 %
  double width = 680;
  double label_width = 190;
  double note_width = 180;
};

[[nodiscard]] std::string estimate_chart(EstimateChart const& chart,
                                         std::vector<Estimate> const& estimates);

}  // namespace bowlby::report
