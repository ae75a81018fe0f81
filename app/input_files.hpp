// SPDX-License-Identifier: Apache-2.0
// What a verb reads and must never write over: recordings with their codebooks, and schemes.
#pragma once

#include <bowlby/base/result.hpp>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::app {

class InputFiles {
 public:
  /// A recording that was read as `format`; an event table brings the codebook beside it.
  void add_recording(std::filesystem::path const& file, std::string_view format);
  void add_scheme(std::filesystem::path const& file);

  /// Refuses an output that is one of them, by whatever name or link. `option` is how people gave
  /// it: `-o out.csv`.
  [[nodiscard]] base::result<void> check_output(std::string const& option,
                                                std::filesystem::path const& output) const;

 private:
  struct File {
    std::filesystem::path path;
    std::string_view what;  ///< as in "is ..."
  };
  std::vector<File> files_;
};

}  // namespace bowlby::app
