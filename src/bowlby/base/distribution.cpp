// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/base/distribution.hpp>
#include <bowlby/base/number_text.hpp>
#include <cmath>

namespace bowlby::base {
namespace {

struct ShapeWords {
  std::string_view name;
  std::string_view first;
  std::string_view second;
};

constexpr ShapeWords words(Shape shape) {
  switch (shape) {
    case Shape::constant: return {"constant", "value", ""};
    case Shape::normal: return {"normal", "mean", "sd"};
    case Shape::lognormal: return {"lognormal", "median", "sigma"};
    case Shape::uniform: return {"uniform", "low", "high"};
    case Shape::beta: return {"beta", "mean", "sd"};
  }
  return {"constant", "value", ""};
}

tl::unexpected<Error> refuse(std::string problem, std::string why, std::string advice) {
  return fail({Failure::usage, {}, std::move(problem), std::move(why), std::move(advice)});
}

}  // namespace

std::string_view name(Shape shape) noexcept { return words(shape).name; }

std::string text(Distribution const& d) {
  if (d.is_constant()) return shortest_text(d.first);
  auto const [shape, first, second] = words(d.shape);
  return fmt::format("{} ({} {}, {} {})", shape, first, shortest_text(d.first), second,
                     shortest_text(d.second));
}

std::string range_text(double low, double high, std::string_view unit) {
  auto text = fmt::format("{} to {}", shortest_text(low), shortest_text(high));
  if (unit.starts_with("1/")) return text + " per " + std::string{unit.substr(2)};
  return unit.empty() ? text : text + " " + std::string{unit};
}

double centre(Distribution const& d) noexcept {
  return d.shape == Shape::uniform ? d.first + (d.second - d.first) / 2 : d.first;
}

BetaShapes beta_shapes(Distribution const& d) noexcept {
  auto const total = d.first * (1 - d.first) / (d.second * d.second) - 1;
  return {d.first * total, (1 - d.first) * total};
}

result<Distribution> within(Distribution d, double low, double high, std::string_view unit) {
  auto const [shape, first, second] = words(d.shape);
  auto const range = range_text(low, high, unit);
  if (!std::isfinite(d.first) || !std::isfinite(d.second)) {
    return refuse("is not a finite number", "no range holds it", "write a number within " + range);
  }
  auto const outside = [&](double value) { return value < low || value > high; };
  auto const refuse_outside = [&](std::string_view what, double value) {
    return refuse(fmt::format("has the {} {}", what, shortest_text(value)),
                  fmt::format("it may range from {}", range), "choose a value within this range");
  };
  if (outside(d.first)) return refuse_outside(first, d.first);
  switch (d.shape) {
    case Shape::constant: return constant(d.first);
    case Shape::uniform:
      if (outside(d.second)) return refuse_outside(second, d.second);
      if (d.first >= d.second) {
        return refuse("has a low that is not below its high", "nothing lies between",
                      "exchange them, or write the number alone");
      }
      d.low = d.first;
      d.high = d.second;
      return d;
    case Shape::lognormal:
      if (d.first <= 0) {
        return refuse("has a median that is not above 0", "a lognormal value is always positive",
                      "choose a positive median, or a normal distribution");
      }
      break;
    case Shape::beta:
      if (d.first <= 0 || d.first >= 1) {
        return refuse("has a mean that is not between 0 and 1",
                      "a beta distribution lives between them", "choose another mean or shape");
      }
      if (d.second * d.second >= d.first * (1 - d.first)) {
        return refuse(
            fmt::format("has the sd {}", shortest_text(d.second)),
            fmt::format("between 0 and 1, a mean of {} allows less than {}", shortest_text(d.first),
                        fixed_text(std::sqrt(d.first * (1 - d.first)), 4)),
            "choose a smaller sd");
      }
      break;
    case Shape::normal: break;
  }
  if (d.second <= 0) {
    return refuse(fmt::format("has a {} that is not above 0", second), "nothing would vary",
                  "write the number alone where persons do not differ");
  }
  d.low = d.shape == Shape::lognormal || d.shape == Shape::beta ? std::max(low, 0.0) : low;
  d.high = d.shape == Shape::beta ? std::min(high, 1.0) : high;
  return d;
}

}  // namespace bowlby::base
