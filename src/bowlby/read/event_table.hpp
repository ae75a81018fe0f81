// SPDX-License-Identifier: Apache-2.0
// Bowlby's own event table, with or without the codebook that lies beside it.
#pragma once

#include <bowlby/read/format.hpp>

namespace bowlby::read {

[[nodiscard]] bool is_event_table(Document const& document);
[[nodiscard]] base::result<Reading> read_event_table(Document const& document,
                                                     Limits const& limits);

}  // namespace bowlby::read
