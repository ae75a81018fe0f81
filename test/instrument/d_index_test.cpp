// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/instrument/d_index.hpp>

#include "tape.hpp"

namespace bowlby::instrument {
namespace {

base::result<Disorganisation> load(record::Session const& session) {
  return disorganisation(session, {span(0, 180)}, {}, {});
}

TEST(DisorganisationLoad, RefusesRecordedChildren) {
  auto const refused = load(Tape{180, record::Origin::recorded}.session());
  ASSERT_FALSE(refused);
  EXPECT_NE(base::message(refused.error()).find("never assigned D"), std::string::npos);
}

TEST(DisorganisationLoad, IsNothingForACalmReunion) {
  auto const calm = Tape{180}
                        .infant("movement", "full_approach", 5, 8)
                        .infant("contact", "contact", 8, 40)
                        .infant("movement", "move_away", 41, 45)
                        .session();
  EXPECT_EQ(load(calm)->load, 0);
  EXPECT_TRUE(load(calm)->indices.empty());
}

TEST(DisorganisationLoad, OneRetreatIsOneIndex) {
  // Two approaches before one retreat, crying throughout: a contradiction, once.
  auto const tape = Tape{180}
                        .infant("voice", "cry", 0, 60)
                        .infant("gaze", "caregiver", 0, 60)
                        .infant("movement", "full_approach", 40, 43)
                        .infant("movement", "full_approach", 44, 46)
                        .infant("movement", "move_away", 48, 51)
                        .caregiver("act", "comfort", 47, 60)
                        .session();
  auto const found = load(tape);
  ASSERT_EQ(found->indices.size(), 1U);
  auto const& index = found->indices[0];
  EXPECT_STREQ(numeral(index.theme), "I");
  EXPECT_EQ(index.weight, 2);
  EXPECT_EQ(index.since_reunion_s, 48);
  EXPECT_FALSE(index.within_first);
  EXPECT_EQ(index.caregiver, "comfort");
  EXPECT_EQ(found->load, 2);
}

TEST(DisorganisationLoad, ApprehensionIsWhileCrying) {
  auto const retreat = [](double at) {
    return load(Tape{180}
                    .infant("voice", "cry", 0, 60)
                    .infant("movement", "move_away", at, at + 3)
                    .session())
        ->load;
  };
  EXPECT_EQ(retreat(59), 1);
  EXPECT_EQ(retreat(61), 0);
}

TEST(DisorganisationLoad, FlagsTheFirstThirtySeconds) {
  auto const tape =
      Tape{180}.infant("voice", "cry", 0, 60).infant("movement", "move_away", 29, 32).session();
  auto const found = load(tape);
  ASSERT_EQ(found->indices.size(), 1U);
  EXPECT_STREQ(numeral(found->indices[0].theme), "VI");
  EXPECT_TRUE(found->indices[0].within_first);
  EXPECT_TRUE(found->indices[0].caregiver.empty());
}

TEST(DisorganisationLoad, BrokenOffAndAvertedApproachesCountInDistressOnly) {
  auto tape = Tape{180}
                  .infant("movement", "abortive_approach", 20, 22)
                  .infant("movement", "partial_approach", 30, 34);
  EXPECT_EQ(load(tape.session())->load, 0);
  EXPECT_EQ(load(tape.infant("voice", "fuss", 18, 36).session())->load, 2);
  EXPECT_EQ(load(tape.infant("gaze", "caregiver", 30, 32).session())->load, 1)
      << "half of it with the eyes on her";
}

TEST(DisorganisationLoad, StillingIsWithinReachAfterCrying) {
  auto const stilled = [](char const* distance) {
    return load(Tape{180}
                    .infant("voice", "cry", 0, 30)
                    .infant("gaze", "caregiver", 60, 180)
                    .infant("distance", distance, 0, 180)
                    .session())
        ->load;
  };
  EXPECT_EQ(stilled("near"), 2);
  EXPECT_EQ(stilled("far"), 0);
}

}  // namespace
}  // namespace bowlby::instrument
