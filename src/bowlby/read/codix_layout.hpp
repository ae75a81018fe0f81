// SPDX-License-Identifier: Apache-2.0
// The two ways in which Codix writes a coding, brought to one: who, which stream, which code in
// each interval. Codes and times are still those of the file.
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/read/document.hpp>
#include <bowlby/read/limits.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bowlby::read {

struct CodixStream {
  std::string person;
  std::string name;
  std::map<std::int64_t, std::string> labels;        ///< by index
  std::vector<std::optional<std::int64_t>> indices;  ///< one an interval; none: not coded
  std::vector<std::size_t> strange;                  ///< intervals whose index is no whole number
};

struct CodixLayout {
  std::string version;
  std::optional<double> period;  ///< seconds, as declared
  std::string unit;              ///< `t_unit`, may be empty
  bool declared_irregular = false;
  std::vector<double> times;  ///< edges of the intervals, as written
  std::vector<CodixStream> streams;
  std::size_t comments = 0;       ///< intervals with a comment
  std::size_t first_comment = 0;  ///< the first of them, from 0
  bool has_history = false;       ///< coders' names and dates
};

[[nodiscard]] base::result<CodixLayout> codix_layout(Document const& document, Limits const& limits,
                                                     RepairLog& log);

}  // namespace bowlby::read
