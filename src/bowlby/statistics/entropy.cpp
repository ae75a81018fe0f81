// SPDX-License-Identifier: Apache-2.0
#include <bowlby/statistics/entropy.hpp>
#include <cmath>
#include <numeric>

namespace bowlby::statistics {
namespace {

double plogp(double p) noexcept { return p > 0 ? p * std::log2(p) : 0; }

bool reaches_all(TransitionCounts const& counts, bool backwards) {
  std::vector<bool> seen(counts.size, false);
  std::vector<std::size_t> open{0};
  seen[0] = true;
  while (!open.empty()) {
    auto const from = open.back();
    open.pop_back();
    for (std::size_t to = 0; to < counts.size; ++to) {
      double const n = backwards ? counts.at(to, from) : counts.at(from, to);
      if (n > 0 && !seen[to]) {
        seen[to] = true;
        open.push_back(to);
      }
    }
  }
  for (bool const one : seen) {
    if (!one) return false;
  }
  return true;
}

}  // namespace

std::optional<double> shannon_entropy(std::span<double const> weights) noexcept {
  double const total = std::accumulate(weights.begin(), weights.end(), 0.0);
  if (!(total > 0)) return std::nullopt;
  double entropy = 0;
  for (double const weight : weights) entropy -= plogp(weight / total);
  return entropy + 0.0;  // never -0
}

double TransitionCounts::row(std::size_t from) const noexcept {
  double sum = 0;
  for (std::size_t to = 0; to < size; ++to) sum += at(from, to);
  return sum;
}

double TransitionCounts::total() const noexcept {
  return std::accumulate(counts.begin(), counts.end(), 0.0);
}

TransitionCounts no_transitions(std::size_t size) {
  return {size, std::vector<double>(size * size, 0.0)};
}

std::optional<double> entropy_rate(TransitionCounts const& counts,
                                   std::span<double const> weights) noexcept {
  double entropy = 0;
  double used = 0;
  for (std::size_t from = 0; from < counts.size; ++from) {
    double const row = counts.row(from);
    if (!(row > 0)) continue;
    used += weights[from];
    for (std::size_t to = 0; to < counts.size; ++to) {
      entropy -= weights[from] * plogp(counts.at(from, to) / row);
    }
  }
  if (!(used > 0)) return std::nullopt;
  return entropy / used + 0.0;
}

std::optional<double> entropy_rate(TransitionCounts const& counts) noexcept {
  double const total = counts.total();
  if (!(total > 0)) return std::nullopt;
  double entropy = 0;
  for (std::size_t from = 0; from < counts.size; ++from) {
    double const row = counts.row(from);
    if (!(row > 0)) continue;
    for (std::size_t to = 0; to < counts.size; ++to) {
      entropy -= row / total * plogp(counts.at(from, to) / row);
    }
  }
  return entropy + 0.0;
}

std::optional<std::vector<double>> stationary_distribution(TransitionCounts const& counts) {
  auto const n = counts.size;
  if (n == 0 || !reaches_all(counts, false) || !reaches_all(counts, true)) return std::nullopt;
  auto chain = counts;
  for (std::size_t from = 0; from < n; ++from) {
    double const row = counts.row(from);
    if (!(row > 0)) return std::nullopt;
    for (std::size_t to = 0; to < n; ++to) chain.at(from, to) /= row;
  }
  for (std::size_t k = n; k-- > 1;) {
    double out = 0;
    for (std::size_t j = 0; j < k; ++j) out += chain.at(k, j);
    for (std::size_t i = 0; i < k; ++i) chain.at(i, k) /= out;
    for (std::size_t i = 0; i < k; ++i) {
      for (std::size_t j = 0; j < k; ++j) chain.at(i, j) += chain.at(i, k) * chain.at(k, j);
    }
  }
  std::vector<double> stationary(n, 0.0);
  stationary[0] = 1;
  double total = 1;
  for (std::size_t k = 1; k < n; ++k) {
    for (std::size_t i = 0; i < k; ++i) stationary[k] += stationary[i] * chain.at(i, k);
    total += stationary[k];
  }
  for (double& share : stationary) share /= total;
  return stationary;
}

}  // namespace bowlby::statistics
