// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/record/record.hpp>
#include <tuple>

namespace bowlby::record {

void sort_events(Session& session) {
  std::stable_sort(session.events.begin(), session.events.end(),
                   [](Event const& a, Event const& b) {
                     return std::tie(a.when.begin, a.stream, a.when.end, a.code) <
                            std::tie(b.when.begin, b.stream, b.when.end, b.code);
                   });
}

char const* name(StreamKind kind) noexcept {
  switch (kind) {
    case StreamKind::state: return "state";
    case StreamKind::point: return "point";
    case StreamKind::sampled: return "sampled";
  }
  return "";
}

char const* name(Certainty certainty) noexcept {
  switch (certainty) {
    case Certainty::given: return "given";
    case Certainty::interpolated: return "interpolated";
    case Certainty::inherited: return "inherited";
    case Certainty::order_only: return "order-only";
  }
  return "";
}

char const* name(Origin origin) noexcept {
  return origin == Origin::recorded ? "recorded" : "simulated";
}

}  // namespace bowlby::record
