// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/time/microseconds.hpp>

namespace bowlby::time {

std::string clock_text(Microseconds t) {
  auto const negative = t.count() < 0;
  auto const ms = (negative ? -t.count() : t.count()) / 1000;
  return fmt::format("{}{:02}:{:02}:{:02}.{:03}", negative ? "-" : "", ms / 3'600'000,
                     ms / 60'000 % 60, ms / 1000 % 60, ms % 1000);
}

}  // namespace bowlby::time
