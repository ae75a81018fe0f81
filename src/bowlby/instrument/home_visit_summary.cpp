// SPDX-License-Identifier: Apache-2.0
#include <bowlby/instrument/home_visit_summary.hpp>
#include <bowlby/instrument/table_cells.hpp>
#include <cmath>

namespace bowlby::instrument {
namespace {

constexpr std::string_view columns[] = {"measure", "value", "low", "high", "n", "rule"};

statistics::Estimate mean_of(std::vector<double> const& x) {
  statistics::Estimate out;
  if (x.empty()) return out;
  auto const n = static_cast<double>(x.size());
  double sum = 0;
  for (auto const value : x) sum += value;
  auto const mean = sum / n;
  out.value = mean;
  if (x.size() < 2) return out;
  double squares = 0;
  for (auto const value : x) squares += (value - mean) * (value - mean);
  out.standard_error = std::sqrt(squares / (n - 1) / n);
  out.freedom = n - 1;
  if (auto const t = statistics::student_975(out.freedom)) {
    out.interval = {mean - *t * out.standard_error, mean + *t * out.standard_error};
  }
  return out;
}

using Value = std::optional<double> (*)(HomeVisitRow const&);

struct Measure {
  char const* name;
  char const* rule;
  Value of;
};

std::optional<double> number(std::size_t n) { return static_cast<double>(n); }
std::optional<double> number(std::optional<std::size_t> n) { return n ? number(*n) : std::nullopt; }

/// Of signals of distress.
std::optional<double> share(HomeVisitRow const& row, std::size_t n) {
  if (row.distress.n == 0) return std::nullopt;
  return static_cast<double>(n) / static_cast<double>(row.distress.n);
}

constexpr char const* scale = "1 to 9, estimated from events";
constexpr char const* count = "a session";
constexpr char const* of_distress = "share of signals of distress";

constexpr Measure measures[] = {
    {"sensitivity", scale, [](HomeVisitRow const& r) { return r.sensitivity; }},
    {"cooperation", scale, [](HomeVisitRow const& r) { return r.cooperation; }},
    {"acceptance", scale, [](HomeVisitRow const& r) { return r.acceptance; }},
    {"accessibility", scale, [](HomeVisitRow const& r) { return r.accessibility; }},
    {"distress_n", count, [](HomeVisitRow const& r) { return number(r.distress.n); }},
    {"distress_noticed", of_distress, [](HomeVisitRow const& r) { return r.distress.noticed; }},
    {"distress_latency_s", "of those noticed",
     [](HomeVisitRow const& r) { return r.distress.latency_s; }},
    {"distress_fit", "of those noticed", [](HomeVisitRow const& r) { return r.distress.fit; }},
    {"distress_resolved", of_distress, [](HomeVisitRow const& r) { return r.distress.resolved; }},
    {"distress_index", "0 to 1", [](HomeVisitRow const& r) { return r.distress.index; }},
    {"sociable_n", count, [](HomeVisitRow const& r) { return number(r.sociable.n); }},
    {"sociable_noticed", "share of sociable signals",
     [](HomeVisitRow const& r) { return r.sociable.noticed; }},
    {"sociable_index", "0 to 1", [](HomeVisitRow const& r) { return r.sociable.index; }},
    {"answered", "share of signals, within the window",
     [](HomeVisitRow const& r) { return r.contingency.answered; }},
    {"answered_base", "share of windows at random",
     [](HomeVisitRow const& r) { return r.contingency.base; }},
    {"answered_difference", "answered minus base",
     [](HomeVisitRow const& r) { return r.contingency.difference; }},
    {"yules_q", "-1 to 1", [](HomeVisitRow const& r) { return r.contingency.yules_q; }},
    {"latency_median_s", "Kaplan-Meier",
     [](HomeVisitRow const& r) { return r.contingency.latency_s.value; }},
    {"missed", of_distress, [](HomeVisitRow const& r) { return share(r, r.ruptures.missed); }},
    {"misread", of_distress, [](HomeVisitRow const& r) { return share(r, r.ruptures.misread); }},
    {"not_landed", of_distress,
     [](HomeVisitRow const& r) { return share(r, r.ruptures.not_landed); }},
    {"repaired", "share of ruptures",
     [](HomeVisitRow const& r) -> std::optional<double> {
       if (r.ruptures.all() == 0) return std::nullopt;
       return static_cast<double>(r.ruptures.repaired) / static_cast<double>(r.ruptures.all());
     }},
    {"rebuffs", count, [](HomeVisitRow const& r) { return number(r.rebuffs); }},
    {"withdrawals", count, [](HomeVisitRow const& r) { return number(r.withdrawals); }},
    {"intrusions", count, [](HomeVisitRow const& r) { return number(r.intrusions); }},
    {"overridden", count, [](HomeVisitRow const& r) { return number(r.overridden); }},
    {"frights", count, [](HomeVisitRow const& r) { return number(r.frights); }},
};

}  // namespace

std::vector<HomeVisitMean> home_visit_summary(std::span<HomeVisitRow const> rows) {
  std::vector<HomeVisitMean> all;
  for (auto const& measure : measures) {
    std::vector<double> x;
    for (auto const& row : rows) {
      if (auto const value = measure.of(row)) x.push_back(*value);
    }
    all.push_back({measure.name, measure.rule, x.size(), mean_of(x)});
  }
  return all;
}

std::span<std::string_view const> home_visit_summary_columns() { return columns; }

std::vector<std::string> values(HomeVisitMean const& m) {
  Cells cells;
  auto const& interval = m.mean.interval;
  cells.text(m.measure);
  cells.number(m.mean.value, 3);
  cells.number(interval ? std::optional{interval->low} : std::nullopt, 3);
  cells.number(interval ? std::optional{interval->high} : std::nullopt, 3);
  cells.text(std::to_string(m.n));
  cells.text(m.rule);
  return cells.take();
}

}  // namespace bowlby::instrument
