// SPDX-License-Identifier: Apache-2.0
// Parameters of noticing, answering and being alarmed oneself, the same for every caregiver.
#pragma once

#include <bowlby/person/noticing.hpp>
#include <bowlby/person/own_alarm.hpp>
#include <bowlby/person/parameters/field.hpp>
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

}  // namespace bowlby::person
