// SPDX-License-Identifier: Apache-2.0
// Inner part of data_file.cpp: what one value in a data file says. Includes toml++, so that only
// .cpp files may include it.
#pragma once

#include <bowlby/base/distribution.hpp>
#include <bowlby/base/result.hpp>
#include <bowlby/base/toml_in_source.hpp>

namespace bowlby::base::detail {

/// A number or a distribution table, in the unit in which it was written and not yet cut off at a
/// range. Errors come without `where`.
[[nodiscard]] result<Distribution> read_distribution(toml::node const& node);

}  // namespace bowlby::base::detail
