// SPDX-License-Identifier: Apache-2.0
// Children to raise in tests, and the kinds of care they get.
#pragma once

#include <algorithm>
#include <bowlby/life/kernel.hpp>
#include <cmath>
#include <cstring>
#include <random>
#include <vector>

namespace bowlby::life {

struct Care {
  float trait[caregiver_trait_count];
};

// In the order of person::CaregiverTraits.
inline constexpr Care responsive = {
    {.85F, 60, .30F, .30F, .92F, 2, .4F, .07F, 90, 0, 0, 0, .05F, 0, 0, .85F, .12F, .6F, .1F}};
/// Notices and comes, and answers distress by rebuff more often than not.
inline constexpr Care punishing = {{.85F, 60, .30F, .30F, .92F, 2, .4F, .05F, 30, .7F, .03F, 0,
                                    .05F, 0, 0, .85F, .12F, .6F, .02F}};
inline constexpr Care absent_minded = {
    {.1F, 30, .6F, .05F, .6F, 10, .6F, .05F, 30, 0, 0, .3F, .3F, 0, 0, .85F, .01F, .2F, .01F}};

inline std::vector<Dyad> families(Care const& care, int n, std::uint32_t first = 0) {
  std::vector<Dyad> dyads(static_cast<std::size_t>(n));
  for (int i = 0; i < n; ++i) {
    auto& d = dyads[static_cast<std::size_t>(i)];
    d.child.dyad = first + static_cast<std::uint32_t>(i);
    std::mt19937 engine(d.child.dyad + 1);
    std::normal_distribution<float> normal;
    float const middle[child_trait_count] = {1, .012F, 1, 1};
    for (int k = 0; k < child_trait_count; ++k) {
      d.child.traits[k] = middle[k] * std::exp(.2F * normal(engine));
    }
    std::copy_n(care.trait, caregiver_trait_count, d.caregiver);
    std::copy_n(responsive.trait, caregiver_trait_count, d.visitor);
  }
  return dyads;
}

/// Equal to the last bit in all a child has become.
inline bool same(Child const& a, Child const& b) {
  auto const bits = [](float x, float y) { return std::memcmp(&x, &y, sizeof x) == 0; };
  return a.dyad == b.dyad && bits(a.age_months, b.age_months) && bits(a.log_gain, b.log_gain) &&
         bits(a.logit_attention, b.logit_attention) && bits(a.usual, b.usual) &&
         bits(a.scale, b.scale) && bits(a.bond_strength, b.bond_strength) &&
         bits(a.engaged_s, b.engaged_s) && bits(a.trust, b.trust) &&
         bits(a.prototype_trust, b.prototype_trust) && bits(a.helped, b.helped) &&
         bits(a.failed, b.failed) && bits(a.care_hoped, b.care_hoped) &&
         bits(a.fright_expected, b.fright_expected) &&
         bits(a.intrusion_expected, b.intrusion_expected) &&
         bits(a.contingency_expected, b.contingency_expected) &&
         bits(a.unprompted_rate, b.unprompted_rate) && a.distress_episodes == b.distress_episodes &&
         a.play_episodes == b.play_episodes && a.steps == b.steps;
}

struct Estimate {
  double mean, error;
};
template <class Value>
Estimate over(std::vector<Dyad> const& dyads, Value const& value) {
  double sum = 0, squares = 0;
  for (auto const& d : dyads) {
    auto const x = static_cast<double>(value(d.child));
    sum += x;
    squares += x * x;
  }
  auto const n = static_cast<double>(dyads.size());
  double const mean = sum / n;
  return {mean, std::sqrt(std::fmax(0, squares / n - mean * mean) / (n - 1))};
}

}  // namespace bowlby::life
