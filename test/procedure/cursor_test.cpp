// SPDX-License-Identifier: Apache-2.0
// Where a dyad is in a procedure: curtailing, extending, entering.
#include <gtest/gtest.h>

#include <bowlby/procedure/cursor.hpp>
#include <procedure/seeing.hpp>

namespace bowlby::procedure {
namespace {

ScriptedEpisode episode(char const* name, float planned_s, bool caregiver, bool visitor) {
  ScriptedEpisode e;
  e.name = name;
  e.planned_s = e.longest_s = planned_s;
  e.role[person::slot::caregiver] = {caregiver, person::instruction::free};
  e.role[person::slot::visitor] = {visitor, person::instruction::responsive};
  return e;
}

/// Together, alone (cut short after 30 s of crying), together until settled, at most two minutes.
Script script() {
  Script s;
  s.name = "parting";
  s.door = {2.3F, -2};
  s.strangeness = .25F;
  s.place[person::slot::caregiver] = {1, -1};
  s.episodes = {episode("together", 60, true, false), episode("alone", 180, false, false),
                episode("reunion", 60, true, false)};
  s.episodes[1].curtail_cry_s = 30;
  s.episodes[2].until_settled = true;
  s.episodes[2].longest_s = 120;
  return s;
}

/// Looks every `every` seconds from `from` to `to`; cries where `cries(t)`. The moment at which
/// the cursor moves on, or -1.
template <class Cries>
double until_it_moves(Cursor& cursor, double from, double to, double every, Cries const& cries) {
  for (int i = 1;; ++i) {
    double const t = from + i * every;
    if (t > to + 1e-9) return -1;
    if (cursor.observe(cries(t) ? crying(t) : seen(t))) return t;
  }
}

bool never(double) { return false; }
bool always(double) { return true; }

/// A cursor at the start of `alone`, after a quiet minute together.
Cursor alone(Script const& s) {
  Cursor cursor(s, start_us);
  EXPECT_DOUBLE_EQ(until_it_moves(cursor, 0, 100, .5, never), 60);
  return cursor;
}

TEST(Cursor, EpisodesLastAsPlanned) {
  auto const s = script();
  auto cursor = alone(s);
  EXPECT_EQ(cursor.episode(), 1U);
  EXPECT_DOUBLE_EQ(until_it_moves(cursor, 60, 400, .5, never), 240);
  EXPECT_DOUBLE_EQ(until_it_moves(cursor, 240, 600, .5, never), 300);
  EXPECT_TRUE(cursor.over());
  EXPECT_FALSE(cursor.observe(seen(301)));
  ASSERT_EQ(cursor.episodes().size(), 3U);
  for (auto const& e : cursor.episodes()) EXPECT_FALSE(e.curtailed);
}

TEST(Cursor, EpisodesFollowOneAnotherWithoutAGap) {
  auto const s = script();
  auto cursor = alone(s);
  until_it_moves(cursor, 60, 400, .37, always);
  until_it_moves(cursor, 91, 400, .37, never);
  auto const& episodes = cursor.episodes();
  ASSERT_EQ(episodes.size(), 3U);
  EXPECT_EQ(episodes[0].when.begin, time::Microseconds{0});
  for (std::size_t i = 1; i < episodes.size(); ++i) {
    EXPECT_EQ(episodes[i].when.begin, episodes[i - 1].when.end);
  }
  EXPECT_EQ(episodes[1].planned, time::from_seconds(180));
  EXPECT_EQ(episodes[1].name, "alone");
}

TEST(Cursor, IsCutShortAfterHalfAMinuteOfCrying) {
  auto const s = script();
  auto cursor = alone(s);
  auto const cut = until_it_moves(cursor, 60, 400, .5, [](double t) { return t >= 80; });
  EXPECT_DOUBLE_EQ(cut, 110);
  EXPECT_TRUE(cursor.episodes()[1].curtailed);
  EXPECT_EQ(time::seconds(cursor.episodes()[1].when.length()), 50);
}

TEST(Cursor, FussingCountsAsCryingAndCallingDoesNot) {
  auto const s = script();
  auto cursor = alone(s);
  for (double t = 60.5; t < 120; t += .5) {
    EXPECT_FALSE(cursor.observe(crying(t, person::voice::positive)));
  }
  bool moved = false;
  for (double t = 120; t <= 150; t += .5) {
    moved = cursor.observe(crying(t, person::voice::fuss));
  }
  EXPECT_TRUE(moved);
}

TEST(Cursor, ShortSilencesAreBridgedAndLongOnesStartAnew) {
  // Cries from 80 on, silent for `gap` seconds from 90 on.
  auto const cut_after = [](double gap, double every) {
    auto const s = script();
    auto cursor = alone(s);
    return until_it_moves(cursor, 60, 400, every,
                          [&](double t) { return t >= 80 && (t < 90 || t >= 90 + gap); });
  };
  for (double every : {.1, .25, .5}) {
    // The gap is what is heard as silence, however often one looks.
    EXPECT_NEAR(cut_after(1.5, every), 110, 1e-6) << every;
    EXPECT_NEAR(cut_after(2.5, every), 122.5, 1e-6) << every;
  }
}

TEST(Cursor, SilenceIsCountedFromTheEndOfTheCry) {
  // Looks only where something changes, as simulated time does: the cry lasts from 80 to 90.
  auto const s = script();
  auto cursor = alone(s);
  EXPECT_FALSE(cursor.observe(seen(79)));
  EXPECT_FALSE(cursor.observe(crying(80)));
  EXPECT_FALSE(cursor.observe(seen(90)));    // silent from here on
  EXPECT_FALSE(cursor.observe(crying(91)));  // a second of silence: the same run of crying
  EXPECT_TRUE(cursor.observe(crying(110)));
}

TEST(Cursor, CryingBeforeAnEpisodeDoesNotCutItShort) {
  auto const s = script();
  Cursor cursor(s, start_us);
  // Cries all through `together`, where nothing is cut short, and on.
  EXPECT_DOUBLE_EQ(until_it_moves(cursor, 0, 100, .5, always), 60);
  EXPECT_DOUBLE_EQ(until_it_moves(cursor, 60, 400, .5, always), 90.5);
}

TEST(Cursor, IsExtendedUntilSettledAndNotBeyondItsCap) {
  auto const s = script();
  {
    auto cursor = alone(s);
    until_it_moves(cursor, 60, 400, .5, never);
    // Cries until 290, ten seconds before the planned end; settled ten seconds later.
    EXPECT_NEAR(until_it_moves(cursor, 240, 600, .5, [](double t) { return t < 290; }), 300, 1e-6);
  }
  {
    auto cursor = alone(s);
    until_it_moves(cursor, 60, 400, .5, never);
    EXPECT_NEAR(until_it_moves(cursor, 240, 600, .5, [](double t) { return t < 320; }), 330, 1e-6);
    EXPECT_FALSE(cursor.episodes()[2].curtailed);
  }
  {
    auto cursor = alone(s);
    until_it_moves(cursor, 60, 400, .5, never);
    EXPECT_NEAR(until_it_moves(cursor, 240, 600, .5, always), 360, 1e-6);
  }
}

TEST(Cursor, TellsWhoEntersAndOnlyThem) {
  auto s = script();
  s.episodes[2].role[person::slot::visitor].present = true;
  auto cursor = alone(s);
  // At the start nobody enters: all are there.
  EXPECT_FALSE(Cursor(s, start_us).scene().enters[person::slot::caregiver]);
  EXPECT_FALSE(cursor.scene().present[person::slot::caregiver]);
  EXPECT_FALSE(cursor.scene().enters[person::slot::caregiver]);
  until_it_moves(cursor, 60, 400, .5, never);
  auto const reunion = cursor.scene();
  EXPECT_TRUE(reunion.present[person::slot::caregiver]);
  EXPECT_TRUE(reunion.enters[person::slot::caregiver]);
  EXPECT_TRUE(reunion.enters[person::slot::visitor]);
  EXPECT_FALSE(reunion.enters[0]);
  EXPECT_TRUE(reunion.present[0]);
  EXPECT_EQ(reunion.instruction[person::slot::visitor], person::instruction::responsive);
}

TEST(Cursor, WhoStaysDoesNotEnterAgain) {
  auto s = script();
  s.episodes[1].role[person::slot::caregiver].present = true;
  auto const cursor = alone(s);
  EXPECT_TRUE(cursor.scene().present[person::slot::caregiver]);
  EXPECT_FALSE(cursor.scene().enters[person::slot::caregiver]);
}

TEST(Cursor, ScenesCarryTheRoomAndThePlannedEnd) {
  auto const s = script();
  auto cursor = alone(s);
  auto const scene = cursor.scene();
  EXPECT_EQ(scene.until_us, at(240));
  EXPECT_EQ(scene.door_x, 2.3F);
  EXPECT_EQ(scene.door_y, -2);
  EXPECT_EQ(scene.place_x[person::slot::caregiver], 1);
  EXPECT_EQ(scene.strangeness, .25F);
}

}  // namespace
}  // namespace bowlby::procedure
