// SPDX-License-Identifier: Apache-2.0
// What followed what: counts and probabilities of one stream, shaded by probability.
#pragma once

#include <bowlby/record/record.hpp>
#include <bowlby/report/measure_rows.hpp>
#include <bowlby/report/palette.hpp>
#include <string>

namespace bowlby::report {

[[nodiscard]] std::string transition_tables(record::Session const& session, Rows const& rows,
                                            CodeInks const& inks);

}  // namespace bowlby::report
