// SPDX-License-Identifier: Apache-2.0
// Law: circumstances weigh on care, and only on care. Low mood takes attention, liveliness, warmth
// of face and the will to repair, and makes answers late; strain (stress that no support takes off)
// takes patience and calm. A child meets nothing of this but what the adult does. Treatment changes
// low mood, help changes support; knowing about it changes neither.
//
//   m low mood, s = stress (1 - support)
//   attention (1 - a_m m)(1 - a_s s)      accuracy (1 - r_m m)(1 - r_s s)
//   latency (1 + l_m m + l_s s)           warmth (1 - w_m m)        persistence (1 - p_s s)
//   smiles (1 - f_m m)                    play (1 - y_m m)          repair (1 - e_m m)(1 - e_s s)
//   withdraws + d_m m (1 - withdraws)     rebuffs + b_s s (1 - rebuffs)
//   hastens + h_s s (1 - hastens)         own trust (1 - t s)       fright (1 + g s)
//
// Source: that mood and hardship reach children through care follows Goodman & Gotlib 1999 and the
// family stress model of Conger & Elder (both from memory); depression lowers sensitivity: Bernard
// et al. 2018. The form and all weights are ours (assumed). Leaves out: what a child's distress
// does to mood, recovery by itself, sleep, and violence that the child sees.
#pragma once

#include <bowlby/chance/lanes.hpp>
#include <bowlby/person/traits.hpp>

namespace bowlby::person {

struct BurdenParameters {
  float mood_attention = 0.25f;
  float mood_accuracy = 0.1f;
  float mood_latency = 0.4f;
  float mood_warmth = 0.1f;
  float mood_smiles = 0.4f;
  float mood_play = 0.45f;
  float mood_repair = 0.4f;
  float mood_withdraws = 0.15f;
  float strain_attention = 0.2f;
  float strain_accuracy = 0.1f;
  float strain_latency = 0.3f;
  float strain_persistence = 0.3f;
  float strain_repair = 0.3f;
  float strain_rebuffs = 0.12f;
  float strain_hastens = 0.1f;
  float strain_trust = 0.2f;
  float strain_fright = 1.0f;
};

inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
class Burden {
 public:
  explicit Burden(BurdenParameters const& p) : p_(p) {}

  /// What is left of a described caregiver under her circumstances.
  [[nodiscard]] CaregiverTraits<Real> operator()(CaregiverTraits<Real> const& described) const {
    auto const mood = described.low_mood;
    auto const strain = described.stress * (1.0f - described.support);
    auto const more = [](Real chance, Real weight) { return chance + weight * (1.0f - chance); };
    auto care = described;
    care.attention = described.attention * (1.0f - p_.mood_attention * mood) *
                     (1.0f - p_.strain_attention * strain);
    care.reading_accuracy = described.reading_accuracy * (1.0f - p_.mood_accuracy * mood) *
                            (1.0f - p_.strain_accuracy * strain);
    care.latency_s =
        described.latency_s * (1.0f + p_.mood_latency * mood + p_.strain_latency * strain);
    care.warmth = described.warmth * (1.0f - p_.mood_warmth * mood);
    care.persistence_s = described.persistence_s * (1.0f - p_.strain_persistence * strain);
    care.positive_affect = described.positive_affect * (1.0f - p_.mood_smiles * mood);
    care.playfulness = described.playfulness * (1.0f - p_.mood_play * mood);
    care.repair =
        described.repair * (1.0f - p_.mood_repair * mood) * (1.0f - p_.strain_repair * strain);
    care.withdrawal = more(described.withdrawal, p_.mood_withdraws * mood);
    care.rebuff_distress = more(described.rebuff_distress, p_.strain_rebuffs * strain);
    care.hastiness = more(described.hastiness, p_.strain_hastens * strain);
    care.own_trust = described.own_trust * (1.0f - p_.strain_trust * strain);
    care.fright = described.fright * (1.0f + p_.strain_fright * strain);
    return care;
  }

 private:
  BurdenParameters p_;
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
