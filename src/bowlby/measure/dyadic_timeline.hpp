// SPDX-License-Identifier: Apache-2.0
// Two persons side by side under a dyadic state map: when they matched, when they did not, and
// when a mismatch was repaired. What a page shades and what match and repair are counted from.
#pragma once

#include <bowlby/time/interval.hpp>
#include <string>
#include <vector>

namespace bowlby::measure {

enum class DyadicState {
  match_positive,
  match_neutral,
  match_negative,
  mismatch,
  excluded,  ///< not coded, out of view, or left out by the map: in no numerator or denominator
};

[[nodiscard]] constexpr bool is_match(DyadicState state) noexcept {
  return state == DyadicState::match_positive || state == DyadicState::match_neutral ||
         state == DyadicState::match_negative;
}

struct DyadicTimeline {
  using State = DyadicState;
  struct Span {
    time::Interval when;
    State state = State::excluded;
    friend bool operator==(Span const&, Span const&) = default;
  };

  std::string session;                      ///< Session::id
  std::string map;                          ///< name of the dyadic state map
  std::vector<Span> spans;                  ///< in order, without gaps; neighbours differ in state
  std::vector<time::Microseconds> repairs;  ///< moments at which a mismatch turned into a match
};

}  // namespace bowlby::measure
