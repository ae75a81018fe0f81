// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/record/person_words.hpp>
#include <bowlby/write/name_words.hpp>
#include <bowlby/write/pseudonyms.hpp>
#include <map>
#include <set>
#include <tuple>

namespace bowlby::write {
namespace {

constexpr std::size_t shortest_to_search = 3;  // shorter names are part of too many words

/// Also where the name is written together with something else.
void replace_all(std::string& text, std::string const& from, std::string const& to) {
  if (from.size() < shortest_to_search) return;
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

/// `name`, or `name 2`, `name 3`... where that is taken.
template <class Taken>
std::string distinct(std::string const& name, Taken taken) {
  auto one = name;
  for (std::size_t n = 2; taken(one); ++n) one = fmt::format("{} {}", name, n);
  return one;
}

bool is_a_name(record::Person const& person) {
  return person.name != "unknown" && !record::person_word(person.name).known;
}

/// A name, what its bearer is called instead, and the words to look for.
struct Pseudonym {
  std::string name;
  std::string by;
  NameWords words;

  [[nodiscard]] std::string in(std::string const& text) const {
    return text == name ? by : words.replaced(text, by);
  }
};

class Replacement {
 public:
  explicit Replacement(record::Record record) : out_{std::move(record)} {
    for (auto const& session : out_.record.sessions) {
      ids_.insert(session.id);
      if (session.origin == record::Origin::simulated) continue;
      for (auto const& person : session.persons) {
        if (is_a_name(person)) names_.emplace_back(person.name);
      }
    }
  }

  Pseudonymised finished() {
    for (std::size_t s = 0; s < out_.record.sessions.size(); ++s) {
      auto& session = out_.record.sessions[s];
      if (session.origin == record::Origin::simulated) continue;
      rename_inside(session, name_persons(session));
      rename_session(session, s + 1);
      for (auto& event : session.events) {
        if (event.text.empty()) continue;
        event.text.clear();
        ++out_.texts;
      }
    }
    return std::move(out_);
  }

 private:
  void tell(std::string_view what, std::string const& from, std::string const& to) {
    Renamed one{what, from, to};
    if (std::find(out_.renamed.begin(), out_.renamed.end(), one) == out_.renamed.end()) {
      out_.renamed.push_back(std::move(one));
    }
  }

  std::vector<Pseudonym> name_persons(record::Session& session) {
    std::vector<Pseudonym> pseudonyms;
    std::set<std::string> used;
    for (auto const& person : session.persons) used.insert(person.name);
    for (auto& person : session.persons) {
      if (!is_a_name(person)) continue;
      auto const name = fresh(person, used);
      used.insert(name);
      pseudonyms.push_back({person.name, name, NameWords{person.name}});
      person.name = name;
      ++out_.names;
    }
    return pseudonyms;
  }

  static std::string without(std::vector<Pseudonym> const& pseudonyms, std::string text) {
    for (auto const& pseudonym : pseudonyms) text = pseudonym.in(text);
    return text;
  }

  void rename(std::string_view what, std::string& name, std::string to) {
    if (name == to) return;
    tell(what, name, to);
    name = std::move(to);
  }

  void rename_streams(record::Session& session, std::vector<Pseudonym> const& pseudonyms) {
    std::set<std::tuple<std::string, record::PersonId, std::optional<record::PersonId>>> used;
    for (auto const& one : session.streams) used.insert({one.name, one.actor, one.target});
    for (auto& stream : session.streams) {
      auto name = without(pseudonyms, stream.name);
      for (auto const& pseudonym : pseudonyms) replace_all(name, pseudonym.name, pseudonym.by);
      if (name == stream.name) continue;
      name = distinct(
          name, [&](auto const& one) { return used.contains({one, stream.actor, stream.target}); });
      used.insert({name, stream.actor, stream.target});
      rename("stream", stream.name, name);
    }
  }

  void rename_codes(record::Stream& stream, std::vector<Pseudonym> const& pseudonyms) {
    std::set<std::string> used;
    for (auto const& code : stream.codes) used.insert(code.name);
    for (auto& code : stream.codes) {
      code.label = without(pseudonyms, code.label);
      auto name = without(pseudonyms, code.name);
      if (name == code.name) continue;
      name = distinct(name, [&](auto const& one) { return used.contains(one); });
      used.insert(name);
      rename("code", code.name, name);
    }
  }

  /// Whatever carries a name carries the pseudonym; streams and codes stay distinct.
  void rename_inside(record::Session& session, std::vector<Pseudonym> const& pseudonyms) {
    if (pseudonyms.empty()) return;
    rename_streams(session, pseudonyms);
    for (auto& stream : session.streams) rename_codes(stream, pseudonyms);
    for (auto& episode : session.episodes) {
      rename("episode", episode.name, without(pseudonyms, episode.name));
    }
    for (auto& event : session.events) {
      for (auto& modifier : event.modifiers) modifier = without(pseudonyms, modifier);
    }
    rename("visit", session.visit, without(pseudonyms, session.visit));
  }

  [[nodiscard]] bool tells(std::string const& text) const {
    return std::any_of(names_.begin(), names_.end(),
                       [&](auto const& name) { return name.occur_in(text); });
  }

  /// Called by its dyad and visit, or by a number where it does not say whose it is.
  void rename_session(record::Session& session, std::size_t number) {
    if (tells(session.dyad)) {
      auto const next = fmt::format("dyad{}", dyads_.size() + 1);
      auto const& dyad = dyads_.try_emplace(session.dyad, next).first->second;
      rename("dyad", session.dyad, dyad);
    }
    if (!tells(session.id)) {
      out_.kept_ids.push_back(session.id);
      return;
    }
    auto name = session.dyad.empty() ? fmt::format("session{}", number) : session.dyad;
    if (!session.visit.empty()) name += "-" + session.visit;
    auto const id = distinct(name, [&](auto const& one) { return ids_.contains(one); });
    ids_.insert(id);
    rename("session", session.id, id);
  }

  Pseudonymised out_;
  std::vector<NameWords> names_;  ///< of all recorded persons
  std::set<std::string> ids_;
  std::map<std::string, std::string> dyads_;
};

}  // namespace

Pseudonymised pseudonymised(record::Record record) {
  return Replacement{std::move(record)}.finished();
}

}  // namespace bowlby::write
