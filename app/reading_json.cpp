// SPDX-License-Identifier: Apache-2.0
#include "reading_json.hpp"

namespace bowlby::app {

using Json = nlohmann::ordered_json;

Json repairs_json(std::vector<read::Repair> const& repairs) {
  auto list = Json::array();
  for (auto const& repair : repairs) {
    list.push_back({{"kind", read::name(repair.kind)},
                    {"where", repair.where},
                    {"what", repair.what},
                    {"why", repair.why},
                    {"advice", repair.advice},
                    {"count", repair.count}});
  }
  return list;
}

Json counts_json(read::Counts const& counts) {
  return {{"found", counts.found},
          {"events", counts.events},
          {"merged", counts.merged},
          {"not_coded", counts.not_coded},
          {"unplaced", counts.unplaced}};
}

std::string text_of(Json const& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bowlby::app
