// SPDX-License-Identifier: Apache-2.0
// A record without what may tell who somebody is: names that are no part (CHI, mother, A) become
// parts or numbers wherever they stand, and free text is left out. Simulated persons have nothing
// to hide.
#pragma once

#include <bowlby/record/record.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::write {

/// Something that held a name and is called otherwise now.
struct Renamed {
  std::string_view what;  ///< `session`, `dyad`, `visit`, `episode`, `stream`, `code`
  std::string from;
  std::string to;
  friend bool operator==(Renamed const&, Renamed const&) = default;
};

struct Pseudonymised {
  record::Record record;
  std::size_t names = 0;              ///< persons who got another name
  std::size_t texts = 0;              ///< events whose free text was left out
  std::vector<Renamed> renamed;       ///< each once, in the order of the record
  std::vector<std::string> kept_ids;  ///< recorded sessions that are called as they were
};

[[nodiscard]] Pseudonymised pseudonymised(record::Record record);

}  // namespace bowlby::write
