// SPDX-License-Identifier: Apache-2.0
// Every parameter of the laws and of persons, once, in one order. Lists are append-only, and so is
// their order: a place addresses a random number, and files of other versions name the same paths.
#pragma once

#include <bowlby/person/laws.hpp>
#include <bowlby/person/parameters/between.hpp>
#include <bowlby/person/parameters/care.hpp>
#include <bowlby/person/parameters/conduct.hpp>
#include <bowlby/person/parameters/inner_levels.hpp>
#include <bowlby/person/parameters/learning.hpp>
#include <bowlby/person/parameters/traits.hpp>

namespace bowlby::person {

/// Calls `visit(fields, member of Laws)` for every list of law parameters, in one order.
template <class Visit>
void for_each_law(Visit const& visit) {
  visit(held_in_mind_fields, &Laws::held_in_mind);
  visit(alarm_fields, &Laws::alarm);
  visit(activation_fields, &Laws::activation);
  visit(arousal_fields, &Laws::arousal);
  visit(anger_fields, &Laws::anger);
  visit(expression_fields, &Laws::expression);
  visit(contingency_fields, &Laws::contingency);
  visit(approach_fields, &Laws::approach);
  visit(wariness_fields, &Laws::wariness);
  visit(sociable_fields, &Laws::sociable);
  visit(competence_fields, &Laws::competence);
  visit(noticing_fields, &Laws::noticing);
  visit(responding_fields, &Laws::responding);
  visit(own_alarm_fields, &Laws::own_alarm);
  visit(expectation_fields, &Laws::expectation);
  visit(expression_learning_fields, &Laws::expression_learning);
  visit(crying_fields, &Laws::crying);
  visit(cues_fields, &Laws::cues);
  visit(effects_of_acts_fields, &Laws::effects_of_acts);
  visit(act_lengths_fields, &Laws::act_lengths);
  visit(stimulation_fields, &Laws::stimulation);
  visit(care_of_needs_fields, &Laws::care_of_needs);
  visit(contact_fields, &Laws::contact);
  visit(movement_fields, &Laws::movement);
  visit(bond_fields, &Laws::bond);
  visit(home_fields, &Laws::home);
  visit(burden_fields, &Laws::burden);
  visit(resonance_fields, &Laws::resonance);
}

}  // namespace bowlby::person
