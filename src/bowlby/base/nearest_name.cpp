// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/base/nearest_name.hpp>
#include <vector>

namespace bowlby::base {
namespace {

constexpr std::size_t longest_name = 200;  // beyond that nobody has merely misspelt something

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t const changed = small(a[i - 1]) == small(b[j - 1]) ? 0 : 1;
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + changed});
      if (i > 1 && j > 1 && small(a[i - 1]) == small(b[j - 2]) &&
          small(a[i - 2]) == small(b[j - 1])) {
        now[j] = std::min(now[j], before_last[j - 2] + 1);
      }
    }
    before_last.swap(last);
    last.swap(now);
  }
  return last[b.size()];
}

std::optional<std::string_view> nearest_name(std::string_view name,
                                             std::span<std::string_view const> known) {
  if (name.size() > longest_name) return std::nullopt;
  std::optional<std::string_view> nearest;
  auto least = std::max<std::size_t>(1, name.size() / 3) + 1;
  for (auto const candidate : known) {
    if (candidate.size() > longest_name) continue;
    if (auto const distance = edit_distance(name, candidate); distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

std::string did_you_mean(std::string_view name, std::span<std::string_view const> known) {
  auto const nearest = nearest_name(name, known);
  return nearest ? "did you mean '" + std::string{*nearest} + "'? " : std::string{};
}

}  // namespace bowlby::base
