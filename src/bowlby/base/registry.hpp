// SPDX-License-Identifier: Apache-2.0
// The one list of parameters, put together by the program from the arrays that rooms provide. The
// loader of data files, `bowlby describe`, studies and calibration all read this list.
#pragma once

#include <bowlby/base/parameter.hpp>
#include <bowlby/base/result.hpp>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::base {

class Registry {
 public:
  /// In the order given. Refuses a path that occurs twice, that is also a group of others (`a`
  /// beside `a.b`), that is not dotted small letters, and a default outside its range.
  [[nodiscard]] static result<Registry> compose(std::vector<Parameter> parameters);
  [[nodiscard]] static result<Registry> compose(
      std::initializer_list<std::span<Parameter const>> lists);

  Registry() = default;

  [[nodiscard]] std::span<Parameter const> parameters() const noexcept { return parameters_; }
  [[nodiscard]] std::optional<std::size_t> index_of(std::string_view path) const noexcept;
  [[nodiscard]] Parameter const* find(std::string_view path) const noexcept;
  /// Whether parameters lie below `path`, as `respond.latency` lies below `respond`.
  [[nodiscard]] bool is_group(std::string_view path) const noexcept;
  /// The parameter of this path, or all below it, in order; empty where there is none.
  [[nodiscard]] std::vector<Parameter> below(std::string_view path) const;
  [[nodiscard]] std::vector<std::string_view> paths() const;
  /// SHA-256 over all paths, units, ranges and defaults: changes when a default does.
  [[nodiscard]] std::string defaults_sha256() const;

 private:
  [[nodiscard]] std::vector<std::size_t>::const_iterator lower_bound(std::string_view path) const;

  std::vector<Parameter> parameters_;
  std::vector<std::size_t> by_path_;  ///< indices, sorted by path
};

/// A table, one parameter a line, columns separated by tabs, with a header.
[[nodiscard]] std::string parameter_table(std::span<Parameter const> parameters);
/// The same as a JSON array.
[[nodiscard]] std::string parameter_json(std::span<Parameter const> parameters);

}  // namespace bowlby::base
