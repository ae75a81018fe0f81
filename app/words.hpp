// SPDX-License-Identifier: Apache-2.0
// Words of messages and of commands that are shown.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace bowlby::app {

/// `1 thing`, `2 things`.
[[nodiscard]] inline std::string counted(std::uint64_t n, std::string_view thing) {
  return fmt::format("{} {}{}", n, thing, n == 1 ? "" : "s");
}

/// A word of a command as a shell takes it: quoted where it holds blanks or other signs.
[[nodiscard]] inline std::string shell_word(std::string_view word) {
  auto const plain = [](char c) {
    auto const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view{"._-+/:=@%,"}.find(c) != std::string_view::npos;
  };
  if (!word.empty() && std::all_of(word.begin(), word.end(), plain)) return std::string{word};
  std::string out = "'";
  for (char const c : word) out += c == '\'' ? std::string{"'\\''"} : std::string(1, c);
  return out + "'";
}

}  // namespace bowlby::app
