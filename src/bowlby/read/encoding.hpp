// SPDX-License-Identifier: Apache-2.0
// Which letters the bytes of a file stand for. Everything is turned into UTF-8 before it is read;
// how that was done is told, because a wrong guess shows in every accented letter.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bowlby::read {

enum class Encoding { utf8, utf16_little, utf16_big, cp1252, binary };

struct Decoded {
  Encoding encoding = Encoding::utf8;
  std::string text;              ///< UTF-8, empty where the bytes are no text
  std::uint64_t replaced = 0;    ///< sequences that mean nothing and became U+FFFD
  std::uint64_t translated = 0;  ///< cp1252 bytes beyond ASCII
};

[[nodiscard]] Decoded decode(std::string_view bytes);

/// `text` with every sequence that is not UTF-8, and every control character but tab and line
/// ends, replaced by U+FFFD: fit to be written to any table.
[[nodiscard]] std::string valid_utf8(std::string_view text, std::uint64_t* replaced = nullptr);

[[nodiscard]] char const* name(Encoding encoding) noexcept;

}  // namespace bowlby::read
