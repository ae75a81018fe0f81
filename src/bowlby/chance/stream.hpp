// SPDX-License-Identifier: Apache-2.0
// Which luck a run has. A seed names a run's luck; a replicate is another run of the same seed.
// Both become one 64-bit key. Dyads, moments and purposes are no part of it: see draw.hpp.
//
// These types are shared by all instruction sets; their functions always inline, so that no
// instruction set's copy is left for the linker to choose.
#pragma once

#include <cstdint>

namespace bowlby::chance {

/// There is no default seed: who names none gets one drawn, shown and recorded.
struct Seed {
  std::uint64_t value;
  explicit constexpr Seed(std::uint64_t v) noexcept : value(v) {}
  friend constexpr bool operator==(Seed, Seed) = default;
};

/// Changes whenever equal seeds would no longer give equal draws.
inline constexpr std::uint32_t stream_version = 1;

struct StreamKey {
  std::uint32_t low;
  std::uint32_t high;
};

/// A mixing of 64 bits that loses none (the finaliser of SplitMix64; Steele, Lea and Flood 2014).
[[gnu::always_inline]] constexpr std::uint64_t mixed(std::uint64_t z) noexcept {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

/// key = mixed(mixed(seed + version * golden) + replicate * golden), golden = 0x9E3779B97F4A7C15.
/// Seeds that differ give keys that differ, and so do replicates of one seed.
[[gnu::always_inline]] constexpr StreamKey stream_key(Seed seed, std::uint64_t replicate = 0) {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15u;
  std::uint64_t const hashed =
      mixed(mixed(seed.value + stream_version * golden) + replicate * golden);
  return {static_cast<std::uint32_t>(hashed), static_cast<std::uint32_t>(hashed >> 32)};
}

}  // namespace bowlby::chance
