// SPDX-License-Identifier: Apache-2.0
// One row of the measures table, the form in which every number leaves Bowlby.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace bowlby::measure {

struct MeasureRow {
  std::string session;
  std::string dyad;
  std::string visit;
  std::string episode;
  std::string person;  ///< `dyad` for joint measures
  std::string stream;
  std::string code;  ///< pair codes as `from>to`
  std::string measure;
  std::optional<double> value;  ///< empty where undefined; `rule` says why
  std::optional<double> low;    ///< 95 % interval unless `rule` says otherwise
  std::optional<double> high;
  std::int64_t n = 0;  ///< how many observations the value rests on
  double valid_s = 0;  ///< scorable seconds
  std::string unit;
  std::string rule;  ///< how it was computed, in words
};

}  // namespace bowlby::measure
