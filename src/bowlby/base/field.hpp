// SPDX-License-Identifier: Apache-2.0
// A parameter together with the member of a plain struct that it sets. A room writes one list of
// these; the registry, the loader, `bowlby describe` and the laws all use it:
//
//   inline constexpr Field<ChildTraits> child_fields[] = {
//       {{"child.reactivity", "1/s", 0.01, 1, 0.25, Status::chosen, "tried", "How fast ..."},
//        &ChildTraits::reactivity},
//   };
//
// Append to such lists, never reorder them: the place in the list addresses the random number.
#pragma once

#include <bowlby/base/distribution.hpp>
#include <bowlby/base/number_text.hpp>
#include <bowlby/base/parameter.hpp>
#include <bowlby/base/parameter_set.hpp>
#include <bowlby/base/result.hpp>
#include <concepts>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace bowlby::base {

template <class Struct, class Number = float>
struct Field {
  Parameter parameter;
  Number Struct::* member;
};

/// Draws from a distribution that is not constant, within its `low` and `high`; told the place of
/// the parameter in its list, so that each parameter has its own random number.
template <class F>
concept Sampler = requires(F const& draw, std::size_t index, Distribution const& distribution) {
  { draw(index, distribution) } -> std::convertible_to<double>;
};

/// The parameters of a list, for `Registry::compose`.
template <class Struct, class Number, std::size_t N>
[[nodiscard]] std::vector<Parameter> parameters_of(Field<Struct, Number> const (&fields)[N]) {
  std::vector<Parameter> parameters;
  parameters.reserve(N);
  for (auto const& field : fields) parameters.push_back(field.parameter);
  return parameters;
}

/// For each field what the set says of it, else its default: looked up once, used for every person.
template <class Struct, class Number, std::size_t N>
[[nodiscard]] std::vector<Distribution> resolve(ParameterSet const& set,
                                                Field<Struct, Number> const (&fields)[N]) {
  std::vector<Distribution> resolved;
  resolved.reserve(N);
  for (auto const& field : fields) {
    auto const* setting = set.find(field.parameter.path);
    resolved.push_back(setting ? setting->distribution : constant(field.parameter.fallback));
  }
  return resolved;
}

/// Sets every member of one person. Fails where the sampler leaves a distribution's bounds.
template <class Struct, class Number, std::size_t N, Sampler Draw>
[[nodiscard]] result<void> apply(std::span<Distribution const> resolved,
                                 Field<Struct, Number> const (&fields)[N], Struct& target,
                                 Draw const& draw) {
  for (std::size_t i = 0; i < N; ++i) {
    auto const& d = resolved[i];
    double const value = d.is_constant() ? d.first : static_cast<double>(draw(i, d));
    if (!(value >= d.low && value <= d.high)) {
      return fail({Failure::incomplete, std::string{fields[i].parameter.path},
                   "was drawn as " + shortest_text(value),
                   "outside " + range_text(d.low, d.high, ""),
                   "report this as an error of Bowlby"});
    }
    target.*fields[i].member = static_cast<Number>(value);
  }
  return {};
}

template <class Struct, class Number, std::size_t N, Sampler Draw>
[[nodiscard]] result<void> apply(ParameterSet const& set, Field<Struct, Number> const (&fields)[N],
                                 Struct& target, Draw const& draw) {
  auto const resolved = resolve(set, fields);
  return apply(std::span<Distribution const>{resolved}, fields, target, draw);
}

/// One typical person, without drawing: constants as they are, else means, medians and middles.
template <class Struct, class Number, std::size_t N>
[[nodiscard]] Struct typical(ParameterSet const& set, Field<Struct, Number> const (&fields)[N]) {
  Struct target{};
  for (auto const& field : fields) {
    auto const* setting = set.find(field.parameter.path);
    target.*field.member =
        static_cast<Number>(setting ? centre(setting->distribution) : field.parameter.fallback);
  }
  return target;
}

}  // namespace bowlby::base
