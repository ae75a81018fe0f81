// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/measure/overlay.hpp>
#include <bowlby/measure/repair.hpp>
#include <cstdlib>
#include <optional>

namespace bowlby::measure {
namespace {

/// Moments at which what a person shows turned into something else that was seen.
std::vector<time::Microseconds> change_moments(std::vector<Span> const& spans) {
  std::vector<time::Microseconds> moments;
  for (std::size_t i = 1; i < spans.size(); ++i) {
    if (is_valid(spans[i - 1].shown) && is_valid(spans[i].shown)) {
      moments.push_back(spans[i].when.begin);
    }
  }
  return moments;
}

bool near(std::vector<time::Microseconds> const& moments, time::Microseconds at,
          time::Microseconds within) {
  auto const found = std::lower_bound(moments.begin(), moments.end(), at - within);
  return found != moments.end() && *found <= at + within;
}

class Changes {
 public:
  void operator()(Shown shown) {
    if (last_ && shown != *last_) ++count_;
    last_ = shown;
  }
  [[nodiscard]] std::int64_t count() const { return count_; }

 private:
  std::optional<Shown> last_;
  std::int64_t count_ = 0;
};

Repairer repairer(bool infant, bool caregiver) {
  if (infant == caregiver) return Repairer::both;
  return infant ? Repairer::infant : Repairer::caregiver;
}

}  // namespace

char const* name(DyadicState state) noexcept {
  switch (state) {
    case DyadicState::match_positive: return "match+";
    case DyadicState::match_neutral: return "match0";
    case DyadicState::match_negative: return "match-";
    case DyadicState::mismatch: return "mismatch";
    case DyadicState::excluded: return "excluded";
  }
  return "";
}

Together put_together(std::vector<Span> const& infant, std::vector<Span> const& caregiver,
                      DyadMap const& map, time::Microseconds both_within) {
  Together together;
  together.timeline.map = map.name;
  auto& spans = together.timeline.spans;
  Changes infant_changes;
  Changes caregiver_changes;
  overlay(infant, caregiver, [&](time::Interval when, Shown i, Shown c) {
    auto const state = map.state(i, c);
    if (state != DyadicState::excluded) {
      infant_changes(i);
      caregiver_changes(c);
    }
    if (!spans.empty() && spans.back().state == state && spans.back().when.end == when.begin) {
      spans.back().when.end = when.end;
    } else {
      spans.push_back({when, state});
    }
  });
  together.infant_changes = infant_changes.count();
  together.caregiver_changes = caregiver_changes.count();

  auto const infant_moments = change_moments(infant);
  auto const caregiver_moments = change_moments(caregiver);
  for (std::size_t k = 0; k < spans.size(); ++k) {
    if (spans[k].state != DyadicState::mismatch) continue;
    MismatchBout bout{.when = spans[k].when};
    if (k + 1 < spans.size() && is_match(spans[k + 1].state)) {
      auto const at = spans[k].when.end;
      bout.repaired = true;
      bout.by =
          repairer(near(infant_moments, at, both_within), near(caregiver_moments, at, both_within));
      together.timeline.repairs.push_back(at);
    }
    together.mismatches.push_back(bout);
  }
  return together;
}

}  // namespace bowlby::measure
