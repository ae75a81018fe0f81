// SPDX-License-Identifier: Apache-2.0
// The seam between studies, which think in dyads, and the laws, which run many side by side and
// are compiled once per instruction set. Plain types only: no lane type crosses it.
#pragma once

#include <bowlby/chance/stream.hpp>
#include <bowlby/dyad/scene_lane.hpp>
#include <bowlby/engine/instruction_sets.hpp>
#include <bowlby/person/laws.hpp>
#include <cstdint>

namespace bowlby::life {

inline constexpr int child_trait_count = 4;
inline constexpr int caregiver_trait_count = 22;

/// What a year at home is made of.
struct HomePlan {
  std::int32_t distress_episodes = 1500;  ///< if they are short enough
  float play_share = 0.2F;                ///< of all episodes
  float longest_distress_s = 60;          ///< an episode of distress ends then at the latest
  float play_s = 45;                      ///< an episode of play
  float longest_step_s = 0.5F;            ///< between two looks at what goes on
  float most_lived_s = 70'000;            ///< in episodes; a life of long ones has fewer
  std::int64_t most_steps = 200'000;      ///< a guard, for the step above
  float from_months = 0;                  ///< age at which this life at home begins
};

/// Everything a child takes along from home into a procedure: its nature and what it has learned.
struct Child {
  std::uint32_t dyad = 0;
  float age_months = 0;
  float traits[child_trait_count] = {};
  float log_gain = 0, logit_attention = 0, usual = -0.5F, scale = 0.5F;
  float bond_strength = 0, engaged_s = 0;
  float trust = 0.5F, prototype_trust = 0.5F, helped = 1, failed = 1;
  float care_hoped = 0.04F;
  float fright_expected = 0, intrusion_expected = 0;
  float contingency_expected = 0.4F, unprompted_rate = 0.05F;
  std::int32_t distress_episodes = 0, play_episodes = 0;
  std::int64_t steps = 0;
};

/// One dyad to raise or to see.
struct Dyad {
  Child child;
  float caregiver[caregiver_trait_count] = {};
  float visitor[caregiver_trait_count] = {};
};

/// What a child had learned at the end of each month of life at home; hidden, for reports only.
struct Course {
  static constexpr int months = 25;  ///< 0 to 24
  struct Point {
    bool known = false;
    float log_gain = 0, logit_attention = 0, trust = 0, care_hoped = 0;
  };
  Point at[months];
};

/// What goes on inside a child at one moment.
struct TraceLane {
  std::int64_t at_us = 0;
  float arousal = 0, activation = 0, shown = 0;
};

/// How a procedure is driven, one dyad at a time. `self` is the driver's own.
struct Driver {
  void* self;
  /// The scene that dyad `i` is in now.
  dyad::SceneLane (*scene)(void* self, int i);
  /// Takes in what is seen of dyad i; 0 nothing new, 1 the scene changed, 2 the procedure is over.
  int (*observe)(void* self, int i, dyad::SeenLane const& seen);
  /// Hidden curves, for reports only; null where nobody asks. No instrument ever gets these.
  void (*trace)(void* self, int i, TraceLane const& trace);
};

/// The laws as compiled for one instruction set. `width` is how many dyads go side by side: 1, 4, 8
/// or 16; results are the same for each.
struct KernelTable {
  /// Lets up to `width` children live at home until `age_months`; results in place. `courses` (one
  /// a child, or null) take what was learned month by month.
  void (*raise)(int width, person::Laws const& laws, chance::StreamKey key, HomePlan const& plan,
                float age_months, Dyad* dyads, int count, Course* courses);
  /// Puts up to `width` dyads through a procedure from `start_us` on; returns steps taken in all.
  std::int64_t (*visit)(int width, person::Laws const& laws, chance::StreamKey key,
                        float longest_step_s, std::int64_t start_us, Dyad const* dyads, int count,
                        Driver const& driver);
};

inline constexpr int widest = 16;

BOWLBY_DECLARE_TABLES(KernelTable, kernel_table)

}  // namespace bowlby::life
