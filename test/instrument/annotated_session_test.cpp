// SPDX-License-Identifier: Apache-2.0
// The words of the instruments are those of simulated sessions: a code that is renamed on one side
// alone would leave scales at "none" without anybody noticing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <bowlby/instrument/strange_situation.hpp>
#include <bowlby/procedure/annotator.hpp>

#include "tape.hpp"

namespace bowlby::instrument {
namespace {

record::Session annotated() {
  return procedure::Annotator{"s", "d", 0, true}.finish(1'000'000, {});
}

record::Stream const* stream_of(record::Session const& session, std::string const& role,
                                std::string const& name) {
  for (auto const& stream : session.streams) {
    if (stream.name == name && session.persons[stream.actor].role == role) return &stream;
  }
  return nullptr;
}

TEST(AnnotatedSession, HoldsEveryCodeThatTheInstrumentsRead) {
  struct Word {
    char const *role, *stream, *code;
  };
  Word const read[] = {{"infant", "gaze", "caregiver"},
                       {"infant", "gaze", "stranger"},
                       {"infant", "face", "positive"},
                       {"infant", "face", "negative"},
                       {"infant", "voice", "positive"},
                       {"infant", "voice", "fuss"},
                       {"infant", "voice", "cry"},
                       {"infant", "act", "resist"},
                       {"infant", "contact", "contact"},
                       {"infant", "distance", "contact"},
                       {"infant", "distance", "near"},
                       {"infant", "distance", "middle"},
                       {"infant", "movement", "full_approach"},
                       {"infant", "movement", "partial_approach"},
                       {"infant", "movement", "abortive_approach"},
                       {"infant", "movement", "move_away"},
                       {"caregiver", "act", "greet"},
                       {"caregiver", "act", "play"},
                       {"caregiver", "act", "comfort"},
                       {"caregiver", "act", "mirror"},
                       {"caregiver", "act", "distract"},
                       {"caregiver", "act", "reject"},
                       {"caregiver", "act", "intrude"},
                       {"caregiver", "act", "frighten"},
                       {"caregiver", "act", "withdraw"},
                       {"caregiver", "voice", "speaking"},
                       {"caregiver", "face", "positive"},
                       {"stranger", "act", "comfort"}};
  auto const session = annotated();
  for (auto const& word : read) {
    auto const* stream = stream_of(session, word.role, word.stream);
    ASSERT_NE(stream, nullptr) << word.role << " " << word.stream;
    EXPECT_THAT(stream->codes,
                ::testing::Contains(::testing::Field(&record::Code::name, word.code)))
        << word.role << " " << word.stream;
  }
}

TEST(AnnotatedSession, HasTheStreamsOfTheTapesInTheseTests) {
  auto const simulated = annotated();
  auto const tape = Tape{1}.session();
  for (auto const& stream : tape.streams) {
    auto const* same = stream_of(simulated, tape.persons[stream.actor].role, stream.name);
    ASSERT_NE(same, nullptr) << stream.name;
    for (auto const& code : stream.codes) {
      auto const found = std::find_if(same->codes.begin(), same->codes.end(),
                                      [&](auto const& c) { return c.name == code.name; });
      ASSERT_NE(found, same->codes.end()) << stream.name << " " << code.name;
      EXPECT_EQ(found->presence, code.presence) << stream.name << " " << code.name;
    }
  }
}

}  // namespace
}  // namespace bowlby::instrument
