// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <bowlby/read/encoding.hpp>
#include <cstddef>

namespace bowlby::read {
namespace {

unsigned byte(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

/// Length of the UTF-8 sequence at `i`, 0 where there is none.
std::size_t sequence(std::string_view text, std::size_t i) {
  auto const lead = byte(text, i);
  if (lead < 0x80) return 1;
  auto const tail = [&](std::size_t n) {
    for (std::size_t k = 1; k <= n; ++k) {
      if (i + k >= text.size() || (byte(text, i + k) & 0xC0U) != 0x80U) return false;
    }
    return true;
  };
  auto const second = byte(text, i + 1);
  if (lead >= 0xC2 && lead <= 0xDF) return tail(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return 0;
    return tail(2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
    return tail(3) ? 4 : 0;
  }
  return 0;
}

void append(std::string& out, std::uint32_t point) {
  auto const put = [&](std::uint32_t c) { out.push_back(static_cast<char>(c)); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0U | point >> 6U);
    put(0x80U | (point & 0x3FU));
  } else if (point < 0x10000) {
    put(0xE0U | point >> 12U);
    put(0x80U | (point >> 6U & 0x3FU));
    put(0x80U | (point & 0x3FU));
  } else {
    put(0xF0U | point >> 18U);
    put(0x80U | (point >> 12U & 0x3FU));
    put(0x80U | (point >> 6U & 0x3FU));
    put(0x80U | (point & 0x3FU));
  }
}

constexpr std::uint32_t replacement = 0xFFFD;

// The bytes 0x80 to 0x9F of Windows code page 1252; the five unused ones stand for themselves.
constexpr std::array<std::uint32_t, 32> cp1252_high{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

Decoded from_utf16(std::string_view bytes, bool little) {
  Decoded out{little ? Encoding::utf16_little : Encoding::utf16_big, {}};
  auto const unit = [&](std::size_t i) {
    return little ? byte(bytes, i) | byte(bytes, i + 1) << 8U
                  : byte(bytes, i + 1) | byte(bytes, i) << 8U;
  };
  out.text.reserve(bytes.size() / 2);
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    std::uint32_t point = unit(i);
    if (point == 0xFEFF && i == 0) continue;
    if (point >= 0xD800 && point <= 0xDFFF) {
      auto const low = i + 3 < bytes.size() ? unit(i + 2) : 0U;
      if (point <= 0xDBFF && low >= 0xDC00 && low <= 0xDFFF) {
        point = 0x10000U + ((point - 0xD800U) << 10U) + (low - 0xDC00U);
        i += 2;
      } else {
        point = replacement;
        ++out.replaced;
      }
    }
    append(out.text, point);
  }
  if (bytes.size() % 2 != 0) ++out.replaced;
  if (out.text.find('\0') != std::string::npos) return {Encoding::binary, {}};
  return out;
}

/// More control characters than any coded file has, or a NUL.
bool looks_binary(std::string_view bytes) {
  std::size_t controls = 0;
  for (char const c : bytes) {
    if (c == '\0') return true;
    auto const u = static_cast<unsigned char>(c);
    if (u < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && u != 0x15) ++controls;
  }
  return controls * 50 > bytes.size();
}

}  // namespace

std::string valid_utf8(std::string_view text, std::uint64_t* replaced) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    auto const length = sequence(text, i);
    auto const c = text[i];
    auto const control = byte(text, i) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    if (length == 0 || control) {
      append(out, replacement);
      if (replaced != nullptr) ++*replaced;
      ++i;
    } else {
      out.append(text.substr(i, length));
      i += length;
    }
  }
  return out;
}

Decoded decode(std::string_view bytes) {
  if (bytes.substr(0, 2) == "\xFF\xFE") return from_utf16(bytes, true);
  if (bytes.substr(0, 2) == "\xFE\xFF") return from_utf16(bytes, false);
  if (bytes.size() >= 4 && bytes[1] == '\0' && bytes[3] == '\0' && bytes[0] != '\0') {
    return from_utf16(bytes, true);
  }
  if (bytes.size() >= 4 && bytes[0] == '\0' && bytes[2] == '\0' && bytes[1] != '\0') {
    return from_utf16(bytes, false);
  }
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  if (looks_binary(bytes)) return {Encoding::binary, {}};

  std::uint64_t good = 0;
  std::uint64_t bad = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    auto const length = sequence(bytes, i);
    good += length > 1 ? 1 : 0;
    bad += length == 0 ? 1 : 0;
    i += length == 0 ? 1 : length;
  }
  if (bad == 0) return {Encoding::utf8, std::string{bytes}};
  if (good > bad) {
    Decoded out{Encoding::utf8, {}};
    out.text = valid_utf8(bytes, &out.replaced);
    return out;
  }
  Decoded out{Encoding::cp1252, {}};
  out.text.reserve(bytes.size() + bytes.size() / 4);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    auto const c = byte(bytes, i);
    append(out.text, c >= 0x80 && c <= 0x9F ? cp1252_high[c - 0x80] : c);
    out.translated += c >= 0x80 ? 1 : 0;
  }
  return out;
}

char const* name(Encoding encoding) noexcept {
  switch (encoding) {
    case Encoding::utf8: return "UTF-8";
    case Encoding::utf16_little: return "UTF-16 (little-endian)";
    case Encoding::utf16_big: return "UTF-16 (big-endian)";
    case Encoding::cp1252: return "Windows-1252";
    case Encoding::binary: return "no text";
  }
  return "";
}

}  // namespace bowlby::read
