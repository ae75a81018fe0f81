// SPDX-License-Identifier: Apache-2.0
// Small folds over what one stream shows: how long each code was on, how often and for how long at
// a time, and which code followed which.
#pragma once

#include <bowlby/measure/block_clock.hpp>
#include <bowlby/measure/shown.hpp>
#include <bowlby/statistics/entropy.hpp>
#include <optional>
#include <vector>

namespace bowlby::measure {

/// Where a code, or `no_code`, is kept in tables: `no_code` comes last.
[[nodiscard]] constexpr std::size_t slot(Shown shown, std::size_t codes) noexcept {
  return shown == no_code ? codes : static_cast<std::size_t>(shown);
}

/// Seconds per code and valid seconds.
class TimeBudget {
 public:
  TimeBudget(std::size_t codes, time::Interval window)
      : clock_(window), codes_(codes), on_(codes + 1) {}

  void operator()(Span const& span) {
    if (!is_valid(span.shown)) return;
    clock_.add(valid_, span.when);
    clock_.add(on_[slot(span.shown, codes_)], span.when);
  }

  [[nodiscard]] BlockSums const& on(Shown shown) const { return on_[slot(shown, codes_)]; }
  [[nodiscard]] BlockSums const& valid() const { return valid_; }
  [[nodiscard]] BlockClock const& clock() const { return clock_; }

 private:
  BlockClock clock_;
  std::size_t codes_;
  std::vector<BlockSums> on_;
  BlockSums valid_{};
};

/// One stay in a code. Abutting and, up to a gap, neighbouring stays of one code are one bout.
struct Bout {
  Shown shown = no_code;
  time::Interval when;
  bool carried_in = false;  ///< its onset lies before the window
  bool cut = false;  ///< its onset or offset was not seen: coding began or stopped, or out of view
};

class Bouts {
 public:
  explicit Bouts(time::Microseconds merge_gap = {}) : merge_gap_(merge_gap) {}

  void operator()(Span const& span);
  /// The window ends: what is still on is cut off.
  void finish();
  [[nodiscard]] std::vector<Bout> const& bouts() const { return bouts_; }

 private:
  time::Microseconds merge_gap_;
  std::vector<Bout> bouts_;
  std::vector<std::optional<std::size_t>> last_;  ///< latest bout of each slot
  std::optional<std::size_t> current_;
};

/// Which code followed which without anything unseen in between. A code does not follow itself.
class Transitions {
 public:
  Transitions(std::size_t codes, time::Interval window);

  void operator()(Span const& span);

  /// Counts over all blocks but `left_out` (pass `block_count` for all).
  [[nodiscard]] statistics::TransitionCounts counts(std::size_t left_out) const;
  [[nodiscard]] BlockSums between(Shown from, Shown to) const;
  [[nodiscard]] BlockSums from(Shown from) const;

 private:
  BlockClock clock_;
  std::size_t codes_;
  std::array<statistics::TransitionCounts, statistics::block_count> blocks_;
  Shown before_ = not_coded;
};

}  // namespace bowlby::measure
