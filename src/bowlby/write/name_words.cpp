// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/record/person_words.hpp>
#include <bowlby/write/name_words.hpp>

namespace bowlby::write {
namespace {

constexpr std::ptrdiff_t fewest_letters = 3;  // shorter parts are part of too many words

bool capital(char c) { return c >= 'A' && c <= 'Z'; }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool letter(char c) { return capital(c) || (c >= 'a' && c <= 'z') || beyond_ascii(c); }

/// In small letters, byte for byte; of those beyond ASCII the letters of western Europe.
std::string small(std::string_view text) {
  std::string out{text};
  for (std::size_t i = 0; i < out.size(); ++i) {
    auto const byte = static_cast<unsigned char>(out[i]);
    auto const accented = i > 0 && out[i - 1] == '\xC3' && byte >= 0x80 && byte <= 0x9E;
    if (capital(out[i]) || accented) out[i] = static_cast<char>(byte + 0x20);
  }
  return out;
}

/// Bytes that begin a letter; the others of one letter follow it.
std::ptrdiff_t letters(std::string_view word) {
  return std::count_if(word.begin(), word.end(), [](char c) {
    return letter(c) && (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  });
}

/// Whether a word may end before `at` and another begin there.
bool border(std::string_view text, std::size_t at) {
  if (at == 0 || at == text.size()) return true;
  char const before = text[at - 1];
  char const after = text[at];
  if (letter(before) && letter(after)) return !capital(before) && capital(after);
  return !digit(before) || !digit(after);
}

}  // namespace

NameWords::NameWords(std::string_view name) {
  std::string word;
  std::string together;
  auto const keep = [&](std::string const& one) {
    if (letters(one) < fewest_letters || record::person_word(one).known) return;
    if (std::find(words_.begin(), words_.end(), one) == words_.end()) words_.push_back(one);
  };
  auto const folded = small(name);
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (border(name, i)) {
      keep(word);
      word.clear();
    }
    if (!letter(name[i]) && !digit(name[i])) continue;
    word += folded[i];
    together += folded[i];
  }
  keep(word);
  keep(together);
  std::stable_sort(words_.begin(), words_.end(),
                   [](auto const& a, auto const& b) { return a.size() > b.size(); });
}

std::size_t NameWords::end_of_word(std::string_view text, std::string_view folded,
                                   std::size_t at) const {
  if (!border(text, at)) return at;
  for (auto const& word : words_) {
    auto const end = at + word.size();
    if (end > text.size() || !border(text, end)) continue;
    if (folded.substr(at, word.size()) == word) return end;
  }
  return at;
}

std::string NameWords::replaced(std::string_view text, std::string_view by) const {
  auto const folded = small(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    auto end = end_of_word(text, folded, at);
    if (end == at) {
      out += text[at++];
      continue;
    }
    // First and family name together become one pseudonym.
    for (auto more = end; more != text.size();) {
      auto const next = letter(text[more]) || digit(text[more]) ? more : more + 1;
      more = end_of_word(text, folded, next);
      if (more == next) break;
      end = more;
    }
    out += by;
    at = end;
  }
  return out;
}

bool NameWords::occur_in(std::string_view text) const {
  auto const folded = small(text);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (end_of_word(text, folded, at) != at) return true;
  }
  return false;
}

}  // namespace bowlby::write
