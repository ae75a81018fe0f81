// SPDX-License-Identifier: Apache-2.0
// Whether a record can be written by name: every name there is, once, and every index within
// bounds.
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/record/record.hpp>

namespace bowlby::write {

[[nodiscard]] base::result<void> check_names(record::Record const& record);

}  // namespace bowlby::write
