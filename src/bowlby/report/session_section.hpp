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

struct SessionSection {
  record::Session const& session;
  std::size_t number = 1;  ///< place on the page, from one
  bool hover = true;
};

[[nodiscard]] std::string session_section(SessionSection const& what, Rows const& rows,
                                          std::vector<measure::DyadicTimeline> const& dyadic,
                                          CodeInks const& inks);

/// `recorded` or `simulated`, in a word one sees.
[[nodiscard]] std::string origin_badge(record::Origin origin);

/// Persons, streams, minutes and sampling of a session.
[[nodiscard]] std::string session_facts(record::Session const& session);

}  // namespace bowlby::report
