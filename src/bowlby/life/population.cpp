// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/chance/distributions.hpp>
#include <bowlby/chance/draw.hpp>
#include <bowlby/life/population.hpp>
#include <bowlby/person/parameters.hpp>
#include <cmath>
#include <cstring>
#include <iterator>
#include <map>
#include <optional>

namespace bowlby::life {
namespace {

using base::Distribution;
using base::Shape;
using chance::Purpose;

/// One value of a distribution from one uniform number.
double draw_from(Distribution const& d, double u) {
  switch (d.shape) {
    case Shape::constant: return d.first;
    case Shape::normal: return chance::truncated_normal(u, d.first, d.second, d.low, d.high);
    case Shape::lognormal:
      return std::exp(chance::truncated_normal(u, std::log(d.first), d.second,
                                               std::log(std::max(d.low, 1e-12)), std::log(d.high)));
    case Shape::uniform: return d.first + u * (d.second - d.first);
    case Shape::beta: {
      auto const shapes = base::beta_shapes(d);
      return chance::beta(u, shapes.alpha, shapes.beta);
    }
  }
  return d.first;
}

/// The uniform number of the trait at `index` of a list whose first trait has purpose `first`.
double uniform_of(chance::Draw<double> const& draw, Purpose first, std::size_t index,
                  std::uint32_t person) {
  auto const purpose = static_cast<std::uint32_t>(first) + static_cast<std::uint32_t>(index);
  return draw.uniforms(purpose / 4, person, 0).value[purpose % 4];
}

using Tied = std::map<std::string, double, std::less<>>;

/// Draws every trait of one person; `first` is the purpose of the first of them. Traits in `tied`
/// take the number that is there instead of one of their own.
template <class Struct, std::size_t N>
base::result<void> draw_traits(base::ParameterSet const& set,
                               base::Field<Struct> const (&fields)[N], Purpose first,
                               chance::Draw<double> const& draw, std::uint32_t person,
                               Tied const& tied, float* values) {
  Struct traits{};
  auto const sampler = [&](std::size_t index, Distribution const& d) {
    auto const together = tied.find(fields[index].parameter.path);
    auto const u =
        together != tied.end() ? together->second : uniform_of(draw, first, index, person);
    return std::min(std::max(draw_from(d, u), d.low), d.high);
  };
  if (auto const done = base::apply(set, fields, traits, sampler); !done) return done;
  static_assert(sizeof(Struct) == N * sizeof(float));
  std::memcpy(values, &traits, sizeof(traits));
  return {};
}

struct Place {
  Purpose first;
  std::size_t index;
  std::uint32_t person;
};

/// Which random number a trait of child or caregiver has; nothing for other parameters.
std::optional<Place> place_of(std::string_view path) {
  namespace slot = person::slot;
  auto const among = [&](auto const& fields) {
    auto const found = std::find_if(std::begin(fields), std::end(fields), [&](auto const& field) {
      return field.parameter.path == path;
    });
    return static_cast<std::size_t>(found - std::begin(fields));
  };
  if (auto const i = among(person::child_fields); i < std::size(person::child_fields)) {
    return Place{Purpose::temperament_0, i, slot::child};
  }
  if (auto const i = among(person::caregiver_fields); i < std::size(person::caregiver_fields)) {
    return Place{Purpose::caregiver_trait_0, i, slot::caregiver};
  }
  return std::nullopt;
}

}  // namespace

base::result<void> correlate(Population& population) {
  auto correlated = Correlated::of(population.caregivers);
  if (!correlated) return base::fail(correlated.error());
  for (auto const& path : correlated->paths()) {
    if (place_of(path)) continue;
    return base::fail({base::Failure::usage, population.caregivers.name + ": 'correlation'",
                       path + " is not a trait of a child or a caregiver",
                       "the laws are the same for everybody", "leave it out"});
  }
  population.correlated = *std::move(correlated);
  return {};
}

base::result<base::Registry> registry() {
  auto all = base::parameters_of(person::child_fields);
  auto const add = [&all](std::vector<base::Parameter> const& more) {
    all.insert(all.end(), more.begin(), more.end());
  };
  add(base::parameters_of(person::caregiver_fields));
  person::for_each_law([&](auto const& fields, auto) { add(base::parameters_of(fields)); });
  return base::Registry::compose(std::move(all));
}

base::result<Dyad> draw_dyad(Population const& population, chance::StreamKey key,
                             std::uint32_t number) {
  Dyad dyad;
  dyad.child.dyad = number;
  chance::Draw<double> draw{key, number, 0};
  namespace slot = person::slot;
  Tied tied;
  if (population.correlated.any()) {
    std::vector<double> independent;
    for (auto const& path : population.correlated.paths()) {
      auto const place = place_of(path);
      independent.push_back(uniform_of(draw, place->first, place->index, place->person));
    }
    tied = population.correlated.tie(independent);
  }
  auto done = draw_traits(population.children, person::child_fields, Purpose::temperament_0, draw,
                          slot::child, tied, dyad.child.traits);
  if (done) {
    done = draw_traits(population.caregivers, person::caregiver_fields, Purpose::caregiver_trait_0,
                       draw, slot::caregiver, tied, dyad.caregiver);
  }
  if (done) {
    done = draw_traits(population.visitors, person::caregiver_fields, Purpose::caregiver_trait_0,
                       draw, slot::visitor, {}, dyad.visitor);
  }
  if (!done) return base::fail(done.error());
  return dyad;
}

base::result<person::Laws> laws_of(base::ParameterSet const& set) {
  person::Laws laws;
  base::result<void> done;
  person::for_each_law([&](auto const& fields, auto member) {
    if (!done) return;
    done = base::apply(set, fields, laws.*member,
                       [](std::size_t, Distribution const& d) { return base::centre(d); });
  });
  if (!done) return base::fail(done.error());
  return laws;
}

}  // namespace bowlby::life
