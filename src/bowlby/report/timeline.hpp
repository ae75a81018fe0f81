// SPDX-License-Identifier: Apache-2.0
// The figure of a session: who did what when, with episodes above and match and repair below.
#pragma once

#include <bowlby/measure/dyadic_timeline.hpp>
#include <bowlby/record/record.hpp>
#include <bowlby/report/palette.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::report {

struct TimelineInput {
  record::Session const& session;
  std::vector<measure::DyadicTimeline const*> dyadic;
  CodeInks const& inks;
  std::string_view id;                         ///< unique on the page, ours
  std::vector<record::StreamId> streams = {};  ///< which to draw; all where empty
  bool hover = true;  ///< hover text for each event; off where there are thousands
};

/// A `<figure>` with the drawing, its key and what could not be drawn.
[[nodiscard]] std::string timeline_figure(TimelineInput const& input);

/// Fill of a dyadic state.
[[nodiscard]] std::string_view dyadic_fill(measure::DyadicState state);
[[nodiscard]] std::string_view dyadic_name(measure::DyadicState state);

}  // namespace bowlby::report
