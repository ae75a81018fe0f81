// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/base/toml_in_source.hpp>
#include <bowlby/base/toml_text.hpp>
#include <bowlby/measure/same_word.hpp>
#include <bowlby/measure/scheme.hpp>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <set>

namespace bowlby::measure {
namespace {

base::Error wrong(SchemePlace const& place, std::string problem, std::string why,
                  std::string advice) {
  return {base::Failure::usage, place.text(), std::move(problem), std::move(why),
          std::move(advice)};
}

/// Reads one table and remembers the first thing that is wrong with it.
class Keys {
 public:
  Keys(toml::table const& table, std::string file, std::string what,
       std::initializer_list<std::string_view> known)
      : table_(table), file_(std::move(file)), what_(std::move(what)) {
    for (auto const& [key, node] : table) {
      if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
      std::string list;
      for (auto const one : known) list += (list.empty() ? "" : ", ") + std::string{one};
      refuse(node, fmt::format("'{}' is not a key of {}", key.str(), what_),
             "it would silently be ignored", "use one of: " + list);
      return;
    }
  }

  [[nodiscard]] SchemePlace place() const { return place(table_); }
  [[nodiscard]] SchemePlace place(toml::node const& node) const {
    return {file_, static_cast<std::size_t>(node.source().begin.line)};
  }
  [[nodiscard]] toml::node const* find(std::string_view key) const { return table_.get(key); }

  std::string text(std::string_view key, bool needed) {
    auto const* node = table_.get(key);
    if (node == nullptr) {
      if (needed) missing(key);
      return {};
    }
    auto const value = node->value<std::string>();
    if (!node->is_string() || value->empty()) {
      refuse(*node, fmt::format("'{}' is not a text", key), "", "write it in quotes");
      return {};
    }
    return *value;
  }

  std::vector<std::string> texts(std::string_view key, bool needed) {
    auto const* node = table_.get(key);
    if (node == nullptr) {
      if (needed) missing(key);
      return {};
    }
    return texts(*node, key);
  }

  std::vector<std::string> texts(toml::node const& node, std::string_view key) {
    std::vector<std::string> found;
    if (auto const* list = node.as_array()) {
      for (auto const& item : *list) {
        if (item.is_string()) found.push_back(*item.value<std::string>());
      }
      if (found.size() == list->size() && !found.empty()) return found;
    } else if (node.is_string()) {
      return {*node.value<std::string>()};
    }
    refuse(node, fmt::format("'{}' is neither a text nor a list of texts", key), "",
           "write \"one\" or [\"one\", \"another\"]");
    return {};
  }

  std::optional<bool> flag(std::string_view key) {
    auto const* node = table_.get(key);
    if (node == nullptr) return std::nullopt;
    if (!node->is_boolean()) refuse(*node, fmt::format("'{}' is not true or false", key), "", "");
    return node->value<bool>();
  }

  std::optional<time::Microseconds> milliseconds(std::string_view key) {
    auto const* node = table_.get(key);
    if (node == nullptr) return std::nullopt;
    auto const value = node->value<double>();
    if (!node->is_number() || !std::isfinite(*value) || *value < 0 || *value > 60'000) {
      refuse(*node, fmt::format("'{}' is not a number of milliseconds up to a minute", key), "",
             "");
      return std::nullopt;
    }
    return time::from_seconds(*value / 1000);
  }

  toml::array const* tables(std::string_view key) {
    auto const* node = table_.get(key);
    if (node == nullptr) return nullptr;
    auto const* list = node->as_array();
    bool const fine = list != nullptr && std::all_of(list->begin(), list->end(),
                                                     [](auto& item) { return item.is_table(); });
    if (!fine) {
      refuse(*node, fmt::format("'{}' is not a list of tables", key), "", "");
      return nullptr;
    }
    return list;
  }

  void refuse(toml::node const& node, std::string problem, std::string why, std::string advice) {
    if (!error_) error_ = wrong(place(node), std::move(problem), std::move(why), std::move(advice));
  }
  void missing(std::string_view key) {
    refuse(table_, fmt::format("{} lacks '{}'", what_, key), "", "add it");
  }
  [[nodiscard]] std::optional<base::Error> const& error() const { return error_; }

 private:
  toml::table const& table_;
  std::string file_;
  std::string what_;
  std::optional<base::Error> error_;
};

std::optional<DyadicState> state_named(std::string_view text) {
  if (text == "match+") return DyadicState::match_positive;
  if (text == "match0") return DyadicState::match_neutral;
  if (text == "match-") return DyadicState::match_negative;
  if (text == "mismatch") return DyadicState::mismatch;
  if (text == "excluded") return DyadicState::excluded;
  return std::nullopt;
}

std::optional<DyadicState> state_of(Keys& keys, std::string_view key, bool needed) {
  auto const text = keys.text(key, needed);
  if (text.empty()) return std::nullopt;
  auto const state = state_named(text);
  if (!state) {
    keys.refuse(*keys.find(key), fmt::format("'{}' is no state of a dyad", text), "",
                "use match+, match0, match-, mismatch or excluded");
  }
  return state;
}

using Outcome = std::optional<base::Error>;

/// One person cannot be both: every measure of the two would be of one with itself.
void check_two_roles(Scheme const& scheme, SchemeRole const& role, toml::node const& node,
                     Keys& keys) {
  for (auto const& other : scheme.roles) {
    for (auto const& name : role.names) {
      auto const same = std::any_of(other.names.begin(), other.names.end(),
                                    [&](auto const& one) { return same_word(one, name); });
      if (!same) continue;
      keys.refuse(node,
                  fmt::format("'{}' stands under {} and under {}", name, other.role, role.role),
                  "one person would be both", "take it out of one of the two");
    }
  }
}

Outcome read_roles(toml::table const& table, std::string const& file, Scheme& scheme) {
  Keys keys{table, file, "[roles]", {"infant", "caregiver", "stranger", "partner"}};
  for (auto const& [key, node] : table) {
    SchemeRole role{std::string{key.str()}, keys.texts(node, key.str()), keys.place(node)};
    check_two_roles(scheme, role, node, keys);
    scheme.roles.push_back(std::move(role));
  }
  return keys.error();
}

Outcome read_stream(toml::table const& table, std::string const& file, Scheme& scheme) {
  Keys keys{table,
            file,
            "[[stream]]",
            {"role", "name", "exclusive", "exhaustive", "gaps", "close_gaps_ms", "out_of_view"}};
  SchemeStream stream{.role = keys.text("role", true),
                      .names = keys.texts("name", true),
                      .exclusive = keys.flag("exclusive"),
                      .exhaustive = keys.flag("exhaustive"),
                      .close_gaps = keys.milliseconds("close_gaps_ms"),
                      .out_of_view = keys.texts("out_of_view", false),
                      .place = keys.place()};
  auto const gaps = keys.text("gaps", false);
  if (gaps == "not coded") {
    stream.gaps_not_coded = true;
  } else if (!gaps.empty()) {
    stream.gaps_mean = gaps;
  }
  scheme.streams.push_back(std::move(stream));
  return keys.error();
}

Outcome read_derivation(toml::table const& table, std::string const& file, Scheme& scheme) {
  Keys keys{table, file, "[[derive]]", {"name", "role", "provenance", "rules", "close_gaps_ms"}};
  SchemeDerivation derivation{.name = keys.text("name", true),
                              .role = keys.text("role", true),
                              .provenance = keys.text("provenance", true),
                              .close_gaps = keys.milliseconds("close_gaps_ms"),
                              .place = keys.place()};
  auto const* rules = keys.tables("rules");
  if (rules == nullptr || rules->empty()) {
    keys.missing("rules");
    return keys.error();
  }
  for (auto const& node : *rules) {
    Keys one{*node.as_table(), file, "a rule", {"code", "when"}};
    SchemeRule rule{.code = one.text("code", true), .place = one.place()};
    if (auto const* when = one.find("when")) {
      if (auto const* conditions = when->as_table()) {
        for (auto const& [stream, codes] : *conditions) {
          rule.when.push_back({std::string{stream.str()}, one.texts(codes, stream.str())});
        }
      } else {
        one.refuse(*when, "'when' is not a table of streams and codes", "",
                   "write when = { stream = \"code\" }");
      }
    }
    if (one.error()) return one.error();
    derivation.rules.push_back(std::move(rule));
  }
  scheme.derivations.push_back(std::move(derivation));
  return keys.error();
}

Outcome read_cell(toml::table const& table, std::string const& file, SchemeMap& map,
                  std::set<std::pair<std::string, std::string>>& known) {
  Keys keys{table, file, "a cell", {"infant", "caregiver", "is"}};
  SchemeCell cell{.infant = keys.texts("infant", true), .caregiver = keys.texts("caregiver", true)};
  if (auto const state = state_of(keys, "is", true)) cell.state = *state;
  for (auto const& infant : cell.infant) {
    for (auto const& caregiver : cell.caregiver) {
      if (known.insert({infant, caregiver}).second) continue;
      keys.refuse(
          table,
          fmt::format("the pair {} x {} stands twice in map '{}'", infant, caregiver, map.name),
          "one pair can have one state only", "remove one of the two");
    }
  }
  map.cells.push_back(std::move(cell));
  return keys.error();
}

Outcome read_map(toml::table const& table, std::string const& file, Scheme& scheme) {
  Keys keys{table,
            file,
            "[[map]]",
            {"name", "about", "provenance", "infant", "caregiver", "otherwise", "cells"}};
  SchemeMap map{.name = keys.text("name", true),
                .about = keys.text("about", false),
                .provenance = keys.text("provenance", true),
                .infant = keys.text("infant", true),
                .caregiver = keys.text("caregiver", true),
                .otherwise = state_of(keys, "otherwise", false),
                .place = keys.place()};
  for (auto const& other : scheme.maps) {
    if (other.name == map.name) {
      keys.refuse(table, fmt::format("there are two maps named '{}'", map.name),
                  "rows of the table could not be told apart", "rename one");
    }
  }
  std::set<std::pair<std::string, std::string>> known;
  if (auto const* cells = keys.tables("cells")) {
    for (auto const& node : *cells) {
      if (auto error = read_cell(*node.as_table(), file, map, known)) return error;
    }
  }
  if (map.cells.empty()) keys.missing("cells");
  scheme.maps.push_back(std::move(map));
  return keys.error();
}

template <class Read>
Outcome read_each(Keys& keys, std::string_view key, Read read) {
  auto const* list = keys.tables(key);
  if (list == nullptr) return keys.error();
  for (auto const& node : *list) {
    if (auto error = read(*node.as_table())) return error;
  }
  return std::nullopt;
}

Outcome read_scheme(toml::table const& table, std::string const& file, Scheme& scheme) {
  Keys keys{
      table, file, "a scheme", {"schema", "name", "about", "roles", "stream", "derive", "map"}};
  if (keys.error()) return keys.error();
  auto const* schema = keys.find("schema");
  if (schema == nullptr || schema->value<std::int64_t>() != 1) {
    keys.refuse(schema == nullptr ? static_cast<toml::node const&>(table) : *schema,
                "this is not a scheme of version 1", "it does not say schema = 1",
                "begin the file with schema = 1");
    return keys.error();
  }
  scheme.name = keys.text("name", true);
  scheme.about = keys.text("about", false);
  if (auto const* roles = keys.find("roles")) {
    if (!roles->is_table()) {
      keys.refuse(*roles, "'roles' is not a table", "", "write [roles]");
      return keys.error();
    }
    if (auto error = read_roles(*roles->as_table(), file, scheme)) return error;
  }
  auto const stream = [&](auto const& one) { return read_stream(one, file, scheme); };
  auto const derive = [&](auto const& one) { return read_derivation(one, file, scheme); };
  auto const map = [&](auto const& one) { return read_map(one, file, scheme); };
  if (auto error = read_each(keys, "stream", stream)) return error;
  if (auto error = read_each(keys, "derive", derive)) return error;
  if (auto error = read_each(keys, "map", map)) return error;
  return keys.error();
}

}  // namespace

std::string SchemePlace::text() const {
  return line == 0 ? file : fmt::format("{}:{}", file, line);
}

base::result<Scheme> parse_scheme(std::string_view text, std::string_view file) {
  if (auto const fine = base::check_toml_text(text, file); !fine) return base::fail(fine.error());
  auto const parsed = toml::parse(text, std::string{file});
  if (!parsed) {
    auto const& error = parsed.error();
    SchemePlace const place{std::string{file}, static_cast<std::size_t>(error.source().begin.line)};
    return base::fail(
        wrong(place, "this is not TOML", std::string{error.description()}, "correct that line"));
  }
  Scheme scheme;
  if (auto error = read_scheme(parsed.table(), std::string{file}, scheme)) {
    return base::fail(std::move(*error));
  }
  return scheme;
}

base::result<Scheme> load_scheme(std::filesystem::path const& path) {
  auto const text = base::read_toml_text(path);
  if (!text) return base::fail(text.error());
  return parse_scheme(*text, path.filename().string());
}

}  // namespace bowlby::measure
