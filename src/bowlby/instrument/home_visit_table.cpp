// SPDX-License-Identifier: Apache-2.0
#include <bowlby/instrument/home_visit.hpp>
#include <bowlby/instrument/table_cells.hpp>

namespace bowlby::instrument {
namespace {

constexpr std::string_view columns[] = {"dyad",
                                        "session",
                                        "origin",
                                        "rated_s",
                                        "sensitivity",
                                        "cooperation",
                                        "acceptance",
                                        "accessibility",
                                        "distress_n",
                                        "distress_noticed",
                                        "distress_latency_s",
                                        "distress_fit",
                                        "distress_resolved",
                                        "distress_index",
                                        "sociable_n",
                                        "sociable_noticed",
                                        "sociable_latency_s",
                                        "sociable_fit",
                                        "sociable_resolved",
                                        "sociable_index",
                                        "contingency_n",
                                        "answered",
                                        "answered_base",
                                        "answered_difference",
                                        "odds_ratio",
                                        "yules_q",
                                        "latency_median_s",
                                        "latency_median_low",
                                        "latency_median_high",
                                        "missed",
                                        "misread",
                                        "not_landed",
                                        "repaired",
                                        "rebuffs",
                                        "withdrawals",
                                        "intrusions",
                                        "overridden",
                                        "frights",
                                        "warnings"};

}  // namespace

std::span<std::string_view const> home_visit_columns() { return columns; }

std::vector<std::string> values(HomeVisitRow const& row) {
  Cells cells;
  auto const count = [&](std::optional<std::size_t> n) {
    cells.text(n ? std::to_string(*n) : std::string{});
  };
  cells.text(row.dyad);
  cells.text(row.session);
  cells.text(record::name(row.origin));
  cells.number(row.rated_s, 3);
  for (auto const& scale : {row.sensitivity, row.cooperation, row.acceptance, row.accessibility}) {
    cells.number(scale, 2);
  }
  for (auto const* signals : {&row.distress, &row.sociable}) {
    count(signals->n);
    cells.number(signals->noticed, 4);
    cells.number(signals->latency_s, 3);
    cells.number(signals->fit, 4);
    cells.number(signals->resolved, 4);
    cells.number(signals->index, 4);
  }
  auto const& c = row.contingency;
  count(c.n);
  for (auto const& value : {c.answered, c.base, c.difference, c.odds_ratio, c.yules_q}) {
    cells.number(value, 4);
  }
  cells.number(c.latency_s.value, 3);
  auto const& interval = c.latency_s.interval;
  cells.number(interval ? std::optional{interval->low} : std::nullopt, 3);
  cells.number(interval ? std::optional{interval->high} : std::nullopt, 3);
  for (auto const n : {row.ruptures.missed, row.ruptures.misread, row.ruptures.not_landed,
                       row.ruptures.repaired}) {
    count(n);
  }
  for (auto const& n :
       {row.rebuffs, row.withdrawals, row.intrusions, row.overridden, row.frights}) {
    count(n);
  }
  cells.list(row.warnings);
  return cells.take();
}

}  // namespace bowlby::instrument
