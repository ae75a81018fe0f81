// SPDX-License-Identifier: Apache-2.0
// The events a coder would write down of what is seen.
#include <gtest/gtest.h>

#include <algorithm>
#include <bowlby/procedure/annotator.hpp>
#include <procedure/seeing.hpp>
#include <random>
#include <string>

namespace bowlby::procedure {
namespace {

using record::Event;
using record::Session;
using time::Microseconds;

record::StreamId stream_of(Session const& s, std::string const& name, record::PersonId actor) {
  for (record::StreamId id = 0; id < s.streams.size(); ++id) {
    if (s.streams[id].name == name && s.streams[id].actor == actor) return id;
  }
  ADD_FAILURE() << "no stream " << name;
  return 0;
}

/// Events of one stream as "code@begin-end" in seconds.
std::vector<std::string> events_of(Session const& s, std::string const& name,
                                   record::PersonId actor = 0) {
  std::vector<std::string> all;
  auto const id = stream_of(s, name, actor);
  auto const text = [](double x) {
    auto t = std::to_string(x);
    while (t.back() == '0') t.pop_back();
    if (t.back() == '.') t.pop_back();
    return t;
  };
  for (auto const& e : s.events) {
    if (e.stream != id) continue;
    all.push_back(s.streams[id].codes[e.code].name + "@" + text(time::seconds(e.when.begin)) + "-" +
                  text(time::seconds(e.when.end)));
  }
  return all;
}

using Texts = std::vector<std::string>;

Annotator fresh(bool visitor = false) { return {"s1", "d1", start_us, visitor}; }

/// The child moves as `child(t)` and the caregiver as `caregiver(t)`, seen ten times a second.
template <class Child, class Caregiver>
Session movement(double seconds, Child const& child, Caregiver const& caregiver) {
  auto annotator = fresh();
  for (int i = 0; i * .1 < seconds; ++i) {
    auto const t = i * .1;
    annotator.observe(seen(t, static_cast<float>(child(t)), static_cast<float>(caregiver(t))));
  }
  return annotator.finish(at(seconds), {});
}

double ramp(double t, double from, double to, double speed) {
  return std::clamp((t - from) * speed, 0., (to - from) * speed);
}

auto still(double x) {
  return [x](double) { return x; };
}

std::vector<std::string> kinds(Session const& s) {
  Texts all;
  for (auto const& text : events_of(s, "movement")) all.push_back(text.substr(0, text.find('@')));
  return all;
}

TEST(Annotator, WritesWhatChangesWhenItChanges) {
  auto annotator = fresh();
  annotator.observe(seen(0));
  auto s = seen(1);
  s.person[0].gaze = person::gaze::at(person::slot::caregiver);
  s.person[0].voice = person::voice::cry;
  annotator.observe(s);
  s.at_us = at(2.5);
  s.person[0].voice = person::voice::silent;
  s.person[1].act = person::act::comfort;
  s.person[1].voice = person::voice::positive;
  annotator.observe(s);
  auto const session = annotator.finish(at(4), {});
  EXPECT_EQ(events_of(session, "gaze"), (Texts{"elsewhere@0-1", "caregiver@1-4"}));
  EXPECT_EQ(events_of(session, "voice"), (Texts{"silent@0-1", "cry@1-2.5", "silent@2.5-4"}));
  EXPECT_EQ(events_of(session, "act", 1), (Texts{"none@0-2.5", "comfort@2.5-4"}));
  EXPECT_EQ(events_of(session, "voice", 1), (Texts{"silent@0-2.5", "speaking@2.5-4"}));
  EXPECT_EQ(session.origin, record::Origin::simulated);
  EXPECT_EQ(session.observed.end, Microseconds{4'000'000});
}

TEST(Annotator, EveryAdultActHasItsCode) {
  char const* const names[] = {"comfort", "mirror",   "play",     "distract", "reject",
                               "intrude", "frighten", "withdraw", "greet"};
  for (int i = 0; i < 9; ++i) {
    auto annotator = fresh();
    auto s = seen(0);
    s.person[1].act = person::act::comfort + i;
    annotator.observe(s);
    EXPECT_EQ(events_of(annotator.finish(at(1), {}), "act", 1),
              Texts{std::string(names[i]) + "@0-1"});
  }
}

TEST(Annotator, DoesNotCodeTheAbsent) {
  auto annotator = fresh(true);
  for (double t = 0; t < 30; t += .5) {
    auto s = seen(t);
    s.person[1].present = t < 10 || t >= 20;
    s.person[3].present = t >= 10 && t < 20;
    annotator.observe(s);
  }
  auto const session = annotator.finish(at(30), {});
  using Spans = std::vector<time::Interval>;
  auto const us = [](int s) { return Microseconds{s * 1'000'000}; };
  auto const& of_caregiver = session.streams[stream_of(session, "face", 1)];
  EXPECT_EQ(of_caregiver.coverage, (Spans{{us(0), us(10)}, {us(20), us(30)}}));
  auto const& of_stranger = session.streams[stream_of(session, "voice", 2)];
  EXPECT_EQ(of_stranger.coverage, (Spans{{us(10), us(20)}}));
  auto const& distance = session.streams[stream_of(session, "distance", 0)];
  EXPECT_EQ(distance.coverage, of_caregiver.coverage);
  EXPECT_EQ(session.streams[stream_of(session, "movement", 0)].coverage, of_caregiver.coverage);
  auto const& infant = session.streams[stream_of(session, "voice", 0)];
  EXPECT_EQ(infant.coverage, (Spans{{us(0), us(30)}}));
}

TEST(Annotator, DistanceHasFourSteps) {
  auto annotator = fresh();
  annotator.observe(seen(0, 0, 3));
  annotator.observe(seen(1, 0, 1.5));
  annotator.observe(seen(2, 0, .8F));
  auto s = seen(3, 0, .3F);
  s.person[0].in_contact = person::slot::caregiver;
  annotator.observe(s);
  EXPECT_EQ(events_of(annotator.finish(at(4), {}), "distance"),
            (Texts{"far@0-1", "middle@1-2", "near@2-3", "contact@3-4"}));
}

TEST(Annotator, AnApproachThatArrivesIsFull) {
  auto const s = movement(8, [](double t) { return ramp(t, 1, 4, .6); }, still(2));
  EXPECT_EQ(kinds(s), Texts{"full_approach"});
  auto const& event = *std::find_if(s.events.begin(), s.events.end(), [&](Event const& e) {
    return e.stream == stream_of(s, "movement", 0);
  });
  EXPECT_NEAR(time::seconds(event.when.begin), 1, .15);
  EXPECT_NEAR(time::seconds(event.when.end), 1 + 1.5 / .6, .15);
}

TEST(Annotator, AnApproachThatStopsOnTheWayIsPartial) {
  auto const s = movement(8, [](double t) { return ramp(t, 1, 2.5, .6); }, still(2));
  EXPECT_EQ(kinds(s), Texts{"partial_approach"});
  for (auto const& e : s.events) {
    if (e.stream != stream_of(s, "movement", 0)) continue;
    EXPECT_NEAR(time::seconds(e.when.begin), 1, .15);  // sets off
    EXPECT_NEAR(time::seconds(e.when.end), 2.5, .15);  // comes to rest
  }
}

TEST(Annotator, AnApproachThatTurnsBackIsAbortive) {
  auto const s =
      movement(9, [](double t) { return ramp(t, 1, 2.5, .6) - ramp(t, 2.6, 4, .6); }, still(2.5));
  ASSERT_FALSE(kinds(s).empty());
  EXPECT_EQ(kinds(s)[0], "abortive_approach");
}

TEST(Annotator, MovingAwayIsToldFromApproaching) {
  EXPECT_EQ(kinds(movement(
                8, [](double t) { return -ramp(t, 1, 2.5, .6); }, still(1))),
            Texts{"move_away"});
}

TEST(Annotator, OnlyTheChildsOwnMovementCounts) {
  // The caregiver comes and goes, the child sits.
  EXPECT_EQ(kinds(movement(20, still(0),
                           [](double t) { return 2.2 - ramp(t, 1, 4, .6) + ramp(t, 8, 11, .6); })),
            Texts{});
  // The caregiver backs off faster than the child follows: the child approaches all the same.
  EXPECT_EQ(kinds(movement(
                4, [](double t) { return ramp(t, 1, 3, .4); },
                [](double t) { return 1 + ramp(t, 1, 3, .8); })),
            Texts{"partial_approach"});
}

TEST(Annotator, SlowDriftIsNoApproach) {
  // 0.5 m in 5 s.
  EXPECT_EQ(kinds(movement(12, [](double t) { return ramp(t, 1, 11, .1); }, still(2))), Texts{});
}

TEST(Annotator, AnApproachEndsWhenTheCaregiverLeaves) {
  auto annotator = fresh();
  for (double t = 0; t < 6; t += .1) {
    auto s = seen(t, static_cast<float>(ramp(t, 1, 3, .5)), 2);
    s.person[1].present = t < 2.55;
    annotator.observe(s);
  }
  auto const session = annotator.finish(at(6), {});
  auto const id = stream_of(session, "movement", 0);
  for (auto const& e : session.events) {
    if (e.stream == id) {
      EXPECT_LE(time::seconds(e.when.end), 2.61);
    }
  }
  EXPECT_EQ(kinds(session), Texts{"partial_approach"});
}

/// Anything at all happens, for five minutes.
Session bustle(unsigned seed) {
  std::mt19937 engine(seed);
  std::uniform_real_distribution<double> u;
  Annotator annotator{"s", "d", start_us, true};
  double t = 0, x = 0, y = 0, cx = 1, cy = 1;
  bool here = true, visitor = false;
  std::vector<record::Episode> episodes;
  double began = 0;
  while (t < 300) {
    if (u(engine) < .01) here = !here;
    if (u(engine) < .01) visitor = !visitor;
    x = std::clamp(x + .4 * (u(engine) - .5), -2., 2.);
    y = std::clamp(y + .4 * (u(engine) - .5), -2., 2.);
    cx = std::clamp(cx + .4 * (u(engine) - .5), -2., 2.);
    auto s = seen(t, static_cast<float>(x), static_cast<float>(cx));
    s.person[0].y = static_cast<float>(y);
    s.person[1].y = static_cast<float>(cy);
    s.person[1].present = here;
    s.person[3].present = visitor;
    s.person[0].gaze = static_cast<int>(u(engine) * 2) * 4 * (visitor ? 1 : 0);
    s.person[0].voice = static_cast<int>(u(engine) * 4);
    s.person[0].face = static_cast<int>(u(engine) * 3);
    s.person[0].act = static_cast<int>(u(engine) * 2);
    s.person[0].in_contact = here && u(engine) < .1 ? 1 : 0;
    s.person[1].act = u(engine) < .5 ? 0 : 10 + static_cast<int>(u(engine) * 9);
    s.person[1].voice = s.person[1].act != 0;
    annotator.observe(s);
    t += .5 * u(engine) + 1e-6;
    if (u(engine) < .01) {
      auto const now = Microseconds{at(t) - start_us};
      episodes.push_back({"e", {Microseconds{at(began) - start_us}, now}, {}, false});
      began = t;
    }
  }
  episodes.push_back(
      {"e", {Microseconds{at(began) - start_us}, Microseconds{at(t) - start_us}}, {}, false});
  return annotator.finish(at(t), std::move(episodes));
}

TEST(Annotator, SessionsAreValidWhateverHappens) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    auto const s = bustle(seed);
    auto sorted = s;
    record::sort_events(sorted);
    EXPECT_TRUE(sorted.events == s.events) << "unsorted";
    EXPECT_EQ(s.episodes.front().when.begin, s.observed.begin);
    EXPECT_EQ(s.episodes.back().when.end, s.observed.end);
    for (std::size_t i = 1; i < s.episodes.size(); ++i) {
      EXPECT_EQ(s.episodes[i].when.begin, s.episodes[i - 1].when.end);
    }
    for (record::StreamId id = 0; id < s.streams.size(); ++id) {
      auto const& stream = s.streams[id];
      Microseconds covered{0}, coded{0}, last{0};
      for (std::size_t i = 0; i < stream.coverage.size(); ++i) {
        auto const& span = stream.coverage[i];
        EXPECT_LT(span.begin, span.end);
        EXPECT_GE(span.begin, s.observed.begin);
        EXPECT_LE(span.end, s.observed.end);
        if (i > 0) {
          EXPECT_GT(span.begin, stream.coverage[i - 1].end);
        }
        covered = covered + span.length();
      }
      for (auto const& e : s.events) {
        if (e.stream != id) continue;
        EXPECT_LT(e.code, stream.codes.size());
        EXPECT_LT(e.when.begin, e.when.end);
        EXPECT_GE(e.when.begin, last) << stream.name << " overlaps";
        last = e.when.end;
        coded = coded + e.when.length();
        EXPECT_TRUE(std::any_of(
            stream.coverage.begin(), stream.coverage.end(),
            [&](auto const& c) { return c.begin <= e.when.begin && e.when.end <= c.end; }))
            << stream.name << " codes what was not seen";
      }
      if (stream.exhaustive) {
        EXPECT_EQ(coded, covered) << stream.name;
      }
    }
  }
}

}  // namespace
}  // namespace bowlby::procedure
