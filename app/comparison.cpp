// SPDX-License-Identifier: Apache-2.0
#include "comparison.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bowlby/base/atomic_file.hpp>
#include <bowlby/base/digest.hpp>
#include <cstdint>
#include <filesystem>
#include <map>

namespace bowlby::app {

namespace fs = std::filesystem;

bool one_dyad(std::vector<record::Session> const& sessions, std::size_t a, std::size_t b) {
  if (sessions[a].dyad != sessions[b].dyad) return false;
  return !sessions[a].dyad.empty() || sessions.size() == 2;
}

std::vector<std::string> notes_on_dyads(std::vector<record::Session> const& sessions) {
  if (sessions.size() < 2) return {};
  auto const silent = std::count_if(sessions.begin(), sessions.end(),
                                    [](auto const& session) { return session.dyad.empty(); });
  if (silent == 0) return {};
  if (sessions.size() == 2 && silent == 2) {
    return {fmt::format("{} and {} are taken to be of one dyad, because neither says whose it is",
                        sessions[0].id, sessions[1].id)};
  }
  return {
      fmt::format("{} of {} sessions: compared with no other (it is not said whose they are): "
                  "measure two at a time, or give each its dyad with `bowlby convert FILE "
                  "--dyad NAME --visit NAME -o TABLE.csv` and measure the tables",
                  silent, sessions.size())};
}

std::vector<std::string> notes_on_copies(std::vector<std::string> const& files) {
  std::map<std::uintmax_t, std::vector<std::string>> by_size;
  for (auto const& file : files) {
    std::error_code unknown;
    auto const size = fs::file_size(file, unknown);
    if (!unknown) by_size[size].push_back(file);
  }
  std::vector<std::string> notes;
  for (auto const& [size, alike] : by_size) {
    if (alike.size() < 2) continue;
    std::map<std::string, std::string> known;
    for (auto const& file : alike) {
      auto const bytes = base::read_whole_file(file, std::size_t{1} << 30);
      if (!bytes) continue;
      auto const [first, fresh] = known.try_emplace(base::sha256_hex(*bytes), file);
      if (fresh) continue;
      notes.push_back(fmt::format("{} holds the same as {}: comparing them says nothing of a dyad",
                                  fs::path{file}.filename().string(),
                                  fs::path{first->second}.filename().string()));
    }
  }
  return notes;
}

}  // namespace bowlby::app
