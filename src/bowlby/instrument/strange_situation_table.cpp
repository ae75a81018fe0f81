// SPDX-License-Identifier: Apache-2.0
#include <bowlby/instrument/strange_situation.hpp>
#include <bowlby/instrument/table_cells.hpp>

namespace bowlby::instrument {
namespace {

constexpr std::string_view columns[] = {"dyad",
                                        "session",
                                        "origin",
                                        "class3",
                                        "class4",
                                        "subgroup",
                                        "margin",
                                        "class_alt",
                                        "subgroup_alt",
                                        "p_A",
                                        "p_B",
                                        "p_C",
                                        "scorer",
                                        "d_load",
                                        "d_indices",
                                        "ps5",
                                        "cm5",
                                        "rs5",
                                        "av5",
                                        "di5",
                                        "ps8",
                                        "cm8",
                                        "rs8",
                                        "av8",
                                        "di8",
                                        "se4",
                                        "se6",
                                        "se7",
                                        "av_ps",
                                        "ang_res",
                                        "lat_cry4",
                                        "lat_cry4_censored",
                                        "lat_cry6",
                                        "lat_cry6_censored",
                                        "lat_soothe5",
                                        "lat_soothe5_censored",
                                        "lat_soothe8",
                                        "lat_soothe8_censored",
                                        "ep4_dur",
                                        "ep5_dur",
                                        "ep6_dur",
                                        "ep7_dur",
                                        "ep8_dur",
                                        "curt4",
                                        "curt6",
                                        "curt7",
                                        "valid_s5",
                                        "valid_s8",
                                        "cry_s_e2",
                                        "cry_s_e3",
                                        "cry_s_e4",
                                        "cry_s_e5",
                                        "cry_s_e6",
                                        "cry_s_e7",
                                        "cry_s_e8",
                                        "cry_pct_e2",
                                        "cry_pct_e3",
                                        "cry_pct_e4",
                                        "cry_pct_e5",
                                        "cry_pct_e6",
                                        "cry_pct_e7",
                                        "cry_pct_e8",
                                        "cry_bins_e2",
                                        "cry_bins_e3",
                                        "cry_bins_e4",
                                        "cry_bins_e5",
                                        "cry_bins_e6",
                                        "cry_bins_e7",
                                        "cry_bins_e8",
                                        "contact_s5",
                                        "contact_s8",
                                        "explore_pct_e2",
                                        "explore_pct_e3",
                                        "explore_pct_e4",
                                        "explore_pct_e5",
                                        "explore_pct_e6",
                                        "explore_pct_e7",
                                        "explore_pct_e8",
                                        "age_d",
                                        "warnings"};

void scales(Cells& cells, ReunionScales const& s) {
  cells.point(s.proximity_seeking);
  cells.point(s.contact_maintaining);
  cells.point(s.resistance);
  cells.point(s.avoidance);
  cells.point(s.distance_interaction);
}

void class_cells(Cells& cells, StrangeSituationRow const& row) {
  auto const& c = row.classification;
  auto const letter = [](char value) { return std::string(1, value); };
  cells.text(c ? letter(c->class3) : "");
  cells.text(row.class4 ? letter(*row.class4) : "");
  cells.text(c ? c->subgroup : "");
  cells.number(c ? std::optional{c->margin} : std::nullopt, 4);
  cells.text(c ? letter(c->class_alt) : "");
  cells.text(c ? c->subgroup_alt : "");
  for (std::size_t i = 0; i < 3; ++i) {
    cells.number(c ? std::optional{c->p[i]} : std::nullopt, 4);
  }
  cells.text(c ? "rule" : "");
  auto const& d = row.disorganisation;
  cells.point(d ? std::optional{d->load} : std::nullopt);
  cells.text(d ? std::to_string(d->indices.size()) : "");
}

}  // namespace

std::span<std::string_view const> strange_situation_columns() { return columns; }

std::vector<std::string> values(StrangeSituationRow const& row) {
  Cells cells;
  cells.text(row.dyad);
  cells.text(row.session);
  cells.text(record::name(row.origin));
  class_cells(cells, row);
  scales(cells, row.first);
  scales(cells, row.second);
  for (auto const& search : {row.search4, row.search6, row.search7}) cells.point(search);
  cells.number(row.av_ps, 4);
  cells.number(row.ang_res, 4);
  for (auto const& latency : {row.cry4, row.cry6, row.first.soothe, row.second.soothe}) {
    cells.latency(latency);
  }
  for (auto const& duration : row.duration_s) cells.number(duration, 3);
  for (auto const& cut : {row.curtailed4, row.curtailed6, row.curtailed7}) cells.flag(cut);
  cells.number(row.valid5_s, 3);
  cells.number(row.valid8_s, 3);
  for (auto const& c : row.crying) cells.number(c ? std::optional{c->seconds} : std::nullopt, 3);
  for (auto const& c : row.crying) cells.number(c ? std::optional{c->percent} : std::nullopt, 2);
  for (auto const& c : row.crying) cells.text(c ? std::to_string(c->bins) : "");
  cells.number(row.valid5_s ? std::optional{row.first.contact_s} : std::nullopt, 3);
  cells.number(row.valid8_s ? std::optional{row.second.contact_s} : std::nullopt, 3);
  for (auto const& percent : row.explore_pct) cells.number(percent, 2);
  cells.point(row.age_days);
  cells.list(row.warnings);
  return cells.take();
}

}  // namespace bowlby::instrument
