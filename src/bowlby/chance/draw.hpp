// SPDX-License-Identifier: Apache-2.0
// Random numbers by address. A draw is named by whose it is (dyad, person, particle), when it falls
// (microseconds since the start) and what it is for (purpose). The same address gives the same
// number, whoever asks, in whatever order, on whatever machine; so any dyad can be replayed alone,
// and two runs that differ in one parameter share their luck.
//
//   counter word 0  dyad
//   counter word 1  microseconds, lower 32 bits
//   counter word 2  microseconds, upper 32 bits
//   counter word 3  purpose group (8 bits) | person (4 bits) | particle slot (20 bits)
//   key             stream_key(seed, replicate)
//
// One uniform makes one variate (distributions.hpp).
#pragma once

#include <bowlby/chance/philox.hpp>
#include <bowlby/chance/purpose.hpp>

namespace bowlby::chance {
inline namespace BOWLBY_INSTRUCTION_SET {

/// The four numbers of a group.
template <class Real>
struct Four {
  Real value[4];

  [[gnu::always_inline]] Real at(Purpose purpose) const { return value[word_of(purpose)]; }
};

/// (k + 1/2) / 2^23 from the upper 23 bits of a word: exact, symmetric, never 0 or 1.
template <class Real>
[[gnu::always_inline]] inline Real uniform_from(Word<Real> word) {
  return (to_real<Real>(as_index(word >> 9)) + Real(0.5f)) * Real(0x1p-23f);
}

template <class Real>
struct Draw {
  StreamKey key;
  Word<Real> dyad;      ///< below 2^32
  Word<Real> slot = 0;  ///< particle of the dyad, below 2^20; 0 where there are no particles

  /// All four numbers of a group; `person` is below 16.
  [[gnu::always_inline]] Four<Real> uniforms(std::uint32_t group, std::uint32_t person,
                                             Clock<Real> at) const {
    FourWords<Word<Real>> const counter{
        {dyad, low_word(at), low_word(at >> 32), Word<Real>(group << 24 | person << 20) | slot}};
    auto const words = philox(counter, key);
    return {{uniform_from<Real>(words.word[0]), uniform_from<Real>(words.word[1]),
             uniform_from<Real>(words.word[2]), uniform_from<Real>(words.word[3])}};
  }

  /// One number. The other three of its group come at the same price: see `uniforms`.
  [[gnu::always_inline]] Real uniform(Purpose purpose, std::uint32_t person, Clock<Real> at) const {
    return uniforms(group_of(purpose), person, at).at(purpose);
  }
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::chance
