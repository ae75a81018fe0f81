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

TEST(Pseudonymised, LeavesSimulatedPersonsAlone) {
  auto record = recorded();
  record.sessions[0].origin = record::Origin::simulated;
  EXPECT_EQ(pseudonymised(record).record, record);
}

}  // namespace
}  // namespace bowlby::write
