// SPDX-License-Identifier: Apache-2.0
#include <bowlby/instrument/search_scale.hpp>

namespace bowlby::instrument {

std::optional<double> search(Lookup const& look, time::Interval separation,
                             SearchThresholds const& t) {
  if (look.scorable("infant", "search", separation).empty()) return std::nullopt;
  auto const going = joined(look.spans("infant", "search", {"goes", "at_door"}, separation));
  auto const calls = look.sightings("infant", "search", {"calls"}, separation);
  if (going.empty()) {
    auto const glances =
        static_cast<double>(look.sightings("infant", "search", {"looks"}, separation).size());
    if (!calls.empty() || glances >= t.glances) return 3;
    return glances > 0 ? 2 : 1;
  }
  auto const prompt = time::seconds(going.front().begin - separation.begin) <= t.prompt_s;
  auto const long_s = seconds(going);
  auto const persistent = long_s >= t.persistent_s;
  if (!prompt && !persistent) return 4;
  if (!prompt || !persistent) return 5;
  return long_s >= t.very_long_s || !calls.empty() ? 7 : 6;
}

}  // namespace bowlby::instrument
