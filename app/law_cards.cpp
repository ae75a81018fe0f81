// SPDX-License-Identifier: Apache-2.0
#include "law_cards.hpp"

namespace bowlby::app {
namespace {

struct LawCard {
  std::string_view law;
  std::string_view card;
};

/// Taken from the laws' headers when the build is set up (cmake/law_cards.cmake).
constexpr LawCard cards[] = {
#include "law_cards.inc"
};

}  // namespace

std::string_view law_card(std::string_view law) noexcept {
  for (auto const& one : cards) {
    if (one.law == law) return one.card;
  }
  return {};
}

}  // namespace bowlby::app
