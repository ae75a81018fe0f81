// SPDX-License-Identifier: Apache-2.0
// Whose tier is it, and what does it code? PARTICIPANT says so where it is set; otherwise the
// tier's name is taken apart, which is a proposal and is listed as one.
#pragma once

#include <bowlby/read/eaf_document.hpp>
#include <string>
#include <vector>

namespace bowlby::read {

struct EafLayer {
  std::string person;
  std::string stream;
  bool coded = false;  ///< labels are codes; otherwise they are free text
  bool marks = false;  ///< no label anywhere: the annotations themselves say when it happened
};

/// One layer a tier; `order` has parents before children.
[[nodiscard]] std::vector<EafLayer> layers_of(EafDocument const& eaf,
                                              std::vector<std::uint32_t> const& order,
                                              Limits const& limits, RepairLog& log);

/// The label without blanks around it; empty for a blank annotation.
[[nodiscard]] std::string_view trimmed(std::string_view label);

}  // namespace bowlby::read
