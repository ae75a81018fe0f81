// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <random>
#include <report/fabricated.hpp>
#include <report/fabricated_class.hpp>

namespace bowlby::report::fabricated {
namespace {

double scale(double v) { return std::clamp(std::round(v), 1.0, 7.0); }

}  // namespace

StrangeSituationReport strange_situation() {
  StrangeSituationReport report;
  report.info = {.title = "A fabricated class in the Strange Situation",
                 .provenance = {"Bowlby 0.1.0", "seed 1 (made up)"},
                 .command = "bowlby simulate strange-situation --dyads 100 --seed 1 -o DIR"};
  report.procedure = "Strange Situation, fabricated children of 12 months";
  report.band = "middle half of the dyads";
  char const* const names[] = {"introduction",  "with caregiver", "stranger",
                               "separation",    "first reunion",  "alone",
                               "stranger back", "second reunion"};
  double t = 0;
  for (int i = 0; i < 8; ++i) {
    auto const length = i == 0 ? 60.0 : 180.0;
    report.episodes.push_back({names[i], {time::from_seconds(t), time::from_seconds(t + length)}});
    t += length;
  }
  struct Kind {
    char const* name;
    char const* description;
    double gain, attention, avoid, anger;
  };
  Kind const kinds[] = {
      {"sensitive", "Notices nearly every cue and answers it soon and fittingly.", 1.2, .6, 2, 1.5},
      {"rejecting", "Turns distress away, and the more so the more it is shown.", .4, .15, 5, 1.5},
      {"inconsistent", "Sometimes answers at once, sometimes does not notice.", 1.4, .7, 2, 3.8},
      {"frightening", "Sometimes frightens the child in the midst of care.", 1.1, .5, 3.2, 3}};
  std::mt19937 engine{5};
  // Sums of raw draws: standard distributions differ between libraries.
  auto const noise = [&] {
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += static_cast<double>(engine()) / 4294967296.0;
    return sum;
  };
  for (auto const& kind : kinds) {
    CaregiverGroup group{.name = kind.name, .description = kind.description};
    for (int i = 0; i < 100; ++i) {
      auto const avoid = scale(kind.avoid + noise());
      auto const anger = scale(kind.anger + noise());
      DyadOutcome dyad{.class3 = avoid >= 4 ? 'A' : anger >= 4 ? 'C' : 'B'};
      dyad.class4 = kind.name[0] == 'f' && i % 3 == 0 ? 'D' : dyad.class3;
      dyad.first = {scale(5 - avoid / 2 + noise()), scale(4 + noise()), anger, avoid};
      dyad.second = {scale(6 - avoid / 2 + noise()), scale(4.5 + noise()),
                     scale(anger + .6 * noise()), scale(avoid + .6 * noise())};
      dyad.expression_gain = kind.gain * std::exp(.15 * noise());
      dyad.attention_share = std::clamp(kind.attention + .08 * noise(), 0.0, 1.0);
      group.dyads.push_back(dyad);
    }
    double arousal = 0;
    for (double s = 0; s <= t; s += 2) {
      auto const apart = (s > 420 && s < 600) || (s > 780 && s < 1140);
      arousal += (apart ? .006 : -.004) * (apart ? 1 - arousal : arousal) * 2;
      group.sensed.push_back({s, arousal, arousal * .8, std::min(1.0, arousal * 1.2)});
      auto const shown = std::min(1.0, arousal * kind.gain);
      group.shown.push_back({s, shown * .8, shown * .6, shown});
    }
    report.groups.push_back(std::move(group));
  }
  report.example = play_session().sessions.front();
  report.example->origin = record::Origin::simulated;
  report.example_caption = "Fabricated dyad 7 of the group sensitive.";
  return report;
}

}  // namespace bowlby::report::fabricated
