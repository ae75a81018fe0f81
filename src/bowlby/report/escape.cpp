// SPDX-License-Identifier: Apache-2.0
#include <bowlby/report/escape.hpp>
#include <cstdint>

namespace bowlby::report {
namespace {

struct Character {
  std::uint32_t point = 0;
  std::size_t bytes = 1;
  bool valid = false;
};

/// The first character of a text that is not empty.
Character first_character(std::string_view text) {
  auto const byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
  };
  auto const lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  auto const bytes = lead >= 0xF0 ? std::size_t{4} : lead >= 0xE0 ? std::size_t{3} : std::size_t{2};
  if (lead < 0xC2 || lead > 0xF4 || text.size() < bytes) return {};
  auto point = lead & (0x7FU >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    point = point << 6U | (byte(i) & 0x3FU);
  }
  auto const overlong = (bytes == 3 && point < 0x800) || (bytes == 4 && point < 0x10000);
  auto const surrogate = point >= 0xD800 && point <= 0xDFFF;
  if (overlong || surrogate || point > 0x10FFFF) return {};
  return {point, bytes, true};
}

bool is_shown(std::uint32_t point) {
  auto const control = point < 0x20 || (point >= 0x7F && point < 0xA0);
  auto const reverses =
      (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  auto const no_character = (point & 0xFFFEU) == 0xFFFEU || (point >= 0xFDD0 && point <= 0xFDEF);
  return !control && !reverses && !no_character;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  while (!text.empty()) {
    auto const c = first_character(text);
    auto const here = text.substr(0, c.bytes);
    text.remove_prefix(c.bytes);
    if (c.valid && (c.point == '\n' || c.point == '\t' || c.point == '\r')) {
      out += ' ';
    } else if (!c.valid || !is_shown(c.point)) {
      out += "\xEF\xBF\xBD";
    } else if (c.point == '&') {
      out += "&amp;";
    } else if (c.point == '<') {
      out += "&lt;";
    } else if (c.point == '>') {
      out += "&gt;";
    } else if (c.point == '"') {
      out += "&quot;";
    } else if (c.point == '\'') {
      out += "&#39;";
    } else {
      out += here;
    }
  }
  return out;
}

std::size_t character_count(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count) text.remove_prefix(first_character(text).bytes);
  return count;
}

std::string shortened(std::string_view text, std::size_t most) {
  if (character_count(text) <= most) return std::string{text};
  std::size_t kept = 0;
  for (std::size_t i = 0; i + 1 < most; ++i) kept += first_character(text.substr(kept)).bytes;
  return std::string{text.substr(0, kept)} + "\xE2\x80\xA6";
}

}  // namespace bowlby::report
