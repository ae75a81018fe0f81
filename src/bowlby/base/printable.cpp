// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/base/printable.hpp>

namespace bowlby::base {
namespace {

/// How many bytes the character at the front takes; 0 where it is broken or cut off.
std::size_t character_length(std::string_view text) noexcept {
  auto const byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  auto const follows = [&](std::size_t i) { return (byte(i) & 0xc0) == 0x80; };
  auto const first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return follows(1) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    bool const overlong = first == 0xe0 && byte(1) < 0xa0;
    bool const surrogate = first == 0xed && byte(1) > 0x9f;
    return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    bool const overlong = first == 0xf0 && byte(1) < 0x90;
    bool const beyond = first == 0xf4 && byte(1) > 0x8f;
    return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
  }
  return 0;
}

/// Control characters, line and paragraph separators, and marks that turn the reading direction.
bool disturbs(std::string_view character) noexcept {
  auto const first = static_cast<unsigned char>(character[0]);
  if (character.size() == 1) return first < 0x20 || first == 0x7f;
  auto const second = static_cast<unsigned char>(character[1]);
  if (character.size() == 2) return first == 0xc2 && second < 0xa0;
  if (character.size() != 3 || first != 0xe2) return false;
  auto const third = static_cast<unsigned char>(character[2]);
  return (second == 0x80 && ((third >= 0xa8 && third <= 0xae) || third == 0x8e || third == 0x8f)) ||
         (second == 0x81 && third >= 0xa6 && third <= 0xa9);
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    auto const length = character_length(text.substr(i));
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

std::string printable(std::string_view text, std::size_t limit) {
  std::string shown;
  for (std::size_t i = 0; i < text.size();) {
    if (shown.size() >= limit) return shown + "...";
    auto const length = character_length(text.substr(i));
    auto const character = text.substr(i, length == 0 ? 1 : length);
    if (length == 0 || disturbs(character)) {
      for (char const c : character) {
        shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
      }
    } else {
      shown += character;
    }
    i += character.size();
  }
  return shown;
}

}  // namespace bowlby::base
