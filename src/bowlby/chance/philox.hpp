// SPDX-License-Identifier: Apache-2.0
// Philox4x32 with ten rounds: a counter and a key go in, four random words come out, and nothing
// is kept in between (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as
// 1, 2, 3"). Any number can so be had at once, in any order, by whoever knows its address.
#pragma once

#include <bowlby/chance/lanes.hpp>
#include <bowlby/chance/stream.hpp>

namespace bowlby::chance {
inline namespace BOWLBY_INSTRUCTION_SET {

template <class W>
struct FourWords {
  W word[4];
};

template <class W>
struct Product {
  W high;
  W low;
};

/// The 64-bit product of a word and a constant, in two words.
[[gnu::always_inline]] inline Product<std::uint32_t> wide_product(std::uint32_t a,
                                                                  std::uint32_t factor) {
  auto const product = std::uint64_t{a} * factor;
  return {static_cast<std::uint32_t>(product >> 32), static_cast<std::uint32_t>(product)};
}

/// The 64-bit products of the even lanes. Compilers do not all see that 32 bits suffice, so the
/// instruction is named where there is one.
template <int N>
[[gnu::always_inline]] inline Native<std::uint64_t, N / 2> even_products(Native<std::uint32_t, N> a,
                                                                         std::uint32_t factor) {
  using Wide = Native<std::uint64_t, N / 2>;
#ifdef __AVX512F__
  if constexpr (N == 16) {
    return (Wide)_mm512_maskz_mul_epu32(0xFF, (__m512i)a,
                                        _mm512_set1_epi64(static_cast<long long>(factor)));
  }
#endif
#ifdef __AVX2__
  if constexpr (N == 8) {
    return (Wide)_mm256_mul_epu32((__m256i)a, _mm256_set1_epi64x(static_cast<long long>(factor)));
  }
#endif
#ifdef __SSE2__
  if constexpr (N == 4) {
    return (Wide)_mm_mul_epu32((__m128i)a, _mm_set1_epi64x(static_cast<long long>(factor)));
  }
#endif
  return ((Wide)a & 0xFFFFFFFFu) * std::uint64_t{factor};
}

/// The widest run of lanes that one instruction multiplies.
#if defined(__AVX512F__)
inline constexpr int multiplied_at_once = 16;
#elif defined(__AVX2__)
inline constexpr int multiplied_at_once = 8;
#else
inline constexpr int multiplied_at_once = 4;
#endif

template <int N>
[[gnu::always_inline]] inline Product<Pack<std::uint32_t, N>> wide_product(Pack<std::uint32_t, N> a,
                                                                           std::uint32_t factor) {
  using Words = Native<std::uint32_t, N>;
  Product<Pack<std::uint32_t, N>> product;
  if constexpr (N == 1) {
    auto const one = wide_product(a.v[0], factor);
    product.high = one.high;
    product.low = one.low;
  } else if constexpr (N > multiplied_at_once) {
    constexpr int half = N / 2;
    struct Halves {
      Native<std::uint32_t, half> part[2];
    };
    auto const halves = __builtin_bit_cast(Halves, a.v);
    auto const first = wide_product(Pack<std::uint32_t, half>::of(halves.part[0]), factor);
    auto const second = wide_product(Pack<std::uint32_t, half>::of(halves.part[1]), factor);
    product.high.v = __builtin_bit_cast(Words, (Halves{{first.high.v, second.high.v}}));
    product.low.v = __builtin_bit_cast(Words, (Halves{{first.low.v, second.low.v}}));
  } else {
    using Wide = Native<std::uint64_t, N / 2>;
    Wide const even = even_products<N>(a.v, factor);
    Wide const odd = even_products<N>((Words)((Wide)a.v >> 32), factor);
    product.high.v = (Words)((even >> 32) | (odd & 0xFFFFFFFF00000000u));
    product.low.v = (Words)((even & 0xFFFFFFFFu) | (odd << 32));
  }
  return product;
}

template <class W>
[[gnu::always_inline]] inline FourWords<W> philox(FourWords<W> counter, StreamKey key) {
#pragma GCC unroll 10
  for (int round = 0; round < 10; ++round) {
    auto const first = wide_product(counter.word[0], 0xD2511F53u);
    auto const second = wide_product(counter.word[2], 0xCD9E8D57u);
    counter = {{second.high ^ counter.word[1] ^ W(key.low), second.low,
                first.high ^ counter.word[3] ^ W(key.high), first.low}};
    key.low += 0x9E3779B9u;
    key.high += 0xBB67AE85u;
  }
  return counter;
}

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::chance
