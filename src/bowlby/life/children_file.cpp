// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/base/csv.hpp>
#include <bowlby/base/number_text.hpp>
#include <bowlby/life/children_file.hpp>
#include <bowlby/person/parameters.hpp>
#include <cmath>
#include <set>

namespace bowlby::life {
namespace {

/// What a child has learned, by column.
struct Column {
  char const* name;
  float Child::* member;
};
constexpr Column learned[] = {
    {"age_months", &Child::age_months},
    {"log_gain", &Child::log_gain},
    {"logit_attention", &Child::logit_attention},
    {"usual_return", &Child::usual},
    {"return_scale", &Child::scale},
    {"bond_strength", &Child::bond_strength},
    {"engaged_s", &Child::engaged_s},
    {"trust", &Child::trust},
    {"prototype_trust", &Child::prototype_trust},
    {"helped", &Child::helped},
    {"failed", &Child::failed},
    {"care_hoped", &Child::care_hoped},
    {"fright_expected", &Child::fright_expected},
    {"intrusion_expected", &Child::intrusion_expected},
    {"contingency_expected", &Child::contingency_expected},
    {"unprompted_rate", &Child::unprompted_rate},
};

std::vector<std::string> header() {
  std::vector<std::string> names{"dyad"};
  for (auto const& column : learned) names.emplace_back(column.name);
  names.insert(names.end(), {"distress_episodes", "play_episodes", "steps"});
  for (auto const& field : person::child_fields) names.emplace_back(field.parameter.path);
  for (auto const* who : {"", "visitor."}) {
    for (auto const& field : person::caregiver_fields) {
      std::string path{field.parameter.path};
      if (*who != '\0') path.replace(0, path.find('.') + 1, who);
      names.push_back(std::move(path));
    }
  }
  return names;
}

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  for (;;) {
    auto const comma = line.find(',');
    cells.push_back(line.substr(0, comma));
    if (comma == std::string_view::npos) return cells;
    line.remove_prefix(comma + 1);
  }
}

}  // namespace

std::string children_csv(std::span<Dyad const> dyads) {
  base::CsvWriter csv;
  csv.row(header());
  std::vector<std::string> cells;
  for (auto const& dyad : dyads) {
    auto const& child = dyad.child;
    cells = {std::to_string(child.dyad)};
    for (auto const& column : learned) cells.push_back(base::shortest_text(child.*column.member));
    cells.push_back(std::to_string(child.distress_episodes));
    cells.push_back(std::to_string(child.play_episodes));
    cells.push_back(std::to_string(child.steps));
    for (auto const value : child.traits) cells.push_back(base::shortest_text(value));
    for (auto const value : dyad.caregiver) cells.push_back(base::shortest_text(value));
    for (auto const value : dyad.visitor) cells.push_back(base::shortest_text(value));
    csv.row(cells);
  }
  return std::move(csv).text();
}

base::result<std::vector<Dyad>> parse_children(std::string_view text, std::string const& name) {
  using base::Failure;
  auto const names = header();
  std::string expected;
  for (auto const& one : names) expected += (expected.empty() ? "" : ",") + one;
  auto const refuse = [&](std::size_t line, std::string problem, std::string advice) {
    return base::fail({Failure::unreadable, fmt::format("{}:{}", name, line), std::move(problem),
                       "the children could not be taken over exactly", std::move(advice)});
  };

  std::vector<Dyad> dyads;
  std::set<std::uint32_t> numbers;
  for (std::size_t number = 1; !text.empty(); ++number) {
    auto const end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (number == 1) {
      if (line != expected) {
        return refuse(1, "is not a table of raised children of this version",
                      "make it anew with `bowlby raise`");
      }
      continue;
    }
    if (line.empty()) continue;
    auto const cells = cells_of(line);
    if (cells.size() != names.size()) {
      return refuse(number, fmt::format("has {} cells instead of {}", cells.size(), names.size()),
                    "make the table anew with `bowlby raise`");
    }
    std::vector<double> values;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      auto const value = base::parse_number(cells[i]);
      if (!value || std::fabs(*value) > 1e12) {
        return refuse(number, fmt::format("'{}' has no usable number", names[i]),
                      "make the table anew with `bowlby raise`");
      }
      values.push_back(*value);
    }
    auto const counted = [&](std::string_view column, double most) {
      auto const i =
          static_cast<std::size_t>(std::find(names.begin(), names.end(), column) - names.begin());
      return values[i] >= 0 && values[i] <= most && values[i] == std::floor(values[i]);
    };
    if (!counted("dyad", 4294967295.0) || !counted("distress_episodes", 1e9) ||
        !counted("play_episodes", 1e9) || !counted("steps", 1e12)) {
      return refuse(number,
                    "has a number of a dyad, of episodes or of steps that is no such number",
                    "make the table anew with `bowlby raise`");
    }
    Dyad dyad;
    auto next = values.begin();
    auto const as_float = [&next] { return static_cast<float>(*next++); };
    dyad.child.dyad = static_cast<std::uint32_t>(*next++);
    for (auto const& column : learned) dyad.child.*column.member = as_float();
    dyad.child.distress_episodes = static_cast<std::int32_t>(*next++);
    dyad.child.play_episodes = static_cast<std::int32_t>(*next++);
    dyad.child.steps = static_cast<std::int64_t>(*next++);
    for (auto& value : dyad.child.traits) value = as_float();
    for (auto& value : dyad.caregiver) value = as_float();
    for (auto& value : dyad.visitor) value = as_float();
    auto const& child = dyad.child;
    for (auto const level :
         {child.trust, child.prototype_trust, child.bond_strength, child.fright_expected,
          child.intrusion_expected, child.contingency_expected, child.care_hoped}) {
      if (level >= 0 && level <= 1) continue;
      return refuse(number, "has a learned level that is not between 0 and 1",
                    "make the table anew with `bowlby raise`");
    }
    if (!dyads.empty() && dyads.front().child.age_months != child.age_months) {
      return refuse(number, "is of another age than the first child",
                    "a procedure is for children of one age: make a table for each");
    }
    if (!numbers.insert(child.dyad).second) {
      return refuse(number, fmt::format("is child {} again", child.dyad),
                    "keep each child once: its number addresses its luck");
    }
    dyads.push_back(dyad);
  }
  if (dyads.empty()) {
    return base::fail({Failure::unreadable, name, "has no children in it", "",
                       "make it anew with `bowlby raise`"});
  }
  return dyads;
}

}  // namespace bowlby::life
