// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/base/data_file.hpp>
#include <bowlby/base/digest.hpp>
#include <bowlby/base/printable.hpp>
#include <bowlby/base/toml_text.hpp>

#include "data_correlation.hpp"
#include "data_page.hpp"

namespace bowlby::base {
namespace {

namespace fs = std::filesystem;

/// A place beside the extending file, or why it is none.
result<fs::path> extended_path(fs::path const& from, detail::Page const& page,
                               std::vector<fs::path> const& chain) {
  auto const refuse = [&](std::string problem, std::string why, std::string advice) {
    return fail({Failure::usage, fmt::format("{}:{}: 'extends'", from.string(), page.extends_line),
                 std::move(problem), std::move(why), std::move(advice)});
  };
  fs::path const named{*page.extends};
  if (named.empty() || named.is_absolute()) {
    return refuse("is not a path relative to this file",
                  "another computer could not find what it names", "name a file beside this one");
  }
  auto path = (from.parent_path() / named).lexically_normal();
  if (std::find(chain.begin(), chain.end(), path) != chain.end()) {
    return refuse(fmt::format("leads back to {}", printable(path.filename().string())),
                  "a file cannot extend itself", "remove one of the links");
  }
  if (chain.size() >= static_cast<std::size_t>(longest_extends_chain)) {
    return refuse(fmt::format("is one of more than {} in a row", longest_extends_chain),
                  "nobody could follow them", "extend a simpler file");
  }
  return path;
}

/// A correlation with what does not vary would silently do nothing.
result<void> check_that_they_vary(ParameterSet const& set, fs::path const& path) {
  for (auto const& pair : set.correlations) {
    for (auto const& name : {pair.first, pair.second}) {
      auto const* setting = set.find(name);
      if (setting != nullptr && !setting->distribution.is_constant()) continue;
      return fail({Failure::usage,
                   fmt::format("{}:{}: 'correlation'",
                               (path.parent_path() / pair.origin.file).string(), pair.origin.line),
                   fmt::format("names {}, which is the same in everybody", name),
                   "what does not vary goes with nothing",
                   "give it a distribution, or leave it out"});
    }
  }
  return {};
}

}  // namespace

Setting const* ParameterSet::find(std::string_view path) const noexcept {
  auto const found = std::find_if(settings.begin(), settings.end(),
                                  [&](Setting const& setting) { return setting.path == path; });
  return found == settings.end() ? nullptr : &*found;
}

void put(ParameterSet& set, Setting setting) {
  for (auto& one : set.settings) {
    if (one.path == setting.path) {
      one = std::move(setting);
      return;
    }
  }
  set.settings.push_back(std::move(setting));
}

result<ParameterSet> load_data_text(std::string_view text, fs::path const& path,
                                    Registry const& registry, ReadText const& read) {
  ParameterSet set;
  detail::Settings settings;
  std::string hashes;
  std::vector<fs::path> chain{path.lexically_normal()};
  std::string current{text};
  for (;;) {
    auto const here = chain.back();
    auto page = detail::read_page(current, here, registry, true);
    if (!page) return fail(std::move(page.error()));
    set.files.push_back({here.filename().string(), sha256_hex(current)});
    hashes += set.files.back().sha256 + '\n';
    settings.merge(page->settings);  // keeps what a nearer file has said
    auto const nearer = set.correlations.size();
    for (auto& pair : page->correlations) {
      auto const end = set.correlations.begin() + static_cast<std::ptrdiff_t>(nearer);
      auto const said = std::any_of(set.correlations.begin(), end,
                                    [&](auto const& one) { return detail::same_pair(one, pair); });
      if (!said) set.correlations.push_back(std::move(pair));
    }
    if (chain.size() == 1) {
      set.name = page->name.empty() ? here.stem().string() : page->name;
      set.about = page->about;
    }
    if (!page->extends) break;
    auto next = extended_path(here, *page, chain);
    if (!next) return fail(std::move(next.error()));
    auto fetched = read(*next);
    if (!fetched) return fail(std::move(fetched.error()));
    current = std::move(*fetched);
    chain.push_back(std::move(*next));
  }
  for (auto& [index, setting] : settings) set.settings.push_back(std::move(setting));
  if (auto const vary = check_that_they_vary(set, path); !vary) return fail(vary.error());
  set.sha256 = sha256_hex(hashes);
  return set;
}

result<ParameterSet> load_data_file(fs::path const& path, Registry const& registry) {
  auto const text = read_toml_text(path);
  if (!text) return fail(text.error());
  return load_data_text(*text, path, registry, [](fs::path const& extended) {
    std::error_code unknown;
    if (fs::exists(extended, unknown) && !fs::is_regular_file(extended, unknown)) {
      return result<std::string>{fail({Failure::unreadable,
                                       extended.string(),
                                       "is not a file",
                                       {},
                                       "let 'extends' name a data file"})};
    }
    return read_toml_text(extended);
  });
}

result<void> override_setting(ParameterSet& set, std::string_view assignment,
                              Registry const& registry) {
  if (assignment.find('\n') != std::string_view::npos) {
    return fail({Failure::usage, printable(assignment), "holds more than one line",
                 "one parameter is set here", "write PARAMETER=VALUE"});
  }
  auto page = detail::read_page(assignment, "--set", registry, false);
  if (!page) return fail(std::move(page.error()));
  detail::Settings settings = std::move(page->settings);
  for (auto& setting : set.settings) {
    if (auto const index = registry.index_of(setting.path)) {
      settings.try_emplace(*index, std::move(setting));
    }
  }
  set.settings.clear();
  for (auto& [index, setting] : settings) set.settings.push_back(std::move(setting));
  return {};
}

}  // namespace bowlby::base
