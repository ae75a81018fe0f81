// SPDX-License-Identifier: Apache-2.0
// A record without what may tell who somebody is: names that are no part (CHI, mother, A) become
// parts or numbers, and free text is left out. Simulated persons have nothing to hide.
#pragma once

#include <bowlby/record/record.hpp>
#include <cstddef>

namespace bowlby::write {

struct Pseudonymised {
  record::Record record;
  std::size_t names = 0;  ///< persons who got another name
  std::size_t texts = 0;  ///< events whose free text was left out
};

[[nodiscard]] Pseudonymised pseudonymised(record::Record record);

}  // namespace bowlby::write
