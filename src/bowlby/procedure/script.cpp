// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bowlby/base/nearest_name.hpp>
#include <bowlby/base/printable.hpp>
#include <bowlby/base/toml_in_source.hpp>
#include <bowlby/base/toml_text.hpp>
#include <bowlby/person/acts.hpp>
#include <bowlby/procedure/script.hpp>
#include <cmath>
#include <initializer_list>
#include <utility>

namespace bowlby::procedure {
namespace {

using base::Error;
using base::Failure;

struct NamedInstruction {
  std::string_view name;
  int token;
};

constexpr std::array<NamedInstruction, 6> instructions{{
    {"free", person::instruction::free},
    {"responsive", person::instruction::responsive},
    {"still_face", person::instruction::still_face},
    {"silent", person::instruction::silent},
    {"approach", person::instruction::approach},
    {"reunite", person::instruction::reunite},
}};

/// Reads typed keys of one table and remembers the first thing that is wrong.
class Reader {
 public:
  Reader(toml::table const& table, std::string file) : table_(&table), file_(std::move(file)) {}

  void only(std::initializer_list<std::string_view> known) {
    for (auto const& [key, node] : *table_) {
      bool found = false;
      for (auto const name : known) found = found || key.str() == name;
      if (!found) {
        blame(node, fmt::format("'{}' is not a key of a procedure", key.str()),
              "it would silently be ignored",
              base::did_you_mean(key.str(), {known.begin(), known.end()}) + "remove or rename it");
      }
    }
  }

  void number(std::string_view key, float low, float high, float& to) {
    auto const* node = table_->get(key);
    if (node == nullptr) return;
    auto const value = node->value<double>();
    if (!value || !(*value >= static_cast<double>(low) && *value <= static_cast<double>(high))) {
      blame(*node, fmt::format("'{}' is not a number from {} to {}", key, low, high), "",
            "write a number in this range");
      return;
    }
    to = static_cast<float>(*value);
  }

  void flag(std::string_view key, bool& to) {
    auto const* node = table_->get(key);
    if (node == nullptr) return;
    if (auto const value = node->value<bool>()) {
      to = *value;
    } else {
      blame(*node, fmt::format("'{}' is neither true nor false", key), "", "write true or false");
    }
  }

  void words(std::string_view key, std::string& to) {
    auto const* node = table_->get(key);
    if (node == nullptr) return;
    if (auto const value = node->value<std::string>()) {
      to = *value;
    } else {
      blame(*node, fmt::format("'{}' is not a text", key), "", "put it between quotes");
    }
  }

  void position(std::string_view key, Position& to) {
    auto const* node = table_->get(key);
    if (node == nullptr) return;
    auto const* pair = node->as_array();
    auto const x = pair && pair->size() == 2 ? (*pair)[0].value<double>() : std::nullopt;
    auto const y = pair && pair->size() == 2 ? (*pair)[1].value<double>() : std::nullopt;
    if (!x || !y || !(std::fabs(*x) <= 2.5) || !(std::fabs(*y) <= 2.5)) {
      blame(*node, fmt::format("'{}' is not a place in the room", key), "",
            "write two numbers in metres from -2.5 to 2.5, as in [1.2, -1.2]");
      return;
    }
    to = {static_cast<float>(*x), static_cast<float>(*y)};
  }

  void role(std::string_view key, Role& to) {
    auto const* node = table_->get(key);
    if (node == nullptr) return;
    auto const value = node->value<std::string>();
    for (auto const& known : instructions) {
      if (value && *value == known.name) {
        to = {true, known.token};
        return;
      }
    }
    blame(*node, fmt::format("'{}' has an unknown instruction", key), "",
          "one of free, responsive, still_face, silent, approach, reunite; leave the key out where "
          "the person is not in the room");
  }

  void blame(toml::node const& node, std::string problem, std::string why, std::string advice) {
    if (error_) return;
    error_ = Error{Failure::usage, fmt::format("{}:{}", file_, node.source().begin.line),
                   std::move(problem), std::move(why), std::move(advice)};
  }

  [[nodiscard]] std::optional<Error> const& error() const { return error_; }

 private:
  toml::table const* table_;
  std::string file_;
  std::optional<Error> error_;
};

base::result<ScriptedEpisode> parse_episode(toml::table const& table, std::string const& file) {
  ScriptedEpisode episode;
  Reader read{table, file};
  read.only({"name", "duration_s", "longest_s", "until_settled", "settled_s", "curtail_cry_s",
             "need", "caregiver", "stranger"});
  read.words("name", episode.name);
  read.number("duration_s", 1, 3600, episode.planned_s);
  episode.longest_s = episode.planned_s;
  read.number("longest_s", 1, 7200, episode.longest_s);
  read.flag("until_settled", episode.until_settled);
  read.number("settled_s", 1, 600, episode.settled_s);
  read.number("curtail_cry_s", 0, 600, episode.curtail_cry_s);
  read.number("need", 0, 1, episode.need);
  episode.role[0].present = true;
  read.role("caregiver", episode.role[person::slot::caregiver]);
  read.role("stranger", episode.role[person::slot::visitor]);
  if (read.error()) return base::fail(*read.error());
  auto const refuse = [&](std::string problem, std::string why, std::string advice) {
    return base::fail({Failure::usage, fmt::format("{}:{}", file, table.source().begin.line),
                       std::move(problem), std::move(why), std::move(advice)});
  };
  if (episode.name.empty()) {
    return refuse("an episode has no name", "measures are reported by episode",
                  "add name = \"...\"");
  }
  if (!table.contains("duration_s")) {
    return refuse(fmt::format("episode '{}' has no 'duration_s'", base::printable(episode.name)),
                  "how long it lasts would be a guess", "add duration_s = 180, or as you need");
  }
  if (episode.longest_s < episode.planned_s) {
    return refuse(
        fmt::format("episode '{}' may last less than it lasts", base::printable(episode.name)),
        "'longest_s' is below 'duration_s'", "raise one or lower the other");
  }
  return episode;
}

}  // namespace

base::result<Script> parse_script(std::string_view text, std::string const& name) {
  if (auto const fit = base::check_toml_text(text, name); !fit) return base::fail(fit.error());
  auto const parsed = toml::parse(text, name);
  if (!parsed) {
    return base::fail({Failure::usage,
                       fmt::format("{}:{}", name, parsed.error().source().begin.line),
                       std::string{parsed.error().description()}, "", "correct the line"});
  }
  auto const& table = parsed.table();
  Script script;
  Reader read{table, name};
  read.only({"schema", "name", "title", "about", "instrument", "strange_place", "seated",
             "strangeness", "novelty", "watched", "cry_gap_s", "room", "episode"});
  float schema = 0;
  read.number("schema", 1, 1, schema);
  read.words("name", script.name);
  read.words("title", script.title);
  read.words("instrument", script.instrument);
  read.flag("strange_place", script.strange_place);
  read.flag("seated", script.seated);
  read.number("strangeness", 0, 1, script.strangeness);
  read.number("novelty", 0, 1, script.novelty);
  read.number("watched", 0, 1, script.watched);
  read.number("cry_gap_s", 0, 60, script.cry_gap_s);
  if (read.error()) return base::fail(*read.error());
  if (schema != 1 || script.name.empty()) {
    return base::fail({Failure::usage, name, "is not a procedure of schema 1", "",
                       "begin the file with schema = 1 and name = \"...\""});
  }
  if (auto const* room = table["room"].as_table()) {
    Reader places{*room, name};
    places.only({"toys_m", "door_m", "child_m", "caregiver_m", "stranger_m"});
    places.position("toys_m", script.toys);
    places.position("door_m", script.door);
    places.position("child_m", script.place[person::slot::child]);
    places.position("caregiver_m", script.place[person::slot::caregiver]);
    places.position("stranger_m", script.place[person::slot::visitor]);
    if (places.error()) return base::fail(*places.error());
  }
  auto const* episodes = table["episode"].as_array();
  if (episodes == nullptr || episodes->empty() || episodes->size() > 100) {
    return base::fail({Failure::usage, name, "has no episodes, or more than 100", "",
                       "write each as a [[episode]] table"});
  }
  for (auto const& node : *episodes) {
    auto const* one = node.as_table();
    if (one == nullptr) {
      return base::fail({Failure::usage, name, "an episode is not a table", "",
                         "write each as a [[episode]] table"});
    }
    auto episode = parse_episode(*one, name);
    if (!episode) return base::fail(episode.error());
    auto const twice = std::any_of(script.episodes.begin(), script.episodes.end(),
                                   [&](auto const& other) { return other.name == episode->name; });
    if (twice) {
      return base::fail({Failure::usage, fmt::format("{}:{}", name, one->source().begin.line),
                         fmt::format("there are two episodes '{}'", base::printable(episode->name)),
                         "measures are reported by episode", "give each a name of its own"});
    }
    script.episodes.push_back(*std::move(episode));
  }
  return script;
}

base::result<Script> read_script(std::filesystem::path const& file) {
  auto const text = base::read_toml_text(file);
  if (!text) return base::fail(text.error());
  return parse_script(*text, file.filename().string());
}

}  // namespace bowlby::procedure
