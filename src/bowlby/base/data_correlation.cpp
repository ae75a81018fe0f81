// SPDX-License-Identifier: Apache-2.0
#include "data_correlation.hpp"

#include <fmt/format.h>

#include <bowlby/base/nearest_name.hpp>
#include <bowlby/base/printable.hpp>

namespace bowlby::base::detail {
namespace {

constexpr std::string_view form =
    "write among = [\"caregiver.attention\", \"-caregiver.latency\"] and r = 0.4";

auto refuse(std::string problem, std::string why, std::string advice = std::string{form}) {
  return fail({Failure::usage, {}, std::move(problem), std::move(why), std::move(advice)});
}

}  // namespace

bool same_pair(Correlation const& a, Correlation const& b) noexcept {
  return (a.first == b.first && a.second == b.second) ||
         (a.first == b.second && a.second == b.first);
}

result<std::vector<Correlation>> read_correlation(toml::table const& entry,
                                                  Registry const& registry, Origin const& origin) {
  for (auto const& [key, node] : entry) {
    if (key.str() == "among" || key.str() == "r" || key.str() == "source") continue;
    return refuse(fmt::format("has a key '{}' that is not known", printable(key.str())),
                  "what is not known would silently do nothing");
  }
  auto const r = entry["r"].value<double>();
  if (!r || !(*r > -1 && *r < 1)) {
    return refuse("has no `r` between -1 and 1 (both excluded)",
                  "it says how strongly they vary together");
  }
  auto const* names = entry["among"].as_array();
  if (names == nullptr || names->size() < 2) {
    return refuse("does not name two parameters or more", "one alone cannot correlate");
  }
  struct Member {
    std::string path;
    double sign;
  };
  std::vector<Member> members;
  for (auto const& node : *names) {
    auto const text = node.value<std::string>();
    if (!text) return refuse("names something that is not a text", {});
    bool const turned = text->starts_with('-');
    auto path = turned ? text->substr(1) : *text;
    if (registry.find(path) == nullptr) {
      return refuse(
          fmt::format("names '{}', which is not a known parameter", printable(path)),
          "what is not known would silently do nothing",
          did_you_mean(path, registry.paths()).append("`bowlby describe` lists all parameters"));
    }
    members.push_back({std::move(path), turned ? -1.0 : 1.0});
  }
  std::vector<Correlation> pairs;
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (std::size_t j = i + 1; j < members.size(); ++j) {
      auto const& [first, sign] = members[i];
      auto const& [second, other] = members[j];
      if (first == second) {
        return refuse(fmt::format("names {} twice", first), "a parameter goes fully with itself");
      }
      pairs.push_back({first, second, *r * sign * other, origin});
    }
  }
  return pairs;
}

}  // namespace bowlby::base::detail
