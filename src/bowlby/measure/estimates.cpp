// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/measure/estimates.hpp>
#include <bowlby/statistics/count.hpp>
#include <cmath>
#include <cstddef>

namespace bowlby::measure {
namespace {

using statistics::Estimate;
using statistics::Scale;

statistics::Block sum(statistics::Blocks const& blocks) {
  statistics::Block total;
  for (auto const& block : blocks) {
    total.above += block.above;
    total.below += block.below;
  }
  return total;
}

Estimate wider(Estimate estimate, Estimate const& other) {
  if (!estimate.value || !other.interval) return estimate;
  if (estimate.interval) {
    estimate.interval->low = std::min(estimate.interval->low, other.interval->low);
    estimate.interval->high = std::max(estimate.interval->high, other.interval->high);
  } else {
    estimate.interval = other.interval;
  }
  estimate.standard_error = std::max(estimate.standard_error, other.standard_error);
  return estimate;
}

}  // namespace

Estimate rate_of(statistics::Blocks const& blocks) {
  auto const [events, exposure] = sum(blocks);
  return wider(statistics::block_ratio(blocks, Scale::rate),
               statistics::poisson_rate(events, exposure));
}

Estimate share_of_cases(statistics::Blocks const& blocks) {
  auto const [cases, all] = sum(blocks);
  return wider(statistics::block_ratio(blocks, Scale::share), statistics::proportion(cases, all));
}

Estimate mean_of(std::vector<double> const& lengths) {
  Estimate estimate;
  if (lengths.empty()) return estimate;
  double const n = static_cast<double>(lengths.size());
  double total = 0;
  for (double const length : lengths) total += length;
  double const mean = total / n;
  estimate.value = mean;
  if (lengths.size() < 3) return estimate;  // two lengths say next to nothing about spread
  double squares = 0;
  for (double const length : lengths) squares += (length - mean) * (length - mean);
  estimate.standard_error = std::sqrt(squares / (n - 1) / n);
  estimate.freedom = n - 1;
  if (estimate.standard_error > 0) {
    estimate.interval = statistics::around(
        mean, *statistics::student_975(n - 1) * estimate.standard_error, Scale::rate);
  }
  return estimate;
}

Estimate median_of(std::vector<double> lengths) {
  Estimate estimate;
  if (lengths.empty()) return estimate;
  std::sort(lengths.begin(), lengths.end());
  auto const middle = lengths.size() / 2;
  estimate.value =
      lengths.size() % 2 == 1 ? lengths[middle] : (lengths[middle - 1] + lengths[middle]) / 2;
  double const n = static_cast<double>(lengths.size());
  double const reach = statistics::normal_975 * std::sqrt(n) / 2;
  auto const low = static_cast<std::ptrdiff_t>(std::floor(n / 2 - reach)) - 1;
  auto const high = static_cast<std::ptrdiff_t>(std::ceil(n / 2 + reach));
  if (low >= 0 && high < static_cast<std::ptrdiff_t>(lengths.size())) {
    estimate.interval = statistics::Interval{lengths[static_cast<std::size_t>(low)],
                                             lengths[static_cast<std::size_t>(high)]};
  }
  return estimate;
}

Estimate counted(std::int64_t n) {
  Estimate estimate;
  estimate.value = static_cast<double>(n);
  return estimate;
}

}  // namespace bowlby::measure
