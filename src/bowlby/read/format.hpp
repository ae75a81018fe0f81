// SPDX-License-Identifier: Apache-2.0
// The formats that can be read. One more format is one more file with a recogniser and a reader,
// and one more line in the table of format.cpp. A file is known by its content, not by its name.
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/read/document.hpp>
#include <bowlby/read/limits.hpp>
#include <bowlby/read/reading.hpp>
#include <span>
#include <string>

namespace bowlby::read {

struct Format {
  char const* name;         ///< `eaf`
  char const* description;  ///< for people
  bool (*recognise)(Document const&);
  base::result<Reading> (*read)(Document const&, Limits const&);
};

[[nodiscard]] std::span<Format const> formats() noexcept;

/// The format of a document, or nullptr where none of ours fits.
[[nodiscard]] Format const* recognise(Document const& document) noexcept;

}  // namespace bowlby::read
