// SPDX-License-Identifier: Apache-2.0
// What must hold in every step, whoever the persons are and whatever happens in the room.
#include <gtest/gtest.h>

#include <algorithm>
#include <dyad/dyads.hpp>
#include <string>

namespace bowlby::dyad {
namespace {

using Pack = chance::Lanes<16>;

/// Steps sixteen dyads through their bustle; `check(room, seen, before)` after every step.
template <class Check>
void live_in_bustle(std::uint32_t first_dyad, int steps, Check const& check) {
  std::vector<Family> families;
  std::vector<Bustle> bustle;
  for (std::uint32_t i = 0; i < 16; ++i) {
    families.push_back(anybody(first_dyad + i));
    bustle.emplace_back(first_dyad + i);
  }
  Room<Pack> room(families);
  for (int n = 0; n < steps; ++n) {
    for (int i = 0; i < 16; ++i) {
      room.set(i, bustle[static_cast<std::size_t>(i)].at(chance::lane(room.s.now, i)));
    }
    auto const before = room.s.now;
    auto const seen = room.step();
    check(room, seen, before);
    if (testing::Test::HasFatalFailure()) return;
  }
}

TEST(Step, KeepsEveryLevelInBoundsWhoeverLives) {
  // 6 x 16 dyads of every legal kind, 120,000 steps.
  for (std::uint32_t first : {0U, 100U, 200U, 300U, 400U, 500U}) {
    live_in_bustle(first, 1250, [](Room<Pack>& room, auto const&, auto) {
      for (int i = 0; i < 16; ++i) {
        for_each_hidden(room.s, i, [&](char const* name, Kind kind, double x) {
          bool const fine = std::isfinite(x) && (kind != Kind::level || (x >= 0 && x <= 1.000001));
          if (!fine)
            FAIL() << name << " is " << x << " in dyad " << chance::lane(room.draw.dyad, i);
        });
        for (auto const& p : room.s.person) {
          auto const x = chance::lane(p.x, i), y = chance::lane(p.y, i);
          ASSERT_TRUE(std::fabs(x) <= 2.5F && std::fabs(y) <= 2.5F) << x << ' ' << y;
        }
      }
    });
  }
}

TEST(Step, ClocksStrictlyIncreaseByAtMostTheLongestStep) {
  live_in_bustle(600, 1500, [](Room<Pack>& room, auto const& seen, chance::Clock<Pack> before) {
    for (int i = 0; i < 16; ++i) {
      auto const passed = chance::lane(room.s.now, i) - chance::lane(before, i);
      ASSERT_GE(passed, 1);
      ASSERT_LE(passed, 500'001);
      ASSERT_EQ(chance::lane(seen.at, i), chance::lane(room.s.now, i));
    }
  });
}

TEST(Step, EndsAtTheLatestWhereTheSceneMayChange) {
  live_in_bustle(700, 1500, [](Room<Pack>& room, auto const&, chance::Clock<Pack> before) {
    for (int i = 0; i < 16; ++i) {
      auto const until = chance::lane(room.scene.until, i);
      if (until > chance::lane(before, i)) {
        ASSERT_LE(chance::lane(room.s.now, i), until + 1);
      }
    }
  });
}

TEST(Step, TheAbsentNeverActAndNobodyTouchesThem) {
  live_in_bustle(800, 2500, [](Room<Pack>& room, Seen<Pack> const& seen, auto) {
    for (int i = 0; i < 16; ++i) {
      auto const touched = chance::lane(seen.person[slot::child].in_contact, i);
      for (int who : slot::adults) {
        auto const& p = room.s.person[who];
        if (chance::lane(room.scene.present[who], i)) continue;
        ASSERT_EQ(chance::lane(p.act, i), person::act::none);
        ASSERT_EQ(chance::lane(p.answer, i), person::act::none);
        ASSERT_EQ(chance::lane(p.voice, i), person::voice::silent);
        ASSERT_EQ(chance::lane(seen.person[who].gaze, i), person::gaze::elsewhere);
        ASSERT_NE(touched, who);
        ASSERT_NE(chance::lane(seen.person[slot::child].gaze, i), person::gaze::at(who));
      }
    }
  });
}

TEST(Step, WhoWasToldToKeepStillOrSilentDoesNothing) {
  int kept_still = 0;
  live_in_bustle(900, 2500, [&](Room<Pack>& room, Seen<Pack> const& seen, auto) {
    for (int i = 0; i < 16; ++i) {
      for (int who : slot::adults) {
        if (!chance::lane(room.scene.present[who], i)) continue;
        auto const told = chance::lane(room.scene.instruction[who], i);
        auto const& p = seen.person[who];
        if (told != person::instruction::still_face && told != person::instruction::silent)
          continue;
        ++kept_still;
        ASSERT_EQ(chance::lane(p.act, i), person::act::none);
        ASSERT_EQ(chance::lane(p.face, i), person::face::neutral);
        ASSERT_EQ(chance::lane(p.voice, i), person::voice::silent);
        ASSERT_EQ(chance::lane(p.gaze, i), told == person::instruction::still_face
                                               ? person::gaze::at(slot::child)
                                               : person::gaze::elsewhere);
      }
    }
  });
  EXPECT_GT(kept_still, 1000);
}

TEST(Step, NobodyWalksWhileAllSit) {
  std::vector<Family> families;
  for (std::uint32_t i = 0; i < 16; ++i) families.push_back(anybody(1000 + i));
  Room<Pack> room(families);
  for (int i = 0; i < 16; ++i) {
    SceneLane scene;
    scene.present[slot::caregiver] = true;
    scene.seated = true;
    scene.novelty = 1;
    room.set(i, scene);
  }
  auto const x = room.s.person[slot::child].x;
  for (int n = 0; n < 500; ++n) room.step();
  for (int i = 0; i < 16; ++i) {
    EXPECT_EQ(chance::lane(room.s.person[slot::child].x, i), chance::lane(x, i));
    EXPECT_EQ(chance::lane(room.s.person[slot::caregiver].x, i), 0);
    EXPECT_EQ(chance::lane(room.s.person[slot::child].in_contact, i), 0);
  }
}

TEST(Step, ContactEndsWhenThePersonTouchedLeavesEvenBesideAVisitor) {
  Family f;
  f.need = .9F;
  Room<float> room({f});
  SceneLane both;
  both.present[slot::caregiver] = both.present[slot::visitor] = true;
  both.instruction[slot::visitor] = person::instruction::silent;
  for (int who : slot::adults) {
    both.place_x[who] = -1;
    both.place_y[who] = -1;
  }
  room.set(0, both);
  for (int who : slot::adults) room.s.person[who].x = room.s.person[who].y = -1;
  room.s.person[slot::child].activation = .8F;
  room.s.person[slot::child].arousal = .5F;
  for (int n = 0; n < 200 && room.s.person[slot::child].in_contact == 0; ++n) room.step();
  ASSERT_EQ(room.s.person[slot::child].in_contact, slot::caregiver);
  both.present[slot::caregiver] = false;
  room.set(0, both);
  EXPECT_EQ(room.step().person[slot::child].in_contact, 0);
}

TEST(Step, AChildIsAsFastInEveryDirection) {
  // Far from the toys and calm, alone with a screen between it and strangers: it crawls to them.
  for (float toys_y : {0.F, 1.6F}) {
    Family f;
    f.x = -2;
    f.y = -2 + (toys_y > 0 ? 0 : 2);
    Room<float> room({f});
    SceneLane scene;
    scene.toys_x = 2;
    scene.toys_y = toys_y > 0 ? 2.F : 0.F;
    scene.novelty = 5;
    room.set(0, scene);
    auto const& child = room.s.person[slot::child];
    float fastest = 0;
    for (int n = 0; n < 40; ++n) {
      room.step();
      fastest = std::fmax(fastest, std::hypot(child.speed_x, child.speed_y));
    }
    auto const top = person::competence_at(12.0F, room.laws.competence).speed_m_s;
    EXPECT_LE(fastest, top * 1.0001F);
    EXPECT_GT(fastest, .9F * top);
  }
}

TEST(Step, FirstEventsAreAsIrregularAsLaterOnes) {
  // First looks away from a neutral partner, in many dyads: no two at the same moment.
  std::vector<std::int64_t> first;
  for (std::uint32_t dyad = 0; dyad < 40; ++dyad) {
    Family f;
    f.dyad = dyad;
    Room<float> room({f});
    SceneLane scene;
    scene.present[slot::caregiver] = true;
    scene.instruction[slot::caregiver] = person::instruction::silent;
    scene.seated = true;
    room.set(0, scene);
    room.s.person[slot::child].gaze = person::gaze::at(slot::caregiver);
    while (room.step().person[slot::child].gaze != person::gaze::elsewhere) {
    }
    first.push_back(room.s.now);
  }
  std::sort(first.begin(), first.end());
  EXPECT_EQ(std::unique(first.begin(), first.end()), first.end());
  EXPECT_GT(first.back(), 5 * first.front());
}

// --- what an instrument can get at ---------------------------------------------------------------

// `Seen` is all that leaves a dyad: none of these names can be reached from it.
#define BOWLBY_REACHES(name) \
  template <class T>         \
  concept Reaches_##name = requires(T const& t) { t.name; }
BOWLBY_REACHES(activation);
BOWLBY_REACHES(arousal);
BOWLBY_REACHES(fear);
BOWLBY_REACHES(anger);
BOWLBY_REACHES(need);
BOWLBY_REACHES(shown);
BOWLBY_REACHES(expression_gain);
BOWLBY_REACHES(attention_share);
BOWLBY_REACHES(conflict);
BOWLBY_REACHES(trust);
BOWLBY_REACHES(bond);
BOWLBY_REACHES(habit);
BOWLBY_REACHES(lived);
BOWLBY_REACHES(attending);
BOWLBY_REACHES(answer);
BOWLBY_REACHES(threshold);
#undef BOWLBY_REACHES

template <class T>
constexpr bool reaches_hidden_state =
    Reaches_activation<T> || Reaches_arousal<T> || Reaches_fear<T> || Reaches_anger<T> ||
    Reaches_need<T> || Reaches_shown<T> || Reaches_expression_gain<T> ||
    Reaches_attention_share<T> || Reaches_conflict<T> || Reaches_trust<T> || Reaches_bond<T> ||
    Reaches_habit<T> || Reaches_lived<T> || Reaches_attending<T> || Reaches_answer<T> ||
    Reaches_threshold<T>;

static_assert(Reaches_activation<person::Person<float>>, "the check itself sees hidden state");
static_assert(Reaches_trust<person::Bond<float>>);
static_assert(Reaches_bond<State<float>> && Reaches_lived<State<float>>);
static_assert(!reaches_hidden_state<Seen<float>>);
static_assert(!reaches_hidden_state<SeenPerson<float>>);
static_assert(!reaches_hidden_state<SeenLane>);
static_assert(!reaches_hidden_state<SeenPersonLane>);
// Nothing unnamed either: presence, two coordinates, five tokens.
static_assert(sizeof(SeenPerson<float>) == 8 * sizeof(float));
static_assert(sizeof(SeenPersonLane) == 8 * sizeof(float));

}  // namespace
}  // namespace bowlby::dyad
