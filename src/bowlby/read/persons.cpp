// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bowlby/read/persons.hpp>
#include <bowlby/record/person_words.hpp>

namespace bowlby::read {

record::PersonId Persons::id(std::string const& written) {
  std::string const name = written.empty() ? "unknown" : written;
  auto const next = static_cast<record::PersonId>(session_.persons.size());
  auto const [found, added] = ids_.try_emplace(name, next);
  if (added) session_.persons.push_back({name, ""});
  return found->second;
}

void Persons::propose_roles(RepairLog& log) {
  for (auto& person : session_.persons) {
    auto const role = record::person_word(person.name).role;
    if (role.empty() || !person.role.empty()) continue;
    person.role = role;
    log.add({Repair::Kind::proposal, "",
             fmt::format("'{}' is taken to be the {}", person.name, role), "by the name alone",
             ""});
  }
}

void propose_out_of_view(record::Code& code, std::string const& where, RepairLog& log) {
  constexpr std::array<std::string_view, 12> words{
      "outofview",   "notvisible", "cantsee",    "canttell",  "cannottell", "unscorable",
      "unscoreable", "uncodable",  "uncodeable", "offcamera", "offscreen",  "horschamp"};
  std::string plain;
  for (char const c : code.name.substr(0, 40)) {
    if (c >= 'A' && c <= 'Z') plain.push_back(static_cast<char>(c - 'A' + 'a'));
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) plain.push_back(c);
  }
  if (std::find(words.begin(), words.end(), plain) == words.end()) return;
  code.presence = record::Presence::out_of_view;
  log.add({Repair::Kind::proposal, where,
           fmt::format("the code '{}' is taken to mean that nothing could be seen", code.name),
           "such time leaves numerator and denominator", "rename the code if it means something"});
}

}  // namespace bowlby::read
