// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/measure/estimates.hpp>
#include <bowlby/measure/stream_folds.hpp>
#include <bowlby/measure/stream_measures.hpp>
#include <bowlby/statistics/blocks.hpp>
#include <bowlby/statistics/count.hpp>

namespace bowlby::measure {
namespace {

using statistics::Estimate;
using statistics::Scale;

constexpr char undefined_time[] = "undefined: nothing was coded and in view";

/// Seconds of codes and onsets of one stream, whichever way its codes exclude each other.
struct Folded {
  TimeBudget budget;
  Bouts bouts;
  Transitions transitions;
};

Folded fold(record::Stream const& stream, std::vector<Span> const& spans, Window const& window,
            StreamRules const& rules) {
  auto const codes = stream.codes.size();
  Folded folded{{codes, window.when}, Bouts{rules.merge_gap}, {codes, window.when}};
  for (auto const& span : spans) {
    folded.budget(span);
    folded.bouts(span);
    folded.transitions(span);
  }
  folded.bouts.finish();
  return folded;
}

std::string with_grid(std::string rule, record::Stream const& stream) {
  auto const grid = grid_text(stream);
  if (!grid.empty()) rule += "; " + grid;
  return rule;
}

struct Lengths {
  std::vector<double> seconds;
  std::int64_t n = 0;
  std::int64_t cut = 0;
};

Lengths lengths(std::vector<Bout> const& bouts, Shown shown) {
  Lengths result;
  for (auto const& bout : bouts) {
    if (bout.shown != shown) continue;
    result.seconds.push_back(time::seconds(bout.when.length()));
    ++result.n;
    if (bout.cut) ++result.cut;
  }
  return result;
}

void write_code(Sheet& sheet, record::Stream const& stream, std::string const& name, Shown shown,
                Folded const& folded, StreamRules const& rules) {
  auto const& valid = folded.budget.valid();
  auto const& bouts = folded.bouts.bouts();
  auto const all = static_cast<std::int64_t>(bouts.size());
  bool const defined = total(valid) > 0;

  auto share = statistics::block_ratio(
      ratio(folded.budget.on(shown), microseconds_per_second, valid, microseconds_per_second),
      Scale::share);
  std::string rule = "time in code / valid time; 95 % from 6 blocks of time";
  if (!defined) rule = undefined_time;
  if (share.value && (*share.value <= 0 || *share.value >= 1)) {
    share.interval =
        statistics::proportion(*share.value * static_cast<double>(all), static_cast<double>(all))
            .interval;
    rule = *share.value <= 0 ? "never seen" : "never varies";
    rule += fmt::format("; 95 % as if each of {} bouts were one draw", all);
  }
  sheet.write({"time_share", name, share, all, "share", with_grid(rule, stream)});

  Estimate seconds;
  if (defined) {
    seconds.value = static_cast<double>(total(folded.budget.on(shown))) / microseconds_per_second;
  }
  auto const length = lengths(bouts, shown);
  sheet.write({"time_total", name, seconds, length.n, "s",
               with_grid(defined ? "time in code" : undefined_time, stream), false});

  BlockSums onsets{};
  std::int64_t begun = 0;
  BlockClock const clock = folded.budget.clock();
  for (auto const& bout : bouts) {
    if (bout.shown != shown || bout.carried_in) continue;
    ++onsets[clock.block(bout.when.begin)];
    ++begun;
  }
  auto const per_minute = rate_of(ratio(onsets, 1, valid, microseconds_per_minute));
  sheet.write({"rate", name, per_minute, begun, "1/min",
               with_grid(defined ? "bouts begun / valid minutes; 95 % the wider of 6 blocks and "
                                   "Poisson"
                                 : undefined_time,
                         stream)});

  std::string bout_rule = fmt::format(
      "bouts; gaps up to {:.6g} s merged; {} of {} cut off by the edge of what was "
      "seen and counted as long as seen",
      time::seconds(rules.merge_gap), length.cut, length.n);
  Estimate count;
  if (defined) count.value = static_cast<double>(length.n);
  sheet.write({"bouts", name, count, length.n, "count",
               with_grid(defined ? bout_rule : undefined_time, stream), false});
  std::string const none = defined ? "undefined: no bout" : undefined_time;
  sheet.write({"bout_mean", name, mean_of(length.seconds), length.n, "s",
               with_grid(length.n > 0
                             ? "mean length of " + bout_rule + "; 95 % as if bouts were independent"
                             : none,
                         stream)});
  sheet.write({"bout_median", name, median_of(length.seconds), length.n, "s",
               with_grid(length.n > 0 ? "median length of " + bout_rule +
                                            "; 95 % from ranks, where 6 or more bouts give one"
                                      : none,
                         stream)});
}

void write_transitions(Sheet& sheet, record::Stream const& stream, std::vector<Shown> const& shown,
                       Folded const& folded, StreamRules const& rules) {
  auto const& transitions = folded.transitions;
  auto const counts = transitions.counts(statistics::block_count);
  auto const codes = stream.codes.size();
  for (auto const from : shown) {
    auto const row = counts.row(slot(from, codes));
    for (auto const to : shown) {
      if (from == to) continue;
      double const n = counts.at(slot(from, codes), slot(to, codes));
      if (n == 0 && shown.size() > rules.full_matrix) continue;
      auto const pair = shown_name(stream, from) + ">" + shown_name(stream, to);
      sheet.write({"transitions", pair, counted(static_cast<std::int64_t>(n)),
                   static_cast<std::int64_t>(n), "count",
                   with_grid("changes with nothing unseen in between", stream), false});
      auto const probability =
          share_of_cases(ratio(transitions.between(from, to), 1, transitions.from(from), 1));
      sheet.write({"transition_probability", pair, probability, static_cast<std::int64_t>(row),
                   "share",
                   with_grid(row > 0 ? "changes to it / all changes from the first code; 95 % the "
                                       "wider of 6 blocks and Wilson"
                                     : "undefined: the first code was never left",
                             stream)});
    }
  }
  auto entropy = statistics::block_jackknife(statistics::block_count, [&](std::size_t left_out) {
    return statistics::entropy_rate(transitions.counts(left_out));
  });
  if (entropy.interval) entropy.interval->low = std::max(0.0, entropy.interval->low);
  auto const n = static_cast<std::int64_t>(counts.total());
  sheet.write({"entropy_rate", "", entropy, n, "bit/transition",
               with_grid(n > 0 ? "-sum w_i sum p_ij log2 p_ij over changes of code; w_i = share of "
                                 "changes that leave i; 95 % jackknife of 6 blocks; too low where "
                                 "changes are few"
                               : "undefined: never varies",
                         stream)});
}

void write_valid(Sheet& sheet, record::Stream const& stream, Window const& window,
                 BlockSums const& valid, std::int64_t n) {
  Estimate seconds;
  seconds.value = static_cast<double>(total(valid)) / microseconds_per_second;
  sheet.valid_seconds(*seconds.value);
  sheet.write({"valid_time", "", seconds, n, "s",
               with_grid(fmt::format("coded and in view, of {:.10g} s",
                                     time::seconds(window.when.length())),
                         stream),
               false});
}

/// Events that have a place in an order and no time of their own.
std::int64_t without_time(record::Session const& session, record::StreamId id) {
  return std::count_if(session.events.begin(), session.events.end(), [&](auto const& event) {
    return event.stream == id && event.certainty == record::Certainty::order_only;
  });
}

void refuse_durations(Sheet& sheet, std::int64_t events) {
  sheet.write({"time_share",
               "",
               {},
               events,
               "share",
               fmt::format("refused: {} events have an order and no time of their own, so shares, "
                           "rates and bouts would measure the reader's guess",
                           events)});
}

void measure_exclusive(Sheet& sheet, record::Session const& session, record::StreamId id,
                       Window const& window, StreamRules const& rules) {
  auto const& stream = session.streams[id];
  auto const spans = spans_of(session, id, window.when);
  auto const folded = fold(stream, spans, window, rules);
  write_valid(sheet, stream, window, folded.budget.valid(),
              static_cast<std::int64_t>(folded.bouts.bouts().size()));
  std::vector<Shown> shown;
  for (std::size_t code = 0; code < stream.codes.size(); ++code) {
    if (stream.codes[code].presence != record::Presence::out_of_view) {
      shown.push_back(static_cast<Shown>(code));
    }
  }
  if (total(folded.budget.on(no_code)) > 0) shown.push_back(no_code);
  if (auto const guessed = without_time(session, id); guessed > 0) {
    refuse_durations(sheet, guessed);
  } else {
    for (auto const one : shown) {
      write_code(sheet, stream, shown_name(stream, one), one, folded, rules);
    }
  }
  write_transitions(sheet, stream, shown, folded, rules);
}

void measure_overlapping(Sheet& sheet, record::Session const& session, record::StreamId id,
                         Window const& window, StreamRules const& rules) {
  auto const& stream = session.streams[id];
  if (auto const guessed = without_time(session, id); guessed > 0) {
    refuse_durations(sheet, guessed);
    return;
  }
  bool first = true;
  for (std::size_t code = 0; code < stream.codes.size(); ++code) {
    if (stream.codes[code].presence == record::Presence::out_of_view) continue;
    auto const spans = spans_of(session, id, static_cast<record::CodeId>(code), window.when);
    auto const folded = fold(stream, spans, window, rules);
    if (first) {
      write_valid(sheet, stream, window, folded.budget.valid(),
                  static_cast<std::int64_t>(stream.codes.size()));
      first = false;
    }
    write_code(sheet, stream, stream.codes[code].name, static_cast<Shown>(code), folded, rules);
  }
}

void measure_points(Sheet& sheet, record::Session const& session, record::StreamId id,
                    Window const& window) {
  auto const& stream = session.streams[id];
  BlockClock const clock{window.when};
  BlockSums valid{};
  for (auto const& covered : stream.coverage) {
    clock.add(valid, time::intersection(covered, window.when));
  }
  write_valid(sheet, stream, window, valid, static_cast<std::int64_t>(stream.coverage.size()));
  if (auto const guessed = without_time(session, id); guessed > 0) {
    refuse_durations(sheet, guessed);
    return;
  }
  std::vector<BlockSums> seen(stream.codes.size());
  for (auto const& event : session.events) {
    if (event.stream != id || !window.when.contains(event.when.begin)) continue;
    bool const covered =
        std::any_of(stream.coverage.begin(), stream.coverage.end(),
                    [&](auto const& own) { return own.contains(event.when.begin); });
    if (covered) ++seen[event.code][clock.block(event.when.begin)];
  }
  for (std::size_t code = 0; code < stream.codes.size(); ++code) {
    auto const n = total(seen[code]);
    if (stream.sampling) {
      sheet.write({"rate",
                   stream.codes[code].name,
                   {},
                   n,
                   "1/min",
                   with_grid("refused: how often something happens at a moment is finer than the "
                             "sampling of this stream",
                             stream)});
      continue;
    }
    sheet.write({"rate", stream.codes[code].name,
                 rate_of(ratio(seen[code], 1, valid, microseconds_per_minute)), n, "1/min",
                 total(valid) > 0 ? "events / valid minutes; 95 % the wider of 6 blocks and Poisson"
                                  : undefined_time});
  }
}

}  // namespace

std::vector<Window> windows_of(record::Session const& session) {
  std::vector<Window> windows{{"", session.observed}};
  for (auto const& episode : session.episodes) windows.push_back({episode.name, episode.when});
  return windows;
}

std::string grid_text(record::Stream const& stream) {
  if (!stream.sampling) return {};
  return fmt::format("grid {:.6g} s", time::seconds(*stream.sampling));
}

void measure_stream(record::Session const& session, record::StreamId id, Window const& window,
                    StreamRules const& rules, std::vector<Measured>& rows) {
  auto const& stream = session.streams[id];
  Sheet sheet{session, window.name, person_name(session, stream.actor), stream.name, rows};
  switch (stream.kind) {
    case record::StreamKind::state:
      if (stream.exclusive) {
        measure_exclusive(sheet, session, id, window, rules);
      } else {
        measure_overlapping(sheet, session, id, window, rules);
      }
      break;
    case record::StreamKind::point: measure_points(sheet, session, id, window); break;
    case record::StreamKind::sampled: break;
  }
}

}  // namespace bowlby::measure
