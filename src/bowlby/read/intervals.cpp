// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/read/intervals.hpp>

namespace bowlby::read {
namespace {

void sort_without_empty(std::vector<time::Interval>& intervals) {
  std::erase_if(intervals, [](auto const& i) { return i.empty(); });
  std::sort(intervals.begin(), intervals.end(),
            [](auto const& a, auto const& b) { return a.begin < b.begin; });
}

}  // namespace

std::vector<time::Interval> union_of(std::vector<time::Interval> intervals) {
  sort_without_empty(intervals);
  std::vector<time::Interval> out;
  for (auto const& interval : intervals) {
    if (!out.empty() && interval.begin <= out.back().end) {
      out.back().end = std::max(out.back().end, interval.end);
    } else {
      out.push_back(interval);
    }
  }
  return out;
}

bool covers(std::vector<time::Interval> const& set, time::Interval inner) {
  auto const after = std::upper_bound(set.begin(), set.end(), inner.begin,
                                      [](auto t, auto const& i) { return t < i.begin; });
  return after != set.begin() && inner.end <= std::prev(after)->end;
}

std::size_t overlaps(std::vector<time::Interval> intervals, time::Microseconds& first) {
  sort_without_empty(intervals);
  std::size_t count = 0;
  auto latest = time::Microseconds::min();
  for (auto const& interval : intervals) {
    if (interval.begin < latest && count++ == 0) first = interval.begin;
    latest = std::max(latest, interval.end);
  }
  return count;
}

}  // namespace bowlby::read
