// SPDX-License-Identifier: Apache-2.0
#include "data_directory.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace bowlby::app {

namespace fs = std::filesystem;

fs::path data_directory() {
  if (auto const* set = std::getenv("BOWLBY_DATA")) return set;
  std::error_code ignored;
  auto const program = fs::read_symlink("/proc/self/exe", ignored).parent_path();
  for (auto const& place : {program / "../share/bowlby", program / "../data",
                            fs::path{BOWLBY_DATA_DIR}, fs::path{BOWLBY_INSTALLED_DATA_DIR}}) {
    if (fs::is_directory(place / "caregivers", ignored)) return place.lexically_normal();
  }
  return {};
}

base::result<fs::path> find_data(std::string const& given, std::string const& folder) {
  std::error_code ignored;
  if (fs::path as_given{given}; fs::is_regular_file(as_given, ignored)) return as_given;
  auto const here = data_directory() / folder;
  if (auto in_data = here / (given + ".toml"); fs::is_regular_file(in_data, ignored)) {
    return in_data;
  }
  bool const is_folder = fs::is_directory(given, ignored);
  std::vector<std::string> names;
  for (auto const& entry : fs::directory_iterator{here, ignored}) {
    if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  std::string known;
  for (auto const& name : names) known += (known.empty() ? "" : ", ") + name;
  return base::fail({base::Failure::usage, given,
                     is_folder ? "this is a folder" : "there is no such file", "",
                     known.empty() ? "check the name and the folder"
                                   : "name a file, or one of data/" + folder + ": " + known});
}

}  // namespace bowlby::app
