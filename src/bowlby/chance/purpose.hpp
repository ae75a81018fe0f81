// SPDX-License-Identifier: Apache-2.0
// What a random number is for. One block of the generator gives four numbers, so four purposes
// form a group and are drawn together. The list is append-only: a purpose that moved or was reused
// would change every earlier result. Unused places are called spare_*; a group's spare may be
// named.
#pragma once

#include <cstdint>

namespace bowlby::chance {

enum class Purpose : std::uint8_t {
  // 0 temperament: what a child is born with
  temperament_0,
  temperament_1,
  temperament_2,
  temperament_3,
  // 1 episode: what happens next at home
  episode_kind,
  episode_size,
  episode_place,
  episode_attending,
  // 2 variation: what a child tries, so that it can learn what it brings
  gain_variation,
  attention_variation,
  episode_direction,
  spare_variation,
  // 3 a child's next acts
  gaze_threshold,
  bid_threshold,
  smile_threshold,
  cry_threshold,
  // 4 how a child's act turns out
  gaze_target,
  face_kind,
  voice_length,
  resist_threshold,
  // 5 an adult notices, reads, decides
  notice,
  interpret,
  response_kind,
  latency,
  // 6 how an adult's act turns out
  act_kind,
  act_length,
  act_smile,
  lapse_kind,
  // 7 an adult's next acts
  attention_threshold,
  lapse_threshold,
  repair_threshold,
  unprompted_threshold,
  // 8 restlessness of a child's movement; of an adult, when the face follows the child's
  restless_x,
  restless_y,
  follow_threshold,
  spare_motion_1,
  // 9 onward: how a described caregiver varies; one purpose per trait, in the registry's order
  caregiver_trait_0,
};

/// Purposes of one group come from one block of the generator.
[[gnu::always_inline]] constexpr std::uint32_t group_of(Purpose purpose) noexcept {
  return static_cast<std::uint32_t>(purpose) / 4;
}
/// Which of the block's four words.
[[gnu::always_inline]] constexpr std::uint32_t word_of(Purpose purpose) noexcept {
  return static_cast<std::uint32_t>(purpose) % 4;
}

}  // namespace bowlby::chance
