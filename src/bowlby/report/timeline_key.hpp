// SPDX-License-Identifier: Apache-2.0
// The key below a timeline: which colour and texture means which code, and how nothing looks.
#pragma once

#include <bowlby/report/lanes.hpp>
#include <bowlby/report/timeline.hpp>
#include <string>

namespace bowlby::report {

/// `Bebe · infant`.
[[nodiscard]] std::string person_heading_text(record::Session const& session,
                                              record::PersonId person);

[[nodiscard]] std::string timeline_key(TimelineInput const& input, Lanes const& lanes);

/// A small square of a fill, decoration next to its word.
[[nodiscard]] std::string swatch(std::string_view fill, std::string_view style = {});

}  // namespace bowlby::report
