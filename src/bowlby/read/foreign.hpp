// SPDX-License-Identifier: Apache-2.0
// Files that are not ours: what they look like and what their owner can do.
#pragma once

#include <bowlby/read/document.hpp>
#include <string>

namespace bowlby::read {

struct Foreign {
  std::string looks_like;  ///< `a BORIS project`
  std::string advice;
};

/// Always gives an answer, if need be that nothing is known about the content.
[[nodiscard]] Foreign recognise_foreign(Document const& document);

}  // namespace bowlby::read
