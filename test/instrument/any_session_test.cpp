// SPDX-License-Identifier: Apache-2.0
// Whatever a session holds, coding it does not crash and stays within what the numbers mean.
#include <gtest/gtest.h>

#include <bowlby/instrument/home_visit.hpp>
#include <bowlby/instrument/still_face.hpp>
#include <bowlby/instrument/strange_situation.hpp>
#include <cmath>
#include <random>

#include "tape.hpp"

namespace bowlby::instrument {
namespace {

using Engine = std::mt19937_64;

std::size_t below(Engine& engine, std::size_t n) { return engine() % n; }
double within(Engine& engine, double low, double high) {
  return low + (high - low) * static_cast<double>(engine() >> 11) * 0x1p-53;
}

/// Overlapping, empty and stray events, holes in the coverage, codes and persons that do not exist.
record::Session any_session(Engine& engine) {
  auto session = Tape{400}.session();
  if (below(engine, 4) == 0) session.origin = record::Origin::recorded;
  char const* const names[] = {"2", "3a", "4", "5", "6", "7", "8", "play", "still_face", "reunion"};
  for (auto const* name : names) {
    if (below(engine, 5) == 0) continue;
    auto const begin = within(engine, -20, 400);
    session.episodes.push_back(
        {.name = name, .when = span(begin, begin + within(engine, -5, 150))});
  }
  for (auto& stream : session.streams) {
    if (below(engine, 6) == 0) stream.coverage = {span(0, within(engine, 0, 200))};
    if (below(engine, 20) == 0) stream.coverage.clear();
    if (below(engine, 50) == 0) stream.actor = 99;
    if (below(engine, 10) == 0) {
      stream.codes.push_back({"hidden", "", record::Presence::out_of_view});
    }
  }
  auto const events = below(engine, 300);
  for (std::size_t i = 0; i < events; ++i) {
    auto const stream = below(engine, session.streams.size());
    auto const codes = session.streams[stream].codes.size();
    auto const begin = within(engine, -10, 400);
    auto const length = below(engine, 8) == 0 ? 0.0 : std::exp(within(engine, -2, 4));
    session.events.push_back({.stream = static_cast<record::StreamId>(stream),
                              .code = static_cast<record::CodeId>(below(engine, codes + 1)),
                              .when = span(begin, begin + length)});
  }
  record::sort_events(session);
  return session;
}

void is_point(std::optional<double> const& scale) {
  if (!scale) return;
  EXPECT_GE(*scale, 1);
  EXPECT_LE(*scale, 7);
  EXPECT_EQ(*scale, std::round(*scale));
}

void is_share(std::optional<double> const& share, double whole = 1) {
  if (!share) return;
  EXPECT_GE(*share, 0);
  EXPECT_LE(*share, whole);
}

TEST(AnySession, StrangeSituationStaysWithinItsScales) {
  Engine engine{7};
  int coded = 0;
  for (int i = 0; i < 2000; ++i) {
    auto const session = any_session(engine);
    auto const row = code_strange_situation(session, {}, {.unvalidated_class = true});
    if (!row) continue;
    ++coded;
    for (auto const* s : {&row->first, &row->second}) {
      for (auto const& scale : {s->proximity_seeking, s->contact_maintaining, s->resistance,
                                s->avoidance, s->distance_interaction}) {
        is_point(scale);
      }
    }
    for (auto const& cry : row->crying) {
      if (cry) is_share(cry->percent, 100);
    }
    for (auto const& percent : row->explore_pct) is_share(percent, 100);
    if (row->av_ps) {
      EXPECT_GE(*row->av_ps, 1);
      EXPECT_LE(*row->av_ps, 7);
    }
    EXPECT_EQ(row->disorganisation.has_value() && session.origin == record::Origin::recorded,
              false);
    EXPECT_EQ(values(*row).size(), strange_situation_columns().size());
    // Coding the same again, later, says the same.
    auto const later =
        code_strange_situation(shifted(session, 1000.1), {}, {.unvalidated_class = true});
    EXPECT_EQ(values(*row), values(*later));
  }
  EXPECT_GT(coded, 1500);
}

TEST(AnySession, StillFaceStaysWithinItsShares) {
  Engine engine{8};
  int coded = 0;
  for (int i = 0; i < 2000; ++i) {
    auto const session = any_session(engine);
    auto const row = code_still_face(session, {});
    if (!row) continue;
    ++coded;
    for (auto const& shown : row->shown) {
      for (auto const what : {Shown::positive, Shown::gaze, Shown::negative}) {
        is_share(shown[static_cast<std::size_t>(what)]);
      }
      auto const& bids = shown[static_cast<std::size_t>(Shown::bids)];
      auto const& initiatives = shown[static_cast<std::size_t>(Shown::initiatives)];
      if (bids && initiatives) {
        EXPECT_LE(*initiatives, *bids);
      }
    }
    EXPECT_EQ(values(*row).size(), still_face_columns().size());
    EXPECT_EQ(values(*row), values(*code_still_face(shifted(session, 1000.1), {})));
  }
  EXPECT_GT(coded, 1000);
}

TEST(AnySession, HomeVisitStaysWithinItsScales) {
  Engine engine{9};
  int coded = 0;
  for (int i = 0; i < 2000; ++i) {
    auto const session = any_session(engine);
    auto const row = code_home_visit(session, {});
    if (!row) continue;
    ++coded;
    for (auto const& scale :
         {row->sensitivity, row->cooperation, row->acceptance, row->accessibility}) {
      if (!scale) continue;
      EXPECT_GE(*scale, 1);
      EXPECT_LE(*scale, 9);
    }
    for (auto const* signals : {&row->distress, &row->sociable}) {
      for (auto const& share :
           {signals->noticed, signals->fit, signals->resolved, signals->index}) {
        is_share(share);
      }
    }
    is_share(row->contingency.answered);
    is_share(row->contingency.base);
    EXPECT_LE(row->ruptures.repaired, row->ruptures.all());
    EXPECT_LE(row->ruptures.all(), row->distress.n);
    EXPECT_EQ(values(*row).size(), home_visit_columns().size());
    EXPECT_EQ(values(*row), values(*code_home_visit(shifted(session, 1000.1), {})));
  }
  EXPECT_GT(coded, 1000);
}

}  // namespace
}  // namespace bowlby::instrument
