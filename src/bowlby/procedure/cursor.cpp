// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/person/acts.hpp>
#include <bowlby/procedure/cursor.hpp>
#include <cmath>

namespace bowlby::procedure {
namespace {

std::int64_t us(float seconds) { return std::llround(static_cast<double>(seconds) * 1e6); }

}  // namespace

Cursor::Cursor(Script const& script, std::int64_t start_us)
    : script_(&script), start_us_(start_us), began_us_(start_us), last_cry_us_(start_us) {}

dyad::SceneLane Cursor::scene() const {
  auto const& script = *script_;
  auto const& episode = script.episodes[std::min(index_, script.episodes.size() - 1)];
  dyad::SceneLane scene;
  for (int who = 0; who < dyad::slots; ++who) {
    auto const& role = episode.role[who];
    scene.present[who] = who == 0 || role.present;
    scene.enters[who] = entering_[who];
    scene.instruction[who] = role.instruction;
    scene.place_x[who] = script.place[who].x_m;
    scene.place_y[who] = script.place[who].y_m;
  }
  scene.toys_x = script.toys.x_m;
  scene.toys_y = script.toys.y_m;
  scene.door_x = script.door.x_m;
  scene.door_y = script.door.y_m;
  scene.strangeness = script.strangeness;
  scene.novelty = script.novelty;
  scene.watched = script.watched;
  scene.strange_place = script.strange_place;
  scene.seated = script.seated;
  scene.need = episode.need;
  // The planned end; what depends on crying is seen at the first look after it.
  auto const planned = began_us_ + us(episode.planned_s);
  scene.until_us = planned;
  return scene;
}

bool Cursor::observe(dyad::SeenLane const& seen) {
  if (over()) return false;
  auto const& episode = script_->episodes[index_];
  auto const voice = seen.person[0].voice;
  auto const crying = voice == person::voice::cry || voice == person::voice::fuss;
  // What was heard at the last look lasted until now.
  if (crying_) last_cry_us_ = seen.at_us;
  if (seen.at_us - last_cry_us_ >= us(script_->cry_gap_s)) cry_began_us_ = -1;
  crying_ = crying;
  if (crying) {
    if (cry_began_us_ < 0) cry_began_us_ = seen.at_us;
    last_cry_us_ = seen.at_us;
  }

  auto const planned = began_us_ + us(episode.planned_s);
  auto const longest = began_us_ + us(std::max(episode.longest_s, episode.planned_s));
  auto const settled = seen.at_us - last_cry_us_ >= us(episode.settled_s);
  auto const cried = episode.curtail_cry_s > 0 && cry_began_us_ >= 0 &&
                     seen.at_us - std::max(cry_began_us_, began_us_) >= us(episode.curtail_cry_s);
  if (cried) {
    finish(seen.at_us, true);
  } else if (seen.at_us >= longest ||
             (seen.at_us >= planned && (!episode.until_settled || settled))) {
    finish(seen.at_us, false);
  } else {
    return false;
  }
  return true;
}

void Cursor::finish(std::int64_t at_us, bool curtailed) {
  auto const& ended = script_->episodes[index_];
  using time::Microseconds;
  done_.push_back({.name = ended.name,
                   .when = {Microseconds{began_us_ - start_us_}, Microseconds{at_us - start_us_}},
                   .planned = time::from_seconds(static_cast<double>(ended.planned_s)),
                   .curtailed = curtailed});
  ++index_;
  began_us_ = at_us;
  cry_began_us_ = -1;
  for (int who = 1; who < dyad::slots; ++who) {
    entering_[who] =
        !over() && script_->episodes[index_].role[who].present && !ended.role[who].present;
  }
}

}  // namespace bowlby::procedure
