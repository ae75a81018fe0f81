// SPDX-License-Identifier: Apache-2.0
#include <bowlby/person/acts.hpp>
#include <bowlby/procedure/annotator.hpp>
#include <cmath>
#include <utility>

namespace bowlby::procedure {
namespace {

using record::Stream;
using record::StreamId;
using time::Microseconds;

// Streams in the order in which they are declared below.
enum : StreamId {
  infant_gaze,
  infant_face,
  infant_voice,
  infant_act,
  infant_contact,
  infant_distance,
  infant_movement,
  caregiver_gaze,
  caregiver_face,
  caregiver_voice,
  caregiver_act,
  stranger_voice,
  stranger_act,
};

enum Movement : record::CodeId { full_approach, partial_approach, abortive_approach, move_away };

constexpr float move_m = 0.5F;
constexpr std::int64_t move_within_us = 3'000'000;
constexpr std::int64_t move_stalls_us = 2'000'000;
constexpr float search_m = 0.3F;
constexpr std::int64_t search_within_us = 2'000'000;
constexpr float at_door_m = 0.7F;
constexpr float arrived_m = 0.5F;
constexpr float turned_back_m = 0.3F;

Stream stream(std::string name, record::PersonId actor, std::vector<record::Code> codes,
              bool exhaustive = true) {
  Stream s;
  s.name = std::move(name);
  s.actor = actor;
  s.kind = record::StreamKind::state;
  s.exclusive = true;
  s.exhaustive = exhaustive;
  s.codes = std::move(codes);
  return s;
}

std::vector<record::Code> adult_acts() {
  return {{"none", "", record::Presence::nothing},
          {"comfort"},
          {"mirror"},
          {"play"},
          {"distract"},
          {"reject"},
          {"intrude"},
          {"frighten"},
          {"withdraw"},
          {"greet"}};
}

std::int32_t adult_act_code(std::int32_t token) {
  return token < person::act::comfort ? 0 : token - person::act::comfort + 1;
}

}  // namespace

Annotator::Annotator(std::string session, std::string dyad, std::int64_t start_us,
                     bool with_visitor)
    : start_us_(start_us) {
  session_.id = std::move(session);
  session_.dyad = std::move(dyad);
  session_.origin = record::Origin::simulated;
  session_.persons = {{"infant", "infant"}, {"caregiver", "caregiver"}};
  auto const nothing = record::Presence::nothing;
  session_.streams = {
      stream("gaze", 0, {{"elsewhere"}, {"caregiver"}, {"stranger"}}),
      stream("face", 0, {{"neutral"}, {"positive"}, {"negative"}}),
      stream("voice", 0, {{"silent", "", nothing}, {"positive"}, {"fuss"}, {"cry"}}),
      stream("act", 0, {{"none", "", nothing}, {"resist"}}),
      stream("contact", 0, {{"none", "", nothing}, {"contact"}}),
      stream("distance", 0, {{"contact"}, {"near"}, {"middle"}, {"far"}}),
      stream("movement", 0,
             {{"full_approach"}, {"partial_approach"}, {"abortive_approach"}, {"move_away"}},
             false),
      stream("gaze", 1, {{"elsewhere"}, {"infant"}}),
      stream("face", 1, {{"neutral"}, {"positive"}, {"negative"}}),
      stream("voice", 1, {{"silent", "", nothing}, {"speaking"}}),
      stream("act", 1, adult_acts()),
  };
  if (with_visitor) {
    session_.persons.push_back({"stranger", "stranger"});
    session_.streams.push_back(stream("voice", 2, {{"silent", "", nothing}, {"speaking"}}));
    session_.streams.push_back(stream("act", 2, adult_acts()));
  }
  open_.resize(session_.streams.size());
}

void Annotator::watch_door(float x_m, float y_m) {
  watches_door_ = true;
  door_x_ = x_m;
  door_y_ = y_m;
  search_ = static_cast<StreamId>(session_.streams.size());
  session_.streams.push_back(stream(
      "search", 0, {{"none", "", record::Presence::nothing}, {"goes"}, {"at_door"}, {"calls"}}));
  open_.resize(session_.streams.size());
}

std::int32_t Annotator::search_code(dyad::SeenLane const& seen) {
  auto const& infant = seen.person[0];
  auto const far = std::hypot(door_x_ - infant.x, door_y_ - infant.y);
  std::size_t old = 0;
  while (old < from_door_.size() && seen.at_us - from_door_[old].at_us > search_within_us) ++old;
  from_door_.erase(from_door_.begin(), from_door_.begin() + static_cast<std::ptrdiff_t>(old));
  from_door_.push_back({seen.at_us, far});
  enum : std::int32_t { none, goes, at_door, calls };
  if (far <= at_door_m) return infant.voice != person::voice::silent ? calls : at_door;
  return from_door_.front().far_m - far >= search_m ? goes : none;
}

void Annotator::set(StreamId id, std::int32_t code, std::int64_t at_us) {
  auto& open = open_[id];
  if (open.code == code) return;
  auto& stream = session_.streams[id];
  auto const at = Microseconds{at_us - start_us_};
  if (open.code >= 0 && at_us > open.since_us) {
    session_.events.push_back({.stream = id,
                               .code = static_cast<record::CodeId>(open.code),
                               .when = {Microseconds{open.since_us - start_us_}, at}});
    auto const from = Microseconds{open.since_us - start_us_};
    if (!stream.coverage.empty() && stream.coverage.back().end == from) {
      stream.coverage.back().end = at;
    } else {
      stream.coverage.push_back({from, at});
    }
  }
  open = {code, at_us};
}

void Annotator::observe(dyad::SeenLane const& seen) {
  auto const& infant = seen.person[0];
  auto const& caregiver = seen.person[1];
  auto const& visitor = seen.person[3];
  auto const at = seen.at_us;
  constexpr std::int32_t absent = -1;
  auto const code_if = [](bool present, std::int32_t code) { return present ? code : absent; };

  set(infant_gaze, infant.gaze == 0 ? 0 : infant.gaze == person::gaze::at(1) ? 1 : 2, at);
  set(infant_face, infant.face, at);
  set(infant_voice, infant.voice, at);
  set(infant_act, infant.act == person::act::resist ? 1 : 0, at);
  set(infant_contact, infant.in_contact != 0 ? 1 : 0, at);

  auto const far = std::hypot(caregiver.x - infant.x, caregiver.y - infant.y);
  auto const distance = infant.in_contact != 0 ? 0 : far <= 1.0F ? 1 : far <= 2.0F ? 2 : 3;
  set(infant_distance, code_if(caregiver.present, distance), at);
  set(caregiver_gaze, code_if(caregiver.present, caregiver.gaze == 0 ? 0 : 1), at);
  set(caregiver_face, code_if(caregiver.present, caregiver.face), at);
  set(caregiver_voice, code_if(caregiver.present, caregiver.voice != 0 ? 1 : 0), at);
  set(caregiver_act, code_if(caregiver.present, adult_act_code(caregiver.act)), at);
  if (session_.persons.size() > 2) {
    set(stranger_voice, code_if(visitor.present, visitor.voice != 0 ? 1 : 0), at);
    set(stranger_act, code_if(visitor.present, adult_act_code(visitor.act)), at);
  }
  if (watches_door_) {
    if (caregiver.present) from_door_.clear();
    set(search_, caregiver.present ? absent : search_code(seen), at);
  }
  follow_movement(seen);
}

void Annotator::follow_movement(dyad::SeenLane const& seen) {
  auto const& infant = seen.person[0];
  auto const& caregiver = seen.person[1];
  auto const at = seen.at_us;
  if (!caregiver.present) {
    if (moving_ != 0) end_move(at, moving_ > 0 ? partial_approach : move_away);
    has_last_ = false;
    track_.clear();
    return;
  }
  auto const far = std::hypot(caregiver.x - infant.x, caregiver.y - infant.y);
  if (has_last_) {
    // Only the child's own share of a change in distance: the caregiver is held where she was.
    auto const before = std::hypot(caregiver_x_ - last_x_, caregiver_y_ - last_y_);
    auto const after = std::hypot(caregiver_x_ - infant.x, caregiver_y_ - infant.y);
    progress_m_ += before - after;
  }
  has_last_ = true;
  last_x_ = infant.x;
  last_y_ = infant.y;
  caregiver_x_ = caregiver.x;
  caregiver_y_ = caregiver.y;

  if (moving_ == 0) {
    std::size_t old = 0;
    while (old < track_.size() && at - track_[old].at_us > move_within_us) ++old;
    track_.erase(track_.begin(), track_.begin() + static_cast<std::ptrdiff_t>(old));
    track_.push_back({at, progress_m_});
    // A movement begins where the child was last at its farthest, or at its nearest.
    Track farthest = track_.front(), nearest = track_.front();
    for (auto const& past : track_) {
      if (past.progress_m <= farthest.progress_m) farthest = past;
      if (past.progress_m >= nearest.progress_m) nearest = past;
    }
    bool const nears = progress_m_ - farthest.progress_m >= move_m;
    bool const leaves = nearest.progress_m - progress_m_ >= move_m;
    if (!nears && !leaves) return;
    moving_ = nears && (!leaves || farthest.at_us > nearest.at_us) ? 1 : -1;
    move_began_us_ = moving_ > 0 ? farthest.at_us : nearest.at_us;
    best_m_ = progress_m_;
    best_at_us_ = at;
  }
  auto const ahead = static_cast<float>(moving_) * (progress_m_ - best_m_);
  if (ahead > 0) {
    best_m_ = progress_m_;
    best_at_us_ = at;
  }
  if (moving_ > 0 && (far <= arrived_m || infant.in_contact != 0)) {
    end_move(at, full_approach);
  } else if (ahead <= -turned_back_m) {
    end_move(at, moving_ > 0 ? abortive_approach : move_away);
  } else if (at - best_at_us_ >= move_stalls_us) {
    end_move(best_at_us_, moving_ > 0 ? partial_approach : move_away);
  }
}

void Annotator::end_move(std::int64_t at_us, record::CodeId code) {
  session_.events.push_back(
      {.stream = infant_movement,
       .code = code,
       .when = {Microseconds{move_began_us_ - start_us_}, Microseconds{at_us - start_us_}}});
  moving_ = 0;
  track_.clear();
}

record::Session Annotator::finish(std::int64_t end_us, std::vector<record::Episode> episodes) {
  if (moving_ != 0) end_move(end_us, moving_ > 0 ? partial_approach : move_away);
  for (StreamId id = 0; id < open_.size(); ++id) set(id, -1, end_us);
  session_.observed = {Microseconds{0}, Microseconds{end_us - start_us_}};
  session_.streams[infant_movement].coverage = session_.streams[infant_distance].coverage;
  session_.episodes = std::move(episodes);
  record::sort_events(session_);
  return std::move(session_);
}

}  // namespace bowlby::procedure
