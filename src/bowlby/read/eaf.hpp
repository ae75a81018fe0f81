// SPDX-License-Identifier: Apache-2.0
// ELAN: tiers of annotations over a common set of time slots, some with times, some without.
#pragma once

#include <bowlby/read/format.hpp>

namespace bowlby::read {

[[nodiscard]] bool is_eaf(Document const& document);
[[nodiscard]] base::result<Reading> read_eaf(Document const& document, Limits const& limits);

}  // namespace bowlby::read
