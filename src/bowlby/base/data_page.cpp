// SPDX-License-Identifier: Apache-2.0
#include "data_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bowlby/base/data_file.hpp>
#include <bowlby/base/nearest_name.hpp>
#include <bowlby/base/printable.hpp>
#include <bowlby/base/toml_text.hpp>
#include <bowlby/base/unit.hpp>

#include "data_correlation.hpp"
#include "data_value.hpp"

namespace bowlby::base::detail {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view see_list = "`bowlby describe` lists all parameters";

struct Match {
  std::size_t parameter;
  Unit const* written = nullptr;  ///< the unit of the key's suffix, if that is not the registry's
};

/// Reads one file into a page; remembers the error that stands first in the file.
class PageReader {
 public:
  PageReader(Registry const& registry, fs::path const& path) : registry_{registry}, path_{path} {}

  result<Page> read(std::string_view text, bool is_file) {
    if (auto const fit = check_toml_text(text, path_.string()); !fit) return fail(fit.error());
    auto const parsed = toml::parse(text);
    if (!parsed) {
      auto const& error = parsed.error();
      return fail({Failure::unreadable,
                   fmt::format("{}:{}", path_.string(), error.source().begin.line),
                   "is not valid TOML", printable(error.description(), 200),
                   "correct this line; see https://toml.io for the notation"});
    }
    toml::table const& table = parsed.table();
    if (is_file) read_schema(table);
    read_table(table, "", is_file);
    if (first_error_) return fail(*first_error_);
    return std::move(page_);
  }

 private:
  void refuse(int line, std::string_view key, Error error) {
    if (first_error_ && first_error_line_ <= line) return;
    error.where = fmt::format("{}:{}", path_.string(), line);
    if (!key.empty()) error.where += ": '" + printable(key) + "'";
    first_error_ = std::move(error);
    first_error_line_ = line;
  }

  static int line_of(toml::source_region const& region) {
    return static_cast<int>(region.begin.line);
  }

  void read_schema(toml::table const& table) {
    auto const* node = table.get("schema");
    auto const found = node != nullptr ? node->value_exact<std::int64_t>() : std::nullopt;
    if (found == data_file_schema) return;
    refuse(node == nullptr ? 1 : line_of(node->source()), "schema",
           {Failure::usage,
            {},
            node == nullptr ? "is missing" : "is not one that this version reads",
            "it says how the file is to be understood",
            fmt::format("write schema = {}", data_file_schema)});
  }

  /// The keys by which a file speaks of itself. True if `key` is one.
  bool read_own_key(std::string_view key, int line, toml::node const& node) {
    if (key == "schema") return true;
    if (key != "extends" && key != "name" && key != "about" && key != "source") return false;
    auto text = node.value_exact<std::string>();
    if (!text) {
      refuse(line, key, {Failure::usage, {}, "is not a text", {}, "write it in quotes"});
    } else if (key == "extends") {
      page_.extends = std::move(*text);
      page_.extends_line = line;
    } else if (key == "name") {
      page_.name = std::move(*text);
    } else if (key == "about") {
      page_.about = std::move(*text);
    }
    return true;
  }

  void read_correlations(toml::node const& node, int line) {
    auto const* list = node.as_array();
    if (list == nullptr || !list->is_array_of_tables()) {
      refuse(line, "correlation",
             {Failure::usage, {}, "is not a list", {}, "write [[correlation]], twice bracketed"});
      return;
    }
    for (auto const& entry : *list) {
      auto const at = line_of(entry.source());
      auto pairs = read_correlation(*entry.as_table(), registry_, {path_.filename().string(), at});
      if (!pairs) {
        refuse(at, "correlation", std::move(pairs.error()));
        continue;
      }
      for (auto& pair : *pairs) {
        auto const twice = std::find_if(page_.correlations.begin(), page_.correlations.end(),
                                        [&](auto const& one) { return same_pair(one, pair); });
        if (twice != page_.correlations.end()) {
          refuse(at, "correlation",
                 {Failure::usage,
                  {},
                  fmt::format("names {} and {} again", pair.first, pair.second),
                  fmt::format("line {} does so, too", twice->origin.line),
                  "keep one of them"});
        }
        page_.correlations.push_back(std::move(pair));
      }
    }
  }

  /// The parameter that a key means, with or without a unit at its end.
  std::optional<Match> match(std::string const& path) const {
    if (auto const index = registry_.index_of(path)) return Match{*index};
    auto const split = split_unit(path);
    if (split) {
      if (auto const index = registry_.index_of(split->name)) return Match{*index, split->unit};
    }
    // the registry's own path may carry its unit: `latency_s` is also met by `latency_ms`
    auto const stem = split ? split->name : std::string_view{path};
    for (auto const& unit : units()) {
      auto const index = registry_.index_of(fmt::format("{}_{}", stem, unit.suffix));
      if (!index || find_unit(registry_.parameters()[*index].unit) != &unit) continue;
      return Match{*index, split ? split->unit : nullptr};
    }
    return std::nullopt;
  }

  void read_table(toml::table const& table, std::string const& group, bool is_file) {
    for (auto const& [key, node] : table) {
      auto const line = line_of(key.source());
      auto const path =
          group.empty() ? std::string{key.str()} : group + '.' + std::string{key.str()};
      if (group.empty() && is_file && read_own_key(key.str(), line, node)) continue;
      if (group.empty() && is_file && key.str() == "correlation") {
        read_correlations(node, line);
        continue;
      }
      if (auto const found = match(path)) {
        read_value(*found, path, line, node);
      } else if (auto const* inner = node.as_table(); inner != nullptr && is_group(path, *inner)) {
        read_table(*inner, path, is_file);
      } else {
        refuse_unknown(path, line);
      }
    }
  }

  /// Also where its name is unknown, so that the message names what stands in it.
  bool is_group(std::string const& path, toml::table const& table) const {
    if (registry_.is_group(path)) return true;
    return !table.empty() && !read_distribution(table);
  }

  void refuse_unknown(std::string const& path, int line) {
    auto const known = registry_.paths();
    auto advice = did_you_mean(path, known);
    if (auto const split = split_unit(path); advice.empty() && split) {
      advice = did_you_mean(split->name, known);
    }
    refuse(line, path,
           {Failure::usage,
            {},
            "is not a known parameter",
            "what is not known would silently do nothing",
            advice.append(see_list)});
  }

  void read_value(Match const& found, std::string const& path, int line, toml::node const& node) {
    auto const& parameter = registry_.parameters()[found.parameter];
    auto read = read_distribution(node);
    if (read && found.written != nullptr) read = converted(*read, *found.written, parameter.unit);
    if (read) read = within(*read, parameter.low, parameter.high, parameter.unit);
    if (!read) {
      refuse(line, path, std::move(read.error()));
      return;
    }
    auto const [place, fresh] = page_.settings.try_emplace(
        found.parameter,
        Setting{std::string{parameter.path}, *read, {path_.filename().string(), line}});
    if (!fresh) {
      auto const& before = place->second.origin;
      refuse(std::max(line, before.line), path,
             {Failure::usage,
              {},
              fmt::format("sets {} a second time", parameter.path),
              fmt::format("line {} does so, too", std::min(line, before.line)),
              "keep one of them"});
    }
  }

  static result<Distribution> converted(Distribution d, Unit const& written, std::string_view own) {
    auto const* unit = find_unit(own.empty() ? "share" : own);
    auto const first = unit ? convert(d.first, written, *unit) : std::nullopt;
    if (!first) {
      return fail({Failure::usage,
                   {},
                   fmt::format("ends in the unit {}", written.name),
                   own.empty() ? std::string{"it is a pure number"}
                               : fmt::format("it is measured in {}", own),
                   "leave the ending out, or choose one that fits"});
    }
    if (d.shape == Shape::beta && written.times != written.over) {
      return fail({Failure::usage,
                   {},
                   fmt::format("is beta, but in the unit {}", written.name),
                   "a beta distribution lives between 0 and 1",
                   "leave the unit out"});
    }
    bool const two_values = d.shape == Shape::normal || d.shape == Shape::uniform;
    if (d.is_constant()) return constant(*first);
    if (two_values) d.second = convert(d.second, written, *unit).value_or(d.second);
    d.first = *first;
    return d;
  }

  Registry const& registry_;
  fs::path const& path_;
  Page page_;
  std::optional<Error> first_error_;
  int first_error_line_ = 0;
};

}  // namespace

result<Page> read_page(std::string_view text, fs::path const& path, Registry const& registry,
                       bool is_file) {
  return PageReader{registry, path}.read(text, is_file);
}

}  // namespace bowlby::base::detail
