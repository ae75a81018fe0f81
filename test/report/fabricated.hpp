// SPDX-License-Identifier: Apache-2.0
// Sessions made up for tests of pages, with numbers counted from them. Nobody was observed.
#pragma once

#include <bowlby/measure/dyadic_timeline.hpp>
#include <bowlby/measure/measure_row.hpp>
#include <bowlby/record/record.hpp>
#include <bowlby/report/page.hpp>
#include <string>
#include <vector>

namespace bowlby::report::fabricated {

struct Pages {
  std::vector<record::Session> sessions;
  std::vector<measure::MeasureRow> rows;
  std::vector<measure::DyadicTimeline> dyadic;
  PageInfo info;
};

/// Ten minutes, two persons, six streams, episodes of which one is curtailed.
[[nodiscard]] Pages play_session();

/// Two sessions in the shape of a file coded every three seconds.
[[nodiscard]] Pages sampled_pair();

/// Twenty minutes of free text, more than a thousand annotations.
[[nodiscard]] Pages long_transcript();

/// As play_session, with `name` for every text a file can carry.
[[nodiscard]] Pages hostile(std::string const& name);

}  // namespace bowlby::report::fabricated
