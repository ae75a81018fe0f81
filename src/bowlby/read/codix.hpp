// SPDX-License-Identifier: Apache-2.0
// Codix: a video cut into equal intervals, one code per interval for each stream of each person.
#pragma once

#include <bowlby/read/format.hpp>

namespace bowlby::read {

[[nodiscard]] bool is_codix(Document const& document);
[[nodiscard]] base::result<Reading> read_codix(Document const& document, Limits const& limits);

}  // namespace bowlby::read
