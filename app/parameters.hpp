// SPDX-License-Identifier: Apache-2.0
// The one parameter registry of the program, put together from the lists that rooms provide.
#pragma once

#include <bowlby/base/registry.hpp>
#include <bowlby/base/result.hpp>

namespace bowlby::app {

[[nodiscard]] base::result<base::Registry> parameters();

}  // namespace bowlby::app
