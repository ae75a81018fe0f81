// SPDX-License-Identifier: Apache-2.0
// Law: what a child comes to expect of this partner, after each episode of distress. Help that is
// prompt and not a rebuff counts as help; fright and intrusion spoil it. Current trust is a fading
// count, the prototype a slow mean whose learning rate falls with experience. An episode in which
// the child felt no distress says nothing about help.
//
//   outcome = (1 help within 15 s, .5 within 40 s, else 0; 0 if rebuffed)
//             * (.5 if frightened) * exp(-.3 intrusions)
//   helped = f helped + outcome ; failed = f failed + (1 - outcome)
//   prototype += max(floor, rate * learning) (outcome - prototype)     learning falls from 1 to .1
//   t = rho prototype + (1 - rho) helped / (helped + failed)
//   fright_expected += .03 ([frightened] - fright_expected)
//   intrusion_expected += .03 (min(1, intrusions) - intrusion_expected)
//
//   best += rate (share if care > best, else 1 - share) (care - best)
//           care: mean warmth offered while distressed in this episode, per second
//
// So `best` is near the upper end of what this partner gives: a partner who is warm now and absent
// then leaves hope and little trust, one who is never warm leaves neither (intermittent reward).
//
// Source: home sketch; f .97-.99, rho .3-.7 plausible; best is ours (assumed).
// Leaves out: appraisal of intent.
#pragma once

#include <bowlby/chance/elementary.hpp>
#include <bowlby/chance/lanes.hpp>
#include <bowlby/person/person.hpp>

namespace bowlby::person {

struct ExpectationParameters {
  float prompt_s = 15.0f;
  float late_s = 40.0f;
  float late_help = 0.5f;
  float fright_spoils = 0.5f;
  float intrusion_spoils = 0.3f;
  float fading = 0.985f;
  float prototype_share = 0.5f;
  float prototype_rate = 0.02f;
  float prototype_floor = 0.002f;
  float fright_rate = 0.03f;
  float best_rate = 0.05f;
  float best_share = 0.9f;
};

inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
struct Outcome {
  Real seconds_to_help;  ///< large if none came
  Real rebuffs, frights, intrusions;
  Real care;                  ///< 1/s, mean warmth offered while distressed
  Real learning;              ///< annealing of the prototype, 1 at birth
  chance::Mask<Real> needed;  ///< there was distress to help with
};

template <class Real>
class Expect {
 public:
  explicit Expect(ExpectationParameters const& p) : p_(p) {}

  void operator()(Bond<Real>& b, Mask<Real> learns, Outcome<Real> const& o) const {
    using chance::assign_where;
    using chance::choose;
    Real const none(0.0f);
    auto help = choose(o.seconds_to_help < Real(p_.late_s), Real(p_.late_help), none);
    help = choose(o.seconds_to_help < Real(p_.prompt_s), Real(1.0f), help);
    help = choose(o.rebuffs > none, none, help);
    help = help * choose(o.frights > none, Real(p_.fright_spoils), Real(1.0f)) *
           chance::exp_of(-p_.intrusion_spoils * o.intrusions);
    auto const taught = learns & o.needed;
    assign_where(taught, b.helped, p_.fading * b.helped + help);
    assign_where(taught, b.failed, p_.fading * b.failed + (1.0f - help));
    auto const current = b.helped / (b.helped + b.failed);
    auto const rate = chance::larger(Real(p_.prototype_floor), p_.prototype_rate * o.learning);
    assign_where(taught, b.prototype_trust, b.prototype_trust + rate * (help - b.prototype_trust));
    assign_where(taught, b.trust,
                 p_.prototype_share * b.prototype_trust + (1.0f - p_.prototype_share) * current);
    auto const towards =
        choose(o.care > b.care_hoped, Real(p_.best_share), Real(1.0f - p_.best_share));
    assign_where(taught, b.care_hoped,
                 b.care_hoped + p_.best_rate * towards * (o.care - b.care_hoped));
    auto const frightened = choose(o.frights > none, Real(1.0f), none);
    assign_where(learns, b.fright_expected,
                 b.fright_expected + p_.fright_rate * (frightened - b.fright_expected));
    auto const intruded = chance::unit(o.intrusions);
    assign_where(learns, b.intrusion_expected,
                 b.intrusion_expected + p_.fright_rate * (intruded - b.intrusion_expected));
  }

 private:
  ExpectationParameters p_;
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
