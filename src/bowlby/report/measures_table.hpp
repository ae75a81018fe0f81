// SPDX-License-Identifier: Apache-2.0
// The whole measures table, folded; rules are written once and referred to by number.
#pragma once

#include <bowlby/report/measure_rows.hpp>
#include <string>

namespace bowlby::report {

[[nodiscard]] std::string measures_table(Rows const& rows);

}  // namespace bowlby::report
