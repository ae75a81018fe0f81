// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/instrument/plausibility.hpp>

namespace bowlby::instrument {
namespace {

void reunion(std::vector<std::string>& warnings, int number, ReunionScales const& scales,
             std::optional<double> valid_s, PlausibilityThresholds const& t) {
  if (valid_s && *valid_s < t.least_valid_s) {
    warnings.push_back(
        fmt::format("episode {} has only {:.0f} s that could be scored", number, *valid_s));
  }
  if (scales.resistance.value_or(1) > 1 && scales.crying_s > 0 && scales.offered_s <= 0) {
    warnings.push_back(
        fmt::format("rs{} was scored while the child cried and no contact was offered", number));
  }
  if (scales.avoidance.value_or(1) >= t.scored_avoidance &&
      scales.directed_crying_s >= t.toward_s) {
    warnings.push_back(
        fmt::format("av{} was scored although the child cried towards the caregiver", number));
  }
}

}  // namespace

std::vector<std::string> implausible(StrangeSituationRow const& row, Lookup const& look,
                                     NumberedEpisodes const& episodes,
                                     PlausibilityThresholds const& t) {
  std::vector<std::string> warnings;
  bool distress = false, separated = false;
  for (int const number : {4, 6, 7}) {
    auto const& cried = row.crying[static_cast<std::size_t>(number - 2)];
    separated = separated || cried;
    distress = distress || (cried && cried->seconds > 0);
    if (!episodes[number]) continue;
    auto const when = episodes[number]->when;
    auto const present_s = seconds(either({look.anything("caregiver", "act", when),
                                           look.spans("caregiver", "voice", {"speaking"}, when)}));
    if (present_s > t.script_s) {
      warnings.push_back(fmt::format("the caregiver acts or speaks for {:.1f} s of separation {}",
                                     present_s, number));
    }
  }
  if (separated && !distress && row.second.avoidance && *row.second.avoidance <= t.low_avoidance) {
    warnings.push_back(
        "no separation brought distress and av8 is low: the situation may not have activated "
        "attachment");
  }
  reunion(warnings, 5, row.first, row.valid5_s, t);
  reunion(warnings, 8, row.second, row.valid8_s, t);
  if (row.age_days && *row.age_days > t.oldest_days) {
    warnings.push_back("the child is older than two years: use a preschool system");
  }
  if (row.classification) {
    auto const& c = *row.classification;
    if (c.class3 != c.class_alt) {
      warnings.push_back(fmt::format("the rule says {} and the prototypes {}: needs human review",
                                     c.subgroup, c.subgroup_alt));
    } else if (c.margin < t.review_margin) {
      warnings.push_back("the class has a small margin: needs human review");
    }
  }
  return warnings;
}

}  // namespace bowlby::instrument
