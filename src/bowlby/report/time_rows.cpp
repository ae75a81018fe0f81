// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <bowlby/report/time_rows.hpp>
#include <cmath>
#include <cstddef>

namespace bowlby::report {
namespace {

// Round lengths in seconds, from one second to a day.
constexpr std::array<double, 29> round_lengths{
    1,   2,    5,    10,   15,   20,   30,   60,    120,   180,   240,   300,   360,   480,  600,
    900, 1200, 1800, 2400, 3600, 5400, 7200, 10800, 14400, 18000, 21600, 28800, 43200, 86400};

double round_up(double length) {
  auto const found = std::lower_bound(round_lengths.begin(), round_lengths.end(), length - 1e-6);
  return found == round_lengths.end() ? std::ceil(length / 86400) * 86400 : *found;
}

constexpr std::size_t most_rows = 4;
constexpr double comfortable_row = 300;  // five minutes a row show single three-second samples

}  // namespace

Span seconds_of(time::Interval const& when) {
  return {time::seconds(when.begin), time::seconds(when.end)};
}

Span drawn_time(record::Session const& session) {
  auto const observed = seconds_of(session.observed);
  if (observed.length() > 0) return observed;
  if (session.events.empty()) return {};
  auto drawn = seconds_of(session.events.front().when);
  for (auto const& event : session.events) {
    auto const when = seconds_of(event.when);
    drawn.begin = std::min(drawn.begin, when.begin);
    drawn.end = std::max(drawn.end, when.end);
  }
  if (drawn.length() <= 0) drawn.end = drawn.begin + 1;
  return drawn;
}

std::vector<Span> time_rows(Span drawn) {
  auto const length = drawn.length();
  if (!(length > 0)) return {};
  auto const wanted =
      std::clamp(std::ceil(length / comfortable_row - 1e-6), 1.0, static_cast<double>(most_rows));
  auto const row = round_up(length / wanted);
  std::vector<Span> rows;
  for (double begin = drawn.begin; begin < drawn.end - 1e-6 && rows.size() < most_rows;
       begin += row) {
    rows.push_back({begin, begin + row});
  }
  return rows;
}

double tick_step(double apart) { return round_up(apart); }

std::vector<double> ticks(Span row, double step) {
  std::vector<double> out;
  if (!(step > 0)) return out;
  auto const first = std::ceil(row.begin / step - 1e-9);
  for (std::size_t i = 0; i < 200; ++i) {
    auto const at = (first + static_cast<double>(i)) * step;
    if (at > row.end + 1e-6) break;
    out.push_back(at);
  }
  return out;
}

}  // namespace bowlby::report
