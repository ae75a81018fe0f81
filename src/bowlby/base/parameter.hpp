// SPDX-License-Identifier: Apache-2.0
// One adjustable quantity of the model, with all that a reader, a slider or a calibration must know
// about it. Rooms list theirs as constexpr arrays; nothing else says it a second time.
#pragma once

#include <string>
#include <string_view>

namespace bowlby::base {

/// Where a default comes from.
enum class Status {
  estimated,  ///< from published data, named in `source`
  chosen,     ///< tried and kept because the phenomena come out
  assumed,    ///< plausible, not yet examined
};

struct Parameter {
  std::string_view path;  ///< dotted, small letters: `respond.latency`
  std::string_view unit;  ///< as in unit.hpp: `s`, `1/s`, `m`; empty for a pure number
  double low;             ///< the range within which the laws hold
  double high;
  double fallback;  ///< the default
  Status status;
  std::string_view source;   ///< author and year, or what was tried
  std::string_view meaning;  ///< one sentence in words of the field
};

[[nodiscard]] std::string_view name(Status status) noexcept;

/// All about one parameter, for people, in a few lines.
[[nodiscard]] std::string describe(Parameter const& parameter);

}  // namespace bowlby::base
