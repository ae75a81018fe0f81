// SPDX-License-Identifier: Apache-2.0
// What differs between persons before they meet: a child's temperament, a caregiver's way of
// noticing, reading and answering. `data/caregivers/*.toml` sets the latter; no file says anything
// about the child that will grow up with it. Members are all Real, in the order of the registry.
#pragma once

#include <bowlby/chance/lanes.hpp>

namespace bowlby::person {
inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
struct ChildTraits {
  Real reactivity;     ///< how strongly alarm activates and activation arouses
  Real self_soothing;  ///< 1/s, decay of arousal without help
  Real sociability;    ///< scales bids and smiles
  Real wariness;       ///< of strangers and strangeness
};

template <class Real>
struct CaregiverTraits {
  Real attention;         ///< share of time in which attention is with the child
  Real attention_bout_s;  ///< mean length of an attentive stretch
  Real notice_threshold;  ///< cue strength noticed half of the time when attentive
  Real notice_away;       ///< how much of noticing is left when attention is away
  Real reading_accuracy;  ///< chance that a cue is read as what it is
  Real latency_s;         ///< median from the end of a cue to the answer
  Real latency_spread;    ///< log standard deviation of that
  Real warmth;            ///< 1/s, rate at which comfort lowers arousal
  Real persistence_s;     ///< how long one stays with a distressed child
  Real rebuff_distress;   ///< chance that distress is answered by a rebuff
  Real rebuff_contact;    ///< 1/s, rebuff while the child seeks or has contact
  Real withdrawal;        ///< chance that distress is answered by withdrawing
  Real hastiness;         ///< chance that distress is distracted from instead of comforted
  Real intrusion;         ///< 1/s, acting against off-signals
  Real fright;            ///< 1/s at full own alarm, lapse into frightening behaviour
  Real own_trust;         ///< general trust: how little a cry alarms the adult
  Real playfulness;       ///< 1/s, unprompted playful acts when attentive
  Real positive_affect;   ///< chance that an act carries a smile
  Real repair;            ///< 1/s, coming back after a rupture or a mismatch
  Real low_mood;          ///< 0 none, 1 severe; acts through the burden law alone
  Real stress;            ///< load of circumstances; so does this
  Real support;           ///< how much of that load others take off
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
