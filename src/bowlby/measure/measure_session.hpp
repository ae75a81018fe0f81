// SPDX-License-Identifier: Apache-2.0
// Everything that is measured in one session: each stream by itself, each pair under its maps, for
// the whole session and for each of its episodes.
#pragma once

#include <bowlby/measure/dyad_measures.hpp>
#include <bowlby/measure/dyadic_timeline.hpp>
#include <bowlby/measure/measured.hpp>
#include <bowlby/measure/prepare.hpp>
#include <bowlby/measure/stream_measures.hpp>
#include <string>
#include <vector>

namespace bowlby::measure {

struct Rules {
  StreamRules stream;
  DyadRules dyad;
};

struct SessionMeasures {
  std::vector<Measured> rows;
  std::vector<DyadicTimeline> timelines;  ///< of the whole session, one a map
};

/// `only_map`: one map instead of all; empty for all.
[[nodiscard]] SessionMeasures measure_session(Prepared const& prepared, Rules const& rules,
                                              std::string const& only_map = {});

/// Whether no event of the streams that are measured takes up time or is a point in it.
[[nodiscard]] bool nothing_coded(Prepared const& prepared);

/// What could not be measured and why, each reason once, for people.
[[nodiscard]] std::vector<std::string> reasons_for_nothing(std::vector<Measured> const& rows);

}  // namespace bowlby::measure
