// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/write/names.hpp>
#include <set>
#include <string_view>
#include <tuple>

namespace bowlby::write {
namespace {

base::Error refuse(std::string where, std::string problem) {
  return {base::Failure::usage, std::move(where), std::move(problem),
          "the table knows things by their names", "rename one of them in the coding"};
}

base::result<void> check_stream(record::Session const& session, record::Stream const& stream) {
  auto const where = fmt::format("session '{}', stream '{}'", session.id, stream.name);
  auto const persons = session.persons.size();
  if (stream.actor >= persons || (stream.target && *stream.target >= persons)) {
    return base::fail(refuse(where, "it belongs to no person"));
  }
  if (stream.name.empty()) return base::fail(refuse(where, "a stream has no name"));
  if (stream.default_code && *stream.default_code >= stream.codes.size()) {
    return base::fail(refuse(where, "its default code is not among its codes"));
  }
  std::set<std::string_view> codes;
  for (auto const& code : stream.codes) {
    if (code.name.empty()) return base::fail(refuse(where, "a code has no name"));
    if (!codes.insert(code.name).second) {
      return base::fail(refuse(where, fmt::format("the code '{}' is there twice", code.name)));
    }
  }
  return {};
}

base::result<void> check_session(record::Session const& session) {
  auto const where = fmt::format("session '{}'", session.id);
  std::set<std::string_view> persons;
  for (auto const& person : session.persons) {
    if (person.name.empty()) return base::fail(refuse(where, "a person has no name"));
    if (!persons.insert(person.name).second) {
      return base::fail(refuse(where, fmt::format("the person '{}' is there twice", person.name)));
    }
  }
  std::set<std::tuple<std::string_view, record::PersonId, std::optional<record::PersonId>>> streams;
  for (auto const& stream : session.streams) {
    if (auto checked = check_stream(session, stream); !checked) return checked;
    if (!streams.insert({stream.name, stream.actor, stream.target}).second) {
      return base::fail(
          refuse(where, fmt::format("the stream '{}' of '{}' is there twice", stream.name,
                                    session.persons[stream.actor].name)));
    }
  }
  for (auto const& event : session.events) {
    if (event.stream >= session.streams.size() ||
        event.code >= session.streams[event.stream].codes.size()) {
      return base::fail(refuse(where, "an event has no stream or no code"));
    }
  }
  return {};
}

}  // namespace

base::result<void> check_names(record::Record const& record) {
  std::set<std::string_view> ids;
  for (auto const& session : record.sessions) {
    if (session.id.empty()) return base::fail(refuse("", "a session has no name"));
    if (!ids.insert(session.id).second) {
      return base::fail(refuse("", fmt::format("the session '{}' is there twice", session.id)));
    }
    if (auto checked = check_session(session); !checked) return checked;
  }
  return {};
}

}  // namespace bowlby::write
