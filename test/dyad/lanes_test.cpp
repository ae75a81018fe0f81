// SPDX-License-Identifier: Apache-2.0
// One dyad lives the same life to the last bit alone, in any number of lanes, in any of them and
// beside whomever.
#include <gtest/gtest.h>

#include <algorithm>
#include <dyad/dyads.hpp>

namespace bowlby::dyad {
namespace {

constexpr int steps = 1500;
constexpr std::uint32_t population = 32;

/// The course of a life: all hidden state after every step.
using Life = std::vector<std::uint64_t>;

/// Lives `dyads` (one for each lane) side by side.
template <class Real>
std::vector<Life> live(std::vector<std::uint32_t> const& dyads) {
  std::vector<Family> families;
  std::vector<Bustle> bustle;
  for (auto dyad : dyads) {
    families.push_back(anybody(dyad));
    bustle.emplace_back(dyad);
  }
  Room<Real> room(families);
  std::vector<Life> lives(dyads.size());
  for (int n = 0; n < steps; ++n) {
    for (int i = 0; i < Room<Real>::width; ++i) {
      room.set(i, bustle[static_cast<std::size_t>(i)].at(chance::lane(room.s.now, i)));
    }
    room.step();
    for (int i = 0; i < Room<Real>::width; ++i) {
      lives[static_cast<std::size_t>(i)].push_back(fingerprint(room.s, i));
    }
  }
  return lives;
}

std::vector<Life> const& lives_alone() {
  static auto const lives = [] {
    std::vector<Life> all;
    for (std::uint32_t dyad = 0; dyad < population; ++dyad) all.push_back(live<float>({dyad})[0]);
    return all;
  }();
  return lives;
}

template <int N>
void expect_same_lives(std::vector<std::uint32_t> order) {
  for (std::size_t first = 0; first + N <= order.size(); first += N) {
    std::vector<std::uint32_t> const pack(order.begin() + static_cast<std::ptrdiff_t>(first),
                                          order.begin() + static_cast<std::ptrdiff_t>(first + N));
    auto const lives = live<chance::Lanes<N>>(pack);
    for (std::size_t i = 0; i < pack.size(); ++i) {
      auto const& alone = lives_alone()[pack[i]];
      auto const parted = std::mismatch(alone.begin(), alone.end(), lives[i].begin());
      EXPECT_TRUE(parted.first == alone.end())
          << "dyad " << pack[i] << " in lane " << i << " of " << N << " parts from itself at step "
          << parted.first - alone.begin();
    }
  }
}

std::vector<std::uint32_t> in_order() {
  std::vector<std::uint32_t> order(population);
  for (std::uint32_t i = 0; i < population; ++i) order[i] = i;
  return order;
}

TEST(Lanes, FourLiveAsOneAlone) { expect_same_lives<4>(in_order()); }
TEST(Lanes, EightLiveAsOneAlone) { expect_same_lives<8>(in_order()); }
TEST(Lanes, SixteenLiveAsOneAlone) { expect_same_lives<16>(in_order()); }

TEST(Lanes, WhoIsBesideWhomMakesNoDifference) {
  auto order = in_order();
  std::shuffle(order.begin(), order.end(), std::mt19937(3));
  expect_same_lives<16>(order);
  std::reverse(order.begin(), order.end());
  expect_same_lives<4>(order);
}

TEST(Lanes, LivesDiffer) {
  // Guards the test itself: the fingerprint sees what differs between dyads and moments.
  auto const& lives = lives_alone();
  EXPECT_NE(lives[0].back(), lives[1].back());
  EXPECT_NE(lives[0][10], lives[0][11]);
}

}  // namespace
}  // namespace bowlby::dyad
