// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/base/number_text.hpp>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace bowlby::base {
namespace {

template <class Number>
std::optional<Number> parse_whole(std::string_view text) noexcept {
  Number value{};
  auto const [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// -? digits* (. digits*)? ([eE] [+-]? digits+)?, with a digit before the exponent.
bool is_decimal(std::string_view text) {
  auto const take_digits = [&text] {
    auto const end = std::find_if_not(text.begin(), text.end(), is_digit);
    auto const count = end - text.begin();
    text.remove_prefix(static_cast<std::size_t>(count));
    return count;
  };
  if (text.starts_with('-')) text.remove_prefix(1);
  auto digits = take_digits();
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    digits += take_digits();
  }
  if (digits == 0) return false;
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    if (take_digits() == 0) return false;
  }
  return text.empty();
}

}  // namespace

std::string shortest_text(double value) { return fmt::format("{}", value); }
std::string shortest_text(float value) { return fmt::format("{}", value); }

std::string fixed_text(double value, int digits) {
  auto text = fmt::format("{:.{}f}", value, std::max(digits, 0));
  if (text.starts_with('-') && text.find_first_not_of("-0.") == std::string::npos) text.erase(0, 1);
  return text;
}

std::optional<double> parse_number(std::string_view text) noexcept {
  if (text.size() > 400 || !is_decimal(text)) return std::nullopt;
#if defined(__cpp_lib_to_chars)
  auto const value = parse_whole<double>(text);
#else  // libc++ came late to floating-point from_chars; the program never leaves the C locale
  std::optional<double> const value = std::strtod(std::string{text}.c_str(), nullptr);
#endif
  return value && std::isfinite(*value) ? value : std::nullopt;
}

std::optional<std::int64_t> parse_integer(std::string_view text) noexcept {
  return parse_whole<std::int64_t>(text);
}

std::optional<std::uint64_t> parse_unsigned(std::string_view text) noexcept {
  return parse_whole<std::uint64_t>(text);
}

}  // namespace bowlby::base
