// SPDX-License-Identifier: Apache-2.0
// What a data file says about persons: for each parameter that it names, the value or distribution,
// and where that was written. Whatever is not named keeps the default of the registry.
#pragma once

#include <bowlby/base/distribution.hpp>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::base {

/// Where something was written.
struct Origin {
  std::string file;  ///< base name, never a path
  int line = 0;      ///< from 1; 0 where it has none
};

struct Setting {
  std::string path;
  Distribution distribution;
  Origin origin;
};

/// Two parameters that vary together over persons: the correlation of their normal scores (a
/// Gaussian copula), so that each keeps its own distribution.
struct Correlation {
  std::string first, second;  ///< paths
  double r = 0;               ///< -1 to 1, both excluded
  Origin origin;
};

/// A file that was read, as provenance records it.
struct SourceFile {
  std::string name;  ///< base name, never a path
  std::string sha256;
};

struct ParameterSet {
  std::string name;               ///< the file's own `name`, or its base name without ending
  std::string about;              ///< what the file says about itself
  std::vector<Setting> settings;  ///< in the registry's order, each path once
  std::vector<Correlation> correlations;  ///< each pair once
  std::vector<SourceFile> files;          ///< the file itself first, then what it extends
  std::string sha256;                     ///< over the content of all files read

  /// What was set for `path`; null where the default holds.
  [[nodiscard]] Setting const* find(std::string_view path) const noexcept;
};

/// Sets a parameter, instead of what the set said of it before.
void put(ParameterSet& set, Setting setting);

}  // namespace bowlby::base
