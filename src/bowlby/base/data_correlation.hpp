// SPDX-License-Identifier: Apache-2.0
// Inner part of data_page.cpp: which parameters vary together. Includes toml++, so that only .cpp
// files may include it.
#pragma once

#include <bowlby/base/parameter_set.hpp>
#include <bowlby/base/registry.hpp>
#include <bowlby/base/result.hpp>
#include <bowlby/base/toml_in_source.hpp>
#include <string>
#include <vector>

namespace bowlby::base::detail {

/// One entry of `[[correlation]]`: the pairs that it names. Errors come without `where`.
[[nodiscard]] result<std::vector<Correlation>> read_correlation(toml::table const& entry,
                                                                Registry const& registry,
                                                                Origin const& origin);

/// Whether the two speak of the same pair.
[[nodiscard]] bool same_pair(Correlation const& a, Correlation const& b) noexcept;

}  // namespace bowlby::base::detail
