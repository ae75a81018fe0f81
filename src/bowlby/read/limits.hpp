// SPDX-License-Identifier: Apache-2.0
// How much a reader takes before it says "too much": generous for a ten-hour recording coded in
// many layers, small enough that no file can fill the memory. These are our defaults.
#pragma once

#include <bowlby/time/microseconds.hpp>
#include <cstddef>

namespace bowlby::read {

struct Limits {
  std::size_t file_bytes = std::size_t{256} << 20;
  std::size_t parts = 4'000'000;         ///< XML tags, JSON values or table cells in one file
  std::size_t depth = 64;                ///< nesting of JSON
  std::size_t events = 2'000'000;        ///< events of one file
  std::size_t name_bytes = 1'000;        ///< a name of a person, tier or key
  std::size_t streams = 10'000;          ///< tiers or streams of one file
  std::size_t codes_per_stream = 5'000;  ///< beyond, labels are free text
  std::size_t listed = 50;               ///< repairs of one sort listed one by one, then counted
  time::Microseconds latest = std::chrono::hours{24 * 366};  ///< a time beyond is a slip
};

}  // namespace bowlby::read
