// SPDX-License-Identifier: Apache-2.0
// Parameters of what passes between child and adult: cues, acts, effects, movement, contact, home.
#pragma once

#include <bowlby/person/act_lengths.hpp>
#include <bowlby/person/bond.hpp>
#include <bowlby/person/care_of_needs.hpp>
#include <bowlby/person/contact.hpp>
#include <bowlby/person/crying.hpp>
#include <bowlby/person/cues.hpp>
#include <bowlby/person/effects_of_acts.hpp>
#include <bowlby/person/home.hpp>
#include <bowlby/person/movement.hpp>
#include <bowlby/person/parameters/field.hpp>
#include <bowlby/person/stimulation.hpp>

namespace bowlby::person {

inline constexpr Field<CryingParameters> crying_fields[] = {
    {{"crying.half_at", "", 0.1, 0.8, in_decimal(CryingParameters{}.half_at), Status::assumed,
      "assumed", "distress shown at which half of the full rate of crying is reached"},
     &CryingParameters::half_at},
    {{"crying.width", "", 0.02, 0.3, in_decimal(CryingParameters{}.width), Status::assumed,
      "assumed", "how gradual that is"},
     &CryingParameters::width},
    {{"crying.rate", "1/s", 0.1, 2, in_decimal(CryingParameters{}.per_s), Status::assumed,
      "assumed", "rate of cries in full distress"},
     &CryingParameters::per_s},
    {{"crying.frown_at", "", 0.1, 0.8, in_decimal(CryingParameters{}.frown_at), Status::assumed,
      "assumed", "distress shown at which half of the full rate of frowning is reached"},
     &CryingParameters::frown_at},
    {{"crying.frown_width", "", 0.02, 0.3, in_decimal(CryingParameters{}.frown_width),
      Status::assumed, "assumed", "how gradual that is"},
     &CryingParameters::frown_width},
    {{"crying.frown_rate", "1/s", 0.1, 2, in_decimal(CryingParameters{}.frown_per_s),
      Status::assumed, "assumed", "rate of frowns in full distress"},
     &CryingParameters::frown_per_s},
    {{"crying.resist_rate", "1/s", 0, 1, in_decimal(CryingParameters{}.resist_per_s),
      Status::assumed, "assumed", "rate of angry resistance at full anger and a distress of .4"},
     &CryingParameters::resist_per_s},
};

inline constexpr Field<CuesParameters> cues_fields[] = {
    {{"cues.bid", "", 0.1, 1.5, in_decimal(CuesParameters{}.bid), Status::assumed, "assumed",
      "strength of a coo or call as a cue"},
     &CuesParameters::bid},
    {{"cues.smile", "", 0.1, 1.5, in_decimal(CuesParameters{}.smile), Status::assumed, "assumed",
      "strength of a smile as a cue"},
     &CuesParameters::smile},
    {{"cues.look", "", 0.1, 1.5, in_decimal(CuesParameters{}.look), Status::assumed, "assumed",
      "strength of a look as a cue"},
     &CuesParameters::look},
    {{"cues.cry_floor", "", 0, 0.5, in_decimal(CuesParameters{}.cry_floor), Status::assumed,
      "assumed", "strength of a cry beyond the distress it shows"},
     &CuesParameters::cry_floor},
    {{"cues.distress_from", "", 0, 0.6, in_decimal(CuesParameters{}.distress_from), Status::assumed,
      "assumed", "distress shown from which a look is a signal of need"},
     &CuesParameters::distress_from},
};

inline constexpr Field<EffectsOfActsParameters> effects_of_acts_fields[] = {
    {{"effects_of_acts.rebuff_arouses", "", 0, 0.5,
      in_decimal(EffectsOfActsParameters{}.rebuff_arouses), Status::assumed,
      "assumed; tried in the home sketch", "what a rebuff adds to arousal"},
     &EffectsOfActsParameters::rebuff_arouses},
    {{"effects_of_acts.intrusion_arouses", "", 0, 0.5,
      in_decimal(EffectsOfActsParameters{}.intrusion_arouses), Status::assumed,
      "assumed; tried in the home sketch", "what an intrusion adds to arousal"},
     &EffectsOfActsParameters::intrusion_arouses},
    {{"effects_of_acts.fright_arouses", "", 0, 0.6,
      in_decimal(EffectsOfActsParameters{}.fright_arouses), Status::assumed,
      "assumed; tried in the home sketch", "what a fright adds to arousal"},
     &EffectsOfActsParameters::fright_arouses},
    {{"effects_of_acts.fright_activates", "", 0, 0.6,
      in_decimal(EffectsOfActsParameters{}.fright_activates), Status::assumed,
      "assumed; tried in the home sketch",
      "what a fright adds to the activation of the attachment system"},
     &EffectsOfActsParameters::fright_activates},
    {{"effects_of_acts.fright_of_partner", "", 0, 1,
      in_decimal(EffectsOfActsParameters{}.fright_of_partner), Status::assumed,
      "assumed; tried in the home sketch", "how much of full fear of the partner one fright makes"},
     &EffectsOfActsParameters::fright_of_partner},
};

inline constexpr Field<ActLengthsParameters> act_lengths_fields[] = {
    {{"act_lengths.mirror", "s", 0.5, 10, in_decimal(ActLengthsParameters{}.mirror_s),
      Status::assumed, "assumed", "middle length of mirroring"},
     &ActLengthsParameters::mirror_s},
    {{"act_lengths.play", "s", 0.5, 20, in_decimal(ActLengthsParameters{}.play_s), Status::assumed,
      "assumed", "middle length of a playful act"},
     &ActLengthsParameters::play_s},
    {{"act_lengths.distract", "s", 0.5, 20, in_decimal(ActLengthsParameters{}.distract_s),
      Status::assumed, "assumed", "middle length of distracting"},
     &ActLengthsParameters::distract_s},
    {{"act_lengths.reject", "s", 0.5, 20, in_decimal(ActLengthsParameters{}.reject_s),
      Status::assumed, "assumed", "middle length of a rebuff"},
     &ActLengthsParameters::reject_s},
    {{"act_lengths.frighten", "s", 0.5, 20, in_decimal(ActLengthsParameters{}.frighten_s),
      Status::assumed, "assumed", "middle length of a frightening lapse"},
     &ActLengthsParameters::frighten_s},
    {{"act_lengths.intrude", "s", 0.5, 20, in_decimal(ActLengthsParameters{}.intrude_s),
      Status::assumed, "assumed", "middle length of an intrusion"},
     &ActLengthsParameters::intrude_s},
    {{"act_lengths.greet", "s", 0.5, 20, in_decimal(ActLengthsParameters{}.greet_s),
      Status::assumed, "assumed", "middle length of a greeting"},
     &ActLengthsParameters::greet_s},
    {{"act_lengths.withdraw", "s", 2, 120, in_decimal(ActLengthsParameters{}.withdraw_s),
      Status::assumed, "assumed", "middle length of withdrawing"},
     &ActLengthsParameters::withdraw_s},
    {{"act_lengths.settled_shown", "", 0.05, 0.5, in_decimal(ActLengthsParameters{}.settled_shown),
      Status::chosen, "home sketch",
      "distress shown below which a child looks settled to who comforts it"},
     &ActLengthsParameters::settled_shown},
    {{"act_lengths.settled_need", "", 0.05, 0.5, in_decimal(ActLengthsParameters{}.settled_need),
      Status::assumed, "assumed", "need below which there is nothing left to give"},
     &ActLengthsParameters::settled_need},
    {{"act_lengths.settled_stay", "s", 0.5, 20, in_decimal(ActLengthsParameters{}.settled_s),
      Status::assumed, "assumed", "how long comfort goes on with a child who looks settled"},
     &ActLengthsParameters::settled_s},
};

inline constexpr Field<StimulationParameters> stimulation_fields[] = {
    {{"stimulation.nobody", "", 0, 0.5, in_decimal(StimulationParameters{}.nobody), Status::chosen,
      "face-to-face sketch", "stimulation when nobody is there"},
     &StimulationParameters::nobody},
    {{"stimulation.neutral", "", 0, 1, in_decimal(StimulationParameters{}.neutral), Status::chosen,
      "face-to-face sketch", "stimulation by a neutral face"},
     &StimulationParameters::neutral},
    {{"stimulation.voice", "", 0, 1.5, in_decimal(StimulationParameters{}.voice), Status::chosen,
      "face-to-face sketch", "stimulation by a voice"},
     &StimulationParameters::voice},
    {{"stimulation.smile", "", 0, 2, in_decimal(StimulationParameters{}.smile), Status::chosen,
      "face-to-face sketch", "stimulation by a smile"},
     &StimulationParameters::smile},
    {{"stimulation.soothing", "", 0, 1, in_decimal(StimulationParameters{}.soothing),
      Status::chosen, "face-to-face sketch", "stimulation by comforting"},
     &StimulationParameters::soothing},
    {{"stimulation.intrusive", "", 0.5, 3, in_decimal(StimulationParameters{}.intrusive),
      Status::chosen, "face-to-face sketch", "stimulation by intruding or frightening"},
     &StimulationParameters::intrusive},
};

inline constexpr Field<CareOfNeedsParameters> care_of_needs_fields[] = {
    {{"care_of_needs.met", "1/s", 0.01, 0.3, in_decimal(CareOfNeedsParameters{}.met_per_s),
      Status::assumed, "assumed", "how fast care that lands meets the need"},
     &CareOfNeedsParameters::met_per_s},
    {{"care_of_needs.passes", "1/s", 0.001, 0.1, in_decimal(CareOfNeedsParameters{}.passes_per_s),
      Status::assumed, "assumed", "how fast need passes by itself"},
     &CareOfNeedsParameters::passes_per_s},
    {{"care_of_needs.lands_from", "", 0, 1, in_decimal(CareOfNeedsParameters{}.lands_from),
      Status::assumed, "assumed",
      "share of the caregiver's warmth that must reach the child for care to land"},
     &CareOfNeedsParameters::lands_from},
};

inline constexpr Field<ContactParameters> contact_fields[] = {
    {{"contact.reach", "m", 0.2, 0.8, in_decimal(ContactParameters{}.reach_m), Status::assumed,
      "assumed", "arm's length of a child: contact by its own effort"},
     &ContactParameters::reach_m},
    {{"contact.pull", "", 0, 1, in_decimal(ContactParameters{}.pull), Status::assumed, "assumed",
      "force of approach from which arriving means touching"},
     &ContactParameters::pull},
    {{"contact.hold", "m", 0.3, 1.2, in_decimal(ContactParameters{}.hold_m), Status::assumed,
      "assumed", "distance within which an adult who comforts holds the child"},
     &ContactParameters::hold_m},
    {{"contact.apart", "m", 0.5, 2, in_decimal(ContactParameters{}.apart_m), Status::assumed,
      "assumed", "distance at which contact is over"},
     &ContactParameters::apart_m},
    {{"contact.satisfied", "", 0, 0.5, in_decimal(ContactParameters{}.satisfied), Status::assumed,
      "assumed", "activation below which a child leaves contact"},
     &ContactParameters::satisfied},
    {{"contact.repelled", "", 0, 1, in_decimal(ContactParameters{}.repelled), Status::assumed,
      "assumed", "force of avoidance at which a child who is not held leaves"},
     &ContactParameters::repelled},
    {{"contact.breaks_off", "", 0, 1, in_decimal(ContactParameters{}.breaks_off), Status::assumed,
      "assumed", "force of avoidance at which a child who is held breaks off"},
     &ContactParameters::breaks_off},
};

inline constexpr Field<MovementParameters> movement_fields[] = {
    {{"movement.adult_speed", "m/s", 0.2, 3, in_decimal(MovementParameters{}.adult_speed_m_s),
      Status::assumed, "assumed", "walking speed of an adult"},
     &MovementParameters::adult_speed_m_s},
    {{"movement.inertia", "s", 0.1, 3, in_decimal(MovementParameters{}.inertia_s), Status::assumed,
      "assumed", "how slowly a child's speed follows its aim"},
     &MovementParameters::inertia_s},
    {{"movement.restlessness", "", 0, 0.5, in_decimal(MovementParameters{}.restlessness),
      Status::assumed, "assumed",
      "random movement, m per root second at a speed of 1 m/s; up to three times that under "
      "conflict"},
     &MovementParameters::restlessness},
    {{"movement.stranger_push", "", 0, 5, in_decimal(MovementParameters{}.stranger_push),
      Status::assumed, "assumed", "how strongly fear drives away from a stranger"},
     &MovementParameters::stranger_push},
    {{"movement.stranger_reach", "m", 0.3, 5, in_decimal(MovementParameters{}.stranger_reach_m),
      Status::assumed, "assumed", "how far that reaches"},
     &MovementParameters::stranger_reach_m},
    {{"movement.room_half", "m", 1, 10, in_decimal(MovementParameters{}.room_half_m),
      Status::assumed, "assumed", "half the width of the room"},
     &MovementParameters::room_half_m},
};

inline constexpr Field<BondParameters> bond_fields[] = {
    {{"bond.ceiling", "", 0.1, 1, in_decimal(BondParameters{}.ceiling), Status::assumed, "assumed",
      "strongest bond, as the alarm that absence makes"},
     &BondParameters::ceiling},
    {{"bond.builds", "s", 500, 100000, in_decimal(BondParameters{}.builds_s), Status::assumed,
      "assumed", "engaged care after which 63 % of the bond is there"},
     &BondParameters::builds_s},
    {{"bond.trust_in_strangers", "", 0, 1, in_decimal(BondParameters{}.trust_in_strangers),
      Status::assumed, "assumed", "share of earned trust with which a new person is met"},
     &BondParameters::trust_in_strangers},
    {{"bond.stranger_consoles", "", 0, 1, in_decimal(BondParameters{}.stranger_consoles),
      Status::assumed, "assumed",
      "how far a stranger's nearness ends the search for the caregiver"},
     &BondParameters::stranger_consoles},
};

inline constexpr Field<HomeParameters> home_fields[] = {
    {{"home.need_least", "", 0, 1, in_decimal(HomeParameters{}.need_least), Status::assumed,
      "assumed", "least need with which an episode of distress begins"},
     &HomeParameters::need_least},
    {{"home.need_spread", "", 0, 1, in_decimal(HomeParameters{}.need_spread), Status::assumed,
      "assumed", "how much greater it may be"},
     &HomeParameters::need_spread},
    {{"home.near", "m", 0.3, 5, in_decimal(HomeParameters{}.near_m), Status::assumed, "assumed",
      "least distance of the caregiver when distress begins"},
     &HomeParameters::near_m},
    {{"home.far", "m", 0, 10, in_decimal(HomeParameters{}.far_m), Status::assumed, "assumed",
      "how much further off the caregiver may be"},
     &HomeParameters::far_m},
    {{"home.play_distance", "m", 0.3, 2, in_decimal(HomeParameters{}.play_m), Status::assumed,
      "assumed", "distance of the caregiver in play"},
     &HomeParameters::play_m},
    {{"home.novelty", "", 0, 1, in_decimal(HomeParameters{}.novelty), Status::assumed, "assumed",
      "how novel things at home are"},
     &HomeParameters::novelty},
    {{"home.calm", "", 0.02, 0.5, in_decimal(HomeParameters{}.calm), Status::assumed, "assumed",
      "activation and need below which an episode of distress is over"},
     &HomeParameters::calm},
    {{"home.shortest", "s", 0, 60, in_decimal(HomeParameters{}.shortest_s), Status::assumed,
      "assumed", "shortest episode of distress"},
     &HomeParameters::shortest_s},
};

}  // namespace bowlby::person
