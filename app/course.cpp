// SPDX-License-Identifier: Apache-2.0
#include "course.hpp"

#include <bowlby/base/csv.hpp>
#include <bowlby/base/number_text.hpp>
#include <cmath>

#include "mean.hpp"

namespace bowlby::app {

std::string course_csv(std::vector<life::Course> const& courses, float from_months) {
  using Point = life::Course::Point;
  struct Quantity {
    char const* name;
    double (*of)(Point const&);
  };
  constexpr Quantity quantities[] = {
      {"expression_gain", [](Point const& p) { return std::exp(static_cast<double>(p.log_gain)); }},
      {"attention_share",
       [](Point const& p) { return 1 / (1 + std::exp(-static_cast<double>(p.logit_attention))); }},
      {"trust", [](Point const& p) { return static_cast<double>(p.trust); }},
      {"care_hoped", [](Point const& p) { return static_cast<double>(p.care_hoped); }}};
  base::CsvWriter csv;
  csv.row({"age_months", "measure", "value", "low", "high", "n", "rule"});
  auto const number = [](double x) { return base::fixed_text(x, 4); };
  for (int month = static_cast<int>(from_months); month < life::Course::months; ++month) {
    for (auto const& quantity : quantities) {
      std::vector<double> values;
      for (auto const& course : courses) {
        if (course.at[month].known) values.push_back(quantity.of(course.at[month]));
      }
      if (values.empty()) continue;
      auto const m = mean_of(values);
      csv.row({std::to_string(month), quantity.name, number(m.value), number(m.low), number(m.high),
               std::to_string(m.n), "hidden, for reports only; mean over children"});
    }
  }
  return std::move(csv).text();
}

}  // namespace bowlby::app
