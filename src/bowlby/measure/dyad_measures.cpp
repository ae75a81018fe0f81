// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/measure/block_clock.hpp>
#include <bowlby/measure/dyad_measures.hpp>
#include <bowlby/measure/estimates.hpp>
#include <bowlby/statistics/blocks.hpp>
#include <bowlby/statistics/count.hpp>
#include <bowlby/statistics/survival.hpp>
#include <optional>

namespace bowlby::measure {
namespace {

using statistics::Estimate;
using statistics::Scale;

/// Everything that one page of rows needs.
struct Page {
  Sheet& sheet;
  std::string label;  ///< ` ; grid 3 s; map affect (our default)`
  bool seen = false;  ///< any valid time at all

  void write(std::string_view measure, Estimate const& estimate, std::int64_t n,
             std::string_view unit, std::string rule, bool comparable = true) const {
    if (!seen) rule = "undefined: never were both coded and in view";
    sheet.write({measure, "", estimate, n, unit, rule + label, comparable});
  }
};

struct StateTimes {
  std::array<BlockSums, 4> in{};  ///< in the order of DyadicState, without excluded
  BlockSums match{};
  BlockSums valid{};
  std::int64_t bouts = 0;  ///< stays in match or mismatch
};

StateTimes state_times(DyadicTimeline const& timeline, BlockClock const& clock) {
  StateTimes times;
  for (auto const& span : timeline.spans) {
    if (span.state == DyadicState::excluded) continue;
    clock.add(times.in[static_cast<std::size_t>(span.state)], span.when);
    clock.add(times.valid, span.when);
    if (is_match(span.state)) clock.add(times.match, span.when);
    ++times.bouts;
  }
  return times;
}

void write_share(Page const& page, std::string_view measure, BlockSums const& part,
                 StateTimes const& times, char const* what) {
  auto share = statistics::block_ratio(
      ratio(part, microseconds_per_second, times.valid, microseconds_per_second), Scale::share);
  auto rule = fmt::format("time in {} / valid time of both; ", what);
  if (share.value && !share.interval) {
    auto const n = static_cast<double>(times.bouts);
    share.interval = statistics::proportion(*share.value * n, n).interval;
    if (*share.value <= 0) rule += "never seen; ";
    if (*share.value >= 1) rule += "never varies; ";
    rule += fmt::format("95 % as if each of {} bouts were one draw", times.bouts);
  } else {
    rule += "95 % from 6 blocks of time";
  }
  page.write(measure, share, times.bouts, "share", std::move(rule));
}

void write_shares(Page const& page, StateTimes const& times) {
  write_share(page, "match_share", times.match, times, "match of any kind");
  write_share(page, "match_positive_share", times.in[0], times, "match+");
  write_share(page, "match_neutral_share", times.in[1], times, "match0");
  write_share(page, "match_negative_share", times.in[2], times, "match-");
  write_share(page, "mismatch_share", times.in[3], times, "mismatch");
}

void write_repairs(Page const& page, Together const& together, StateTimes const& times,
                   BlockClock const& clock) {
  auto const bouts = static_cast<std::int64_t>(together.mismatches.size());
  BlockSums repairs{};
  std::array<std::int64_t, 3> by{};
  std::vector<statistics::Duration> durations;
  std::vector<double> repaired;
  double longest = 0;
  for (auto const& bout : together.mismatches) {
    double const seconds = time::seconds(bout.when.length());
    durations.push_back({seconds, !bout.repaired});
    longest = std::max(longest, seconds);
    if (!bout.repaired) continue;
    repaired.push_back(seconds);
    ++by[static_cast<std::size_t>(bout.by)];
    // The moment of repair belongs to the match that follows; credit the block it ends in.
    ++repairs[clock.block(bout.when.end - time::Microseconds{1})];
  }
  auto const n = total(repairs);
  auto const counts = [&](std::string_view measure, std::int64_t count, std::string rule) {
    page.write(measure, page.seen ? counted(count) : Estimate{}, bouts, "count", std::move(rule),
               false);
  };
  counts("mismatch_bouts", bouts, "unbroken stays in mismatch");
  counts("repair_count", n, "changes from mismatch to match with nothing unseen in between");
  page.write("repair_rate", rate_of(ratio(repairs, 1, times.valid, microseconds_per_minute)), n,
             "1/min", "repairs / valid minutes; 95 % the wider of 6 blocks and Poisson");
  auto const& mismatch = times.in[static_cast<std::size_t>(DyadicState::mismatch)];
  bool const any = total(mismatch) > 0;
  std::string const none = "undefined: no mismatch";
  page.write("repair_hazard", rate_of(ratio(repairs, 1, mismatch, microseconds_per_second)), n,
             "1/s",
             any ? "repairs / seconds of mismatch; 95 % the wider of 6 blocks and Poisson" : none);

  auto const censored = bouts - n;
  page.write("repair_latency_mean", mean_of(repaired), n, "s",
             n > 0 ? fmt::format("mean length of the {} repaired bouts; {} unrepaired left out, so "
                                 "too short where there are any; 95 % as if bouts were independent",
                                 n, censored)
                   : (any ? "undefined: no repair" : none));
  auto const median = statistics::median_survival(durations);
  page.write("repair_latency_median", median, bouts, "s",
             !any            ? none
             : !median.value ? fmt::format("undefined: fewer than half of {} bouts were repaired "
                                           "while seen (Kaplan-Meier)",
                                           bouts)
                             : fmt::format("Kaplan-Meier, {} of {} bouts censored; 95 % "
                                           "Brookmeyer-Crowley, empty where open-ended",
                                           censored, bouts));
  Estimate restricted;
  if (any)
    restricted.value = statistics::restricted_mean(statistics::kaplan_meier(durations), longest);
  page.write(
      "repair_latency_restricted_mean", restricted, bouts, "s",
      any ? fmt::format("area under Kaplan-Meier up to the longest bout, {:.6g} s", longest) : none,
      false);
  counts("repair_latency_censored", censored, "mismatch bouts whose repair was not seen");
  counts("repair_by_infant", by[0], "repairs at which the infant's code alone changed");
  counts("repair_by_caregiver", by[1], "repairs at which the caregiver's code alone changed");
  counts("repair_by_both", by[2], "repairs at which both codes changed together");
}

struct ChanceNames {
  std::string_view chance;
  std::string_view excess;
  std::string_view p;
  std::string_view unit;
};

void write_chance(Page const& page, ChanceNames const& names, double observed,
                  std::optional<statistics::Chance> const& chance, Shifts const& shifts,
                  std::string const& not_estimable, std::string const& caution) {
  if (!chance) {
    page.write(names.chance, {}, shifts.shifts, names.unit, not_estimable);
    page.write(names.excess, {}, shifts.shifts, names.unit, not_estimable);
    page.write(names.p, {}, shifts.shifts, "probability", not_estimable, false);
    return;
  }
  auto const how = fmt::format("{} circular shifts, {:.6g} s apart{}", shifts.shifts,
                               time::seconds(shifts.step), caution);
  Estimate level{.value = chance->mean, .interval = chance->middle};
  page.write(names.chance, level, shifts.shifts, names.unit,
             "mean of " + how + "; low and high hold the middle 95 % of shifts", false);
  Estimate excess;
  excess.value = observed - chance->mean;
  excess.interval =
      statistics::Interval{observed - chance->middle.high, observed - chance->middle.low};
  excess.standard_error = chance->deviation;
  excess.freedom = static_cast<double>(statistics::block_count) - 1;
  page.write(names.excess, excess, shifts.shifts, names.unit,
             "observed - chance; 95 % from the spread of " + how);
  Estimate p;
  p.value = chance->p;
  page.write(names.p, p, shifts.shifts, "probability",
             "(1 + shifts at or above observed) / (1 + shifts), one-sided; " + how, false);
}

std::string why_not_estimable(record::Session const& session, DyadMap const& map,
                              Window const& window, Together const& together,
                              Shifts const& shifts) {
  auto const where = window.name.empty() ? "this session" : "this episode";
  auto const never = [&](record::StreamId id) {
    auto const& stream = session.streams[id];
    return fmt::format("not estimable: {} {} never varies in {}",
                       person_name(session, stream.actor), stream.name, where);
  };
  if (together.caregiver_changes == 0) return never(map.caregiver);
  if (together.infant_changes == 0) return never(map.infant);
  if (shifts.shifts == 0) return fmt::format("not estimable: {} is too short to shift", where);
  return "not estimable: no shift changes it";
}

/// Shifting what hardly changes gives hardly anything to compare with.
std::string caution_of(record::Session const& session, DyadMap const& map,
                       Together const& together) {
  constexpr std::int64_t few = 10;  // our default
  std::string text;
  auto const warn = [&](record::StreamId id, std::int64_t changes) {
    if (changes >= few) return;
    auto const& stream = session.streams[id];
    text +=
        fmt::format("; caution: {} {} changes only {} time{}", person_name(session, stream.actor),
                    stream.name, changes, changes == 1 ? "" : "s");
  };
  warn(map.infant, together.infant_changes);
  warn(map.caregiver, together.caregiver_changes);
  return text;
}

std::optional<time::Microseconds> common_grid(record::Stream const& a, record::Stream const& b) {
  if (!a.sampling) return b.sampling;
  if (!b.sampling) return a.sampling;
  return std::max(*a.sampling, *b.sampling);
}

}  // namespace

DyadicTimeline measure_dyad(record::Session const& session, DyadMap const& map,
                            Window const& window, DyadRules const& rules,
                            std::vector<Measured>& rows) {
  auto const& infant = session.streams[map.infant];
  auto const& caregiver = session.streams[map.caregiver];
  auto const infant_spans = spans_of(session, map.infant, window.when);
  auto const caregiver_spans = spans_of(session, map.caregiver, window.when);
  auto const grid = common_grid(infant, caregiver);
  auto together = put_together(infant_spans, caregiver_spans, map,
                               grid ? time::Microseconds{0} : rules.both_within);
  together.timeline.session = session.id;

  BlockClock const clock{window.when};
  auto const times = state_times(together.timeline, clock);
  Sheet sheet{session, window.name, "dyad", map.name, rows};
  sheet.valid_seconds(static_cast<double>(total(times.valid)) / microseconds_per_second);
  Page const page{
      sheet,
      fmt::format("; {}; map {} ({}): {} x {}",
                  grid ? fmt::format("grid {:.6g} s", time::seconds(*grid)) : std::string{"timed"},
                  map.name, map.provenance, infant.name, caregiver.name),
      total(times.valid) > 0};
  write_shares(page, times);
  write_repairs(page, together, times, clock);

  auto shift = rules.shift;
  if (grid) shift.step = *grid;
  auto const shifts = circular_shifts(infant_spans, caregiver_spans, map, shift);
  auto const reason = why_not_estimable(session, map, window, together, shifts);
  auto const caution = caution_of(session, map, together);
  bool const vary = together.infant_changes > 0 && together.caregiver_changes > 0;
  write_chance(page, {"match_share_chance", "match_share_excess", "match_share_p", "share"},
               shifts.match_share, vary ? shifts.match : std::nullopt, shifts, reason, caution);
  write_chance(page, {"repair_hazard_chance", "repair_hazard_excess", "repair_hazard_p", "1/s"},
               shifts.repair_hazard, vary ? shifts.repair : std::nullopt, shifts, reason, caution);
  return std::move(together.timeline);
}

}  // namespace bowlby::measure
