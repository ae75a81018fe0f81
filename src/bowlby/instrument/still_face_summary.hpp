// SPDX-License-Identifier: Apache-2.0
// What a sample of dyads shows in the still-face procedure: each effect's mean, its standardised
// size d_z (mean of the differences over their standard deviation) and 95 % intervals by bootstrap
// over dyads. The seed is fixed: equal rows give equal intervals.
#pragma once

#include <bowlby/instrument/still_face.hpp>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace bowlby::instrument {

enum class Contrast { effect, recovery, carry_over };

/// `still-face effect`, `recovery`, `carry-over`.
[[nodiscard]] std::string_view name(Contrast contrast) noexcept;

struct Bounds {
  double low = 0, high = 0;
};

struct EffectSummary {
  Contrast contrast = Contrast::effect;
  Shown shown = Shown::positive;
  std::size_t n = 0;                                  ///< dyads in which the effect is defined
  std::optional<double> mean;                         ///< from one dyad on
  std::optional<double> sd;                           ///< from two on
  std::optional<double> d_z;                          ///< empty where the differences do not vary
  std::optional<Bounds> mean_interval, d_z_interval;  ///< 95 %
};

/// Three contrasts by five measures.
[[nodiscard]] std::vector<EffectSummary> still_face_summary(std::span<StillFaceRow const> rows);

/// The columns of its table, in the order of `values`.
[[nodiscard]] std::span<std::string_view const> still_face_summary_columns();
[[nodiscard]] std::vector<std::string> values(EffectSummary const& summary);

}  // namespace bowlby::instrument
