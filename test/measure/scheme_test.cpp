// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/measure/scheme.hpp>
#include <measure/sessions.hpp>

namespace bowlby::measure {
namespace {

constexpr char head[] = "schema = 1\nname = \"test\"\n";

std::string refusal(std::string const& text) {
  auto const scheme = parse_scheme(text, "test.toml");
  return scheme ? "accepted" : message(scheme.error());
}

TEST(Scheme, RefusesWhatWouldBeIgnoredWithFileAndLine) {
  EXPECT_TRUE(refusal(std::string{head} + "rolls = 3\n")
                  .starts_with("test.toml:3: 'rolls' is not a key of a scheme"));
  EXPECT_TRUE(refusal(std::string{head} + "[[map]]\nname = \"a\"\nprovenence = \"x\"\n")
                  .starts_with("test.toml:5: 'provenence' is not a key of [[map]]"));
  EXPECT_TRUE(
      refusal(std::string{head} + "[roles]\nmum = \"M\"\n").starts_with("test.toml:4: 'mum'"));
}

TEST(Scheme, RefusesWhatItCannotRead) {
  EXPECT_NE(refusal("name = \"x\"\n").find("schema = 1"), std::string::npos);
  EXPECT_NE(refusal("schema = 2\nname = \"x\"\n").find("version 1"), std::string::npos);
  EXPECT_NE(refusal("schema = \n").find("not TOML"), std::string::npos);
  EXPECT_NE(refusal("schema = 1\n").find("lacks 'name'"), std::string::npos);
  EXPECT_NE(refusal(std::string{head} + "map = 3\n").find("not a list of tables"),
            std::string::npos);
  EXPECT_NE(refusal(std::string{head} + "roles = 3\n").find("not a table"), std::string::npos);
  EXPECT_NE(refusal(std::string{head} +
                    "[[map]]\nname=\"a\"\nprovenance=\"x\"\ninfant=\"f\"\ncaregiver=\"f\"\n"
                    "cells=[{infant=\"A\", caregiver=\"B\", is=\"love\"}]\n")
                .find("'love' is no state"),
            std::string::npos);
  EXPECT_NE(refusal(std::string{head} +
                    "[[map]]\nname=\"a\"\nprovenance=\"x\"\ninfant=\"f\"\ncaregiver=\"f\"\n"
                    "cells=[{infant=\"A\", caregiver=[\"B\",\"B\"], is=\"match+\"}]\n")
                .find("stands twice"),
            std::string::npos);
  EXPECT_NE(
      refusal(std::string{head} + "[[stream]]\nrole=\"infant\"\nname=\"f\"\nclose_gaps_ms=-1\n")
          .find("milliseconds"),
      std::string::npos);
}

TEST(Scheme, RefusesOneNameInTwoRoles) {
  auto const text = refusal(std::string{head} +
                            "[roles]\ninfant = [\"A\", \"Bebe\"]\ncaregiver = [\"bebe\", \"B\"]\n");
  EXPECT_NE(text.find("stands under caregiver and under infant"), std::string::npos) << text;
  EXPECT_NE(text.find("test.toml:"), std::string::npos) << text;
  EXPECT_EQ(refusal(std::string{head} + "[roles]\ninfant = \"A\"\ncaregiver = \"B\"\n"),
            "accepted");
}

TEST(Scheme, EverySchemeThatComesWithBowlbyIsRead) {
  std::filesystem::path const folder{BOWLBY_SOURCE_DIR "/data/schemes"};
  int found = 0;
  for (auto const& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() != ".toml") continue;
    ++found;
    auto const scheme = load_scheme(entry.path());
    ASSERT_TRUE(scheme) << message(scheme.error());
    EXPECT_EQ(scheme->name, entry.path().stem().string());
    EXPECT_FALSE(scheme->maps.empty());
    for (auto const& map : scheme->maps) {
      EXPECT_FALSE(map.provenance.empty());
      EXPECT_FALSE(map.about.empty()) << map.name;
    }
  }
  EXPECT_GE(found, 4);
}

Scheme scheme_of(std::string const& text) {
  auto scheme = parse_scheme(head + text, "test.toml");
  EXPECT_TRUE(scheme) << message(scheme.error());
  return scheme.value_or(Scheme{});
}

constexpr char derivation[] = R"(
[roles]
infant = ["Bebe", "infant"]
caregiver = "caregiver"
[[derive]]
name = "engagement"
role = "infant"
provenance = "test"
rules = [
  { code = "negative", when = { voice = "cry" } },
  { code = "positive", when = { face = "smile", gaze = ["mother", "father"] } },
  { code = "other" },
]
)";

record::Session derivable() {
  auto session = empty_session(10);
  auto const face = add_stream(session, "face", 0, {"smile", "plain"});
  auto const gaze = add_stream(session, "gaze", 0, {"mother", "away", "hidden"});
  session.streams[gaze].codes[2].presence = record::Presence::out_of_view;
  auto const voice = add_stream(session, "voice", 0, {"cry"});
  add(session, face, 0, 0, 6);
  add(session, face, 1, 6, 10);
  add(session, gaze, 0, 0, 4);
  add(session, gaze, 2, 4, 8);
  add(session, gaze, 1, 8, 10);
  add(session, voice, 0, 1, 2);
  return session;
}

TEST(Derivation, TheFirstRuleThatHoldsDecidesAndWhatIsHiddenStaysOpen) {
  auto const prepared = prepare(derivable(), scheme_of(derivation));
  ASSERT_TRUE(prepared) << message(prepared.error());
  auto const& session = prepared->session;
  auto const id = static_cast<record::StreamId>(session.streams.size() - 1);
  ASSERT_EQ(session.streams[id].name, "engagement");
  std::vector<std::pair<double, std::string>> found;
  for (auto const& span : spans_of(session, id, session.observed)) {
    found.emplace_back(time::seconds(span.when.begin), shown_name(session.streams[id], span.shown));
  }
  // 4 to 6: smiling, and whether at the mother was not in view. 6 to 8: not smiling, so other.
  EXPECT_EQ(
      found,
      (std::vector<std::pair<double, std::string>>{
          {0, "positive"}, {1, "negative"}, {2, "positive"}, {4, "(out of view)"}, {6, "other"}}));
}

TEST(Derivation, OfCodesThatMayBeOnTogetherLooksAtEach) {
  auto session = derivable();
  session.streams[2].exclusive = false;
  auto const overlapping = prepare(session, scheme_of(derivation));
  auto const exclusive = prepare(derivable(), scheme_of(derivation));
  ASSERT_TRUE(overlapping && exclusive);
  auto const id = static_cast<record::StreamId>(session.streams.size());
  EXPECT_EQ(spans_of(overlapping->session, id, session.observed),
            spans_of(exclusive->session, id, session.observed));
}

TEST(Preparation, SaysWhatIsMissing) {
  auto session = derivable();
  session.streams[2].name = "sound";
  auto const prepared = prepare(session, scheme_of(derivation));
  ASSERT_TRUE(prepared);
  ASSERT_FALSE(prepared->notes.empty());
  EXPECT_NE(prepared->notes[0].find("is not derived, because there is no stream 'voice'"),
            std::string::npos)
      << prepared->notes[0];
}

TEST(Preparation, RefusesAMapThatLeavesAPairOpen) {
  auto session = empty_session(10);
  add_letters(session, "face", 0, "ABABABABAB");
  add_letters(session, "face", 1, "ABBBABABAB");
  std::string const map =
      "[roles]\ninfant=\"infant\"\ncaregiver=\"caregiver\"\n[[map]]\nname=\"a\"\n"
      "provenance=\"x\"\ninfant=\"face\"\ncaregiver=\"face\"\n"
      "cells=[{infant=\"A\", caregiver=[\"A\",\"B\"], is=\"match+\"},\n"
      "{infant=\"B\", caregiver=\"B\", is=\"match0\"}]\n";
  auto const refused = prepare(session, scheme_of(map));
  ASSERT_FALSE(refused);
  EXPECT_NE(message(refused.error()).find("does not say what B x A is"), std::string::npos);
  auto const open = prepare(session, scheme_of(map + "otherwise = \"mismatch\"\n"));
  ASSERT_TRUE(open) << message(open.error());
  ASSERT_EQ(open->maps.size(), 1U);
  EXPECT_EQ(open->maps[0].state(1, 0), DyadicState::mismatch);
  EXPECT_EQ(open->maps[0].state(0, 1), DyadicState::match_positive);
  EXPECT_EQ(open->maps[0].state(0, not_coded), DyadicState::excluded);
}

TEST(Preparation, TellsWhichCodesOnlyOtherwiseDecides) {
  auto session = empty_session(10);
  add_letters(session, "face", 0, "ABABABABAB");
  add_letters(session, "face", 1, "AABABABABC");
  std::string const map =
      "[roles]\ninfant=\"infant\"\ncaregiver=\"caregiver\"\n[[map]]\nname=\"a\"\n"
      "provenance=\"x\"\ninfant=\"face\"\ncaregiver=\"face\"\notherwise=\"mismatch\"\n"
      "cells=[{infant=[\"A\",\"B\"], caregiver=\"A\", is=\"match+\"}]\n";
  auto const prepared = prepare(session, scheme_of(map));
  ASSERT_TRUE(prepared) << message(prepared.error());
  std::string all;
  for (auto const& note : prepared->notes) all += note + '\n';
  EXPECT_NE(all.find("no cell of map 'a' names 'B' of caregiver face"), std::string::npos) << all;
  EXPECT_NE(all.find("no cell of map 'a' names 'C' of caregiver face"), std::string::npos) << all;
  EXPECT_EQ(all.find("of infant face"), std::string::npos) << all;
}

TEST(Preparation, GapsAreNotCodedWhereTheSchemeSaysSo) {
  auto session = empty_session(10);
  auto const id = add_stream(session, "gaze", 0, {"partner"});
  add(session, id, 0, 2, 6);
  auto const rule = [&](std::string const& gaps) {
    auto const prepared =
        prepare(session, scheme_of("[roles]\ninfant=\"infant\"\n[[stream]]\nrole=\"infant\"\n"
                                   "name=\"gaze\"\n" +
                                   gaps));
    EXPECT_TRUE(prepared);
    return value(measure_session(*prepared, {}).rows, "time_share", "partner");
  };
  EXPECT_NEAR(rule(""), .4, 1e-12);
  EXPECT_EQ(rule("gaps = \"not coded\"\n"), 1);
  EXPECT_NEAR(rule("gaps = \"elsewhere\"\n"), .4, 1e-12);
}

}  // namespace
}  // namespace bowlby::measure
