// SPDX-License-Identifier: Apache-2.0
#include <bowlby/write/event_table.hpp>
#include <bowlby/write/names.hpp>
#include <nlohmann/json.hpp>

namespace bowlby::write {
namespace {

using Json = nlohmann::ordered_json;

Json times(time::Interval when) { return Json::array({when.begin.count(), when.end.count()}); }

char const* name(record::Presence presence) {
  switch (presence) {
    case record::Presence::coded: return "coded";
    case record::Presence::nothing: return "nothing";
    case record::Presence::out_of_view: return "out-of-view";
  }
  return "";
}

Json codes(record::Stream const& stream) {
  auto list = Json::array();
  for (auto const& code : stream.codes) {
    Json item;
    item["name"] = code.name;
    if (!code.label.empty()) item["label"] = code.label;
    item["presence"] = name(code.presence);
    list.push_back(std::move(item));
  }
  return list;
}

Json stream(record::Session const& session, record::Stream const& source) {
  Json item;
  item["name"] = source.name;
  item["actor"] = session.persons[source.actor].name;
  if (source.target) item["target"] = session.persons[*source.target].name;
  item["kind"] = record::name(source.kind);
  item["exclusive"] = source.exclusive;
  item["exhaustive"] = source.exhaustive;
  if (source.default_code) item["default_code"] = source.codes[*source.default_code].name;
  if (source.sampling) item["sampling_us"] = source.sampling->count();
  item["coverage_us"] = Json::array();
  for (auto const& interval : source.coverage) item["coverage_us"].push_back(times(interval));
  item["codes"] = codes(source);
  return item;
}

Json episode(record::Episode const& source) {
  Json item;
  item["name"] = source.name;
  item["when_us"] = times(source.when);
  if (source.planned) item["planned_us"] = source.planned->count();
  item["curtailed"] = source.curtailed;
  return item;
}

Json session(record::Session const& source) {
  Json item;
  item["id"] = source.id;
  item["dyad"] = source.dyad;
  item["visit"] = source.visit;
  item["origin"] = record::name(source.origin);
  item["observed_us"] = times(source.observed);
  item["events"] = source.events.size();
  item["persons"] = Json::array();
  for (auto const& person : source.persons) {
    Json entry;
    entry["name"] = person.name;
    if (!person.role.empty()) entry["role"] = person.role;
    item["persons"].push_back(std::move(entry));
  }
  item["episodes"] = Json::array();
  for (auto const& part : source.episodes) item["episodes"].push_back(episode(part));
  item["streams"] = Json::array();
  for (auto const& part : source.streams) item["streams"].push_back(stream(source, part));
  return item;
}

}  // namespace

base::result<std::string> codebook(record::Record const& record, TableOptions options) {
  if (auto checked = check_names(record); !checked) return base::fail(checked.error());
  Json book;
  book["bowlby"] = "codebook";
  book["schema"] = 1;
  book["spreadsheet_safe"] = options.spreadsheet_safe;
  book["sessions"] = Json::array();
  for (auto const& item : record.sessions) book["sessions"].push_back(session(item));
  return book.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bowlby::write
