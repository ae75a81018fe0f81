// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/report/words.hpp>
#include <cmath>
#include <cstdint>

namespace bowlby::report {
namespace {

char const* const minus = "\xE2\x88\x92";

std::string signed_text(bool negative, std::string digits) {
  auto const zero = digits.find_first_not_of("0.") == std::string::npos;
  return negative && !zero ? minus + digits : digits;
}

std::string hundredths(double share) {
  auto const size = std::abs(share) * 100;
  auto const whole = size >= 9.95 || size == std::floor(size);
  return signed_text(share < 0, fmt::format("{:.{}f}", size, whole ? 0 : 1));
}

}  // namespace

std::string minutes_text(double seconds) {
  auto const whole = static_cast<std::int64_t>(std::llround(std::abs(seconds)));
  auto const negative = seconds < 0 && whole > 0;
  auto text = whole >= 3600
                  ? fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60)
                  : fmt::format("{}:{:02}", whole / 60, whole % 60);
  return negative ? minus + text : text;
}

std::string length_text(double seconds) {
  auto const whole = std::llround(std::max(0.0, seconds));
  if (whole < 60) return fmt::format("{} s", whole);
  auto text = fmt::format("{} minute{}", whole / 60, whole / 60 == 1 ? "" : "s");
  if (whole % 60 != 0) text += fmt::format(" {} s", whole % 60);
  return text;
}

std::string moment_text(double seconds) {
  auto const tenths = std::llround(std::abs(seconds) * 10);
  return fmt::format("{}{}:{:02}.{}", seconds < 0 && tenths > 0 ? minus : "", tenths / 600,
                     tenths / 10 % 60, tenths % 10);
}

std::string number_text(double value) {
  if (!std::isfinite(value)) return "\xE2\x80\x94";
  auto const size = std::abs(value);
  if (size >= 1e9) return signed_text(value < 0, fmt::format("{:.3g}", size));
  if (size == std::floor(size)) return signed_text(value < 0, fmt::format("{:.0f}", size));
  auto const decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return signed_text(value < 0, fmt::format("{:.{}f}", size, decimals));
}

std::string percent_text(double share) {
  return std::isfinite(share) ? hundredths(share) + " %" : "\xE2\x80\x94";
}

std::string points_text(double difference) {
  if (!std::isfinite(difference)) return "\xE2\x80\x94";
  auto const digits = hundredths(difference);
  return digits + (digits == "1" || digits == std::string{minus} + "1" ? " point" : " points");
}

bool is_share(std::string_view unit) {
  return unit == "share" || unit == "proportion" || unit == "probability" || unit == "fraction";
}

std::string value_text(std::optional<double> value, std::string_view unit) {
  if (!value) return "\xE2\x80\x94";
  if (unit == points) return points_text(*value);
  return is_share(unit) ? percent_text(*value) : number_text(*value);
}

std::string tick_text(double value) {
  return signed_text(value < 0, fmt::format("{:.6g}", std::abs(value)));
}

std::string interval_text(std::optional<double> low, std::optional<double> high,
                          std::string_view unit) {
  if (!low || !high) return {};
  auto const limit = [&](double v) {
    auto text = value_text(v, unit);
    if (auto const sign = text.find(' '); sign != std::string::npos) text.resize(sign);
    return text;
  };
  return fmt::format(" [{}, {}]", limit(*low), limit(*high));
}

std::string estimate_text(std::optional<double> value, std::optional<double> low,
                          std::optional<double> high, std::string_view unit) {
  return value_text(value, unit) + (value ? interval_text(low, high, unit) : std::string{});
}

std::string spaced(std::string_view name) {
  std::string out{name};
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

}  // namespace bowlby::report
