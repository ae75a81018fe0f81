// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bowlby/instrument/strange_situation.hpp>
#include <map>

#include "tape.hpp"

namespace bowlby::instrument {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

/// Episodes 2 to 8 of a child that cries when alone, comes to her at once in both reunions, stays
/// for a minute and then plays.
Tape situation(record::Origin origin = record::Origin::simulated) {
  Tape tape{1260, origin};
  tape.episode("2", 0, 180).episode("3a", 180, 240).episode("3b", 240, 300).episode("3c", 300, 360);
  tape.episode("4", 360, 420, true).episode("5", 420, 600).episode("6", 600, 690, true);
  tape.episode("7", 690, 870).episode("8", 870, 1050);
  tape.infant("gaze", "caregiver", 0, 45);
  tape.infant("voice", "cry", 380, 425).infant("voice", "cry", 600, 700);
  for (double const entry : {420.0, 870.0}) {
    tape.caregiver("act", "greet", entry, entry + 2);
    tape.infant("gaze", "caregiver", entry, entry + 70);
    tape.infant("movement", "full_approach", entry + 1, entry + 5);
    tape.infant("contact", "contact", entry + 5, entry + 65);
  }
  return tape;
}

StrangeSituationRow coded(record::Session const& session, CodingOptions const& options = {}) {
  auto const row = code_strange_situation(session, {}, options);
  EXPECT_TRUE(row) << base::message(row.error());
  return *row;
}

TEST(StrangeSituation, CodesAWholeSession) {
  auto const row = coded(situation().session());
  EXPECT_EQ(row.duration_s[0], 60);
  EXPECT_EQ(row.duration_s[4], 180);
  EXPECT_EQ(row.curtailed4, true);
  EXPECT_EQ(row.curtailed7, false);
  EXPECT_EQ(row.valid8_s, 180);
  EXPECT_EQ(row.first.proximity_seeking, 7);
  EXPECT_EQ(row.first.contact_maintaining, 5) << "a minute of clinging";
  EXPECT_EQ(row.first.resistance, 1);
  EXPECT_EQ(row.second.avoidance, 1);
  EXPECT_EQ(row.crying[0]->seconds, 0);
  EXPECT_EQ(row.crying[2]->seconds, 40);
  EXPECT_NEAR(row.crying[2]->percent, 100 * 40 / 60., 1e-12);
  EXPECT_EQ(row.crying[4]->bins, 6) << "all of 90 s";
  EXPECT_EQ(row.cry4, (Latency{20, false}));
  EXPECT_EQ(row.cry6, (Latency{0, false}));
  EXPECT_EQ(row.first.soothe, (Latency{5, false}));
  EXPECT_EQ(row.second.soothe, (Latency{0, false}));
  EXPECT_EQ(row.explore_pct[0], 75);
  EXPECT_NEAR(*row.explore_pct[6], 100 * 110 / 180., 1e-12);
  // (1 + 1 + 1 + 1 + 3 + 3) / 6
  EXPECT_NEAR(*row.av_ps, 10 / 6., 1e-12);
  EXPECT_EQ(row.ang_res, 1);
  ASSERT_TRUE(row.classification);
  EXPECT_EQ(row.classification->class3, 'B');
  EXPECT_EQ(row.class4, 'B');
  EXPECT_EQ(row.disorganisation->load, 0);
}

TEST(StrangeSituation, IsTheSameAtAnyTimeOfTheTape) {
  auto const session = situation().session();
  auto const first = values(coded(session));
  EXPECT_EQ(values(coded(shifted(session, 86400.0 * 365))), first);
  EXPECT_EQ(values(coded(shifted(session, -333.25))), first);
}

TEST(StrangeSituation, RecordedSessionsGetScalesAndNoClass) {
  auto const row = coded(situation(record::Origin::recorded).session());
  EXPECT_EQ(row.first.proximity_seeking, 7);
  EXPECT_FALSE(row.classification || row.disorganisation || row.class4);
}

TEST(StrangeSituation, RecordedSessionsGetAClassOnRequestAndNeverD) {
  // A load that would make any simulated child D.
  auto tape = situation(record::Origin::recorded);
  auto same = situation();
  for (auto* t : {&tape, &same}) {
    for (int i = 0; i < 8; ++i) {
      t->infant("voice", "cry", 500 + 10 * i, 506 + 10 * i);
      t->infant("movement", "abortive_approach", 502 + 10 * i, 505 + 10 * i);
    }
  }
  EXPECT_EQ(coded(same.session()).class4, 'D');
  auto const row = coded(tape.session(), {.unvalidated_class = true});
  ASSERT_TRUE(row.classification);
  EXPECT_EQ(row.classification->class3, coded(same.session()).classification->class3);
  EXPECT_FALSE(row.disorganisation || row.class4);
}

TEST(StrangeSituation, SaysWhatIsMissing) {
  auto session = situation().session();
  std::erase_if(session.episodes, [](auto const& e) { return e.name == "8" || e.name == "4"; });
  auto const row = coded(session);
  EXPECT_THAT(row.missing, Contains("episode 8 is not in the session"));
  EXPECT_THAT(row.missing, Contains("class3: needs all five scales of both reunions"));
  EXPECT_FALSE(row.curtailed4 || row.cry4 || row.second.avoidance || row.av_ps ||
               row.classification || row.class4 || row.disorganisation);
  EXPECT_TRUE(row.first.avoidance);
}

TEST(StrangeSituation, RefusesSessionsWithoutItsEpisodes) {
  auto const empty = code_strange_situation(record::Session{}, {});
  ASSERT_FALSE(empty);
  auto const play = code_strange_situation(Tape{10}.episode("play", 0, 10).session(), {});
  ASSERT_FALSE(play);
  EXPECT_THAT(base::message(play.error()), HasSubstr("(episodes: 'play')"));
}

TEST(StrangeSituation, RefusesSessionsWithoutAnInfant) {
  auto session = situation().session();
  session.persons[0].role = "";
  auto const row = code_strange_situation(session, {});
  ASSERT_FALSE(row);
  EXPECT_THAT(base::message(row.error()), HasSubstr("'infant'"));
}

TEST(StrangeSituation, LeavesOutEpisodesWithoutLengthAndRepeats) {
  auto session = situation().session();
  for (auto& e : session.episodes) {
    if (e.name == "8") e.when.end = e.when.begin;
  }
  session.episodes.push_back({.name = "5", .when = span(1100, 1200)});
  auto const row = coded(session);
  EXPECT_THAT(row.warnings, Contains("episode 8 has no length and is left out"));
  EXPECT_THAT(row.warnings, Contains("episode 5 occurs more than once; the first is used"));
  EXPECT_EQ(row.duration_s[1], 180);
  EXPECT_FALSE(row.second.avoidance);
}

TEST(StrangeSituation, KnowsEpisodesByOtherNames) {
  auto session = situation().session();
  for (auto& e : session.episodes) e.name = "Episode " + e.name;
  EXPECT_EQ(values(coded(session)), values(coded(situation().session())));
}

TEST(StrangeSituation, SurvivesASessionWithEpisodesAndNothingCoded) {
  record::Session session;
  session.id = "bare";
  session.persons = {{"CHI", "infant"}};
  session.episodes = {{.name = "5", .when = span(0, 180)}, {.name = "8", .when = span(200, 380)}};
  auto const row = coded(session);
  EXPECT_FALSE(row.first.avoidance || row.first.soothe || row.crying[3] || row.explore_pct[6]);
  EXPECT_EQ(row.valid5_s, 0);
  EXPECT_THAT(row.warnings, Contains("episode 5 has only 0 s that could be scored"));
}

TEST(StrangeSituation, WarnsOfShortReunions) {
  auto session = situation().session();
  for (auto& e : session.episodes) {
    if (e.name == "5") e.when.end = e.when.begin + time::from_seconds(119);
  }
  EXPECT_THAT(coded(session).warnings, Contains("episode 5 has only 119 s that could be scored"));
}

TEST(StrangeSituation, WarnsWhereNothingWasActivated) {
  auto session = situation().session();
  auto const cries = [&](record::Event const& e) {
    return session.streams[e.stream].name == "voice" && e.code > 1;
  };
  std::erase_if(session.events, cries);
  EXPECT_THAT(coded(session).warnings, Contains(HasSubstr("may not have activated attachment")));
  EXPECT_THAT(coded(situation().session()).warnings,
              ::testing::Not(Contains(HasSubstr("activated"))));
}

TEST(StrangeSituation, WarnsOfACaregiverWhoBreaksTheScript) {
  auto tape = situation();
  EXPECT_THAT(coded(tape.session()).warnings, ::testing::Not(Contains(HasSubstr("separation"))));
  tape.caregiver("act", "comfort", 600, 601);  // closes the door
  EXPECT_THAT(coded(tape.session()).warnings, ::testing::Not(Contains(HasSubstr("separation"))));
  tape.caregiver("voice", "speaking", 620, 625);
  EXPECT_THAT(coded(tape.session()).warnings,
              Contains("the caregiver acts or speaks for 6.0 s of separation 6"));
}

TEST(StrangeSituation, WarnsOfScalesThatMeanLittle) {
  Tape tape{400};
  tape.episode("5", 0, 180).episode("8", 200, 380);
  tape.infant("act", "resist", 10, 11).infant("voice", "cry", 8, 20);
  tape.infant("voice", "cry", 260, 270).infant("gaze", "caregiver", 260, 270);
  auto const warnings = coded(tape.session(), {.age_days = 800.0}).warnings;
  EXPECT_THAT(warnings,
              Contains("rs5 was scored while the child cried and no contact was offered"));
  EXPECT_THAT(warnings, Contains("av8 was scored although the child cried towards the caregiver"));
  EXPECT_THAT(warnings, Contains(HasSubstr("older than two years")));
}

TEST(StrangeSituation, SearchIsScoredWhereItIsCoded) {
  auto const se4 = [](std::vector<std::pair<std::string, std::pair<double, double>>> const& codes) {
    Tape tape{180};
    tape.episode("4", 0, 180).add(0, "search", {{"looks"}, {"goes"}, {"at_door"}, {"calls"}});
    for (auto const& [code, when] : codes) tape.infant("search", code, when.first, when.second);
    return coded(tape.session()).search4.value();
  };
  EXPECT_EQ(se4({}), 1);
  EXPECT_EQ(se4({{"looks", {5, 6}}}), 2);
  EXPECT_EQ(se4({{"looks", {5, 6}}, {"looks", {20, 21}}}), 3);
  EXPECT_EQ(se4({{"goes", {60, 64}}}), 4);
  EXPECT_EQ(se4({{"goes", {10, 14}}}), 5);
  EXPECT_EQ(se4({{"goes", {60, 64}}, {"at_door", {64, 100}}}), 5);
  EXPECT_EQ(se4({{"goes", {10, 14}}, {"at_door", {14, 45}}}), 6);
  EXPECT_EQ(se4({{"goes", {10, 14}}, {"at_door", {14, 45}}, {"calls", {20, 21}}}), 7);
  EXPECT_EQ(se4({{"goes", {10, 14}}, {"at_door", {14, 90}}}), 7);
  EXPECT_FALSE(coded(situation().session()).search4);
}

TEST(StrangeSituation, TableHasAValueForEveryColumn) {
  auto const names = strange_situation_columns();
  auto const row = values(coded(situation().session(), {.age_days = 366.0}));
  ASSERT_EQ(names.size(), row.size());
  std::map<std::string_view, std::string> cell;
  for (std::size_t i = 0; i < names.size(); ++i) {
    EXPECT_TRUE(cell.emplace(names[i], row[i]).second) << names[i] << " twice";
  }
  EXPECT_EQ(cell["dyad"], "1");
  EXPECT_EQ(cell["origin"], "simulated");
  EXPECT_EQ(cell["class3"], "B");
  EXPECT_EQ(cell["scorer"], "rule");
  EXPECT_EQ(cell["d_load"], "0");
  EXPECT_EQ(cell["ps5"], "7");
  EXPECT_EQ(cell["di8"], "1");
  EXPECT_EQ(cell["se4"], "");
  EXPECT_EQ(cell["lat_cry4"], "20.000");
  EXPECT_EQ(cell["lat_cry4_censored"], "0");
  EXPECT_EQ(cell["lat_soothe5"], "5.000");
  EXPECT_EQ(cell["ep6_dur"], "90.000");
  EXPECT_EQ(cell["curt6"], "1");
  EXPECT_EQ(cell["cry_s_e4"], "40.000");
  EXPECT_EQ(cell["cry_pct_e7"], "5.56");
  EXPECT_EQ(cell["cry_bins_e6"], "6");
  EXPECT_EQ(cell["contact_s8"], "60.000");
  EXPECT_EQ(cell["explore_pct_e2"], "75.00");
  EXPECT_EQ(cell["age_d"], "366");
}

}  // namespace
}  // namespace bowlby::instrument
