// SPDX-License-Identifier: Apache-2.0
// One session of the still-face procedure as one row: what the infant shows in play, while the
// caregiver holds a still face, and in reunion; the effects between them; how it changes within the
// still-face. The rules are OUR DEFAULTS, not a published coding system.
//   positive     share of time with a positive face
//   gaze         share of time with the eyes on the caregiver
//   negative     share of time with a negative face, fussing or crying
//   bids         per minute: a positive sound or a smile begins
//   initiatives  per minute: bids before which the caregiver did, said and smiled nothing for 2 s
// The still-face begins when the caregiver's face is held still, not when the episode does.
#pragma once

#include <array>
#include <bowlby/base/result.hpp>
#include <bowlby/instrument/crying.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::instrument {

struct StillFaceInstrument {
  double before_s = 2;        ///< a bid is an initiative after this much without a partner's act
  double bin_s = 10;          ///< bins of the slope
  double least_bin_s = 5;     ///< a bin with less scorable time is left out
  double fewest_bins = 3;     ///< a slope needs as many
  double least_valid_s = 30;  ///< a phase with less is warned about
  double violation_s = 2;     ///< acting, speaking or smiling in the still-face: warned about
  CryingThresholds crying;
};

enum class Shown { positive, gaze, negative, bids, initiatives };
inline constexpr std::size_t shown_count = 5;
enum class Phase { play, still_face, reunion };
inline constexpr std::size_t phase_count = 3;

[[nodiscard]] std::string_view name(Shown shown) noexcept;

/// Empty where a stream that is needed was not coded.
using ShownValues = std::array<std::optional<double>, shown_count>;

struct StillFaceRow {
  std::string dyad, session;
  record::Origin origin = record::Origin::recorded;

  std::array<std::optional<double>, phase_count> duration_s;  ///< of the phase as used
  std::array<std::optional<double>, phase_count> valid_s;     ///< all coded streams scorable
  std::array<ShownValues, phase_count> shown;                 ///< by phase, then measure

  ShownValues effect;      ///< still-face minus play
  ShownValues recovery;    ///< reunion minus still-face
  ShownValues carry_over;  ///< reunion minus play
  ShownValues slope;       ///< within the still-face, per minute (least squares over bins)

  std::optional<Latency> first_bid, first_negative;  ///< in the still-face
  std::optional<double> violation_s;                 ///< the caregiver did not keep still

  std::vector<std::string> warnings, missing;

  [[nodiscard]] ShownValues const& in(Phase phase) const {
    return shown[static_cast<std::size_t>(phase)];
  }
};

/// Episodes `play`, `still_face` and `reunion`; fails where there is none of them, or no infant.
[[nodiscard]] base::result<StillFaceRow> code_still_face(record::Session const& session,
                                                         StillFaceInstrument const& instrument);

/// The columns of the table, one row a session, in the order of `values`.
[[nodiscard]] std::span<std::string_view const> still_face_columns();

/// Undefined is empty, yes is 1 and no is 0.
[[nodiscard]] std::vector<std::string> values(StillFaceRow const& row);

}  // namespace bowlby::instrument
