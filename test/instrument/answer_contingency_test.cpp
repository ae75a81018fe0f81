// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/instrument/answer_contingency.hpp>

#include "tape.hpp"

namespace bowlby::instrument {
namespace {

AnswerContingency contingency(Tape const& tape, double window_s = 2) {
  auto const session = tape.session();
  Lookup const look{session};
  SignalThresholds const t;
  return answer_contingency(answered_signals(look, session.observed, t),
                            caregiver_acts(look, session.observed),
                            rated_time(look, session.observed), t.within_s, {window_s});
}

/// Looks at 10, 30 and 50, of which the first two are answered, after 1 s and after 4 s; one act
/// of her own at 70. Acts last 2 s.
Tape tape() {
  return std::move(Tape{100}
                       .infant("gaze", "caregiver", 10, 12)
                       .infant("gaze", "caregiver", 30, 32)
                       .infant("gaze", "caregiver", 50, 52)
                       .caregiver("act", "mirror", 11, 13)
                       .caregiver("act", "mirror", 34, 36)
                       .caregiver("act", "play", 70, 72));
}

TEST(AnswerContingency, IsTheShareOfSignalsBesideThatOfAnyMoment) {
  auto const c = contingency(tape());
  EXPECT_EQ(c.n, 3U);
  EXPECT_DOUBLE_EQ(*c.answered, 1.0 / 3);
  // She is idle for 94 s; in 2 s before each of three acts a window would hold it.
  EXPECT_DOUBLE_EQ(*c.base, 6.0 / 94);
  EXPECT_DOUBLE_EQ(*c.difference, 1.0 / 3 - 6.0 / 94);
}

TEST(AnswerContingency, CountsWindowsSideBySideWithoutSignals) {
  // 50 windows; three hold a signal (10, 30, 50); at 12 and 70 she acts, at 34 too. Of the other 44
  // those from 32 and 68 are followed by an act, which begins at their very end.
  auto const c = contingency(tape());
  EXPECT_DOUBLE_EQ(*c.odds_ratio, (1.5 * 42.5) / (2.5 * 2.5));
  EXPECT_DOUBLE_EQ(*c.yules_q, (1.5 * 42.5 - 2.5 * 2.5) / (1.5 * 42.5 + 2.5 * 2.5));
}

TEST(AnswerContingency, MedianLatencyCountsWhoWasNeverAnswered) {
  EXPECT_DOUBLE_EQ(*contingency(tape()).latency_s.value, 4);
  EXPECT_FALSE(contingency(tape().infant("gaze", "caregiver", 60, 61)).latency_s.value &&
               *contingency(tape().infant("gaze", "caregiver", 60, 61)).latency_s.value < 4);
}

TEST(AnswerContingency, AWiderWindowHoldsMoreOfBoth) {
  auto const narrow = contingency(tape(), 1), wide = contingency(tape(), 5);
  EXPECT_LT(*narrow.base, *wide.base);
  EXPECT_DOUBLE_EQ(*wide.answered, 2.0 / 3);
}

TEST(AnswerContingency, WithoutSignalsNothingIsSaid) {
  auto const c = contingency(Tape{100}.caregiver("act", "play", 70, 72));
  EXPECT_EQ(c.n, 0U);
  EXPECT_FALSE(c.answered);
  EXPECT_FALSE(c.odds_ratio);
  EXPECT_FALSE(c.latency_s.value);
  EXPECT_DOUBLE_EQ(*c.base, 2.0 / 98);
}

TEST(AnswerContingency, ComfortThatGoesOnAsksForNoNewAct) {
  auto const c =
      contingency(Tape{100}.caregiver("act", "comfort", 5, 20).infant("voice", "cry", 10, 12));
  EXPECT_EQ(c.n, 0U);
}

}  // namespace
}  // namespace bowlby::instrument
