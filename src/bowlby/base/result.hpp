// SPDX-License-Identifier: Apache-2.0
// A value or the reason why there is none. Rooms up to `measure` use no exceptions.
#pragma once

#include <bowlby/base/error.hpp>
#include <tl/expected.hpp>
#include <utility>

namespace bowlby::base {

template <class T>
using result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(Error error) {
  return tl::unexpected<Error>{std::move(error)};
}

}  // namespace bowlby::base
