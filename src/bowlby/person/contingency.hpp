// SPDX-License-Identifier: Apache-2.0
// Law: contingency, the felt power of one's own acts. Each own act opens a window, to three seconds
// after its end; the partner either acts in it or does not. A fast and a slow running estimate of
// being answered are corrected for how often the partner acts anyway, so that mere liveliness is
// not an answer.
//
//   c_i += (1 - exp(-min(D, 10) / tau_i)) (y - c_i)      D from the end of the last window to the
//                                                        end of this
//   m = 1 - exp(-W rho)         W: mean length of windows lately (moves as c_fast), 3 s or more
//                               rho: partner's acts outside windows, per second outside windows
//   power_i = clip((c_i - m) / max(.15, 1 - m), 0, 1)
//   gap = max(0, c* - power_fast - dead_zone)
//   c*' = (power_fast - c*) / tau_learn         while one is engaged, not in one's own silence
//
// After six seconds of one's own silence the fast estimate drifts back to what is expected (30 s).
// An act out of the blue raises both estimates where little was felt to be answered:
//
//   c_i += k_i (1 - c_i)        c_slow < c*/2
//
// Source: contingency detection within about 3 s (Striano & Henning 2004); time constants tried in
// sketches: fast 8-25 s, slow 35-84 s down and 11-32 s up, learning 170-550 s.
// Leaves out: whether an answer fits in kind or strength; only its time counts.
#pragma once

#include <bowlby/chance/elementary.hpp>
#include <bowlby/chance/lanes.hpp>
#include <bowlby/person/person.hpp>

namespace bowlby::person {

struct ContingencyParameters {
  float window_s = 3.0f;
  float fast_s = 15.0f;
  float slow_down_s = 60.0f;
  float slow_up_s = 20.0f;
  float learning_s = 300.0f;
  float leak_s = 40.0f;
  float dead_zone = 0.15f;
  float silence_s = 6.0f;  ///< own silence after which the fast estimate drifts home
  float silence_drift_s = 30.0f;
  float longest_gap_s = 10.0f;
  float approach_fast = 0.15f;  ///< what an act out of the blue adds where little is felt
  float approach_slow = 0.25f;
};

inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
class SenseContingency {
 public:
  explicit SenseContingency(ContingencyParameters const& p) : p_(p) {}

  /// How often the partner would act in a window anyway.
  [[nodiscard]] Real base(Bond<Real> const& b) const {
    return 1.0f - chance::exp_of(-b.window_s * b.unprompted_rate);
  }
  [[nodiscard]] Real power_fast(Bond<Real> const& b) const {
    return power(b.contingency_fast, base(b));
  }
  [[nodiscard]] Real power_slow(Bond<Real> const& b) const {
    return power(b.contingency_slow, base(b));
  }
  /// The estimate whose power is just what is expected.
  [[nodiscard]] Real as_expected(Bond<Real> const& b) const {
    auto const m = base(b);
    return chance::unit(m + b.contingency_expected * chance::larger(Real(0.15f), 1.0f - m));
  }
  /// How far answers fall short of what was learned.
  [[nodiscard]] Real gap(Bond<Real> const& b) const {
    return chance::positive_part(b.contingency_expected - power_fast(b) - p_.dead_zone);
  }
  /// Slow power relative to what is expected, in [0, 1.2].
  [[nodiscard]] Real answered(Bond<Real> const& b) const {
    return chance::clamp(power_slow(b) / chance::larger(b.contingency_expected, Real(0.05f)), 0.0f,
                         1.2f);
  }

  /// Own act from `now` until `ends`: opens a window after it, unless one is open; while the
  /// partner comforts, the answer is already there.
  void own_act(Bond<Real>& b, Mask<Real> acted, Clock<Real> now, Clock<Real> ends,
               Mask<Real> comforted) const {
    auto const opens = acted & !comforted & (b.window_until < Clock<Real>(0));
    chance::assign_where(opens, b.window_from, now);
    chance::assign_where(opens, b.window_until,
                         ends + chance::microseconds<Real>(Real(p_.window_s)));
    chance::assign_where(acted, b.last_own_act, now);
    close(b, acted & comforted, Real(1.0f), now);
  }

  /// The partner begins an act: closes an open window as answered, or counts as unprompted.
  void partner_act(Bond<Real>& b, Mask<Real> acted) const {
    auto const open = !(b.window_until < Clock<Real>(0));
    auto const answers = acted & open;
    auto const unprompted = acted & !open;
    chance::assign_where(unprompted, b.unprompted_rate, b.unprompted_rate + 1.0f / p_.leak_s);
    // An approach out of the blue is noticed most when little was expected.
    auto const low = unprompted & (b.contingency_slow < 0.5f * b.contingency_expected);
    chance::assign_where(low, b.contingency_fast,
                         b.contingency_fast + p_.approach_fast * (1.0f - b.contingency_fast));
    chance::assign_where(low, b.contingency_slow,
                         b.contingency_slow + p_.approach_slow * (1.0f - b.contingency_slow));
    close(b, answers, Real(1.0f), b.window_until);
  }

  /// Time passes in the partner's presence: windows that run out close as unanswered. In absence
  /// nothing is learned and nothing forgotten.
  void pass(Bond<Real>& b, Mask<Real> present, Clock<Real> now, Real dt) const {
    auto const open = !(b.window_until < Clock<Real>(0));
    close(b, present & open & (b.window_until <= now), Real(0.0f), b.window_until);
    chance::assign_where(present & !open, b.unprompted_rate,
                         b.unprompted_rate * (1.0f - chance::unit(dt * (1.0f / p_.leak_s))));
    auto const quiet = present & (chance::seconds<Real>(now - b.last_own_act) > Real(p_.silence_s));
    auto const drifted = b.contingency_fast + (as_expected(b) - b.contingency_fast) *
                                                  chance::unit(dt * (1.0f / p_.silence_drift_s));
    chance::assign_where(quiet, b.contingency_fast, drifted);
    auto const learned = b.contingency_expected + (power_fast(b) - b.contingency_expected) *
                                                      chance::unit(dt * (1.0f / p_.learning_s));
    chance::assign_where(present & !quiet, b.contingency_expected, learned);
  }

 private:
  [[nodiscard]] Real power(Real contingency, Real m) const {
    return chance::unit((contingency - m) / chance::larger(Real(0.15f), 1.0f - m));
  }

  /// `at` is the end of the window, answered or not: an act weighs the same whatever came of it.
  void close(Bond<Real>& b, Mask<Real> closes, Real answered, Clock<Real> at) const {
    auto const since =
        chance::clamp(chance::seconds<Real>(at - b.last_update), 0.0f, p_.longest_gap_s);
    auto const fast = 1.0f - chance::exp_of(since * (-1.0f / p_.fast_s));
    auto const rising = answered > b.contingency_slow;
    auto const slow =
        1.0f - chance::exp_of(since * chance::choose(rising, Real(-1.0f / p_.slow_up_s),
                                                     Real(-1.0f / p_.slow_down_s)));
    chance::assign_where(closes, b.contingency_fast,
                         b.contingency_fast + fast * (answered - b.contingency_fast));
    chance::assign_where(closes, b.contingency_slow,
                         b.contingency_slow + slow * (answered - b.contingency_slow));
    auto const open = !(b.window_until < Clock<Real>(0));
    auto const lasted = chance::seconds<Real>(b.window_until - b.window_from);
    chance::assign_where(closes & open, b.window_s, b.window_s + fast * (lasted - b.window_s));
    chance::assign_where(closes, b.last_update, at);
    chance::assign_where(closes, b.window_until, Clock<Real>(-1));
  }

  ContingencyParameters p_;
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
