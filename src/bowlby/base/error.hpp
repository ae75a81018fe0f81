// SPDX-License-Identifier: Apache-2.0
// What went wrong, in a grammar a reader can act on: where; problem (why it is one); what to do.
#pragma once

#include <string>

namespace bowlby::base {

enum class Failure {
  usage,       ///< the command or a key in a data file was wrong (exit 2)
  unreadable,  ///< an input could not be read (exit 3)
  incomplete,  ///< work stopped but can be resumed (exit 4)
};

struct Error {
  Failure failure = Failure::unreadable;
  std::string where;    ///< file and line, tier, key: `session07.eaf:12`
  std::string problem;  ///< what is wrong
  std::string why;      ///< why that matters; may be empty
  std::string advice;   ///< what to do; may be empty
};

/// `where: problem (why): advice`, leaving out what is empty.
[[nodiscard]] std::string message(Error const& error);

}  // namespace bowlby::base
