// SPDX-License-Identifier: Apache-2.0
#include <bowlby/measure/stream_folds.hpp>

namespace bowlby::measure {

void Bouts::operator()(Span const& span) {
  if (!is_valid(span.shown)) {
    finish();
    last_.clear();
    return;
  }
  auto const at = static_cast<std::size_t>(span.shown) + 1;
  if (last_.size() <= at) last_.resize(at + 1);
  auto& last = last_[at];
  if (last && span.when.begin - bouts_[*last].when.end <= merge_gap_) {
    bouts_[*last].when.end = span.when.end;
  } else {
    last = bouts_.size();
    bouts_.push_back({span.shown, span.when, span.carried_in, !current_});
  }
  current_ = last;
}

void Bouts::finish() {
  if (current_) bouts_[*current_].cut = true;
  current_.reset();
}

Transitions::Transitions(std::size_t codes, time::Interval window) : clock_(window), codes_(codes) {
  blocks_.fill(statistics::no_transitions(codes + 1));
}

void Transitions::operator()(Span const& span) {
  if (is_valid(before_) && is_valid(span.shown) && before_ != span.shown) {
    blocks_[clock_.block(span.when.begin)].at(slot(before_, codes_), slot(span.shown, codes_)) += 1;
  }
  before_ = span.shown;
}

statistics::TransitionCounts Transitions::counts(std::size_t left_out) const {
  auto sum = statistics::no_transitions(codes_ + 1);
  for (std::size_t block = 0; block < blocks_.size(); ++block) {
    if (block == left_out) continue;
    for (std::size_t i = 0; i < sum.counts.size(); ++i) sum.counts[i] += blocks_[block].counts[i];
  }
  return sum;
}

BlockSums Transitions::between(Shown from, Shown to) const {
  BlockSums sums{};
  for (std::size_t block = 0; block < blocks_.size(); ++block) {
    sums[block] =
        static_cast<std::int64_t>(blocks_[block].at(slot(from, codes_), slot(to, codes_)));
  }
  return sums;
}

BlockSums Transitions::from(Shown from) const {
  BlockSums sums{};
  for (std::size_t block = 0; block < blocks_.size(); ++block) {
    sums[block] = static_cast<std::int64_t>(blocks_[block].row(slot(from, codes_)));
  }
  return sums;
}

}  // namespace bowlby::measure
