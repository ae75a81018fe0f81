// SPDX-License-Identifier: Apache-2.0
// Avoidance: how long the caregiver's entry and her bids stay without an answer.
//   7  ignores her for very long despite repeated bids, without a greeting
//   6  the same for less long, or with fewer bids, or after a greeting
//   5  clear avoidance, then responds; or turns away more than once when she bids
//   4  brief but clear   3  one isolated turning away, or a delay   2  very slight   1  none
// An answer is contact, any approach, a call, crying, a smile at her or a look that lasts. A glance
// is none. A child busy with toys to whom nobody bids ignores nobody.
// Not visible in these streams, and so left out: joining play without looking up.
#include <algorithm>
#include <bowlby/instrument/reunion_reading.hpp>

namespace bowlby::instrument {
namespace {

using time::from_seconds;
using time::Interval;
using time::Microseconds;

/// Everything but looks and smiles that answers a bid.
Spans responses(Reading const& r) {
  Spans all;
  for (auto const* spans : {&r.contact, &r.full, &r.partial, &r.abortive, &r.call, &r.cry}) {
    all.insert(all.end(), spans->begin(), spans->end());
  }
  return joined(std::move(all));
}

/// The first moment from `bid` on at which it is answered; the end of the reunion if never.
Microseconds answered(Reading const& r, Spans const& answers, Microseconds bid,
                      AvoidanceThresholds const& t) {
  auto first = r.window.end;
  auto const consider = [&](Interval span, Microseconds least) {
    auto const from = std::max(span.begin, bid);
    if (span.end > bid && span.end - from >= least) first = std::min(first, from);
  };
  for (auto const& span : answers) consider(span, {});
  for (auto const& span : r.greeting_smile) consider(span, {});
  for (auto const& span : r.gaze) consider(span, from_seconds(t.answer_look_s));
  return first;
}

bool greets(Reading const& r, Spans const& answers, AvoidanceThresholds const& t) {
  Interval const entry{r.window.begin, r.window.begin + from_seconds(t.greet_s)};
  return overlaps(answers, entry) || overlaps(r.greeting_smile, entry);
}

}  // namespace

double avoidance(Reading const& r, AvoidanceThresholds const& t) {
  auto const answers = responses(r);
  auto bids = r.bids;
  bids.insert(bids.begin(), r.window.begin);  // her entry asks for a greeting
  Spans ignored;
  int ignored_bids = 0, turns = 0;
  auto last_turn = r.window.begin - from_seconds(t.turn_s);
  for (std::size_t i = 0; i < bids.size(); ++i) {
    auto const bid = bids[i];
    Interval const stretch{bid, answered(r, answers, bid, t)};
    auto const ignores = stretch.length() >= from_seconds(t.ignore_s);
    if (ignores) {
      ignored.push_back(stretch);
      if (i > 0) ++ignored_bids;
    }
    Interval const soon{bid, bid + from_seconds(t.turn_s)};
    auto const looks_away = ignores && overlaps(r.gaze, soon);
    auto const moves_away = begins_in(r.away, soon) && !overlaps(r.contact, soon);
    if ((looks_away || moves_away) && bid - last_turn >= from_seconds(t.turn_s)) {
      ++turns;
      last_turn = bid;
    }
  }
  auto const ignored_s = seconds(joined(std::move(ignored)));
  if (ignored_s >= t.seconds[5] && ignored_bids >= t.bids && !greets(r, answers, t)) return 7;
  if (ignored_s >= t.seconds[4]) return 6;
  if (ignored_s >= t.seconds[3] || turns >= t.turns) return 5;
  if (ignored_s >= t.seconds[2]) return 4;
  if (ignored_s >= t.seconds[1] || turns >= 1) return 3;
  return ignored_s >= t.seconds[0] ? 2 : 1;
}

}  // namespace bowlby::instrument
