// SPDX-License-Identifier: Apache-2.0
#include <bowlby/instrument/exploring.hpp>

namespace bowlby::instrument {

std::optional<double> explore_percent(Lookup const& look, time::Interval window,
                                      CryingThresholds const& t) {
  auto const valid = common(
      common(look.scorable("infant", "gaze", window), look.scorable("infant", "voice", window)),
      look.scorable("infant", "contact", window));
  if (valid.empty()) return std::nullopt;
  auto const otherwise =
      either({look.spans("infant", "gaze", {"caregiver", "stranger"}, window),
              look.spans("infant", "contact", {"contact"}, window),
              look.spans("caregiver", "act", {"comfort"}, window),
              look.spans("stranger", "act", {"comfort"}, window),
              look.spans("infant", "face", {"negative"}, window),
              look.spans("infant", "search", {"goes", "at_door", "calls"}, window),
              crying_bouts(look, window, t)});
  return 100 * (seconds(common(valid, outside(otherwise, window))) / seconds(valid));
}

}  // namespace bowlby::instrument
