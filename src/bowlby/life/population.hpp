// SPDX-License-Identifier: Apache-2.0
// Who is studied: children of a described temperament with caregivers of a described kind. What
// varies is drawn by address, so dyad 17 is the same in every study of this seed.
#pragma once

#include <bowlby/base/parameter_set.hpp>
#include <bowlby/base/registry.hpp>
#include <bowlby/base/result.hpp>
#include <bowlby/life/correlated.hpp>
#include <bowlby/life/kernel.hpp>

namespace bowlby::life {

/// The parameters of persons and of the laws, as one list.
[[nodiscard]] base::result<base::Registry> registry();

struct Population {
  base::ParameterSet children;
  base::ParameterSet caregivers;
  base::ParameterSet visitors;  ///< how the stranger answers
  Correlated correlated;        ///< traits of child and caregiver that go together
};

/// What the caregivers' file says of traits that go together; refuses parameters that are no traits
/// of a child or a caregiver.
[[nodiscard]] base::result<void> correlate(Population& population);

/// Dyad `number` before anything has happened.
[[nodiscard]] base::result<Dyad> draw_dyad(Population const& population, chance::StreamKey key,
                                           std::uint32_t number);

/// The laws with what the set changes in them.
[[nodiscard]] base::result<person::Laws> laws_of(base::ParameterSet const& set);

}  // namespace bowlby::life
