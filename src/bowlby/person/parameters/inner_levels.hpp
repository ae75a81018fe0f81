// SPDX-License-Identifier: Apache-2.0
// Parameters of what moves inside a child: alarm, activation, arousal, anger, fear, growing up.
#pragma once

#include <bowlby/person/activation.hpp>
#include <bowlby/person/alarm.hpp>
#include <bowlby/person/anger.hpp>
#include <bowlby/person/arousal.hpp>
#include <bowlby/person/competence.hpp>
#include <bowlby/person/held_in_mind.hpp>
#include <bowlby/person/parameters/field.hpp>
#include <bowlby/person/wariness.hpp>

namespace bowlby::person {

inline constexpr Field<HeldInMindParameters> held_in_mind_fields[] = {
    {{"held_in_mind.growth", "s", 5, 300, in_decimal(HeldInMindParameters{}.growth_s),
      Status::chosen, "tried in the home sketch",
      "how long a partner must be present to be held in mind again"},
     &HeldInMindParameters::growth_s},
    {{"held_in_mind.fading", "s", 20, 1200, in_decimal(HeldInMindParameters{}.fading_s),
      Status::chosen, "tried in the home sketch",
      "how long a twelve-month-old holds an absent partner in mind"},
     &HeldInMindParameters::fading_s},
};

inline constexpr Field<AlarmParameters> alarm_fields[] = {
    {{"alarm.fear", "", 0, 2, in_decimal(AlarmParameters{}.fear), Status::chosen, "home sketch",
      "how much fear adds to alarm"},
     &AlarmParameters::fear},
    {{"alarm.fear_of_partner", "", 0, 2, in_decimal(AlarmParameters{}.fear_of_partner),
      Status::assumed, "assumed",
      "how much fear of the partner adds to alarm while that partner is there"},
     &AlarmParameters::fear_of_partner},
    {{"alarm.untrusted_presence", "", 0, 1, in_decimal(AlarmParameters{}.untrusted_presence),
      Status::chosen, "home sketch tried .5; chosen so that an untrusted return does not settle",
      "how much an untrusted partner alarms by being there when there is something to fear"},
     &AlarmParameters::untrusted_presence},
    {{"alarm.broken_contingency", "", 0, 1, in_decimal(AlarmParameters{}.broken_contingency),
      Status::chosen, "home sketch: .2 to .5 plausible",
      "how much a partner who is there and does not answer alarms"},
     &AlarmParameters::broken_contingency},
    {{"alarm.unmemorable", "", 0, 1, in_decimal(AlarmParameters{}.unmemorable), Status::chosen,
      "home sketch", "threat while the partner is hardly held in mind yet"},
     &AlarmParameters::unmemorable},
    {{"alarm.eased_by_trust", "", 0, 1, in_decimal(AlarmParameters{}.eased_by_trust),
      Status::chosen, "chosen so that a secure base lets a strange room be explored",
      "how far a trusted partner's presence takes strangeness away"},
     &AlarmParameters::eased_by_trust},
    {{"alarm.ceiling", "", 0.5, 2, in_decimal(AlarmParameters{}.ceiling), Status::chosen,
      "home sketch", "highest alarm"},
     &AlarmParameters::ceiling},
};

inline constexpr Field<ActivationParameters> activation_fields[] = {
    {{"activation.rise", "1/s", 0.1, 0.4, in_decimal(ActivationParameters{}.rise_per_s),
      Status::chosen, "home sketch: .1 to .4 plausible", "how fast activation follows alarm"},
     &ActivationParameters::rise_per_s},
    {{"activation.decay", "1/s", 0.005, 0.02, in_decimal(ActivationParameters{}.decay_per_s),
      Status::chosen, "home sketch: .005 to .02 plausible",
      "how slowly activation fades by itself"},
     &ActivationParameters::decay_per_s},
    {{"activation.ending", "1/s", 0.05, 0.2, in_decimal(ActivationParameters{}.ending_per_s),
      Status::chosen, "home sketch: .05 to .2 plausible",
      "how fast contact with a trusted partner ends activation"},
     &ActivationParameters::ending_per_s},
    {{"activation.diversion", "1/s", 0, 0.03, in_decimal(ActivationParameters{}.diversion_per_s),
      Status::chosen, "home sketch: 0 to .03 plausible",
      "how far attention to the surroundings diverts from the need"},
     &ActivationParameters::diversion_per_s},
    {{"activation.near", "m", 0.3, 2, in_decimal(ActivationParameters{}.near_m), Status::assumed,
      "assumed", "distance within which the partner is near"},
     &ActivationParameters::near_m},
    {{"activation.afraid", "", 0, 1, in_decimal(ActivationParameters{}.afraid), Status::chosen,
      "home sketch",
      "what is left of nearness as an end of activation while the partner frightens"},
     &ActivationParameters::afraid},
};

inline constexpr Field<ArousalParameters> arousal_fields[] = {
    {{"arousal.rise", "1/s", 0.03, 0.08, in_decimal(ArousalParameters{}.rise_per_s), Status::chosen,
      "home sketch: .03 to .08 plausible", "how fast activation arouses the body"},
     &ArousalParameters::rise_per_s},
    {{"arousal.overload", "1/s", 0, 0.2, in_decimal(ArousalParameters{}.overload_per_s),
      Status::chosen, "face-to-face sketch: .05 to .13 accepted",
      "how fast stimulation beyond capacity arouses"},
     &ArousalParameters::overload_per_s},
    {{"arousal.untrusted_comfort", "", 0.1, 0.35, in_decimal(ArousalParameters{}.untrusted_comfort),
      Status::chosen, "home sketch: .1 to .35 plausible",
      "how well comfort works without any trust"},
     &ArousalParameters::untrusted_comfort},
    {{"arousal.anger_blocks", "", 0, 1, in_decimal(ArousalParameters{}.anger_blocks),
      Status::chosen, "home sketch", "how far anger keeps comfort from working"},
     &ArousalParameters::anger_blocks},
};

inline constexpr Field<AngerParameters> anger_fields[] = {
    {{"anger.hope", "", 0.3, 1.5, in_decimal(AngerParameters{}.hope), Status::chosen,
      "chosen: all of it", "share of the partner's best care that is counted on"},
     &AngerParameters::hope},
    {{"anger.lag", "s", 5, 60, in_decimal(AngerParameters{}.lag_s), Status::chosen, "home sketch",
      "how slowly hope follows the situation"},
     &AngerParameters::lag_s},
    {{"anger.rise", "1/s", 0.05, 0.08, in_decimal(AngerParameters{}.rise_per_s), Status::chosen,
      "home sketch: .05 to .08 plausible", "how fast disappointment angers"},
     &AngerParameters::rise_per_s},
    {{"anger.scale", "1/s", 0.005, 0.1, in_decimal(AngerParameters{}.scale_per_s), Status::chosen,
      "home sketch", "relief missed that counts as one unit of disappointment"},
     &AngerParameters::scale_per_s},
    {{"anger.decay", "1/s", 0.03, 0.06, in_decimal(AngerParameters{}.decay_per_s), Status::chosen,
      "home sketch: .03 to .06 plausible", "how fast anger fades"},
     &AngerParameters::decay_per_s},
    {{"anger.quench", "", 0, 10, in_decimal(AngerParameters{}.quench), Status::chosen,
      "home sketch", "how strongly trusted relief quenches anger"},
     &AngerParameters::quench},
    {{"anger.absent", "", 0, 1, in_decimal(AngerParameters{}.absent), Status::chosen,
      "home sketch tried .25; chosen so that absence is resented",
      "share of hope that is left while the partner is away"},
     &AngerParameters::absent},
    {{"anger.calm", "", 0, 0.5, in_decimal(AngerParameters{}.calm), Status::chosen, "home sketch",
      "activation below which nothing is hoped for"},
     &AngerParameters::calm},
};

inline constexpr Field<WarinessParameters> wariness_fields[] = {
    {{"wariness.stranger_near", "", 0, 1, in_decimal(WarinessParameters{}.stranger_near),
      Status::assumed, "assumed", "fear of a stranger who is near"},
     &WarinessParameters::stranger_near},
    {{"wariness.stranger_reach", "m", 0.5, 5, in_decimal(WarinessParameters{}.stranger_reach_m),
      Status::assumed, "assumed", "distance over which that fear falls"},
     &WarinessParameters::stranger_reach_m},
    {{"wariness.stranger_there", "", 0, 1, in_decimal(WarinessParameters{}.stranger_there),
      Status::assumed, "assumed", "fear of a stranger in the room"},
     &WarinessParameters::stranger_there},
    {{"wariness.alone", "", 0, 1, in_decimal(WarinessParameters{}.alone), Status::assumed,
      "assumed", "fear of being alone in a strange place"},
     &WarinessParameters::alone},
    {{"wariness.eased_by_trust", "", 0, 1, in_decimal(WarinessParameters{}.eased_by_trust),
      Status::assumed, "assumed", "how far a trusted partner in the room takes fear away"},
     &WarinessParameters::eased_by_trust},
    {{"wariness.up", "s", 1, 30, in_decimal(WarinessParameters{}.up_s), Status::assumed, "assumed",
      "how fast fear rises"},
     &WarinessParameters::up_s},
    {{"wariness.down", "s", 5, 120, in_decimal(WarinessParameters{}.down_s), Status::assumed,
      "assumed", "how fast fear fades"},
     &WarinessParameters::down_s},
    {{"wariness.partner_fades", "s", 10, 300, in_decimal(WarinessParameters{}.partner_fades_s),
      Status::assumed, "assumed", "how fast fear of a partner fades"},
     &WarinessParameters::partner_fades_s},
};

inline constexpr Field<CompetenceParameters> competence_fields[] = {
    {{"competence.top_speed", "m/s", 0.3, 1.5, in_decimal(CompetenceParameters{}.top_speed_m_s),
      Status::chosen, "home sketch: .5 to 1 plausible", "crawling and toddling speed"},
     &CompetenceParameters::top_speed_m_s},
    {{"competence.crawls_at", "month", 5, 12, in_decimal(CompetenceParameters{}.crawls_at_months),
      Status::assumed, "assumed", "age at which half of that speed is reached"},
     &CompetenceParameters::crawls_at_months},
    {{"competence.discriminates_at", "month", 6, 10,
      in_decimal(CompetenceParameters{}.discriminates_at_months), Status::chosen,
      "seven to nine months", "age at which the bond discriminates"},
     &CompetenceParameters::discriminates_at_months},
    {{"competence.smiles_at", "month", 1, 4, in_decimal(CompetenceParameters{}.smiles_at_months),
      Status::assumed, "assumed", "age of the social smile"},
     &CompetenceParameters::smiles_at_months},
};

}  // namespace bowlby::person
