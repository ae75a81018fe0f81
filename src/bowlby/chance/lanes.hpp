// SPDX-License-Identifier: Apache-2.0
// The number type of the laws. A law is written once over `Real`, which is `float` (one dyad),
// `double` (the reference in distribution) or `Lanes<N>` (N dyads side by side). There is no `if`
// on a `Real`: comparisons give a `Mask<Real>` and `choose(mask, a, b)` takes `a` where it holds.
//
//   Mask<Real>   yes or no per lane; combine with & | !
//   Index<Real>  a small whole number per lane (an act, a person, a count)
//   Clock<Real>  microseconds per lane
//   Word<Real>   32 bits per lane, for random numbers and for the bits of a float
//
// Every operation is exact IEEE or exact integer arithmetic, so a lane's value does not depend on
// how many lanes there are.
#pragma once

#include <bowlby/chance/instruction_set.hpp>
#include <cstdint>

#ifdef __SSE2__
#include <immintrin.h>
#endif

namespace bowlby::chance {
inline namespace BOWLBY_INSTRUCTION_SET {

template <class T, int N>
using Native [[gnu::vector_size(sizeof(T) * N)]] = T;

/// Yes or no in each of N lanes (all bits set or none).
template <int N>
struct MaskLanes {
  Native<std::int32_t, N> v;

  [[gnu::always_inline]] friend MaskLanes operator&(MaskLanes a, MaskLanes b) {
    return {a.v & b.v};
  }
  [[gnu::always_inline]] friend MaskLanes operator|(MaskLanes a, MaskLanes b) {
    return {a.v | b.v};
  }
  [[gnu::always_inline]] friend MaskLanes operator!(MaskLanes a) { return {~a.v}; }
};

/// N values of type T with lane-wise arithmetic.
template <class T, int N>
struct Pack {
  using Vector = Native<T, N>;
  using MaskType = MaskLanes<N>;
  Vector v;

  Pack() = default;
  // NOLINTNEXTLINE: broadcast is wanted. Minus zero changes no value, not even -0.
  [[gnu::always_inline]] Pack(T scalar) : v(scalar - Vector{}) {}
  [[gnu::always_inline]] static Pack of(Vector vector) {
    Pack pack;
    pack.v = vector;
    return pack;
  }

  [[gnu::always_inline]] friend Pack operator+(Pack a, Pack b) { return of(a.v + b.v); }
  [[gnu::always_inline]] friend Pack operator-(Pack a, Pack b) { return of(a.v - b.v); }
  [[gnu::always_inline]] friend Pack operator*(Pack a, Pack b) { return of(a.v * b.v); }
  [[gnu::always_inline]] friend Pack operator/(Pack a, Pack b) { return of(a.v / b.v); }
  [[gnu::always_inline]] friend Pack operator-(Pack a) { return of(-a.v); }
  [[gnu::always_inline]] Pack& operator+=(Pack b) { return v = v + b.v, *this; }
  [[gnu::always_inline]] Pack& operator-=(Pack b) { return v = v - b.v, *this; }
  [[gnu::always_inline]] Pack& operator*=(Pack b) { return v = v * b.v, *this; }

  static constexpr bool whole = T(1) / T(2) == T(0);
  [[gnu::always_inline]] friend Pack operator&(Pack a, Pack b)
    requires whole
  {
    return of(a.v & b.v);
  }
  [[gnu::always_inline]] friend Pack operator|(Pack a, Pack b)
    requires whole
  {
    return of(a.v | b.v);
  }
  [[gnu::always_inline]] friend Pack operator^(Pack a, Pack b)
    requires whole
  {
    return of(a.v ^ b.v);
  }
  [[gnu::always_inline]] friend Pack operator<<(Pack a, int n)
    requires whole
  {
    return of(a.v << n);
  }
  [[gnu::always_inline]] friend Pack operator>>(Pack a, int n)
    requires whole
  {
    return of(a.v >> n);
  }

  [[gnu::always_inline]] friend MaskType operator<(Pack a, Pack b) { return mask(a.v < b.v); }
  [[gnu::always_inline]] friend MaskType operator>(Pack a, Pack b) { return mask(a.v > b.v); }
  [[gnu::always_inline]] friend MaskType operator<=(Pack a, Pack b) { return mask(a.v <= b.v); }
  [[gnu::always_inline]] friend MaskType operator>=(Pack a, Pack b) { return mask(a.v >= b.v); }
  [[gnu::always_inline]] friend MaskType operator==(Pack a, Pack b) { return mask(a.v == b.v); }
  [[gnu::always_inline]] friend MaskType operator!=(Pack a, Pack b) { return mask(a.v != b.v); }

 private:
  template <class Comparison>
  [[gnu::always_inline]] static MaskType mask(Comparison compared) {
    return {__builtin_convertvector(compared, Native<std::int32_t, N>)};
  }
};

template <int N>
using Lanes = Pack<float, N>;

template <class Real>
struct Kin {
  using MaskType = bool;
  using IndexType = std::int32_t;
  using ClockType = std::int64_t;
  using WordType = std::uint32_t;
  static constexpr int lanes = 1;
  static constexpr bool scalar = true;
};
template <int N>
struct Kin<Lanes<N>> {
  using MaskType = MaskLanes<N>;
  using IndexType = Pack<std::int32_t, N>;
  using ClockType = Pack<std::int64_t, N>;
  using WordType = Pack<std::uint32_t, N>;
  static constexpr int lanes = N;
  static constexpr bool scalar = false;
};
template <class Real>
using Mask = typename Kin<Real>::MaskType;
template <class Real>
using Index = typename Kin<Real>::IndexType;
template <class Real>
using Clock = typename Kin<Real>::ClockType;
template <class Real>
using Word = typename Kin<Real>::WordType;
template <class Real>
inline constexpr int lanes_of = Kin<Real>::lanes;
/// `float` and `double`; `Lanes<1>` is not.
template <class Real>
inline constexpr bool is_scalar = Kin<Real>::scalar;

// --- choosing -----------------------------------------------------------------------------------

template <class T>
[[gnu::always_inline]] inline T choose(bool condition, T a, T b) {
  return condition ? a : b;
}
template <class T, int N>
[[gnu::always_inline]] inline Pack<T, N> choose(MaskLanes<N> condition, Pack<T, N> a,
                                                Pack<T, N> b) {
  if constexpr (sizeof(T) == sizeof(std::int32_t)) {
    return Pack<T, N>::of(condition.v ? a.v : b.v);
  } else {
    return Pack<T, N>::of(__builtin_convertvector(condition.v, Native<std::int64_t, N>) ? a.v
                                                                                        : b.v);
  }
}
template <class T, int N>
[[gnu::always_inline]] inline Pack<T, N> choose(MaskLanes<N> condition, T a, Pack<T, N> b) {
  return choose(condition, Pack<T, N>{a}, b);
}
template <class T, int N>
[[gnu::always_inline]] inline Pack<T, N> choose(MaskLanes<N> condition, Pack<T, N> a, T b) {
  return choose(condition, a, Pack<T, N>{b});
}

/// `choose` between two constants, where the lane type cannot be deduced.
template <class Real, class T>
[[gnu::always_inline]] inline Real either(Mask<Real> condition, T a, T b) {
  return choose(condition, Real(a), Real(b));
}

/// `variable = value` in the lanes where the condition holds.
template <class M, class T>
[[gnu::always_inline]] inline void assign_where(M condition, T& variable, T value) {
  variable = choose(condition, value, variable);
}

[[gnu::always_inline]] inline bool any(bool condition) { return condition; }
[[gnu::always_inline]] inline bool all(bool condition) { return condition; }
template <int N>
[[gnu::always_inline]] inline bool any(MaskLanes<N> condition) {
#ifdef __AVX512F__
  if constexpr (N == 16) {
    return _mm512_test_epi32_mask((__m512i)condition.v, (__m512i)condition.v) != 0;
  }
#endif
#ifdef __AVX2__
  if constexpr (N == 8) {
    return _mm256_testz_si256((__m256i)condition.v, (__m256i)condition.v) == 0;
  }
#endif
#ifdef __SSE2__
  if constexpr (N == 4) return _mm_movemask_ps((__m128)condition.v) != 0;
#endif
  std::int32_t joined = 0;
  for (int i = 0; i < N; ++i) joined |= condition.v[i];
  return joined != 0;
}
template <int N>
[[gnu::always_inline]] inline bool all(MaskLanes<N> condition) {
  return !any(!condition);
}

// --- lanes one by one ---------------------------------------------------------------------------

template <class T>
[[gnu::always_inline]] inline T lane(T value, int) {
  return value;
}
template <class T, int N>
[[gnu::always_inline]] inline T lane(Pack<T, N> const& value, int i) {
  return value.v[i];
}
template <int N>
[[gnu::always_inline]] inline bool lane(MaskLanes<N> const& value, int i) {
  return value.v[i] != 0;
}
template <class T>
[[gnu::always_inline]] inline void set_lane(T& value, int, T x) {
  value = x;
}
template <class T, int N>
[[gnu::always_inline]] inline void set_lane(Pack<T, N>& value, int i, T x) {
  value.v[i] = x;
}

// --- exact functions ----------------------------------------------------------------------------

/// The smaller; `b` where they are equal or `a` is not a number.
template <class Real>
[[gnu::always_inline]] inline Real smaller(Real a, Real b) {
  return choose(a < b, a, b);
}
template <class Real>
[[gnu::always_inline]] inline Real larger(Real a, Real b) {
  return choose(a > b, a, b);
}
template <class Real>
[[gnu::always_inline]] inline Real clamp(Real x, float low, float high) {
  return smaller(larger(x, Real(low)), Real(high));
}
template <class Real>
[[gnu::always_inline]] inline Real unit(Real x) {
  return clamp(x, 0.0f, 1.0f);
}
template <class Real>
[[gnu::always_inline]] inline Real positive_part(Real x) {
  return larger(x, Real(0.0f));
}
template <class Real>
[[gnu::always_inline]] inline Real magnitude(Real x) {
  return larger(x, -x);
}

[[gnu::always_inline]] inline float square_root(float x) { return __builtin_sqrtf(x); }
[[gnu::always_inline]] inline double square_root(double x) { return __builtin_sqrt(x); }
template <int N>
[[gnu::always_inline]] inline Lanes<N> square_root(Lanes<N> x) {
#ifdef __AVX512F__
  if constexpr (N == 16)
    return Lanes<N>::of((Native<float, N>)_mm512_maskz_sqrt_ps(0xFFFF, (__m512)x.v));
#endif
#ifdef __AVX2__
  if constexpr (N == 8) return Lanes<N>::of((Native<float, N>)_mm256_sqrt_ps((__m256)x.v));
#endif
  for (int i = 0; i < N; ++i) x.v[i] = __builtin_sqrtf(x.v[i]);
  return x;
}

// --- conversions --------------------------------------------------------------------------------

template <class Real>
[[gnu::always_inline]] inline Real to_real(Index<Real> x) {
  if constexpr (is_scalar<Real>) {
    return static_cast<Real>(x);
  } else {
    return Real::of(__builtin_convertvector(x.v, typename Real::Vector));
  }
}
/// The 32 bits of a float, and back.
[[gnu::always_inline]] inline std::uint32_t bits_of(float x) {
  return __builtin_bit_cast(std::uint32_t, x);
}
template <int N>
[[gnu::always_inline]] inline Word<Lanes<N>> bits_of(Lanes<N> x) {
  return Word<Lanes<N>>::of((Native<std::uint32_t, N>)x.v);
}
[[gnu::always_inline]] inline float real_of_bits(std::uint32_t bits) {
  return __builtin_bit_cast(float, bits);
}
template <int N>
[[gnu::always_inline]] inline Lanes<N> real_of_bits(Pack<std::uint32_t, N> bits) {
  return Lanes<N>::of((Native<float, N>)bits.v);
}
/// The same bits read as a signed whole number, and back.
[[gnu::always_inline]] inline std::int32_t as_index(std::uint32_t word) {
  return static_cast<std::int32_t>(word);
}
template <int N>
[[gnu::always_inline]] inline Pack<std::int32_t, N> as_index(Pack<std::uint32_t, N> word) {
  return Pack<std::int32_t, N>::of((Native<std::int32_t, N>)word.v);
}
[[gnu::always_inline]] inline std::uint32_t as_word(std::int32_t index) {
  return static_cast<std::uint32_t>(index);
}
template <int N>
[[gnu::always_inline]] inline Pack<std::uint32_t, N> as_word(Pack<std::int32_t, N> index) {
  return Pack<std::uint32_t, N>::of((Native<std::uint32_t, N>)index.v);
}
/// The lower 32 bits of a clock.
[[gnu::always_inline]] inline std::uint32_t low_word(std::int64_t clock) {
  return static_cast<std::uint32_t>(clock);
}
template <int N>
[[gnu::always_inline]] inline Pack<std::uint32_t, N> low_word(Pack<std::int64_t, N> clock) {
  return Pack<std::uint32_t, N>::of(__builtin_convertvector(clock.v, Native<std::uint32_t, N>));
}
/// Towards zero; the caller keeps |x| below 2^31.
template <class Real>
[[gnu::always_inline]] inline Index<Real> to_index(Real x) {
  if constexpr (is_scalar<Real>) {
    return static_cast<Index<Real>>(x);
  } else {
    return Index<Real>::of(__builtin_convertvector(x.v, typename Index<Real>::Vector));
  }
}
template <class Real>
[[gnu::always_inline]] inline Real seconds(Clock<Real> microseconds) {
  if constexpr (is_scalar<Real>) {
    return static_cast<Real>(microseconds) * Real(1e-6f);
  } else {
    return Real::of(__builtin_convertvector(microseconds.v, typename Real::Vector)) * Real(1e-6f);
  }
}
/// Whole microseconds, towards zero.
template <class Real>
[[gnu::always_inline]] inline Clock<Real> microseconds(Real seconds) {
  auto const scaled = seconds * Real(1e6f);
  if constexpr (is_scalar<Real>) {
    return static_cast<Clock<Real>>(scaled);
  } else {
    return Clock<Real>::of(__builtin_convertvector(scaled.v, typename Clock<Real>::Vector));
  }
}

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::chance
