// SPDX-License-Identifier: Apache-2.0
// All parameters of the laws together: one set for home, still-face and Strange Situation.
#pragma once

#include <bowlby/person/act_lengths.hpp>
#include <bowlby/person/activation.hpp>
#include <bowlby/person/alarm.hpp>
#include <bowlby/person/anger.hpp>
#include <bowlby/person/approach.hpp>
#include <bowlby/person/arousal.hpp>
#include <bowlby/person/bond.hpp>
#include <bowlby/person/burden.hpp>
#include <bowlby/person/care_of_needs.hpp>
#include <bowlby/person/competence.hpp>
#include <bowlby/person/contact.hpp>
#include <bowlby/person/contingency.hpp>
#include <bowlby/person/crying.hpp>
#include <bowlby/person/cues.hpp>
#include <bowlby/person/effects_of_acts.hpp>
#include <bowlby/person/expectation.hpp>
#include <bowlby/person/expression.hpp>
#include <bowlby/person/expression_learning.hpp>
#include <bowlby/person/held_in_mind.hpp>
#include <bowlby/person/home.hpp>
#include <bowlby/person/movement.hpp>
#include <bowlby/person/noticing.hpp>
#include <bowlby/person/own_alarm.hpp>
#include <bowlby/person/resonance.hpp>
#include <bowlby/person/responding.hpp>
#include <bowlby/person/sociable.hpp>
#include <bowlby/person/stimulation.hpp>
#include <bowlby/person/wariness.hpp>

namespace bowlby::person {

struct Laws {
  HeldInMindParameters held_in_mind;
  AlarmParameters alarm;
  ActivationParameters activation;
  ArousalParameters arousal;
  AngerParameters anger;
  ExpressionParameters expression;
  ContingencyParameters contingency;
  ApproachParameters approach;
  WarinessParameters wariness;
  SociableParameters sociable;
  CompetenceParameters competence;
  NoticingParameters noticing;
  RespondingParameters responding;
  OwnAlarmParameters own_alarm;
  ExpectationParameters expectation;
  ExpressionLearningParameters expression_learning;
  CryingParameters crying;
  CuesParameters cues;
  EffectsOfActsParameters effects_of_acts;
  ActLengthsParameters act_lengths;
  StimulationParameters stimulation;
  CareOfNeedsParameters care_of_needs;
  ContactParameters contact;
  MovementParameters movement;
  BondParameters bond;
  HomeParameters home;
  BurdenParameters burden;
  ResonanceParameters resonance;
};

}  // namespace bowlby::person
