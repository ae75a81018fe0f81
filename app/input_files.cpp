// SPDX-License-Identifier: Apache-2.0
#include "input_files.hpp"

#include <bowlby/read/read.hpp>
#include <system_error>

namespace bowlby::app {

namespace fs = std::filesystem;

void InputFiles::add_recording(fs::path const& file, std::string_view format) {
  files_.push_back({file, "one of the recordings"});
  if (format != "event-table") return;  // others are complete in themselves
  files_.push_back({read::codebook_path(file), "the codebook of one of the recordings"});
}

void InputFiles::add_scheme(fs::path const& file) { files_.push_back({file, "the scheme"}); }

base::result<void> InputFiles::check_output(std::string const& option,
                                            fs::path const& output) const {
  for (auto const& file : files_) {
    std::error_code not_there;
    if (!fs::equivalent(output, file.path, not_there)) continue;
    return base::fail({base::Failure::usage, option, "is " + std::string{file.what},
                       "what is measured is only ever read", "choose another name"});
  }
  return {};
}

}  // namespace bowlby::app
