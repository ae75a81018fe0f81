// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/instrument/still_face_summary.hpp>
#include <bowlby/instrument/table_cells.hpp>
#include <bowlby/statistics/bootstrap.hpp>
#include <cmath>
#include <cstdint>
#include <limits>

namespace bowlby::instrument {
namespace {

constexpr std::size_t resamples = 2000;
constexpr std::uint64_t seed = 1;

/// Uniform in [0, 1) by address (Steele, Lea & Flood's splitmix64, mixed twice): the same for any
/// order of calls.
double uniform(std::size_t replicate, std::size_t draw) {
  auto const mixed = [](std::uint64_t z) {
    z += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  };
  auto const bits = mixed(mixed(seed ^ (static_cast<std::uint64_t>(replicate) << 32)) + draw);
  return static_cast<double>(bits >> 11) * 0x1p-53;
}

struct Moments {
  double mean = 0;
  std::optional<double> sd, d_z;
};

Moments moments(std::vector<double> const& x) {
  Moments m;
  auto const n = static_cast<double>(x.size());
  for (auto const value : x) m.mean += value;
  m.mean /= n;
  if (x.size() < 2) return m;
  double squares = 0;
  for (auto const value : x) squares += (value - m.mean) * (value - m.mean);
  m.sd = std::sqrt(squares / (n - 1));
  // Differences that are all alike differ by rounding alone: no spread to standardise by.
  if (*m.sd > 1e-12 * std::max(1.0, std::fabs(m.mean))) m.d_z = m.mean / *m.sd;
  return m;
}

/// Bounds by resampling; empty where resamples without spread reach into its tails.
template <class Statistic>
std::optional<Bounds> bounds(std::vector<double> const& x, Statistic const& statistic) {
  std::vector<double> drawn(x.size());
  auto const estimate = statistics::percentile_bootstrap(
      x.size(), resamples, uniform, [&](std::vector<std::size_t> const& cases) {
        for (std::size_t i = 0; i < cases.size(); ++i) drawn[i] = x[cases[i]];
        return statistic(moments(drawn));
      });
  if (!estimate.interval) return std::nullopt;
  auto const [low, high] = *estimate.interval;
  if (!std::isfinite(low) || !std::isfinite(high)) return std::nullopt;
  return Bounds{low, high};
}

void resample(EffectSummary& summary, std::vector<double> const& x) {
  if (!summary.d_z) return;
  summary.mean_interval = bounds(x, [](Moments const& m) { return m.mean; });
  summary.d_z_interval = bounds(x, [](Moments const& m) {
    constexpr auto without_spread = std::numeric_limits<double>::infinity();
    return m.d_z ? *m.d_z : std::copysign(without_spread, m.mean);
  });
}

ShownValues const& of(StillFaceRow const& row, Contrast contrast) {
  switch (contrast) {
    case Contrast::effect: return row.effect;
    case Contrast::recovery: return row.recovery;
    case Contrast::carry_over: return row.carry_over;
  }
  return row.effect;
}

constexpr std::string_view columns[] = {"contrast",  "measure", "n",   "mean",    "mean_low",
                                        "mean_high", "sd",      "d_z", "d_z_low", "d_z_high"};

}  // namespace

std::string_view name(Contrast contrast) noexcept {
  constexpr std::string_view names[] = {"still-face effect", "recovery", "carry-over"};
  return names[static_cast<std::size_t>(contrast)];
}

std::vector<EffectSummary> still_face_summary(std::span<StillFaceRow const> rows) {
  std::vector<EffectSummary> all;
  for (auto const contrast : {Contrast::effect, Contrast::recovery, Contrast::carry_over}) {
    for (std::size_t k = 0; k < shown_count; ++k) {
      std::vector<double> x;
      for (auto const& row : rows) {
        if (auto const& value = of(row, contrast)[k]) x.push_back(*value);
      }
      EffectSummary summary{.contrast = contrast, .shown = static_cast<Shown>(k), .n = x.size()};
      if (!x.empty()) {
        auto const m = moments(x);
        summary.mean = m.mean;
        summary.sd = m.sd;
        summary.d_z = m.d_z;
        resample(summary, x);
      }
      all.push_back(summary);
    }
  }
  return all;
}

std::span<std::string_view const> still_face_summary_columns() { return columns; }

std::vector<std::string> values(EffectSummary const& s) {
  Cells cells;
  auto const bounds = [&](std::optional<Bounds> const& b) {
    cells.number(b ? std::optional{b->low} : std::nullopt, 4);
    cells.number(b ? std::optional{b->high} : std::nullopt, 4);
  };
  cells.text(std::string{name(s.contrast)});
  cells.text(std::string{name(s.shown)});
  cells.text(std::to_string(s.n));
  cells.number(s.mean, 4);
  bounds(s.mean_interval);
  cells.number(s.sd, 4);
  cells.number(s.d_z, 4);
  bounds(s.d_z_interval);
  return cells.take();
}

}  // namespace bowlby::instrument
