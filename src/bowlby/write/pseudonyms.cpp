// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/record/person_words.hpp>
#include <bowlby/write/pseudonyms.hpp>
#include <set>

namespace bowlby::write {
namespace {

constexpr std::size_t shortest_to_search = 3;  // shorter names are part of too many words

void replace_all(std::string& text, std::string const& from, std::string const& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// A name that is not in use: `infant`, `person2`, `person3`...
std::string fresh(record::Person const& person, std::set<std::string> const& used) {
  if (!person.role.empty() && !used.contains(person.role)) return person.role;
  auto const stem = person.role.empty() ? std::string{"person"} : person.role;
  for (std::size_t n = 1;; ++n) {
    auto name = fmt::format("{}{}", stem, n);
    if (!used.contains(name)) return name;
  }
}

/// Streams and codes that carry the name carry the pseudonym; they stay distinct.
void rename_in(record::Session& session, std::string const& from, std::string const& to) {
  auto const search = from.size() >= shortest_to_search;
  for (auto& stream : session.streams) {
    if (stream.name == from) {
      stream.name = to;
    } else if (search) {
      replace_all(stream.name, from, to);
    }
    for (auto& code : stream.codes) {
      if (code.name == from) code.name = to;
    }
  }
}

}  // namespace

Pseudonymised pseudonymised(record::Record record) {
  Pseudonymised out{std::move(record)};
  for (auto& session : out.record.sessions) {
    if (session.origin == record::Origin::simulated) continue;
    std::set<std::string> used;
    for (auto const& person : session.persons) used.insert(person.name);
    for (auto& person : session.persons) {
      if (person.name == "unknown" || record::person_word(person.name).known) continue;
      auto const name = fresh(person, used);
      used.insert(name);
      rename_in(session, person.name, name);
      person.name = name;
      ++out.names;
    }
    for (auto& event : session.events) {
      if (event.text.empty()) continue;
      event.text.clear();
      ++out.texts;
    }
  }
  return out;
}

}  // namespace bowlby::write
