// SPDX-License-Identifier: Apache-2.0
// The numbered episodes of a Strange Situation in a session: `5`, `Episode 5`, `ep5`; parts of one
// (`3a`, `3b`, `3c`) are put together.
#pragma once

#include <array>
#include <bowlby/record/record.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::instrument {

struct NumberedEpisodes {
  static constexpr int last = 8;

  std::array<std::optional<record::Episode>, last + 1> at{};  ///< by number; 0 stays empty
  std::vector<std::string> remarks;                           ///< what was left out, and why

  [[nodiscard]] std::optional<record::Episode> const& operator[](int number) const {
    return at[static_cast<std::size_t>(number)];
  }
  [[nodiscard]] bool any() const;
};

[[nodiscard]] NumberedEpisodes numbered_episodes(record::Session const& session);

/// The episode of exactly this name, if it has any length.
[[nodiscard]] std::optional<record::Episode> named_episode(record::Session const& session,
                                                           std::string_view name);

/// `'play', 'still_face'`, for messages; at most the first ten.
[[nodiscard]] std::string episode_names(record::Session const& session);

}  // namespace bowlby::instrument
