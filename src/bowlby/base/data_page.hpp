// SPDX-License-Identifier: Apache-2.0
// Inner part of data_file.cpp: what a single data file says, apart from what it extends.
#pragma once

#include <bowlby/base/parameter_set.hpp>
#include <bowlby/base/registry.hpp>
#include <bowlby/base/result.hpp>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::base::detail {

/// Settings by place in the registry.
using Settings = std::map<std::size_t, Setting>;

/// What one file says, before what it extends is laid below it.
struct Page {
  Settings settings;
  std::vector<Correlation> correlations;
  std::string name;
  std::string about;
  std::optional<std::string> extends;
  int extends_line = 0;
};

/// Reads the text of a data file, or (`is_file` false) a setting from the command line, which has
/// no schema and extends nothing. Of several errors the one that stands first in the file is told.
[[nodiscard]] result<Page> read_page(std::string_view text, std::filesystem::path const& path,
                                     Registry const& registry, bool is_file);

}  // namespace bowlby::base::detail
