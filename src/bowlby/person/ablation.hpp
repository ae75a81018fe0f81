// SPDX-License-Identifier: Apache-2.0
// Mechanisms that can be switched off, one at a time, to see what needs them. A switch sets the
// numbers that carry a mechanism to where it does nothing; no law has a branch for it.
#pragma once

#include <array>
#include <bowlby/person/laws.hpp>
#include <string_view>

namespace bowlby::person {

struct Ablation {
  std::string_view name;   ///< what goes, as in `--without anger`
  std::string_view about;  ///< what is then no longer so
  void (*apply)(Laws& laws);
};

inline constexpr std::array ablations{
    Ablation{"anger", "disappointed hope gives no anger",
             [](Laws& laws) { laws.anger.rise_per_s = 0; }},
    Ablation{"hope-for-the-best", "hope follows the mean of past care, not the best of it",
             [](Laws& laws) { laws.expectation.best_share = 0.5f; }},
    Ablation{"broken-contingency",
             "a partner who is there and does not answer neither alarms nor makes one bid, look or "
             "protest",
             [](Laws& laws) {
               laws.alarm.broken_contingency = 0;
               laws.sociable.want_gap = 0;
               laws.sociable.search_holds = 0;
               laws.sociable.search_looks = 0;
               laws.expression.protest = 0;
             }},
    Ablation{"expression-learning", "what to show and where to attend is not learned",
             [](Laws& laws) { laws.expression_learning.rate = 0; }},
    Ablation{"fear-of-partner", "no avoidance of a partner who frightens or intrudes",
             [](Laws& laws) { laws.approach.avoid = 0; }},
    Ablation{"trust-in-comfort", "comfort works the same whoever gives it",
             [](Laws& laws) { laws.arousal.untrusted_comfort = 1; }},
    Ablation{"separation-alarm", "absence does not alarm, nor does an untrusted presence",
             [](Laws& laws) { laws.bond.ceiling = 0; }},
    Ablation{"cost-of-rebuff", "rebuffs teach nothing",
             [](Laws& laws) { laws.expression_learning.cost_rebuff = 0; }},
    Ablation{"cost-of-crying", "crying costs no effort",
             [](Laws& laws) { laws.expression_learning.cost_effort = 0; }},
    Ablation{"over-stimulation", "stimulation beyond capacity does not arouse",
             [](Laws& laws) { laws.arousal.overload_per_s = 0; }},
    Ablation{"wariness", "strangers and being alone frighten nobody",
             [](Laws& laws) {
               laws.wariness.stranger_near = 0;
               laws.wariness.stranger_there = 0;
               laws.wariness.alone = 0;
             }},
    Ablation{"secure-base", "a trusted partner takes no fear and no strangeness away",
             [](Laws& laws) {
               laws.wariness.eased_by_trust = 0;
               laws.alarm.eased_by_trust = 0;
             }},
    Ablation{"resonance", "an adult's face does not follow the child's",
             [](Laws& laws) { laws.resonance.begins_per_s = 0; }},
    Ablation{"burden", "low mood and stress do not act on care",
             [](Laws& laws) { laws.burden = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}; }},
    Ablation{"needs", "at home nobody is hungry, hurt or tired",
             [](Laws& laws) {
               laws.home.need_least = 0;
               laws.home.need_spread = 0;
             }},
};

}  // namespace bowlby::person
