// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/base/printable.hpp>
#include <bowlby/instrument/episodes.hpp>

namespace bowlby::instrument {
namespace {

struct Numbered {
  int number = 0;  ///< 0: no such name
  std::string part;
};

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

Numbered numbered(std::string_view name) {
  std::string text;
  for (auto const c : name) {
    if (c != ' ' && c != '_' && c != '-' && c != '.') text.push_back(small(c));
  }
  for (std::string_view const word : {"episode", "ep", "e"}) {
    if (text.starts_with(word)) {
      text.erase(0, word.size());
      break;
    }
  }
  if (text.empty() || text[0] < '1' || text[0] > '8' || text.size() > 2) return {};
  if (text.size() == 2 && (text[1] < 'a' || text[1] > 'z')) return {};
  return {text[0] - '0', text.substr(1)};
}

}  // namespace

bool NumberedEpisodes::any() const {
  return std::any_of(at.begin(), at.end(), [](auto const& e) { return e.has_value(); });
}

NumberedEpisodes numbered_episodes(record::Session const& session) {
  NumberedEpisodes out;
  std::array<std::vector<std::string>, NumberedEpisodes::last + 1> parts;
  for (auto const& episode : session.episodes) {
    auto const [number, part] = numbered(episode.name);
    if (number == 0) continue;
    auto const index = static_cast<std::size_t>(number);
    auto& place = out.at[index];
    if (episode.when.empty()) {
      out.remarks.push_back(fmt::format("episode {} has no length and is left out", number));
      continue;
    }
    auto& known = parts[index];
    auto const whole = !known.empty() && (part.empty() || known.front().empty());
    if (whole || std::find(known.begin(), known.end(), part) != known.end()) {
      out.remarks.push_back(
          fmt::format("episode {} occurs more than once; the first is used", number));
      continue;
    }
    known.push_back(part);
    if (!place) {
      place = episode;
      continue;
    }
    if (episode.when.begin != place->when.end) {
      out.remarks.push_back(fmt::format("the parts of episode {} do not follow on", number));
    }
    place->when.begin = std::min(place->when.begin, episode.when.begin);
    place->when.end = std::max(place->when.end, episode.when.end);
    place->curtailed = place->curtailed || episode.curtailed;
  }
  return out;
}

std::optional<record::Episode> named_episode(record::Session const& session,
                                             std::string_view name) {
  for (auto const& episode : session.episodes) {
    if (episode.name == name && !episode.when.empty()) return episode;
  }
  return std::nullopt;
}

std::string episode_names(record::Session const& session) {
  std::string names;
  std::size_t shown = 0;
  for (auto const& episode : session.episodes) {
    if (++shown > 10) return names + ", ...";
    names += fmt::format("{}'{}'", names.empty() ? "" : ", ", base::printable(episode.name));
  }
  return names.empty() ? "none" : names;
}

}  // namespace bowlby::instrument
