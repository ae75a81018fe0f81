// SPDX-License-Identifier: Apache-2.0
// Distributions as small multiples: one line a group, one column a quantity, the same axes down
// each column so that groups can be compared by eye.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bowlby::report {

/// One quantity in one group; `before` may be empty, and is drawn in outline beside `values`.
struct Distribution {
  std::vector<double> values;
  std::vector<double> before;
};

struct HistogramColumn {
  std::string title;
  double low = 0;  ///< left edge of the first bin
  double bin = 1;  ///< width of a bin
  std::size_t bins = 1;
  double tick = 1;  ///< between numbers on the axis
  double first_tick = 0;
};

struct HistogramGrid {
  std::string_view id;  ///< unique on the page, ours
  std::string title;
  std::vector<std::string> rows;  ///< group names
  std::vector<HistogramColumn> columns;
  std::vector<std::vector<Distribution>> cells;  ///< [row][column]
};

[[nodiscard]] std::string histogram_grid(HistogramGrid const& grid);

/// Median of values that are numbers; NaN of none.
[[nodiscard]] double median(std::vector<double> values);

/// A column whose round bins hold every value of its cells.
[[nodiscard]] HistogramColumn fitted_column(std::string title,
                                            std::vector<Distribution const*> const& cells,
                                            double least_high);

}  // namespace bowlby::report
