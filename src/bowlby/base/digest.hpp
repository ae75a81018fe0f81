// SPDX-License-Identifier: Apache-2.0
// Fingerprints: SHA-256 says which file a result rests on; a quick 64-bit hash names keys in
// tables. Written here rather than taken from OpenSSL, which would be the heaviest library of all
// for a hundred lines that never change; the tests hold the published vectors.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bowlby::base {

/// SHA-256 (FIPS 180-4) of bytes that arrive in parts.
class Sha256 {
 public:
  void add(std::string_view bytes);
  /// 64 lower-case hexadecimal digits; what has been added stays, and more may follow.
  [[nodiscard]] std::string hex() const;

 private:
  void take_block(unsigned char const* block);

  std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<unsigned char, 64> waiting_{};
  std::size_t waiting_count_ = 0;
  std::uint64_t total_bytes_ = 0;
};

[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// FNV-1a, 64 bits: the same on every machine and in every version. No protection against malice.
[[nodiscard]] constexpr std::uint64_t stable_hash(std::string_view key) noexcept {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (char const c : key) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3;
  }
  return hash;
}

}  // namespace bowlby::base
