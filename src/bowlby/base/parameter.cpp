// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/base/distribution.hpp>
#include <bowlby/base/number_text.hpp>
#include <bowlby/base/parameter.hpp>
#include <bowlby/base/registry.hpp>
#include <nlohmann/json.hpp>

namespace bowlby::base {

std::string_view name(Status status) noexcept {
  switch (status) {
    case Status::estimated: return "estimated";
    case Status::chosen: return "chosen";
    case Status::assumed: return "assumed";
  }
  return "assumed";
}

std::string describe(Parameter const& p) {
  return fmt::format(
      "{}\n"
      "  {}\n"
      "  default  {}{}{}\n"
      "  range    {}\n"
      "  status   {}\n"
      "  source   {}\n",
      p.path, p.meaning, shortest_text(p.fallback), p.unit.empty() ? "" : " ", p.unit,
      range_text(p.low, p.high, p.unit), name(p.status), p.source);
}

std::string parameter_table(std::span<Parameter const> parameters) {
  std::string table = "path\tunit\tdefault\tlow\thigh\tstatus\tsource\tmeaning\n";
  for (auto const& p : parameters) {
    table += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", p.path, p.unit,
                         shortest_text(p.fallback), shortest_text(p.low), shortest_text(p.high),
                         name(p.status), p.source, p.meaning);
  }
  return table;
}

std::string parameter_json(std::span<Parameter const> parameters) {
  using Json = nlohmann::ordered_json;
  auto all = Json::array();
  for (auto const& p : parameters) {
    all.push_back(Json{{"path", p.path},
                       {"unit", p.unit},
                       {"default", p.fallback},
                       {"low", p.low},
                       {"high", p.high},
                       {"status", name(p.status)},
                       {"source", p.source},
                       {"meaning", p.meaning}});
  }
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace bowlby::base
