// SPDX-License-Identifier: Apache-2.0
// Where schemes, caregivers and procedures lie that come with the program.
#pragma once

#include <bowlby/base/result.hpp>
#include <filesystem>
#include <string>

namespace bowlby::app {

/// What BOWLBY_DATA names; else what was installed with the program, or the folder `data` of the
/// sources it was built from. Empty if there is none.
[[nodiscard]] std::filesystem::path data_directory();

/// A file given by path, or by name in a folder of the data directory.
[[nodiscard]] base::result<std::filesystem::path> find_data(std::string const& given,
                                                            std::string const& folder);

}  // namespace bowlby::app
