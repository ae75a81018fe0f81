// SPDX-License-Identifier: Apache-2.0
// Text from files is shown in messages and reports; it may be damaged or hostile. Here it is
// checked for being UTF-8 and made harmless for a terminal.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bowlby::base {

/// Where the first byte stands that is not UTF-8 (Unicode 15, table 3-7); nothing where all is.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text) noexcept;

/// `text` on one line without control characters or broken bytes (`\x1b`), cut after about `limit`
/// bytes with an ellipsis.
[[nodiscard]] std::string printable(std::string_view text, std::size_t limit = 80);

}  // namespace bowlby::base
