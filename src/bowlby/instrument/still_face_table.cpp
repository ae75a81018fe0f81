// SPDX-License-Identifier: Apache-2.0
#include <bowlby/instrument/still_face.hpp>
#include <bowlby/instrument/table_cells.hpp>

namespace bowlby::instrument {
namespace {

constexpr std::string_view columns[] = {"dyad",
                                        "session",
                                        "origin",
                                        "play_dur",
                                        "sf_dur",
                                        "reunion_dur",
                                        "play_valid_s",
                                        "sf_valid_s",
                                        "reunion_valid_s",
                                        "play_positive",
                                        "play_gaze",
                                        "play_negative",
                                        "play_bids_min",
                                        "play_initiatives_min",
                                        "sf_positive",
                                        "sf_gaze",
                                        "sf_negative",
                                        "sf_bids_min",
                                        "sf_initiatives_min",
                                        "reunion_positive",
                                        "reunion_gaze",
                                        "reunion_negative",
                                        "reunion_bids_min",
                                        "reunion_initiatives_min",
                                        "sf_eff_positive",
                                        "sf_eff_gaze",
                                        "sf_eff_negative",
                                        "sf_eff_bids",
                                        "sf_eff_initiatives",
                                        "recov_positive",
                                        "recov_gaze",
                                        "recov_negative",
                                        "recov_bids",
                                        "recov_initiatives",
                                        "carry_positive",
                                        "carry_gaze",
                                        "carry_negative",
                                        "carry_bids",
                                        "carry_initiatives",
                                        "slope_positive",
                                        "slope_gaze",
                                        "slope_negative",
                                        "slope_bids",
                                        "slope_initiatives",
                                        "lat_bid",
                                        "lat_bid_censored",
                                        "lat_negative",
                                        "lat_negative_censored",
                                        "violation_s",
                                        "warnings"};

}  // namespace

std::span<std::string_view const> still_face_columns() { return columns; }

std::vector<std::string> values(StillFaceRow const& row) {
  Cells cells;
  cells.text(row.dyad);
  cells.text(row.session);
  cells.text(record::name(row.origin));
  for (auto const& duration : row.duration_s) cells.number(duration, 3);
  for (auto const& valid : row.valid_s) cells.number(valid, 3);
  auto const all = [&](ShownValues const& shown) {
    for (auto const& value : shown) cells.number(value, 4);
  };
  for (auto const& shown : row.shown) all(shown);
  for (auto const* shown : {&row.effect, &row.recovery, &row.carry_over, &row.slope}) all(*shown);
  cells.latency(row.first_bid);
  cells.latency(row.first_negative);
  cells.number(row.violation_s, 3);
  cells.list(row.warnings);
  return cells.take();
}

}  // namespace bowlby::instrument
