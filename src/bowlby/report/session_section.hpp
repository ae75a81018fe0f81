// SPDX-License-Identifier: Apache-2.0
// One session on a page: what was read, what happened when, how time was spent, what followed
// what, and the two together.
#pragma once

#include <bowlby/measure/dyadic_timeline.hpp>
#include <bowlby/record/record.hpp>
#include <bowlby/report/measure_rows.hpp>
#include <bowlby/report/palette.hpp>
#include <cstddef>
#include <string>
#include <vector>

namespace bowlby::report {

/// What the file itself holds. A scheme adds derived streams after these, and measuring joins
/// events.
struct AsRead {
  std::size_t streams = 0;
  std::size_t events = 0;
};

struct SessionSection {
  record::Session const& session;
  AsRead as_read;
  std::size_t number = 1;  ///< place on the page, from one
  bool hover = true;
};

[[nodiscard]] std::string session_section(SessionSection const& what, Rows const& rows,
                                          std::vector<measure::DyadicTimeline> const& dyadic,
                                          CodeInks const& inks);

/// `recorded` or `simulated`, in a word one sees.
[[nodiscard]] std::string origin_badge(record::Origin origin);

/// All that is in a session, where nothing was added.
[[nodiscard]] AsRead as_it_stands(record::Session const& session);

/// Persons, streams, minutes and sampling of a session.
[[nodiscard]] std::string session_facts(record::Session const& session, AsRead const& as_read);

}  // namespace bowlby::report
