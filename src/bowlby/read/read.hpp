// SPDX-License-Identifier: Apache-2.0
// From bytes or a file to a record: the door of this room.
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/read/limits.hpp>
#include <bowlby/read/reading.hpp>
#include <filesystem>
#include <optional>
#include <string_view>

namespace bowlby::read {

/// The bytes of one file; `codebook` is the text of NAME.codebook.json for an event table.
[[nodiscard]] base::result<Reading> read_bytes(std::string_view bytes, std::string_view name,
                                               Limits const& limits = {},
                                               std::optional<std::string> codebook = {});

/// A file, with the codebook beside it where there is one.
[[nodiscard]] base::result<Reading> read_file(std::filesystem::path const& path,
                                              Limits const& limits = {});

/// The content of an ordinary file, up to the limit.
[[nodiscard]] base::result<std::string> load(std::filesystem::path const& path,
                                             Limits const& limits = {});

/// `events.csv` -> `events.codebook.json`
[[nodiscard]] std::filesystem::path codebook_path(std::filesystem::path const& table);

}  // namespace bowlby::read
