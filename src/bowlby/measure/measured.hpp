// SPDX-License-Identifier: Apache-2.0
// A row of the measures table with the standard error that comparing sessions needs.
#pragma once

#include <bowlby/measure/measure_row.hpp>
#include <bowlby/record/record.hpp>
#include <bowlby/statistics/estimate.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::measure {

struct Measured {
  MeasureRow row;
  double standard_error = 0;  ///< 0 where unknown
  double freedom = 0;
  bool comparable = false;  ///< does not grow with the length of the session
};

/// Writes rows that share session, episode, person and stream.
class Sheet {
 public:
  Sheet(record::Session const& session, std::string episode, std::string person, std::string stream,
        std::vector<Measured>& rows);

  struct Cell {
    std::string_view measure;
    std::string_view code;
    statistics::Estimate estimate;
    std::int64_t n = 0;
    std::string_view unit;
    std::string rule;
    bool comparable = true;
  };

  void valid_seconds(double seconds) noexcept { head_.valid_s = seconds; }
  void write(Cell const& cell);

 private:
  MeasureRow head_;
  std::vector<Measured>& rows_;
};

/// How a person is called in tables: the name in the file, or the role where there is none.
[[nodiscard]] std::string person_name(record::Session const& session, record::PersonId person);

}  // namespace bowlby::measure
