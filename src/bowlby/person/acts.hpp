// SPDX-License-Identifier: Apache-2.0
// The vocabulary of what can be seen: where a person looks, the face, the voice, the act.
#pragma once

#include <bowlby/chance/instruction_set.hpp>
#include <cstdint>

namespace bowlby::person {

using Token = std::int32_t;  ///< one word of the vocabularies below, in an Index<Real>

/// Places in a dyad's room. Slot 0 is always the child.
namespace slot {
inline constexpr int child = 0;
inline constexpr int caregiver = 1;
inline constexpr int second_caregiver = 2;
inline constexpr int visitor = 3;
inline constexpr int count = 4;
/// The adults that procedures of one caregiver bring into the room.
inline namespace BOWLBY_INSTRUCTION_SET {
inline constexpr int adults[] = {caregiver, visitor};
}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace slot

/// Gaze: elsewhere, or 1 + the slot of the person looked at.
namespace gaze {
inline constexpr Token elsewhere = 0;
inline constexpr Token at(int person) { return person + 1; }
}  // namespace gaze

namespace face {
inline constexpr Token neutral = 0;
inline constexpr Token positive = 1;
inline constexpr Token negative = 2;
}  // namespace face

namespace voice {
inline constexpr Token silent = 0;
inline constexpr Token positive = 1;  ///< a child's coo or call, an adult's speech
inline constexpr Token fuss = 2;
inline constexpr Token cry = 3;
}  // namespace voice

/// What a person is doing. The first group are a child's acts, the second an adult's.
namespace act {
inline constexpr Token none = 0;
inline constexpr Token resist = 1;  ///< pushes, squirms, kicks, rejects a toy

inline constexpr Token comfort = 10;   ///< comes, holds, soothes
inline constexpr Token mirror = 11;    ///< answers with face and voice, names the feeling
inline constexpr Token play = 12;      ///< starts or joins play
inline constexpr Token distract = 13;  ///< a toy, a shush: lowers expression only
inline constexpr Token reject = 14;    ///< turns away, pushes off, scolds
inline constexpr Token intrude = 15;   ///< acts against an off-signal
inline constexpr Token frighten = 16;  ///< frightening or frightened behaviour
inline constexpr Token withdraw = 17;  ///< turns away and stays away
inline constexpr Token greet = 18;     ///< greets on entering, or after a still face
}  // namespace act

/// What an adult has been told to do by a procedure.
namespace instruction {
inline constexpr Token free = 0;
inline constexpr Token responsive = 1;  ///< answers, does not initiate
inline constexpr Token still_face = 2;  ///< looks at the child, neutral, no voice, no touch
inline constexpr Token silent = 3;      ///< sits, neither initiates nor answers
inline constexpr Token approach = 4;    ///< comes to the child and offers play
inline constexpr Token reunite = 5;     ///< enters or comes back to life, greets, comforts
}  // namespace instruction

}  // namespace bowlby::person
