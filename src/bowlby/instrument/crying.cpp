// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/instrument/crying.hpp>

namespace bowlby::instrument {

using time::from_seconds;
using time::Interval;

Spans crying_bouts(Lookup const& look, Interval window, CryingThresholds const& t) {
  return at_least(
      joined(look.spans("infant", "voice", {"fuss", "cry"}, window), from_seconds(t.gap_s)),
      from_seconds(t.least_s));
}

std::optional<Crying> crying(Lookup const& look, Interval window, CryingThresholds const& t) {
  auto const valid = look.scorable("infant", "voice", window);
  if (valid.empty()) return std::nullopt;
  auto const bouts = common(crying_bouts(look, window, t), valid);
  Crying out;
  out.seconds = seconds(bouts);
  out.percent = 100 * (out.seconds / seconds(valid));
  auto const bin = std::max(from_seconds(t.bin_s), time::Microseconds{1});
  for (auto at = window.begin; at < window.end; at += bin) {
    if (overlaps(bouts, {at, std::min(at + bin, window.end)})) ++out.bins;
  }
  return out;
}

std::optional<Latency> latency_to_cry(Lookup const& look, Interval window,
                                      CryingThresholds const& t) {
  if (look.scorable("infant", "voice", window).empty()) return std::nullopt;
  auto const bouts = crying_bouts(look, window, t);
  if (bouts.empty()) return Latency{time::seconds(window.length()), true};
  return Latency{time::seconds(bouts.front().begin - window.begin), false};
}

std::optional<Latency> latency_to_soothe(Lookup const& look, Interval window,
                                         CryingThresholds const& t) {
  if (look.scorable("infant", "voice", window).empty()) return std::nullopt;
  for (auto const& quiet : outside(crying_bouts(look, window, t), window)) {
    if (quiet.length() >= from_seconds(t.soothed_s)) {
      return Latency{time::seconds(quiet.begin - window.begin), false};
    }
  }
  return Latency{time::seconds(window.length()), true};
}

}  // namespace bowlby::instrument
