// SPDX-License-Identifier: Apache-2.0
// Procedures as files: what an episode begins with, who codes it, and what is refused.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bowlby/procedure/cursor.hpp>
#include <filesystem>
#include <procedure/seeing.hpp>

namespace bowlby::procedure {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

base::result<Script> parsed(std::string const& episode, std::string const& head = "") {
  return parse_script("schema = 1\nname = \"mine\"\n" + head +
                          "[[episode]]\nname = \"hungry\"\nduration_s = 10\n" + episode,
                      "mine.toml");
}

std::string refusal(std::string const& episode, std::string const& head = "") {
  auto const script = parsed(episode, head);
  return script ? "accepted" : base::message(script.error());
}

TEST(Script, AChildComesIntoAnEpisodeInNeedOrAsItIs) {
  auto const script = parsed("need = 0.5\n[[episode]]\nname = \"later\"\nduration_s = 10\n");
  ASSERT_TRUE(script) << base::message(script.error());
  Cursor cursor(*script, start_us);
  EXPECT_EQ(cursor.scene().need, .5F);
  EXPECT_TRUE(cursor.observe(seen(10)));
  EXPECT_EQ(cursor.scene().need, dyad::need_as_it_is);
  EXPECT_LT(dyad::need_as_it_is, 0);
  EXPECT_EQ(parsed("need = 0\n")->episodes[0].need, 0);
}

TEST(Script, ANeedThatCannotBeIsRefusedWithItsLine) {
  EXPECT_THAT(refusal("need = 1.5\n"),
              ::testing::AllOf(StartsWith("mine.toml:6: 'need' is not a number from 0 to 1"),
                               HasSubstr("write a number in this range")));
  EXPECT_THAT(refusal("need = -1\n"), HasSubstr("'need' is not a number"));
  EXPECT_THAT(refusal("need = \"much\"\n"), HasSubstr("'need' is not a number"));
  EXPECT_THAT(refusal("need = nan\n"), HasSubstr("'need' is not a number"));
  EXPECT_THAT(refusal("needs = 0.5\n"), HasSubstr("did you mean 'need'?"));
}

TEST(Script, AnEpisodeSaysHowLongItLastsAndHasANameOfItsOwn) {
  EXPECT_THAT(refusal("[[episode]]\nname = \"later\"\n"),
              HasSubstr("episode 'later' has no 'duration_s'"));
  EXPECT_THAT(refusal("longest_s = 1\n"), HasSubstr("may last less than it lasts"));
  auto const first = parsed("")->episodes[0].name;
  EXPECT_THAT(refusal("[[episode]]\nname = \"" + first + "\"\nduration_s = 10\n"),
              HasSubstr("there are two episodes '" + first + "'"));
}

TEST(Script, MayNameTheInstrumentThatCodesIt) {
  EXPECT_EQ(parsed("")->instrument, "");
  EXPECT_EQ(parsed("", "instrument = \"home-visit\"\n")->instrument, "home-visit");
  EXPECT_THAT(refusal("", "instrument = 3\n"), HasSubstr("'instrument' is not a text"));
}

TEST(Script, TheHomeVisitIsAtHomeLongEnoughAndHasDistressAndPlay) {
  auto const script =
      read_script(std::filesystem::path{BOWLBY_SOURCE_DIR} / "data/procedures/home-visit.toml");
  ASSERT_TRUE(script) << base::message(script.error());
  EXPECT_EQ(script->instrument, "home-visit");
  EXPECT_FALSE(script->strange_place);
  EXPECT_EQ(script->strangeness, 0);
  float seconds = 0;
  int needy = 0, playful = 0;
  for (auto const& episode : script->episodes) {
    seconds += episode.planned_s;
    EXPECT_TRUE(episode.role[person::slot::caregiver].present);
    (episode.need > 0 ? needy : playful) += 1;
  }
  EXPECT_GE(seconds, 20 * 60);
  EXPECT_LE(seconds, 30 * 60);
  EXPECT_GE(needy, 4);
  EXPECT_GE(playful, 3);
}

TEST(Script, OtherProceduresTouchNoNeed) {
  for (auto const* name : {"strange-situation.toml", "still-face.toml"}) {
    auto const script =
        read_script(std::filesystem::path{BOWLBY_SOURCE_DIR} / "data/procedures" / name);
    ASSERT_TRUE(script);
    for (auto const& episode : script->episodes) EXPECT_EQ(episode.need, dyad::need_as_it_is);
  }
}

}  // namespace
}  // namespace bowlby::procedure
