// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/chance/quantile.hpp>
#include <bowlby/life/correlated.hpp>
#include <cmath>

namespace bowlby::life {

base::result<Correlated> Correlated::of(base::ParameterSet const& set) {
  Correlated out;
  for (auto const& pair : set.correlations) {
    for (auto const& path : {pair.first, pair.second}) {
      if (std::find(out.paths_.begin(), out.paths_.end(), path) == out.paths_.end()) {
        out.paths_.push_back(path);
      }
    }
  }
  auto const n = out.paths_.size();
  auto const place = [&](std::string const& path) {
    return static_cast<std::size_t>(std::find(out.paths_.begin(), out.paths_.end(), path) -
                                    out.paths_.begin());
  };
  std::vector<double> r(n * n, 0.0);
  for (std::size_t i = 0; i < n; ++i) r[i * n + i] = 1;
  for (auto const& pair : set.correlations) {
    auto const i = place(pair.first), j = place(pair.second);
    r[i * n + j] = r[j * n + i] = pair.r;
  }
  // Cholesky: row by row; a pivot that is not clearly positive means that there is no such
  // population.
  constexpr double least_pivot = 1e-9;
  out.factor_.assign(n * n, 0.0);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double rest = r[i * n + j];
      for (std::size_t k = 0; k < j; ++k) rest -= out.factor_[i * n + k] * out.factor_[j * n + k];
      if (j < i) {
        out.factor_[i * n + j] = rest / out.factor_[j * n + j];
      } else if (rest > least_pivot) {
        out.factor_[i * n + i] = std::sqrt(rest);
      } else {
        return base::fail({base::Failure::usage,
                           fmt::format("{}: 'correlation'",
                                       set.files.empty() ? set.name : set.files.front().name),
                           fmt::format("the correlations of {} do not fit together", out.paths_[i]),
                           "they are not positive definite: no persons could vary like that",
                           "make some of them weaker; what goes strongly with two others must let "
                           "these go together, "
                           "too"});
      }
    }
  }
  return out;
}

std::map<std::string, double, std::less<>> Correlated::tie(
    std::vector<double> const& independent) const {
  auto const n = paths_.size();
  std::vector<double> scores(n);
  for (std::size_t i = 0; i < n; ++i) {
    scores[i] = chance::normal_quantile({independent[i], 1 - independent[i]});
  }
  std::map<std::string, double, std::less<>> tied;
  for (std::size_t i = 0; i < n; ++i) {
    double z = 0;
    for (std::size_t k = 0; k <= i; ++k) z += factor_[i * n + k] * scores[k];
    // As far from 0 and 1 as a drawn uniform is.
    tied.emplace(paths_[i], std::clamp(chance::normal_tails(z).lower, 0x1p-24, 1 - 0x1p-24));
  }
  return tied;
}

}  // namespace bowlby::life
