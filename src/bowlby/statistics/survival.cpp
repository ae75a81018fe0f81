// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/statistics/survival.hpp>
#include <cmath>
#include <tuple>

namespace bowlby::statistics {

std::vector<SurvivalStep> kaplan_meier(std::vector<Duration> durations) {
  // At one time what happened comes before what was cut off: the latter were still waiting.
  std::sort(durations.begin(), durations.end(), [](Duration const& a, Duration const& b) {
    return std::tie(a.length, a.censored) < std::tie(b.length, b.censored);
  });
  std::vector<SurvivalStep> curve;
  double survival = 1;
  double greenwood = 0;
  std::size_t i = 0;
  while (i < durations.size()) {
    double const time = durations[i].length;
    double const waiting = static_cast<double>(durations.size() - i);
    double happened = 0;
    for (; i < durations.size() && durations[i].length == time; ++i) {
      if (!durations[i].censored) happened += 1;
    }
    if (happened == 0) continue;
    survival *= 1 - happened / waiting;
    double error = 0;
    if (survival > 0) {
      greenwood += happened / (waiting * (waiting - happened));
      error = std::sqrt(greenwood) / std::abs(std::log(survival));
    }
    curve.push_back({time, survival, error});
  }
  return curve;
}

double survival_at(std::vector<SurvivalStep> const& curve, double time) noexcept {
  double survival = 1;
  for (auto const& step : curve) {
    if (step.time > time) break;
    survival = step.survival;
  }
  return survival;
}

Estimate median_survival(std::vector<Duration> const& durations) {
  auto const curve = kaplan_meier(durations);
  Estimate estimate;
  auto const middle = std::find_if(curve.begin(), curve.end(),
                                   [](auto const& step) { return step.survival <= 0.5 + 1e-12; });
  if (middle == curve.end()) return estimate;
  estimate.value = middle->time;
  // A time belongs to the interval while the band around S(t) holds one half.
  double const half = std::log(-std::log(0.5));
  std::optional<double> low;
  std::optional<double> high;
  for (auto const& step : curve) {
    double reach = 0;
    double place = 0;
    if (step.survival > 0) {
      place = std::log(-std::log(step.survival));
      reach = normal_975 * step.log_error;
      if (!low && place + reach >= half) low = step.time;
      if (!high && place - reach > half) high = step.time;
    } else {
      if (!low) low = step.time;
    }
  }
  if (low && high) estimate.interval = Interval{*low, *high};
  return estimate;
}

double restricted_mean(std::vector<SurvivalStep> const& curve, double horizon) noexcept {
  double area = 0;
  double from = 0;
  double survival = 1;
  for (auto const& step : curve) {
    if (step.time >= horizon) break;
    area += survival * (step.time - from);
    from = step.time;
    survival = step.survival;
  }
  return area + survival * std::max(0.0, horizon - from);
}

}  // namespace bowlby::statistics
