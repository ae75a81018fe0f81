// SPDX-License-Identifier: Apache-2.0
// How each person spent the time: one bar a code, with its share and what it rests on.
#pragma once

#include <bowlby/record/record.hpp>
#include <bowlby/report/measure_rows.hpp>
#include <bowlby/report/palette.hpp>
#include <string>

namespace bowlby::report {

[[nodiscard]] std::string budget_tables(record::Session const& session, Rows const& rows,
                                        CodeInks const& inks);

}  // namespace bowlby::report
