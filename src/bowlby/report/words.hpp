// SPDX-License-Identifier: Apache-2.0
// Numbers as people read them: shares in per cent, times in m:ss, three digits where three matter.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bowlby::report {

/// `m:ss`, or `h:mm:ss` from an hour on.
[[nodiscard]] std::string minutes_text(double seconds);

/// `10 minutes`, `5 minutes 30 s`, `12 s`.
[[nodiscard]] std::string length_text(double seconds);

/// `m:ss.t`, for the hover text of one event.
[[nodiscard]] std::string moment_text(double seconds);

/// About three significant digits, never an exponent below a thousand million.
[[nodiscard]] std::string number_text(double value);

/// `43 %`; one decimal below ten per cent.
[[nodiscard]] std::string percent_text(double share);

/// `-15 points`: a difference of two shares, which is no share itself.
[[nodiscard]] std::string points_text(double difference);

/// What `value_text` takes for the unit of such a difference.
inline constexpr std::string_view points = "points";

/// A number on an axis, as short as it can be: `0.25`.
[[nodiscard]] std::string tick_text(double value);

/// Per cent if the unit is a share, points if it is a difference of shares, else a number; an em
/// dash where there is no value.
[[nodiscard]] std::string value_text(std::optional<double> value, std::string_view unit);

/// Whether a unit is a share of time or of counts, shown in per cent.
[[nodiscard]] bool is_share(std::string_view unit);

/// ` [31, 56]`, without per cent or points; empty where a limit is missing.
[[nodiscard]] std::string interval_text(std::optional<double> low, std::optional<double> high,
                                        std::string_view unit);

/// `43 % [31, 56]`, leaving out what is not there.
[[nodiscard]] std::string estimate_text(std::optional<double> value, std::optional<double> low,
                                        std::optional<double> high, std::string_view unit);

/// `match_share_chance` -> `match share chance`.
[[nodiscard]] std::string spaced(std::string_view name);

}  // namespace bowlby::report
