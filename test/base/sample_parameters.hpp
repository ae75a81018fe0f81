// SPDX-License-Identifier: Apache-2.0
// A small list of parameters for tests, in the shape in which rooms provide theirs.
#pragma once

#include <bowlby/base/field.hpp>
#include <bowlby/base/registry.hpp>

namespace bowlby::test {

struct Carer {
  float latency = 0;
  float threshold = 0;
  float warmth = 0;
  double distance = 0;
};

using base::Status;

inline constexpr base::Field<Carer> carer_fields[] = {
    {{"respond.latency", "s", 0, 60, 4, Status::chosen, "tried in tests",
      "How long the carer takes from the end of a cue to an answer."},
     &Carer::latency},
    {{"notice.threshold", "", 0, 1, 0.25, Status::assumed, "made up for tests",
      "How strong a cue must be to be noticed half of the time."},
     &Carer::threshold},
    {{"respond.warmth_per_s", "1/s", 0, 1, 0.05, Status::estimated, "Example 1969",
      "How quickly holding ends distress."},
     &Carer::warmth},
};

inline base::Registry sample_registry() {
  return base::Registry::compose(base::parameters_of(carer_fields)).value();
}

}  // namespace bowlby::test
