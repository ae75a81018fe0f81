// SPDX-License-Identifier: Apache-2.0
// What a simulated Strange Situation over a population of dyads leaves to be shown: plain numbers,
// so that a page depends on no law and no instrument.
#pragma once

#include <bowlby/record/record.hpp>
#include <bowlby/report/page.hpp>
#include <optional>
#include <string>
#include <vector>

namespace bowlby::report {

/// The four scales of one reunion, 1 to 7; empty where the reunion was not scored.
struct ReunionScales {
  std::optional<double> proximity_seeking;
  std::optional<double> contact_maintaining;
  std::optional<double> resistance;
  std::optional<double> avoidance;
};

struct DyadOutcome {
  char class3 = 0;                        ///< 'A', 'B' or 'C'; anything else: not classified
  char class4 = 0;                        ///< 'A' to 'D'; anything else: not classified
  ReunionScales first;                    ///< episode 5
  ReunionScales second;                   ///< episode 8
  std::optional<double> expression_gain;  ///< learned: how strongly distress is shown
  std::optional<double> attention_share;  ///< learned: share of attention left to the caregiver
};

/// A group's course at one moment of the episode clock.
struct CurvePoint {
  double second = 0;
  double middle = 0;
  double low = 0;
  double high = 0;
};

/// All dyads raised by one described caregiver.
struct CaregiverGroup {
  std::string name;         ///< `sensitive`
  std::string description;  ///< one sentence from the caregiver file
  std::vector<DyadOutcome> dyads;
  std::vector<CurvePoint> shown;   ///< distress expressed, 0 to 1, by time
  std::vector<CurvePoint> sensed;  ///< arousal within, 0 to 1, by time
};

struct StrangeSituationReport {
  PageInfo info;
  std::string procedure;                  ///< `Strange Situation`, `children of 12 months`
  std::vector<record::Episode> episodes;  ///< on the clock of the curves
  std::string band;                       ///< what the bands are: `middle half of dyads`
  std::vector<CaregiverGroup> groups;
  std::optional<record::Session> example;  ///< one dyad, as it would be coded
  std::string example_caption;
};

}  // namespace bowlby::report
