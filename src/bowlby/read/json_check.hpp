// SPDX-License-Identifier: Apache-2.0
// Whether a JSON text is whole and tame before it is read: complete, not too deep, not too long,
// and no key written twice, of which any reader would silently keep one.
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/read/limits.hpp>
#include <string_view>

namespace bowlby::read {

[[nodiscard]] base::result<void> check_json(std::string_view text, std::string_view name,
                                            Limits const& limits);

}  // namespace bowlby::read
