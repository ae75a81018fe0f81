// SPDX-License-Identifier: Apache-2.0
// Whether a scheme and a recording mean the same person: capital and small letters are one.
#pragma once

#include <algorithm>
#include <string_view>

namespace bowlby::measure {

[[nodiscard]] inline bool same_word(std::string_view a, std::string_view b) {
  auto const small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return small(x) == small(y); });
}

}  // namespace bowlby::measure
