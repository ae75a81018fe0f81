// SPDX-License-Identifier: Apache-2.0
// What a stream shows during a stretch of time: one of its codes, or one of the kinds of nothing.
#pragma once

#include <bowlby/record/record.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace bowlby::measure {

/// A code (its CodeId) or one of the constants below.
using Shown = std::int32_t;

inline constexpr Shown no_code = -1;      ///< looked at, and none of the codes was on
inline constexpr Shown out_of_view = -2;  ///< looked at and unscorable
inline constexpr Shown not_coded = -3;    ///< nobody looked

/// In numerator and denominator: a code, or looked at without one.
[[nodiscard]] constexpr bool is_valid(Shown shown) noexcept { return shown >= no_code; }

struct Span {
  time::Interval when;
  Shown shown = not_coded;
  bool carried_in = false;   ///< was on before the window began
  bool carried_out = false;  ///< goes on after the window ends
  friend bool operator==(Span const&, Span const&) = default;
};

/// `(none)` where no code was on.
[[nodiscard]] std::string shown_name(record::Stream const& stream, Shown shown);

/// What an exclusive stream shows over the window, in order and without gaps; neighbours differ.
/// Where codes of an exclusive stream overlap, the one that began last counts.
[[nodiscard]] std::vector<Span> spans_of(record::Session const& session, record::StreamId stream,
                                         time::Interval window);

/// One code of a stream whose codes may overlap: that code or `no_code`.
[[nodiscard]] std::vector<Span> spans_of(record::Session const& session, record::StreamId stream,
                                         record::CodeId code, time::Interval window);

}  // namespace bowlby::measure
