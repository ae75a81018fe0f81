// SPDX-License-Identifier: Apache-2.0
// Law: what a child can do by age. Crawling and walking set the speed, the first half year the
// capacity for stimulation, seven to nine months the bond's power to discriminate.
//
//   speed    = .8 m/s logistic((age - 8) / .8)            months
//   capacity = .5 + .4 logistic((age - 6) / 1.5)
//   discrimination = logistic((age - 7.5) / .6)
//   smile    = logistic((age - 1.8) / .4)
//
// Source: competence by age; logistic forms and constants are ours (assumed).
// Leaves out: language, memory, and that children differ in pace.
#pragma once

#include <bowlby/chance/elementary.hpp>
#include <bowlby/chance/lanes.hpp>

namespace bowlby::person {

struct CompetenceParameters {
  float top_speed_m_s = 0.8f;
  float crawls_at_months = 8.0f;
  float discriminates_at_months = 7.5f;
  float smiles_at_months = 1.8f;
};

inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
struct Competence {
  Real speed_m_s, capacity, discrimination, smile;
};

template <class Real>
[[nodiscard]] Competence<Real> competence_at(Real age_months, CompetenceParameters const& p) {
  using chance::logistic;
  return {p.top_speed_m_s * logistic((age_months - p.crawls_at_months) * (1.0f / 0.8f)),
          0.5f + 0.4f * logistic((age_months - 6.0f) * (1.0f / 1.5f)),
          logistic((age_months - p.discriminates_at_months) * (1.0f / 0.6f)),
          logistic((age_months - p.smiles_at_months) * (1.0f / 0.4f))};
}

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
