// SPDX-License-Identifier: Apache-2.0
// The codebook beside an event table: everything that rows do not say, without the events.
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/read/document.hpp>
#include <bowlby/read/limits.hpp>
#include <bowlby/record/record.hpp>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bowlby::read {

struct Codebook {
  record::Record record;              ///< sessions without events
  std::vector<std::uint64_t> events;  ///< how many each session should have
  bool spreadsheet_safe = false;      ///< one apostrophe in front of a text is not part of it
};

[[nodiscard]] base::result<Codebook> read_codebook(std::string_view json, std::string_view name,
                                                   Limits const& limits);

}  // namespace bowlby::read
