// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/instrument/classification.hpp>
#include <cmath>
#include <limits>

namespace bowlby::instrument {
namespace {

double distance2(Profile const& x, Profile const& p, Profile const& w) {
  auto const term = [](double a, double b, double weight) { return weight * (a - b) * (a - b); };
  return term(x.ps, p.ps, w.ps) + term(x.cm, p.cm, w.cm) + term(x.rs, p.rs, w.rs) +
         term(x.av, p.av, w.av) + term(x.di, p.di, w.di);
}

std::string subgroup_by_rule(Profile const& mean, Profile const& second, RuleThresholds const& t) {
  auto const recovered = second.av <= t.recovered_av8 && second.ps >= t.recovered_ps8;
  if (mean.av >= t.avoidant_av && mean.av > mean.rs && !recovered) {
    return mean.av >= t.a1_av && mean.ps <= t.a1_ps ? "A1" : "A2";
  }
  if (mean.rs >= t.resistant_rs && mean.rs > mean.av &&
      std::max(mean.ps, mean.cm) >= t.resistant_contact) {
    return mean.ps >= t.c1_ps && mean.rs >= t.c1_rs ? "C1" : "C2";
  }
  if (mean.cm >= t.b4_cm && mean.ps >= t.b4_ps && mean.rs >= t.b4_rs) return "B4";
  if (mean.ps >= t.b3_ps || mean.cm >= t.b3_cm) return "B3";
  if (mean.ps >= t.b2_ps || mean.cm >= t.b2_cm) return "B2";
  return "B1";
}

std::size_t class_index(std::string_view subgroup) {
  return static_cast<std::size_t>(subgroup.front() - 'A');
}

}  // namespace

std::optional<Profile> profile(ReunionScales const& s) {
  if (!s.proximity_seeking || !s.contact_maintaining || !s.resistance || !s.avoidance ||
      !s.distance_interaction) {
    return std::nullopt;
  }
  return Profile{*s.proximity_seeking, *s.contact_maintaining, *s.resistance, *s.avoidance,
                 *s.distance_interaction};
}

Classification classify(Profile const& first, Profile const& second,
                        ClassificationThresholds const& t) {
  auto const mean_of = [&](double a, double b) {
    return (a + t.second_weight * b) / (1 + t.second_weight);
  };
  Profile const mean{mean_of(first.ps, second.ps), mean_of(first.cm, second.cm),
                     mean_of(first.rs, second.rs), mean_of(first.av, second.av),
                     mean_of(first.di, second.di)};
  Classification out;
  out.subgroup = subgroup_by_rule(mean, second, t.rule);
  out.class3 = out.subgroup.front();

  std::array<double, 3> nearest;
  nearest.fill(std::numeric_limits<double>::infinity());
  auto best = nearest[0];
  for (auto const& p : t.prototypes) {
    auto const d2 =
        distance2(first, p.first, t.weight_first) + distance2(second, p.second, t.weight_second);
    auto& of_class = nearest[class_index(p.subgroup)];
    of_class = std::min(of_class, d2);
    if (d2 < best) {
      best = d2;
      out.subgroup_alt = p.subgroup;
    }
  }
  out.class_alt = out.subgroup_alt.front();
  // Measured from the nearest, so that a profile far from all has no 0 / 0.
  double total = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    out.p[i] = std::exp(-(nearest[i] - best) / (2 * t.spread * t.spread));
    total += out.p[i];
  }
  for (auto& p : out.p) p /= total;
  auto const own = class_index(out.subgroup);
  double other = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    if (i != own) other = std::max(other, out.p[i]);
  }
  out.margin = out.p[own] - other;
  return out;
}

}  // namespace bowlby::instrument
