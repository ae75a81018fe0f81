// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/base/atomic_file.hpp>
#include <bowlby/base/printable.hpp>
#include <bowlby/base/toml_text.hpp>
#include <optional>

namespace bowlby::base {
namespace {

std::ptrdiff_t line_of(std::string_view text, std::size_t offset) {
  return 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
}

/// Just behind the string that begins at `begin` (any of the four kinds of TOML).
std::size_t end_of_string(std::string_view text, std::size_t begin) {
  auto const quote = text[begin];
  std::string const triple(3, quote);
  bool const many_lines = text.substr(begin, 3) == triple;
  auto i = begin + (many_lines ? 3 : 1);
  while (i < text.size()) {
    if (many_lines && text.substr(i, 3) == triple) {
      i += 3;  // up to two quotes may belong to the content
      for (int extra = 0; extra < 2 && i < text.size() && text[i] == quote; ++extra) ++i;
      return i;
    }
    if (!many_lines && (text[i] == quote || text[i] == '\n')) return i + 1;
    i += text[i] == '\\' && quote == '"' ? 2 : 1;
  }
  return text.size();
}

/// Where a key has more parts than anybody would write.
std::optional<std::size_t> too_deep_key(std::string_view text) {
  int dots = 0;
  for (std::size_t i = 0; i < text.size();) {
    auto const c = text[i];
    if (c == '"' || c == '\'') {
      i = end_of_string(text, i);
      continue;
    }
    if (c == '#') {
      i = std::min(text.find('\n', i), text.size());
      continue;
    }
    if (c == '.') {
      if (++dots >= deepest_toml_key) return i;
    } else if (std::string_view{"\n=,[]{}"}.find(c) != std::string_view::npos) {
      dots = 0;
    }
    ++i;
  }
  return std::nullopt;
}

}  // namespace

result<void> check_toml_text(std::string_view text, std::string_view where) {
  auto const refuse = [&](std::size_t offset, std::string problem, std::string advice) {
    return fail({Failure::unreadable,
                 fmt::format("{}:{}", where, line_of(text, offset)),
                 std::move(problem),
                 {},
                 std::move(advice)});
  };
  if (text.size() > largest_toml_file) {
    return fail({Failure::unreadable, std::string{where},
                 fmt::format("is larger than {} bytes", largest_toml_file),
                 "more than a data file holds", "check that it is the file you meant"});
  }
  if (auto const nul = text.find('\0'); nul != std::string_view::npos) {
    return refuse(nul, "holds a NUL byte, so it is no plain text",
                  "save it as UTF-8 text, or check that it is the file you meant");
  }
  if (auto const broken = first_invalid_utf8(text)) {
    return refuse(*broken, "holds a byte that is not UTF-8", "save it as UTF-8 text");
  }
  if (auto const deep = too_deep_key(text)) {
    return refuse(*deep, fmt::format("holds a key of more than {} parts", deepest_toml_key),
                  "check that it is the file you meant");
  }
  return {};
}

result<std::string> read_toml_text(std::filesystem::path const& path) {
  auto text = read_whole_file(path, largest_toml_file);
  if (!text) return text;
  if (auto const checked = check_toml_text(*text, path.string()); !checked) {
    return fail(checked.error());
  }
  return text;
}

}  // namespace bowlby::base
