// SPDX-License-Identifier: Apache-2.0
// Parameters of noticing, answering and being alarmed oneself, the same for every caregiver.
#pragma once

#include <bowlby/person/burden.hpp>
#include <bowlby/person/noticing.hpp>
#include <bowlby/person/own_alarm.hpp>
#include <bowlby/person/parameters/field.hpp>
#include <bowlby/person/resonance.hpp>
#include <bowlby/person/responding.hpp>

namespace bowlby::person {

inline constexpr Field<NoticingParameters> noticing_fields[] = {
    {{"noticing.width", "", 0.02, 0.5, in_decimal(NoticingParameters{}.width), Status::chosen,
      "face-to-face sketch", "how gradual noticing is around its threshold"},
     &NoticingParameters::width},
};

inline constexpr Field<RespondingParameters> responding_fields[] = {
    {{"responding.alarm_blurs", "", 0, 1, in_decimal(RespondingParameters{}.alarm_blurs),
      Status::chosen, "face-to-face sketch", "how far own alarm spoils reading a cue"},
     &RespondingParameters::alarm_blurs},
};

inline constexpr Field<OwnAlarmParameters> own_alarm_fields[] = {
    {{"own_alarm.rise", "1/s", 0.01, 1, in_decimal(OwnAlarmParameters{}.rise_per_s),
      Status::assumed, "assumed", "how fast a cry alarms an adult without trust"},
     &OwnAlarmParameters::rise_per_s},
    {{"own_alarm.decay", "1/s", 0.005, 0.2, in_decimal(OwnAlarmParameters{}.decay_per_s),
      Status::assumed, "assumed", "how fast that alarm fades"},
     &OwnAlarmParameters::decay_per_s},
};

inline constexpr Field<BurdenParameters> burden_fields[] = {
    {{"burden.mood_attention", "", 0, 1, in_decimal(BurdenParameters{}.mood_attention),
      Status::assumed, "assumed", "how much attention low mood takes"},
     &BurdenParameters::mood_attention},
    {{"burden.mood_accuracy", "", 0, 1, in_decimal(BurdenParameters{}.mood_accuracy),
      Status::assumed, "assumed", "how much of reading cues low mood spoils"},
     &BurdenParameters::mood_accuracy},
    {{"burden.mood_latency", "", 0, 2, in_decimal(BurdenParameters{}.mood_latency), Status::assumed,
      "assumed", "how much later low mood answers"},
     &BurdenParameters::mood_latency},
    {{"burden.mood_warmth", "", 0, 1, in_decimal(BurdenParameters{}.mood_warmth), Status::assumed,
      "assumed", "how much warmth of comfort low mood takes"},
     &BurdenParameters::mood_warmth},
    {{"burden.mood_smiles", "", 0, 1, in_decimal(BurdenParameters{}.mood_smiles), Status::assumed,
      "assumed", "how many smiles low mood takes"},
     &BurdenParameters::mood_smiles},
    {{"burden.mood_play", "", 0, 1, in_decimal(BurdenParameters{}.mood_play), Status::assumed,
      "assumed", "how much play low mood takes"},
     &BurdenParameters::mood_play},
    {{"burden.mood_repair", "", 0, 1, in_decimal(BurdenParameters{}.mood_repair), Status::assumed,
      "assumed", "how much repair low mood takes"},
     &BurdenParameters::mood_repair},
    {{"burden.mood_withdraws", "", 0, 1, in_decimal(BurdenParameters{}.mood_withdraws),
      Status::assumed, "assumed", "how often low mood withdraws from distress"},
     &BurdenParameters::mood_withdraws},
    {{"burden.strain_attention", "", 0, 1, in_decimal(BurdenParameters{}.strain_attention),
      Status::assumed, "assumed", "how much attention strain takes"},
     &BurdenParameters::strain_attention},
    {{"burden.strain_accuracy", "", 0, 1, in_decimal(BurdenParameters{}.strain_accuracy),
      Status::assumed, "assumed", "how much of reading cues strain spoils"},
     &BurdenParameters::strain_accuracy},
    {{"burden.strain_latency", "", 0, 2, in_decimal(BurdenParameters{}.strain_latency),
      Status::assumed, "assumed", "how much later strain answers"},
     &BurdenParameters::strain_latency},
    {{"burden.strain_persistence", "", 0, 1, in_decimal(BurdenParameters{}.strain_persistence),
      Status::assumed, "assumed", "how much patience strain takes"},
     &BurdenParameters::strain_persistence},
    {{"burden.strain_repair", "", 0, 1, in_decimal(BurdenParameters{}.strain_repair),
      Status::assumed, "assumed", "how much repair strain takes"},
     &BurdenParameters::strain_repair},
    {{"burden.strain_rebuffs", "", 0, 1, in_decimal(BurdenParameters{}.strain_rebuffs),
      Status::assumed, "assumed", "how often strain rebuffs distress"},
     &BurdenParameters::strain_rebuffs},
    {{"burden.strain_hastens", "", 0, 1, in_decimal(BurdenParameters{}.strain_hastens),
      Status::assumed, "assumed", "how often strain hastens to end distress"},
     &BurdenParameters::strain_hastens},
    {{"burden.strain_trust", "", 0, 1, in_decimal(BurdenParameters{}.strain_trust), Status::assumed,
      "assumed", "how much calm about crying strain takes"},
     &BurdenParameters::strain_trust},
    {{"burden.strain_fright", "", 0, 4, in_decimal(BurdenParameters{}.strain_fright),
      Status::assumed, "assumed", "how much oftener strain lapses into fright, relative to none"},
     &BurdenParameters::strain_fright},
};

inline constexpr Field<ResonanceParameters> resonance_fields[] = {
    {{"resonance.begins", "1/s", 0, 5, in_decimal(ResonanceParameters{}.begins_per_s),
      Status::assumed, "assumed; mothers answer within about a second",
      "how soon a smile follows the child's, for an adult who shows all affect"},
     &ResonanceParameters::begins_per_s},
    {{"resonance.ceases", "1/s", 0.1, 5, in_decimal(ResonanceParameters{}.ceases_per_s),
      Status::assumed, "assumed", "how soon it goes when the child's has gone"},
     &ResonanceParameters::ceases_per_s},
};

}  // namespace bowlby::person
