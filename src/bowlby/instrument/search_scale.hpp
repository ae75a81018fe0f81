// SPDX-License-Identifier: Apache-2.0
// Search in a separation, 1 to 7: from none, over glances at the door or the empty chair, to prompt
// and persistent going to the door, banging and calling. Read from a stream `search` of the infant
// with the codes `looks`, `goes`, `at_door` and `calls`. Anchors paraphrased, triggers OUR
// DEFAULTS.
#pragma once

#include <bowlby/instrument/spans.hpp>
#include <optional>

namespace bowlby::instrument {

struct SearchThresholds {
  double glances = 2;        ///< looks at door or chair, for point 3
  double prompt_s = 30;      ///< goes to the door this soon
  double persistent_s = 30;  ///< goes or stays there for this long
  double very_long_s = 60;   ///< for point 7; banging or calling will do as well
};

/// Empty where search was not coded in the separation.
///   1 none   2 one glance   3 several   4 goes, late and briefly   5 goes, late or briefly
///   6 goes promptly and persists   7 the same for very long, or calling
[[nodiscard]] std::optional<double> search(Lookup const& look, time::Interval separation,
                                           SearchThresholds const& t);

}  // namespace bowlby::instrument
