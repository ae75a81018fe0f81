// SPDX-License-Identifier: Apache-2.0
#include "given_children.hpp"

#include <algorithm>
#include <bowlby/base/atomic_file.hpp>
#include <bowlby/base/digest.hpp>
#include <bowlby/base/number_text.hpp>
#include <bowlby/base/printable.hpp>
#include <bowlby/life/children_file.hpp>
#include <nlohmann/json.hpp>

namespace bowlby::app {

base::result<std::vector<life::Dyad>> given_children(std::string const& folder,
                                                     std::optional<std::uint32_t> most,
                                                     Simulation& simulation) {
  auto const text =
      base::read_whole_file(std::filesystem::path{folder} / "children.csv", std::size_t{1} << 32);
  if (!text) return base::fail(text.error());
  auto dyads = life::parse_children(*text, "children.csv");
  if (!dyads) return dyads;
  if (most && *most < dyads->size()) dyads->resize(*most);
  simulation.age_months = dyads->front().child.age_months;
  simulation.inputs.files.push_back({"children.csv", base::sha256_hex(*text)});
  auto& settings = simulation.inputs.settings;
  std::erase_if(settings, [](auto const& one) {
    return one.first == "dyads" || one.first == "age_months" || one.first == "episodes";
  });
  settings.insert(settings.begin(), {{"dyads", std::to_string(dyads->size())},
                                     {"age_months", base::shortest_text(simulation.age_months)}});
  return dyads;
}

std::string raised_by(std::string const& folder) {
  auto const text =
      base::read_whole_file(std::filesystem::path{folder} / "run.json", std::size_t{1} << 20);
  std::string unknown = "as raised";
  if (!text) return unknown;
  auto const run = nlohmann::json::parse(*text, nullptr, false);
  auto const at = nlohmann::json::json_pointer{"/inputs/settings/caregiver"};
  if (run.is_discarded() || !run.contains(at) || !run.at(at).is_string()) return unknown;
  auto name = base::printable(run.at(at).get<std::string>());
  bool const plain = !name.empty() && !name.starts_with('.') && name.find('/') == name.npos;
  return plain ? name : unknown;
}

}  // namespace bowlby::app
