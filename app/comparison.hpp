// SPDX-License-Identifier: Apache-2.0
// Which recordings are compared with which, and what people should know of it.
#pragma once

#include <bowlby/record/record.hpp>
#include <cstddef>
#include <string>
#include <vector>

namespace bowlby::app {

/// Files that do not say whose they are count as one dyad only where there are just two.
[[nodiscard]] bool one_dyad(std::vector<record::Session> const& sessions, std::size_t a,
                            std::size_t b);

/// What is taken for granted when sessions are compared, or why they are not.
[[nodiscard]] std::vector<std::string> notes_on_dyads(std::vector<record::Session> const& sessions);

/// Files that hold the same as one before them: a comparison of these says nothing.
[[nodiscard]] std::vector<std::string> notes_on_copies(std::vector<std::string> const& files);

}  // namespace bowlby::app
