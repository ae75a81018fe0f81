// SPDX-License-Identifier: Apache-2.0
// The event table: one row an event, for any program that reads CSV. What a row cannot say (how a
// stream was coded, when it was coded, who plays which part, where the data come from) stands in a
// codebook beside it; the two together give the record back. docs/formats.md describes both.
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/record/record.hpp>
#include <string>

namespace bowlby::write {

struct TableOptions {
  /// Text that a spreadsheet would run as a formula gets an apostrophe in front.
  bool spreadsheet_safe = false;
};

inline constexpr char const* event_table_header =
    "session,dyad,visit,actor,target,stream,kind,code,modifiers,value,text,onset_us,offset_us,"
    "certainty,source\n";

/// The table; refused where two things of one kind have the same name, for rows know names alone.
[[nodiscard]] base::result<std::string> event_table(record::Record const& record,
                                                    TableOptions options = {});

/// The codebook (JSON) that belongs to the table.
[[nodiscard]] base::result<std::string> codebook(record::Record const& record,
                                                 TableOptions options = {});

}  // namespace bowlby::write
