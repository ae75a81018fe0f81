// SPDX-License-Identifier: Apache-2.0
// A fresh folder for one test, removed with all that is in it.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::test {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "bowlby-test-XXXXXX").string();
    auto const* made = ::mkdtemp(pattern.data());
    EXPECT_NE(made, nullptr);
    if (made != nullptr) path_ = made;
  }
  TemporaryFolder(TemporaryFolder const&) = delete;
  TemporaryFolder& operator=(TemporaryFolder const&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }

  [[nodiscard]] std::filesystem::path const& path() const { return path_; }
  friend std::filesystem::path operator/(TemporaryFolder const& folder, std::string_view name) {
    return folder.path_ / name;
  }
  /// Puts `text` into a file of this folder and says where.
  std::filesystem::path write(std::string_view name, std::string_view text) const {
    auto path = path_ / name;
    std::ofstream{path, std::ios::binary} << text;
    return path;
  }
  /// What is in the folder, sorted, hidden files included.
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator{path_}) {
      names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace bowlby::test
