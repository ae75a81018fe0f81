// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/write/pseudonyms.hpp>

namespace bowlby::write {
namespace {

record::Record recorded() {
  record::Session session{.id = "s1",
                          .persons = {{"CHI", "infant"}, {"Liceth", ""}, {"Emma", "caregiver"}}};
  session.streams = {{.name = "talk-Liceth", .actor = 1, .codes = {{"Emma", ""}, {"at", ""}}}};
  session.events = {{.text = "Emma, come here"}, {.code = 1}};
  return {{session}};
}

TEST(Pseudonymised, KeepsPartsAndReplacesNames) {
  auto const out = pseudonymised(recorded());
  auto const& session = out.record.sessions[0];
  EXPECT_EQ(session.persons[0].name, "CHI");
  EXPECT_EQ(session.persons[1].name, "person1");
  EXPECT_EQ(session.persons[2].name, "caregiver");
  EXPECT_EQ(session.streams[0].name, "talk-person1");
  EXPECT_EQ(session.streams[0].codes[0].name, "caregiver");
  EXPECT_EQ(session.events[0].text, "");
  EXPECT_EQ(out.names, 2U);
  EXPECT_EQ(out.texts, 1U);
}

record::Record with_full_names() {
  record::Session session{.id = "Anna_Miller_2019",
                          .persons = {{"Anna Miller", "infant"}, {"mother", "caregiver"}}};
  session.streams = {{.name = "Anna looks", .codes = {{"at mother", ""}, {"at ANNA", "Anna's"}}},
                     {.name = "Miller looks"},
                     {.name = "annamiller-voice"},
                     {.name = "Annabel's gaze", .actor = 1}};
  session.episodes = {{"Miller alone", {}, {}, false}};
  session.events = {{.code = 1, .modifiers = {"to Miller"}}};
  return {{session}};
}

TEST(Pseudonymised, ReplacesThePartsOfANameWhereverTheyStand) {
  auto const out = pseudonymised(with_full_names());
  auto const& session = out.record.sessions[0];
  EXPECT_EQ(session.id, "session1");
  EXPECT_EQ(session.streams[0].name, "infant looks");
  EXPECT_EQ(session.streams[1].name, "infant looks 2");
  EXPECT_EQ(session.streams[2].name, "infant-voice");
  EXPECT_EQ(session.streams[3].name, "Annabel's gaze");
  EXPECT_EQ(session.streams[0].codes[0].name, "at mother");
  EXPECT_EQ(session.streams[0].codes[1].name, "at infant");
  EXPECT_EQ(session.streams[0].codes[1].label, "infant's");
  EXPECT_EQ(session.episodes[0].name, "infant alone");
  EXPECT_EQ(session.events[0].modifiers[0], "to infant");
  EXPECT_EQ(out.renamed.front(), (Renamed{"stream", "Anna looks", "infant looks"}));
  EXPECT_EQ(out.renamed.back(), (Renamed{"session", "Anna_Miller_2019", "session1"}));
  EXPECT_TRUE(out.kept_ids.empty());
}

TEST(Pseudonymised, NamesASessionByItsDyadAndVisit) {
  auto record = with_full_names();
  record.sessions[0].dyad = "017";
  record.sessions[0].visit = "Anna at home";
  record.sessions.push_back(record.sessions[0]);
  record.sessions[1].id = "anna2";
  record.sessions[1].dyad = "Millers' dyad (Miller)";
  record.sessions.push_back(record.sessions[1]);
  record.sessions[2].id = "tape 3";
  auto const out = pseudonymised(record);
  auto const& sessions = out.record.sessions;
  EXPECT_EQ(sessions[0].id, "017-infant at home");
  EXPECT_EQ(sessions[1].id, "dyad1-infant at home");
  EXPECT_EQ(sessions[1].dyad, "dyad1");
  EXPECT_EQ(sessions[2].dyad, "dyad1");
  EXPECT_EQ(sessions[2].id, "tape 3");
  EXPECT_EQ(out.kept_ids, std::vector<std::string>{"tape 3"});
}

TEST(Pseudonymised, LeavesSimulatedPersonsAlone) {
  auto record = recorded();
  record.sessions[0].origin = record::Origin::simulated;
  EXPECT_EQ(pseudonymised(record).record, record);
}

}  // namespace
}  // namespace bowlby::write
