// SPDX-License-Identifier: Apache-2.0
// Everything that comes from a file is a stranger's text: it is shown, and never obeyed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bowlby::report {

/// Safe in element content and in quoted attributes. Markup characters become references; control
/// characters, broken UTF-8 and marks that reverse the reading direction become U+FFFD.
[[nodiscard]] std::string escaped(std::string_view text);

/// At most `most` characters (code points), the last an ellipsis where something was left out.
/// Not yet escaped.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

/// Number of code points; a broken byte counts as one.
[[nodiscard]] std::size_t character_count(std::string_view text);

}  // namespace bowlby::report
