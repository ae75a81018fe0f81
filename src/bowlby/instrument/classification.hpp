// SPDX-License-Identifier: Apache-2.0
// From the scales of both reunions to A, B, C and a subgroup, by a rule of OURS over paraphrased
// criteria (unvalidated against certified coders). A second opinion comes from distances to eight
// prototypes, also ours: where the two disagree, a person should look at the tape.
#pragma once

#include <array>
#include <bowlby/instrument/reunion_scales.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace bowlby::instrument {

/// Five scales of one reunion.
struct Profile {
  double ps = 0, cm = 0, rs = 0, av = 0, di = 0;
  friend bool operator==(Profile const&, Profile const&) = default;
};

/// Empty unless all five scales could be scored.
[[nodiscard]] std::optional<Profile> profile(ReunionScales const& scales);

struct Prototype {
  std::string_view subgroup;
  Profile first, second;
};

/// Cut-offs on means in which episode 8 counts twice, except where a name says episode 8.
struct RuleThresholds {
  double avoidant_av = 4;
  double recovered_av8 = 3, recovered_ps8 = 4;  ///< avoidance that gave way to approach is no A
  double a1_av = 5.5, a1_ps = 2.5;
  double resistant_rs = 3.5, resistant_contact = 3;
  double c1_ps = 4, c1_rs = 4.5;
  double b4_cm = 5, b4_ps = 4, b4_rs = 2.2;
  double b3_ps = 4.5, b3_cm = 4.5;
  double b2_ps = 3.3, b2_cm = 2.3;
};

struct ClassificationThresholds {
  RuleThresholds rule;
  double second_weight = 2;  ///< episode 8 against episode 5 in the means
  std::array<Prototype, 8> prototypes{{
      {"A1", {1.5, 1, 1.2, 6, 2}, {1.5, 1, 1.2, 6.2, 2}},
      {"A2", {3, 1.8, 1.6, 5, 2.5}, {3.5, 2, 1.8, 4.8, 2.5}},
      {"B1", {2.3, 1.2, 1.2, 3, 5}, {2.5, 1.3, 1.2, 2.6, 5}},
      {"B2", {2.8, 1.7, 1.3, 3.2, 4}, {4.2, 2.8, 1.3, 1.8, 3.5}},
      {"B3", {4.8, 4, 1.5, 1.6, 2.5}, {5.8, 5.5, 1.6, 1.4, 2}},
      {"B4", {4.8, 5.5, 2.4, 1.6, 1.5}, {5, 6, 2.8, 1.6, 1.5}},
      {"C1", {4.5, 4.6, 4.8, 1.8, 1.5}, {4.8, 5, 5.3, 1.8, 1.5}},
      {"C2", {2.8, 4.2, 3.4, 1.8, 1.5}, {3, 4.6, 4, 1.8, 1.5}},
  }};
  Profile weight_first{1, 1, 1.5, 1.5, 0.5};
  Profile weight_second{2, 2, 3, 3, 1};
  double spread = 1.2;  ///< membership falls as exp(-d^2 / 2 spread^2)
};

struct Classification {
  char class3 = 'B';         ///< A, B or C, forced, by the rule
  std::string subgroup;      ///< A1, A2, B1..B4, C1, C2
  double margin = 0;         ///< p of the rule's class less the best other; < 0 if they disagree
  char class_alt = 'B';      ///< class of the nearest prototype
  std::string subgroup_alt;  ///< the nearest prototype
  /// Membership of the nearest prototype of A, B and C, scaled to sum to one.
  std::array<double, 3> p{};
};

[[nodiscard]] Classification classify(Profile const& first, Profile const& second,
                                      ClassificationThresholds const& t = {});

}  // namespace bowlby::instrument
