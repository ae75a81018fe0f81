// SPDX-License-Identifier: Apache-2.0
// A home visit: a need gives a child cause to cry at home, and what a caregiver is like shows in
// how she is rated, whatever rates her knows of it.
#include <gtest/gtest.h>

#include <bowlby/instrument/crying.hpp>
#include <bowlby/instrument/episodes.hpp>
#include <bowlby/instrument/home_visit.hpp>
#include <bowlby/life/study_run.hpp>
#include <filesystem>
#include <life/families.hpp>

namespace bowlby::life {
namespace {

procedure::Script home_visit() {
  auto script = procedure::read_script(std::filesystem::path{BOWLBY_SOURCE_DIR} /
                                       "data/procedures/home-visit.toml");
  EXPECT_TRUE(script) << base::message(script.error());
  return script ? *script : procedure::Script{};
}

std::vector<record::Session> seen(Care const& care, procedure::Script const& script,
                                  Machine const& machine = {}) {
  auto dyads = families(care, 40);
  for (auto& dyad : dyads) dyad.child.age_months = 12;
  std::vector<record::Session> sessions(dyads.size());
  engine::ExecutionContext context;
  auto const done = visit(dyads, {}, chance::stream_key(chance::Seed{5}), script, {}, machine,
                          context, [&](std::size_t i, Visit&& one) -> base::result<void> {
                            sessions[i] = std::move(one.session);
                            return {};
                          });
  EXPECT_TRUE(done) << base::message(done.error());
  return sessions;
}

std::vector<instrument::HomeVisitRow> visited(Care const& care, procedure::Script const& script,
                                              Machine const& machine = {}) {
  std::vector<instrument::HomeVisitRow> rows;
  for (auto const& session : seen(care, script, machine)) {
    auto const row = instrument::code_home_visit(session, {});
    EXPECT_TRUE(row) << base::message(row.error());
    if (row) rows.push_back(*row);
  }
  return rows;
}

/// Seconds of crying in one episode, over all dyads.
double crying_in(std::vector<record::Session> const& sessions, std::string const& episode) {
  double sum = 0;
  for (auto const& session : sessions) {
    auto const when = instrument::named_episode(session, episode);
    if (!when) continue;
    auto const cried = instrument::crying(instrument::Lookup{session}, when->when, {});
    if (cried) sum += cried->seconds;
  }
  return sum;
}

template <class Value>
double mean(std::vector<instrument::HomeVisitRow> const& rows, Value const& value) {
  double sum = 0;
  for (auto const& row : rows) sum += value(row);
  return sum / static_cast<double>(rows.size());
}

TEST(HomeVisit, AHurtChildCriesAndOneInNoNeedHardlyDoes) {
  auto calm = home_visit();
  for (auto& episode : calm.episodes) episode.need = dyad::need_as_it_is;
  auto const without = seen(responsive, calm);
  auto const with = seen(responsive, home_visit());
  EXPECT_GT(crying_in(with, "hurt"), 3 * crying_in(without, "hurt"));
  EXPECT_GT(crying_in(with, "hungry"), 2 * crying_in(without, "hungry"));
}

TEST(HomeVisit, ANeedChangesNothingBeforeItsEpisodeBegins) {
  auto calm = home_visit();
  for (auto& episode : calm.episodes) episode.need = dyad::need_as_it_is;
  auto const without = seen(responsive, calm);
  auto const with = seen(responsive, home_visit());
  for (std::size_t i = 0; i < with.size(); ++i) {
    auto const until = with[i].episodes[2].when.begin;
    auto const before = [&](record::Session const& session) {
      std::vector<record::Event> events;
      for (auto const& event : session.events) {
        if (event.when.end < until) events.push_back(event);
      }
      return events;
    };
    EXPECT_EQ(before(with[i]), before(without[i])) << i;
  }
}

TEST(HomeVisit, ANeedIsWhatTheEpisodeBeginsWithFromTheFirstOneOn) {
  auto script = home_visit();
  script.episodes = {script.episodes[0]};
  auto const at_ease = seen(responsive, script);
  script.episodes[0].need = 0.8F;
  EXPECT_GT(crying_in(seen(responsive, script), "play"), 3 * crying_in(at_ease, "play"));
}

TEST(HomeVisit, WhoRebuffsAndWhoIsAbsentMindedAreRatedApart) {
  auto const script = home_visit();
  auto const warm = visited(responsive, script);
  auto const harsh = visited(punishing, script);
  auto const absent = visited(absent_minded, script);
  auto const acceptance = [](auto const& row) { return *row.acceptance; };
  auto const accessibility = [](auto const& row) { return *row.accessibility; };
  auto const sensitivity = [](auto const& row) { return *row.sensitivity; };
  EXPECT_GT(mean(warm, acceptance), mean(harsh, acceptance) + 3);
  EXPECT_GT(mean(absent, acceptance), mean(harsh, acceptance));
  EXPECT_GT(mean(warm, accessibility), mean(absent, accessibility) + 3);
  EXPECT_GT(mean(harsh, accessibility), mean(absent, accessibility));
  EXPECT_GT(mean(warm, sensitivity), mean(harsh, sensitivity));
  EXPECT_GT(mean(warm, sensitivity), mean(absent, sensitivity) + 3);
}

TEST(HomeVisit, IsTheSameForADyadHoweverItIsPacked) {
  auto const script = home_visit();
  auto const wide = visited(punishing, script);
  auto const alone = visited(punishing, script, {.width = 1, .threads = 2});
  for (std::size_t i = 0; i < wide.size(); ++i) {
    EXPECT_EQ(instrument::values(wide[i]), instrument::values(alone[i])) << i;
  }
}

}  // namespace
}  // namespace bowlby::life
