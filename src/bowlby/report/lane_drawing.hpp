// SPDX-License-Identifier: Apache-2.0
// One lane of a timeline within one row of time.
#pragma once

#include <bowlby/report/lanes.hpp>
#include <bowlby/report/svg.hpp>
#include <bowlby/report/time_rows.hpp>

namespace bowlby::report {

inline constexpr double drawing_width = 1080;
inline constexpr double label_gutter = 150;

/// Where a moment of a row stands on the drawing.
struct Scale {
  Span row;
  Span drawn;
  double left = label_gutter;
  double width = drawing_width - label_gutter - 16;

  [[nodiscard]] double x(double seconds) const {
    return left + (seconds - row.begin) / row.length() * width;
  }
  /// What of a stretch lies in this row; empty where nothing does.
  [[nodiscard]] Span clipped(Span when) const;
  [[nodiscard]] double seconds_a_column() const { return row.length() / width; }
};

struct Band {
  double y = 0;
  double height = 0;
};

/// With `hover` each event is a shape of its own that names itself; without, events of one code
/// share a path and are drawn to the nearest column.
void draw_lane(Svg& svg, Scale const& scale, Lane const& lane, Band band, bool hover);

}  // namespace bowlby::report
