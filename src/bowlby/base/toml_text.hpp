// SPDX-License-Identifier: Apache-2.0
// What a data file must be before it is parsed: UTF-8 text of modest size whose keys are not
// nested beyond reason. Parsers recurse, so that depth is a matter of safety.
#pragma once

#include <bowlby/base/result.hpp>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace bowlby::base {

inline constexpr std::size_t largest_toml_file = 1 << 20;
inline constexpr int deepest_toml_key = 16;  ///< parts of one dotted key

/// Nothing, or why this text is not parsed; `where` names it in the message.
[[nodiscard]] result<void> check_toml_text(std::string_view text, std::string_view where);

/// Reads a file and checks it as above.
[[nodiscard]] result<std::string> read_toml_text(std::filesystem::path const& path);

}  // namespace bowlby::base
