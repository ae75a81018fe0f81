// SPDX-License-Identifier: Apache-2.0
// The frame of every page: one self-contained file that fetches nothing and runs nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bowlby::report {

/// What a page says about itself. All of it is shown as text; base names, never paths.
struct PageInfo {
  std::string title;
  std::vector<std::string> provenance;  ///< version, seed, inputs with hashes, settings
  std::vector<std::string> notes;       ///< repairs, and what is not estimable and why
  std::string command;                  ///< what reproduces the page
};

/// A whole document around `body`, which is already markup of ours.
[[nodiscard]] std::string html_page(PageInfo const& info, std::string_view standfirst,
                                    std::string_view body);

/// `<section id=.. ><h2>..`; the heading is escaped, the body is not.
[[nodiscard]] std::string section(std::string_view id, std::string_view heading,
                                  std::string_view body);

/// A list of words and what they mean here; both escaped.
struct Word {
  std::string_view word;
  std::string_view meaning;
};
[[nodiscard]] std::string glossary(std::vector<Word> const& words);

}  // namespace bowlby::report
