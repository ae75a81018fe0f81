// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bowlby/report/palette.hpp>

namespace bowlby::report {
namespace {

struct Ink {
  std::string_view base;     ///< under the texture
  std::string_view line;     ///< for thin marks: darker where the base is pale
  std::string_view texture;  ///< drawn over the colour; empty for a plain ink
  std::string_view fill;
  std::string_view label;
};

// Neighbours in the list differ in lightness; inks of like lightness differ in texture.
constexpr std::array<Ink, ink_count> inks{{
    {"#0072b2", "#0072b2", "", "#0072b2", "on-dark"},
    {"#e69f00", "#e69f00", "", "#e69f00", "on-light"},
    {"#9ad0f0", "#4a9fd0", "", "#9ad0f0", "on-light"},
    {"#c04e00", "#c04e00", "M0 1.5h6M0 4.5h6", "url(#ink3)", "on-dark"},
    {"#f5e960", "#a89800", "M1 1h1v1h-1zM4 4h1v1h-1z", "url(#ink4)", "on-light"},
    {"#00795a", "#00795a", "M1.5 0v6M4.5 0v6", "url(#ink5)", "on-dark"},
    {"#d9a0c4", "#b5679a", "M0 3h6", "url(#ink6)", "on-light"},
    {"#3b3f46", "#3b3f46", "", "#3b3f46", "on-dark"},
    {"#56b4e9", "#56b4e9", "M3 0v6", "url(#ink8)", "on-light"},
    {"#8c5a86", "#8c5a86", "M0 1h1v1h-1zM3 4h1v1h-1z", "url(#ink9)", "on-dark"},
    {"#b9c48a", "#7f8c45", "M0 1.5h6M1.5 0v6", "url(#ink10)", "on-light"},
    {"#7f6a4d", "#7f6a4d", "M0 3h6M3 0v6", "url(#ink11)", "on-dark"},
}};

bool has_ink(record::Code const& code) { return code.presence == record::Presence::coded; }

/// A tier of transcripts has one code that only says that something was written.
bool is_nameless(std::vector<std::string> const& names) {
  return names.size() == 1 && (names.front().empty() || names.front() == "annotation");
}

}  // namespace

std::string_view ink_fill(std::size_t ink) { return inks[ink % ink_count].fill; }
std::string_view ink_line(std::size_t ink) { return inks[ink % ink_count].line; }
std::string_view ink_label(std::size_t ink) { return inks[ink % ink_count].label; }

std::string texture_definitions() {
  std::string out =
      "<svg class=\"textures\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>\n"
      "<pattern id=\"out-of-view\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
      "<rect width=\"6\" height=\"6\" fill=\"#fff\"/>"
      "<path d=\"M-1 1l2-2M0 6l6-6M5 7l2-2\" stroke=\"#6b7280\" stroke-width=\"1\"/></pattern>\n"
      "<pattern id=\"cross\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
      "<rect width=\"6\" height=\"6\" fill=\"#7b4a75\"/>"
      "<path d=\"M0 0l6 6M6 0l-6 6\" stroke=\"#fff\" stroke-opacity=\".55\"/></pattern>\n"
      "<pattern id=\"dotted\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\">"
      "<rect width=\"5\" height=\"5\" fill=\"#f6c667\"/>"
      "<path d=\"M1 1h1.4v1.4h-1.4z\" fill=\"#6b4500\"/></pattern>\n";
  for (std::size_t i = 0; i < ink_count; ++i) {
    auto const& ink = inks[i];
    if (ink.texture.empty()) continue;
    out += fmt::format(
        "<pattern id=\"ink{}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
        "<rect width=\"6\" height=\"6\" fill=\"{}\"/>"
        "<path d=\"{}\" stroke=\"{}\" stroke-opacity=\".6\" stroke-width=\".8\" fill=\"none\"/>"
        "</pattern>\n",
        i, ink.base, ink.texture, ink.label == "on-dark" ? "#fff" : "#4a4a3a");
  }
  return out + "</defs></svg>\n";
}

CodeInks::CodeInks(std::vector<record::Session> const& sessions) {
  std::vector<std::string> streams;  // in the order in which people meet them
  for (auto const& session : sessions) {
    for (auto const& stream : session.streams) {
      auto const [found, fresh] = codes_.try_emplace(stream.name);
      if (fresh) streams.push_back(stream.name);
      auto& names = found->second;
      for (auto const& code : stream.codes) {
        if (!has_ink(code)) continue;
        if (std::find(names.begin(), names.end(), code.name) == names.end()) {
          names.push_back(code.name);
        }
      }
    }
  }
  streams.erase(std::remove_if(streams.begin(), streams.end(),
                               [&](auto const& name) { return is_free_text(name); }),
                streams.end());
  give_inks(streams);
}

/// Each code takes the first ink that no code beside it has, in any stream that has both.
CodeInks::Inks CodeInks::common_inks(std::vector<std::string> const& streams) const {
  std::map<std::string_view, std::vector<std::vector<std::string> const*>> beside;
  for (auto const& stream : streams) {
    auto const& names = codes_.find(stream)->second;
    for (auto const& code : names) beside[code].push_back(&names);
  }
  Inks given;
  for (auto const& stream : streams) {
    for (auto const& code : codes_.find(stream)->second) {
      if (given.contains(code)) continue;
      std::array<bool, ink_count> taken{};
      for (auto const* names : beside[code]) {
        for (auto const& name : *names) {
          if (auto const ink = given.find(name); ink != given.end()) taken[ink->second] = true;
        }
      }
      auto const free = std::find(taken.begin(), taken.end(), false);
      if (free != taken.end()) given[code] = static_cast<std::size_t>(free - taken.begin());
    }
  }
  return given;
}

void CodeInks::give_inks(std::vector<std::string> const& streams) {
  auto const common = common_inks(streams);
  for (auto const& stream : streams) {
    auto const& codes = codes_.find(stream)->second;
    auto& own = inks_[stream];
    std::array<bool, ink_count> taken{};
    for (auto const& code : codes) {
      auto const ink = common.find(code);
      if (ink == common.end()) continue;
      own[code] = ink->second;
      taken[ink->second] = true;
    }
    for (auto const& code : codes) {
      if (own.contains(code)) continue;
      auto const free = std::find(taken.begin(), taken.end(), false);
      own[code] = static_cast<std::size_t>(free - taken.begin());
      *free = true;
    }
  }
}

std::optional<std::size_t> CodeInks::ink(std::string_view stream, std::string_view code) const {
  auto const own = inks_.find(stream);
  if (own == inks_.end()) return std::nullopt;
  auto const found = own->second.find(code);
  if (found == own->second.end()) return std::nullopt;
  return found->second;
}

bool CodeInks::is_free_text(std::string_view stream) const {
  auto const found = codes_.find(stream);
  return found != codes_.end() && (found->second.size() > most_codes || is_nameless(found->second));
}

}  // namespace bowlby::report
