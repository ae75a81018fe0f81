// SPDX-License-Identifier: Apache-2.0
// What a person should look at before believing a row: a situation that may not have activated
// attachment, a caregiver who broke the script, scales scored where they mean little.
#pragma once

#include <bowlby/instrument/episodes.hpp>
#include <bowlby/instrument/strange_situation.hpp>

namespace bowlby::instrument {

[[nodiscard]] std::vector<std::string> implausible(StrangeSituationRow const& row,
                                                   Lookup const& look,
                                                   NumberedEpisodes const& episodes,
                                                   PlausibilityThresholds const& t);

}  // namespace bowlby::instrument
