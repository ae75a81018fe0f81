// SPDX-License-Identifier: Apache-2.0
// Files are read whole or refused, and written whole or not at all: a table that is there is
// complete, also when the disk filled up or the machine stopped while it was being replaced.
#pragma once

#include <bowlby/base/result.hpp>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace bowlby::base {

/// Writes beside `path` under a temporary name, waits for the disk, then renames: what was there
/// before stays untouched until then. Pipes and terminals are written to directly.
[[nodiscard]] result<void> write_file_atomically(std::filesystem::path const& path,
                                                 std::string_view bytes);

/// The bytes of a file; refuses folders and what is larger than `limit` bytes.
[[nodiscard]] result<std::string> read_whole_file(std::filesystem::path const& path,
                                                  std::size_t limit);

}  // namespace bowlby::base
