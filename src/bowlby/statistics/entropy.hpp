// SPDX-License-Identifier: Apache-2.0
// How unpredictable behaviour is. All logarithms are to base 2: entropies are in bits.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace bowlby::statistics {

/// -sum p log2 p of counts or durations; empty where they sum to nothing.
[[nodiscard]] std::optional<double> shannon_entropy(std::span<double const> weights) noexcept;

/// How often each of `size` codes was followed by each; row by row.
struct TransitionCounts {
  std::size_t size = 0;
  std::vector<double> counts;  ///< size * size

  [[nodiscard]] double& at(std::size_t from, std::size_t to) noexcept {
    return counts[from * size + to];
  }
  [[nodiscard]] double at(std::size_t from, std::size_t to) const noexcept {
    return counts[from * size + to];
  }
  [[nodiscard]] double row(std::size_t from) const noexcept;
  [[nodiscard]] double total() const noexcept;
};

[[nodiscard]] TransitionCounts no_transitions(std::size_t size);

/// -sum_i w_i sum_j p_ij log2 p_ij, in bits per transition, where w_i is the share of transitions
/// that leave code i (the empirical distribution, which differs from the stationary one only by
/// where the sequence starts and ends). Empty without transitions.
[[nodiscard]] std::optional<double> entropy_rate(TransitionCounts const& counts) noexcept;

/// The same with given weights, e.g. the stationary distribution.
[[nodiscard]] std::optional<double> entropy_rate(TransitionCounts const& counts,
                                                 std::span<double const> weights) noexcept;

/// Stationary distribution of the chain p_ij = n_ij / n_i, by elimination (Grassmann, Taksar and
/// Heyman 1985, which subtracts nothing). Empty where the chain is not irreducible: some code is
/// never left or never reached from another.
[[nodiscard]] std::optional<std::vector<double>> stationary_distribution(
    TransitionCounts const& counts);

}  // namespace bowlby::statistics
