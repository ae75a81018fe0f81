// SPDX-License-Identifier: Apache-2.0
// Finding the parts of a name inside other texts: `Anna Miller` in `AnnaMiller_2019` and in
// `anna-looks`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bowlby::write {

/// The parts of one name that are worth looking for: words of at least three letters that stand for
/// no part in a dyad (`mother`), and the whole name written together.
class NameWords {
 public:
  explicit NameWords(std::string_view name);

  /// `text` with each run of whole words of this name replaced by `by`. Capitals count as small
  /// letters; a word ends where letters, digits or a new capital begin.
  [[nodiscard]] std::string replaced(std::string_view text, std::string_view by) const;

  [[nodiscard]] bool occur_in(std::string_view text) const;

 private:
  /// Where a word of the name that begins at `at` ends; `at` where none begins there.
  [[nodiscard]] std::size_t end_of_word(std::string_view text, std::string_view folded,
                                        std::size_t at) const;

  std::vector<std::string> words_;  ///< in small letters, the longest first
};

}  // namespace bowlby::write
