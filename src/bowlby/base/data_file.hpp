// SPDX-License-Identifier: Apache-2.0
// Reads what a researcher writes about persons (TOML), and refuses what would silently be ignored:
//
//   schema = 1
//   extends = "good-enough.toml"          # beside this file; what stands here overrides it
//   about = "answers late, comforts well"
//   [respond]
//   latency_s = 4                         # or latency_min, latency_ms; without a suffix the
//   tolerance = { mean = 0.5, sd = 0.1 }  # unit is the one that `bowlby describe` shows
//
//   [[correlation]]                       # each pair of these; a minus turns one around
//   among = ["respond.tolerance", "-respond.latency"]
//   r = 0.4
//
// A value is a number or one of: { mean, sd } or { normal = { mean, sd } }, { lognormal = { median,
// sigma } }, { low, high } or { uniform = { low, high } }, { beta = { mean, sd } }.
#pragma once

#include <bowlby/base/parameter_set.hpp>
#include <bowlby/base/registry.hpp>
#include <bowlby/base/result.hpp>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace bowlby::base {

inline constexpr int data_file_schema = 1;
inline constexpr int longest_extends_chain = 8;

/// Fetches the text of a data file that `extends` names.
using ReadText = std::function<result<std::string>(std::filesystem::path const&)>;

[[nodiscard]] result<ParameterSet> load_data_file(std::filesystem::path const& path,
                                                  Registry const& registry);

/// The same for a text that is at hand; `path` names it and is what `extends` is relative to.
[[nodiscard]] result<ParameterSet> load_data_text(std::string_view text,
                                                  std::filesystem::path const& path,
                                                  Registry const& registry, ReadText const& read);

/// Sets one parameter as a data file would: `respond.latency_s=4`,
/// `respond.latency={low=1,high=3}`.
[[nodiscard]] result<void> override_setting(ParameterSet& set, std::string_view assignment,
                                            Registry const& registry);

}  // namespace bowlby::base
