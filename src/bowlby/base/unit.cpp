// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <bowlby/base/unit.hpp>

namespace bowlby::base {
namespace {

// A month is a twelfth of 365.25 days.
constexpr std::array all_units{
    Unit{"ms", "ms", "time", 1, 1000},       Unit{"s", "s", "time", 1, 1},
    Unit{"min", "min", "time", 60, 1},       Unit{"h", "h", "time", 3600, 1},
    Unit{"d", "d", "time", 86'400, 1},       Unit{"wk", "wk", "time", 604'800, 1},
    Unit{"mo", "mo", "time", 2'629'800, 1},  Unit{"y", "y", "time", 31'557'600, 1},
    Unit{"mm", "mm", "length", 1, 1000},     Unit{"cm", "cm", "length", 1, 100},
    Unit{"m", "m", "length", 1, 1},          Unit{"per_s", "1/s", "rate", 1, 1},
    Unit{"per_min", "1/min", "rate", 1, 60}, Unit{"per_h", "1/h", "rate", 1, 3600},
    Unit{"per_d", "1/d", "rate", 1, 86'400}, Unit{"cm_per_s", "cm/s", "speed", 1, 100},
    Unit{"m_per_s", "m/s", "speed", 1, 1},   Unit{"percent", "%", "share", 1, 100},
    Unit{"share", "share", "share", 1, 1},
};

}  // namespace

std::span<Unit const> units() noexcept { return all_units; }

Unit const* find_unit(std::string_view name_or_suffix) noexcept {
  auto const found = std::find_if(all_units.begin(), all_units.end(), [&](Unit const& unit) {
    return unit.name == name_or_suffix || unit.suffix == name_or_suffix;
  });
  return found == all_units.end() ? nullptr : &*found;
}

std::optional<double> convert(double value, Unit const& from, Unit const& to) noexcept {
  if (from.dimension != to.dimension) return std::nullopt;
  return value * (from.times * to.over) / (from.over * to.times);
}

std::optional<SuffixedKey> split_unit(std::string_view key) noexcept {
  std::optional<SuffixedKey> split;
  for (auto const& unit : all_units) {
    if (key.size() < unit.suffix.size() + 2 || !key.ends_with(unit.suffix)) continue;
    auto const name = key.substr(0, key.size() - unit.suffix.size() - 1);
    if (key[name.size()] != '_' || name.back() == '.') continue;
    if (!split || name.size() < split->name.size()) split = SuffixedKey{name, &unit};
  }
  return split;
}

}  // namespace bowlby::base
