// SPDX-License-Identifier: Apache-2.0
// What a sample of home visits shows: means over dyads with 95 % intervals (Student's t). The share
// of ruptures repaired is a mean over dyads that had any.
#pragma once

#include <bowlby/instrument/home_visit.hpp>

namespace bowlby::instrument {

struct HomeVisitMean {
  std::string measure;
  std::string rule;
  std::size_t n = 0;  ///< dyads in which it is defined
  statistics::Estimate mean;
};

[[nodiscard]] std::vector<HomeVisitMean> home_visit_summary(std::span<HomeVisitRow const> rows);

/// `measure,value,low,high,n,rule`, in the order of `values`.
[[nodiscard]] std::span<std::string_view const> home_visit_summary_columns();
[[nodiscard]] std::vector<std::string> values(HomeVisitMean const& mean);

}  // namespace bowlby::instrument
