// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/base/digest.hpp>
#include <bowlby/base/nearest_name.hpp>
#include <bowlby/base/printable.hpp>
#include <bowlby/base/toml_in_source.hpp>
#include <bowlby/base/toml_text.hpp>
#include <bowlby/instrument/thresholds.hpp>
#include <optional>
#include <utility>

namespace bowlby::instrument {
namespace {

using base::Error;
using base::Failure;

constexpr std::int64_t schema = 1;

class File {
 public:
  File(std::string name, std::vector<Threshold> known)
      : name_(std::move(name)), known_(std::move(known)) {}

  /// The first thing that is wrong with the file, or nothing, all numbers then being set.
  std::optional<Error> take(toml::table const& table, std::string_view instrument) {
    head(table, instrument);
    if (!error_) walk(table, "");
    return error_;
  }

 private:
  void head(toml::table const& table, std::string_view instrument) {
    auto const* version = table.get("schema");
    if (version == nullptr || version->value<std::int64_t>() != schema) {
      blame(version, fmt::format("'schema' is not {}", schema),
            "the file may be of another version", fmt::format("write schema = {}", schema));
    }
    auto const* named = table.get("instrument");
    if (named == nullptr || named->value<std::string>() != instrument) {
      blame(named, fmt::format("'instrument' is not \"{}\"", instrument),
            "the thresholds may belong to another instrument",
            fmt::format("write instrument = \"{}\", or name another file", instrument));
    }
  }

  void walk(toml::table const& table, std::string const& under) {
    for (auto const& [key, node] : table) {
      auto const path =
          under.empty() ? std::string{key.str()} : under + "." + std::string{key.str()};
      if (error_) return;
      if (under.empty() && (path == "schema" || path == "instrument" || path == "about")) continue;
      if (auto const* deeper = node.as_table()) {
        walk(*deeper, path);
        continue;
      }
      set(path, node);
    }
  }

  void set(std::string const& path, toml::node const& node) {
    std::vector<std::string_view> names;
    for (auto const& one : known_) {
      names.push_back(one.key);
      if (one.key == path) return take_numbers(one, node);
    }
    blame(&node, fmt::format("'{}' is no threshold of this instrument", base::printable(path)),
          "it would silently be ignored", base::did_you_mean(path, names) + "remove or rename it");
  }

  void take_numbers(Threshold const& one, toml::node const& node) {
    auto const count = one.numbers.size();
    auto const* list = node.as_array();
    auto const right = count == 1 ? list == nullptr : list != nullptr && list->size() == count;
    if (!right) {
      return blame(&node, fmt::format("'{}' does not hold {} number(s)", one.key, count), {},
                   count == 1 ? "write one number" : "write them as [1, 2, ...]");
    }
    double before = one.low;
    for (std::size_t i = 0; i < count; ++i) {
      auto const value = (count == 1 ? node : (*list)[i]).value<double>();
      if (!value || !(*value >= one.low && *value <= one.high)) {
        return blame(&node,
                     fmt::format("'{}' is not a number from {} to {}", one.key, one.low, one.high),
                     {}, "write a number in this range");
      }
      if (one.ascending && *value < before) {
        return blame(&node, fmt::format("the numbers of '{}' fall", one.key),
                     "a higher point would be easier to reach than a lower one",
                     "write them in rising order");
      }
      before = *value;
      *one.numbers[i] = *value;
    }
  }

  void blame(toml::node const* node, std::string problem, std::string why, std::string advice) {
    if (error_) return;
    error_ = Error{Failure::usage,
                   node != nullptr ? fmt::format("{}:{}", name_, node->source().begin.line) : name_,
                   std::move(problem), std::move(why), std::move(advice)};
  }

  std::string name_;
  std::vector<Threshold> known_;
  std::optional<Error> error_;
};

template <class Instrument>
base::result<Loaded<Instrument>> parse(std::string_view text, std::string const& name,
                                       std::string_view instrument) {
  if (auto const checked = base::check_toml_text(text, name); !checked) {
    return base::fail(checked.error());
  }
  auto const parsed = toml::parse(text, name);
  if (!parsed) {
    return base::fail({Failure::unreadable,
                       fmt::format("{}:{}", name, parsed.error().source().begin.line),
                       fmt::format("is no TOML: {}", parsed.error().description()),
                       {},
                       "mend the line; a threshold looks like 'prompt_s = 30'"});
  }
  Loaded<Instrument> out;
  File file{name, thresholds(out.instrument)};
  if (auto error = file.take(parsed.table(), instrument)) return base::fail(std::move(*error));
  out.sha256 = base::sha256_hex(text);
  return out;
}

}  // namespace

base::result<Loaded<StrangeSituationInstrument>> parse_strange_situation(std::string_view text,
                                                                         std::string const& name) {
  return parse<StrangeSituationInstrument>(text, name, "strange-situation");
}

base::result<Loaded<StillFaceInstrument>> parse_still_face(std::string_view text,
                                                           std::string const& name) {
  return parse<StillFaceInstrument>(text, name, "still-face");
}

base::result<Loaded<HomeVisitInstrument>> parse_home_visit(std::string_view text,
                                                           std::string const& name) {
  return parse<HomeVisitInstrument>(text, name, "home-visit");
}

base::result<Loaded<StrangeSituationInstrument>> load_strange_situation(
    std::filesystem::path const& file) {
  auto const text = base::read_toml_text(file);
  if (!text) return base::fail(text.error());
  return parse_strange_situation(*text, file.string());
}

base::result<Loaded<StillFaceInstrument>> load_still_face(std::filesystem::path const& file) {
  auto const text = base::read_toml_text(file);
  if (!text) return base::fail(text.error());
  return parse_still_face(*text, file.string());
}

base::result<Loaded<HomeVisitInstrument>> load_home_visit(std::filesystem::path const& file) {
  auto const text = base::read_toml_text(file);
  if (!text) return base::fail(text.error());
  return parse_home_visit(*text, file.string());
}

}  // namespace bowlby::instrument
