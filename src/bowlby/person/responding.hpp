// SPDX-License-Identifier: Apache-2.0
// Law: a noticed cue is read, and answered by an act. Distress read as distress is met by comfort,
// unless the adult's habits say otherwise (rebuff, withdrawal, haste to distract); read wrongly it
// is met as if it were something else. A sociable cue read rightly is mirrored.
//
//   P(read rightly) = accuracy (1 - .4 own alarm)
//   answer to distress: rebuff | withdraw | distract | comfort, in that order of one uniform
//
// Source: after Ainsworth's components of sensitivity (interpret, respond); numbers are ours.
// Leaves out: feeding and changing as acts of their own (comfort meets the need); limits;
// protection from danger.
#pragma once

#include <bowlby/chance/lanes.hpp>
#include <bowlby/person/acts.hpp>

namespace bowlby::person {

struct RespondingParameters {
  float alarm_blurs = 0.4f;
};

inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
struct Habits {
  Real rebuff, withdrawal, hastiness;
};

template <class Real>
class Respond {
 public:
  explicit Respond(RespondingParameters const& p) : p_(p) {}

  [[nodiscard]] Real reads_rightly(Real accuracy, Real own_alarm) const {
    return accuracy * (1.0f - p_.alarm_blurs * own_alarm);
  }

  [[nodiscard]] chance::Index<Real> to_distress(Habits<Real> const& habits,
                                                chance::Mask<Real> read_rightly, Real u) const {
    using Index = chance::Index<Real>;
    using chance::choose;
    auto const withdraws_below = habits.rebuff + habits.withdrawal;
    auto const distracts_below = withdraws_below + (1.0f - withdraws_below) * habits.hastiness;
    auto kind = choose(u < distracts_below, Index(act::distract), Index(act::comfort));
    kind = choose(u < withdraws_below, Index(act::withdraw), kind);
    kind = choose(u < habits.rebuff, Index(act::reject), kind);
    // Distress taken for something else is played with.
    return choose(read_rightly, kind, Index(act::play));
  }

  [[nodiscard]] chance::Index<Real> to_bid(chance::Mask<Real> read_rightly) const {
    return chance::choose(read_rightly, chance::Index<Real>(act::mirror),
                          chance::Index<Real>(act::play));
  }

 private:
  RespondingParameters p_;
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
