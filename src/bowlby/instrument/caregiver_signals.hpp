// SPDX-License-Identifier: Apache-2.0
// What an infant asks of its caregiver, signal by signal, and what came of each: was it noticed,
// how soon, was the answer of a fitting kind, and did it help. The rules are OUR DEFAULTS.
//   distress   a bout of fussing or crying begins
//   sociable   a call, a smile or a look at her begins while nothing is wrong and she is not
//   acting;
//              those less than `bid_gap_s` after the first are one signal, named after the most
//              explicit (call, smile, look)
//   answer     the first act of hers within `within_s`; one act answers one signal, the nearest
//              before it. A fitting act that goes on already answers distress at once.
//   resolved   distress: over within `resolved_s` of the answer; else: a smile or a call within it
//   rupture    of distress: missed (no answer), misread (an answer that does not fit) or not landed
//              (it fits, the crying goes on); repaired if afterwards, within `repair_s` of the
//              signal, a fitting act is on and the crying has ended
#pragma once

#include <bowlby/instrument/spans.hpp>
#include <optional>
#include <string_view>
#include <vector>

namespace bowlby::instrument {

enum class Signal { distress, call, smile, look };
inline constexpr std::size_t signal_count = 4;

/// Acts by the names of their codes; speech and smiles apart from any act; any other coded act.
enum class Answer {
  comfort,
  mirror,
  play,
  distract,
  reject,
  intrude,
  frighten,
  withdraw,
  greet,
  speak,
  smile,
  other
};
inline constexpr std::size_t answer_count = 12;

[[nodiscard]] std::string_view name(Signal signal) noexcept;
[[nodiscard]] std::string_view name(Answer answer) noexcept;

enum class Rupture { none, missed, misread, not_landed };

struct SignalThresholds {
  double bout_gap_s = 5;    ///< shorter silences do not end a bout of distress
  double bout_least_s = 1;  ///< a shorter sound is no distress
  double bid_gap_s = 2;     ///< calls, smiles and looks this close are one signal
  double within_s = 10;     ///< an answer comes this soon
  double resolved_s = 15;   ///< it has helped this soon after
  double repair_s = 30;     ///< a rupture is repaired this soon after the signal
  double fitting = 0.5;     ///< an answer of this fit or more is of a right kind
  /// How well each answer fits each signal: 0, .5 or 1.
  double fit[signal_count][answer_count] = {
      {1, .5, 0, .5, 0, 0, 0, 0, .5, .5, 0, .5},
      {.5, 1, .5, .5, 0, 0, 0, 0, 1, 1, 1, .5},
      {.5, 1, .5, .5, 0, 0, 0, 0, 1, 1, 1, .5},
      {.5, 1, .5, .5, 0, 0, 0, 0, 1, 1, 1, .5},
  };
};

struct CaregiverAct {
  Answer kind = Answer::other;
  time::Interval when;  ///< of no length where it is a point event
};

struct AnsweredSignal {
  Signal kind = Signal::distress;
  time::Interval when;           ///< the bout; a sociable signal has no length
  std::optional<Answer> answer;  ///< empty: it was missed
  time::Microseconds latency{};  ///< from the signal's onset to the answer's; 0 if it was going on
  double fit = 0;
  bool resolved = false;
  Rupture rupture = Rupture::none;  ///< of distress alone
  bool repaired = false;
};

/// What she does, by onset; empty where neither acts nor voice nor face were coded.
[[nodiscard]] std::vector<CaregiverAct> caregiver_acts(Lookup const& look, time::Interval window);

/// Time in which the infant's voice and what she does could be scored.
[[nodiscard]] Spans rated_time(Lookup const& look, time::Interval window);

/// Signals by onset. Those too near to the end of what could be scored to see what came of them are
/// left out.
[[nodiscard]] std::vector<AnsweredSignal> answered_signals(Lookup const& look,
                                                           time::Interval window,
                                                           SignalThresholds const& t);

}  // namespace bowlby::instrument
