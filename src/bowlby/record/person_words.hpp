// SPDX-License-Identifier: Apache-2.0
// Words that coders use for persons, in several languages, and the part each plays. What is
// found here is a proposal to the reader of the log, never a fact.
#pragma once

#include <string_view>

namespace bowlby::record {

struct PersonWord {
  bool known = false;
  std::string_view role;  ///< `infant`, `caregiver`, `stranger`, `partner`, or empty
};

/// `CHI`, `Mere`, `Caregiver2`, `FA1`, `A`, `P001`...
[[nodiscard]] PersonWord person_word(std::string_view name);

}  // namespace bowlby::record
