// SPDX-License-Identifier: Apache-2.0
// One session of a dyad against another: later minus earlier for every measure that does not grow
// with the length of the session, with an interval for the difference.
#pragma once

#include <bowlby/measure/measured.hpp>
#include <vector>

namespace bowlby::measure {

/// Rows whose `session` reads `B minus A`. Both tables must come from the same scheme.
[[nodiscard]] std::vector<Measured> contrast(std::vector<Measured> const& a,
                                             std::vector<Measured> const& b);

}  // namespace bowlby::measure
