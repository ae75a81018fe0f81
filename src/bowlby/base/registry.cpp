// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bowlby/base/digest.hpp>
#include <bowlby/base/number_text.hpp>
#include <bowlby/base/registry.hpp>
#include <cmath>
#include <numeric>

namespace bowlby::base {
namespace {

/// Words of small letters, digits and underscores, joined by points.
bool is_path(std::string_view path) {
  char before = '.';
  for (char const c : path) {
    bool const letter = c >= 'a' && c <= 'z';
    bool const inside = c == '_' || (c >= '0' && c <= '9');
    if (!letter && before == '.') return false;
    if (!letter && !inside && c != '.') return false;
    before = c;
  }
  return before != '.';
}

/// Keys with which a data file speaks of itself.
constexpr std::array<std::string_view, 5> own_keys{"schema", "extends", "name", "about", "source"};

/// Why this parameter cannot stand in a registry; empty where it can.
std::string flaw(Parameter const& p) {
  if (!is_path(p.path)) return "is not made of small letters, digits, '_' and points";
  if (std::find(own_keys.begin(), own_keys.end(), p.path) != own_keys.end()) {
    return "is a key by which data files speak of themselves";
  }
  if (!std::isfinite(p.low) || !std::isfinite(p.high) || !(p.low < p.high)) {
    return "has no range";
  }
  if (!(p.fallback >= p.low && p.fallback <= p.high)) return "has a default outside its range";
  if (p.source.empty() || p.meaning.empty()) return "lacks its source or its meaning";
  return {};
}

tl::unexpected<Error> refuse(std::string_view path, std::string problem) {
  return fail({Failure::usage,
               fmt::format("parameter '{}'", path),
               std::move(problem),
               {},
               "correct it where its room lists it"});
}

}  // namespace

result<Registry> Registry::compose(std::vector<Parameter> parameters) {
  Registry registry;
  registry.parameters_ = std::move(parameters);
  auto const& all = registry.parameters_;
  for (auto const& parameter : all) {
    if (auto problem = flaw(parameter); !problem.empty()) {
      return refuse(parameter.path, std::move(problem));
    }
  }
  registry.by_path_.resize(all.size());
  std::iota(registry.by_path_.begin(), registry.by_path_.end(), std::size_t{0});
  std::sort(registry.by_path_.begin(), registry.by_path_.end(), [&](std::size_t a, std::size_t b) {
    return std::pair{all[a].path, a} < std::pair{all[b].path, b};
  });
  for (std::size_t i = 1; i < all.size(); ++i) {
    auto const path = all[registry.by_path_[i]].path;
    if (path == all[registry.by_path_[i - 1]].path) return refuse(path, "is listed twice");
  }
  for (auto const& parameter : all) {
    if (registry.is_group(parameter.path)) {
      return refuse(parameter.path, "is also the name of a group of parameters");
    }
  }
  return registry;
}

result<Registry> Registry::compose(std::initializer_list<std::span<Parameter const>> lists) {
  std::vector<Parameter> all;
  for (auto const list : lists) all.insert(all.end(), list.begin(), list.end());
  return compose(std::move(all));
}

std::vector<std::size_t>::const_iterator Registry::lower_bound(std::string_view path) const {
  return std::lower_bound(
      by_path_.begin(), by_path_.end(), path,
      [&](std::size_t i, std::string_view wanted) { return parameters_[i].path < wanted; });
}

std::optional<std::size_t> Registry::index_of(std::string_view path) const noexcept {
  auto const found = lower_bound(path);
  if (found == by_path_.end() || parameters_[*found].path != path) return std::nullopt;
  return *found;
}

Parameter const* Registry::find(std::string_view path) const noexcept {
  auto const index = index_of(path);
  return index ? &parameters_[*index] : nullptr;
}

bool Registry::is_group(std::string_view path) const noexcept {
  auto const prefix = std::string{path} + '.';
  auto const found = lower_bound(prefix);
  return found != by_path_.end() && parameters_[*found].path.starts_with(prefix);
}

std::vector<Parameter> Registry::below(std::string_view path) const {
  if (auto const* one = find(path)) return {*one};
  auto const prefix = std::string{path} + '.';
  std::vector<Parameter> found;
  std::copy_if(parameters_.begin(), parameters_.end(), std::back_inserter(found),
               [&](Parameter const& p) { return p.path.starts_with(prefix); });
  return found;
}

std::vector<std::string_view> Registry::paths() const {
  std::vector<std::string_view> paths;
  paths.reserve(parameters_.size());
  for (auto const& parameter : parameters_) paths.push_back(parameter.path);
  return paths;
}

std::string Registry::defaults_sha256() const {
  Sha256 digest;
  for (auto const index : by_path_) {
    auto const& p = parameters_[index];
    digest.add(fmt::format("{}\t{}\t{}\t{}\t{}\n", p.path, p.unit, shortest_text(p.low),
                           shortest_text(p.high), shortest_text(p.fallback)));
  }
  return digest.hex();
}

}  // namespace bowlby::base
