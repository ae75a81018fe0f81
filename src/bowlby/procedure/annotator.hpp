// SPDX-License-Identifier: Apache-2.0
// Turns what is seen of a simulated dyad into the events a coder would write down: gaze, face,
// voice, acts and contact as they change, and the child's own approaches and retreats.
//
// Rules (our defaults; a video coder would apply the same words by eye):
//   approach   the child by its own movement comes 0.5 m nearer to the caregiver within 3 s; full
//              if it ends within 0.5 m, abortive if it turns back, otherwise partial
//   move_away  the same in the other direction
//   both begin where the child sets off and end where it arrives, has turned back, or came to rest
//   distance   contact, near (to 1 m), middle (to 2 m), far
//   search     while the caregiver is away: goes (0.3 m nearer to the door within 2 s), at_door
//              (within 0.7 m of it), calls (there and with voice)
#pragma once

#include <bowlby/dyad/scene_lane.hpp>
#include <bowlby/record/record.hpp>

namespace bowlby::procedure {

class Annotator {
 public:
  /// `with_visitor`: the procedure has a stranger.
  Annotator(std::string session, std::string dyad, std::int64_t start_us, bool with_visitor);

  /// Codes search from now on: where the door is, in metres.
  void watch_door(float x_m, float y_m);

  void observe(dyad::SeenLane const& seen);

  /// Closes what is open at `end_us` and hands over the session.
  [[nodiscard]] record::Session finish(std::int64_t end_us, std::vector<record::Episode> episodes);

 private:
  struct Open {
    std::int32_t code = -1;  ///< -1: not being coded (the person is absent)
    std::int64_t since_us = 0;
  };

  void set(record::StreamId stream, std::int32_t code, std::int64_t at_us);
  void follow_movement(dyad::SeenLane const& seen);
  void end_move(std::int64_t at_us, record::CodeId code);
  [[nodiscard]] std::int32_t search_code(dyad::SeenLane const& seen);

  record::Session session_;
  std::int64_t start_us_;
  std::vector<Open> open_;

  // The door, and how far from it the child was over the last two seconds.
  struct AtDoor {
    std::int64_t at_us;
    float far_m;
  };
  bool watches_door_ = false;
  float door_x_ = 0, door_y_ = 0;
  record::StreamId search_ = 0;
  std::vector<AtDoor> from_door_;

  // The child's own progress towards the caregiver, in metres, over the last three seconds.
  struct Track {
    std::int64_t at_us;
    float progress_m;
  };
  std::vector<Track> track_;
  bool has_last_ = false;
  float last_x_ = 0, last_y_ = 0, caregiver_x_ = 0, caregiver_y_ = 0;
  float progress_m_ = 0;
  int moving_ = 0;  ///< +1 approaching, -1 moving away
  std::int64_t move_began_us_ = 0, best_at_us_ = 0;
  float best_m_ = 0;
};

}  // namespace bowlby::procedure
