// SPDX-License-Identifier: Apache-2.0
#include <bowlby/base/error.hpp>

namespace bowlby::base {

std::string message(Error const& error) {
  std::string text;
  if (!error.where.empty()) text += error.where + ": ";
  text += error.problem;
  if (!error.why.empty()) text += " (" + error.why + ")";
  if (!error.advice.empty()) text += ": " + error.advice;
  return text;
}

}  // namespace bowlby::base
