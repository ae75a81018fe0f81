// SPDX-License-Identifier: Apache-2.0
// Traits that go together over persons (a Gaussian copula): each keeps its own distribution, and
// their normal scores have the correlations that a population's file states.
#pragma once

#include <bowlby/base/parameter_set.hpp>
#include <bowlby/base/result.hpp>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace bowlby::life {

class Correlated {
 public:
  /// Refuses correlations that no persons could have (not positive definite).
  [[nodiscard]] static base::result<Correlated> of(base::ParameterSet const& set);

  [[nodiscard]] bool any() const noexcept { return !paths_.empty(); }
  [[nodiscard]] std::vector<std::string> const& paths() const noexcept { return paths_; }

  /// Independent uniform numbers, one for each of `paths()`, made to go together.
  [[nodiscard]] std::map<std::string, double, std::less<>> tie(
      std::vector<double> const& independent) const;

 private:
  std::vector<std::string> paths_;
  std::vector<double> factor_;  ///< lower Cholesky factor, row by row
};

}  // namespace bowlby::life
