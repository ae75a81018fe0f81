// SPDX-License-Identifier: Apache-2.0
#include "data_value.hpp"

#include <array>
#include <bowlby/base/printable.hpp>

namespace bowlby::base::detail {
namespace {

struct Form {
  Shape shape;
  std::string_view first;
  std::string_view second;
  bool may_stand_alone;  ///< { mean, sd } needs no name: it is normal unless it says otherwise
};

constexpr std::array forms{
    Form{Shape::normal, "mean", "sd", true},
    Form{Shape::lognormal, "median", "sigma", true},
    Form{Shape::uniform, "low", "high", true},
    Form{Shape::beta, "mean", "sd", false},
};

tl::unexpected<Error> refuse(std::string problem) {
  return fail({Failure::usage,
               {},
               std::move(problem),
               {},
               "write a number, { mean, sd }, { low, high }, { lognormal = { median, sigma } } or "
               "{ beta = { mean, sd } }"});
}

/// The two numbers of a form, if the table holds them and nothing else.
std::optional<Distribution> read_form(Form const& form, toml::table const& table) {
  if (table.size() != 2) return std::nullopt;
  auto const* first = table.get(form.first);
  auto const* second = table.get(form.second);
  if (first == nullptr || second == nullptr || !first->is_number() || !second->is_number()) {
    return std::nullopt;
  }
  return Distribution{.shape = form.shape,
                      .first = first->value<double>().value_or(0),
                      .second = second->value<double>().value_or(0)};
}

}  // namespace

result<Distribution> read_distribution(toml::node const& node) {
  if (auto const number = node.is_number() ? node.value<double>() : std::nullopt) {
    return constant(*number);
  }
  auto const* table = node.as_table();
  if (table == nullptr) return refuse("is neither a number nor a distribution");
  for (auto const& form : forms) {
    if (auto const* inner = table->get(name(form.shape)); inner != nullptr && table->size() == 1) {
      if (auto const* numbers = inner->as_table()) {
        if (auto const read = read_form(form, *numbers)) return *read;
      }
      return refuse(std::string{"is "} + std::string{name(form.shape)} +
                    ", but not with the numbers " + std::string{form.first} + " and " +
                    std::string{form.second});
    }
    if (!form.may_stand_alone) continue;
    if (auto const read = read_form(form, *table)) return *read;
  }
  std::string keys;
  for (auto const& [key, value] : *table) {
    keys += (keys.empty() ? "" : ", ") + printable(key.str(), 40);
    if (keys.size() > 80) break;
  }
  return refuse("is a table of {" + keys + "}, which is no distribution known here");
}

}  // namespace bowlby::base::detail
