// SPDX-License-Identifier: Apache-2.0
// Life at home: the same for a dyad however it is packed, and what care teaches.
#include <gtest/gtest.h>

#include <bowlby/life/home.hpp>
#include <life/families.hpp>
#include <thread>

namespace bowlby::life {
namespace {

chance::StreamKey const key = chance::stream_key(chance::Seed{11});

HomePlan plan(int distress_episodes) {
  HomePlan p;
  p.distress_episodes = distress_episodes;
  return p;
}

template <class Real>
void raise(std::vector<Dyad>& dyads, HomePlan const& p, person::Laws const& laws = {},
           int together = chance::lanes_of<Real>) {
  int const n = static_cast<int>(dyads.size());
  for (int i = 0; i < n; i += together) {
    raise_lanes<Real>(laws, key, p, 12, &dyads[static_cast<std::size_t>(i)],
                      std::min(together, n - i));
  }
}

using Sixteen = chance::Lanes<16>;

void expect_same(std::vector<Dyad> const& a, std::vector<Dyad> const& b) {
  ASSERT_EQ(a.size(), b.size());
  for (auto const& x : a) {
    auto const y = std::find_if(b.begin(), b.end(),
                                [&](Dyad const& d) { return d.child.dyad == x.child.dyad; });
    ASSERT_TRUE(y != b.end());
    EXPECT_TRUE(same(x.child, y->child)) << "dyad " << x.child.dyad;
  }
}

/// Some of each kind, so that neighbours live at another pace.
std::vector<Dyad> mixed() {
  auto all = families(responsive, 12);
  for (auto const& more : {families(punishing, 12, 100), families(absent_minded, 13, 200)}) {
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

std::vector<Dyad> const& raised_in_order() {
  static auto const dyads = [] {
    auto d = mixed();
    raise<Sixteen>(d, plan(20));
    return d;
  }();
  return dyads;
}

TEST(Raising, IsDeterministic) {
  auto again = mixed();
  raise<Sixteen>(again, plan(20));
  expect_same(raised_in_order(), again);
}

TEST(Raising, DoesNotDependOnWhoIsRaisedBesideWhom) {
  auto shuffled = mixed();
  std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(5));
  raise<Sixteen>(shuffled, plan(20));
  expect_same(raised_in_order(), shuffled);
}

TEST(Raising, DoesNotDependOnHowManyAreRaisedTogether) {
  for (int together : {1, 5, 16}) {
    auto grouped = mixed();
    raise<Sixteen>(grouped, plan(20), {}, together);
    expect_same(raised_in_order(), grouped);
  }
}

TEST(Raising, OneAloneIsRaisedAsInLanes) {
  auto alone = mixed();
  raise<float>(alone, plan(20));
  expect_same(raised_in_order(), alone);
}

TEST(Raising, DoesNotDependOnThreads) {
  auto dyads = mixed();
  auto const half = dyads.size() / 2 + 3;
  std::vector<Dyad> first(dyads.begin(), dyads.begin() + static_cast<std::ptrdiff_t>(half));
  std::vector<Dyad> second(dyads.begin() + static_cast<std::ptrdiff_t>(half), dyads.end());
  std::thread other([&] { raise<Sixteen>(second, plan(20)); });
  raise<Sixteen>(first, plan(20));
  other.join();
  first.insert(first.end(), second.begin(), second.end());
  expect_same(raised_in_order(), first);
}

TEST(Raising, AnotherSeedIsAnotherLife) {
  auto other = families(responsive, 1);
  raise_lanes<float>({}, chance::stream_key(chance::Seed{12}), plan(20), 12, other.data(), 1);
  EXPECT_FALSE(same(other[0].child, raised_in_order()[0].child));
}

TEST(Raising, LivesAsManyEpisodesAsPlanned) {
  for (auto const& d : raised_in_order()) {
    EXPECT_EQ(d.child.distress_episodes + d.child.play_episodes, 25);  // a fifth of them play
    EXPECT_EQ(d.child.age_months, 12);
    EXPECT_GT(d.child.distress_episodes, 10);
  }
}

TEST(Raising, TakesNoMoreStepsThanAllowed) {
  auto p = plan(1000);
  p.most_steps = 700;
  auto dyads = mixed();
  raise<Sixteen>(dyads, p);
  for (auto const& d : dyads) EXPECT_EQ(d.child.steps, 700);
  auto alone = mixed();
  raise<float>(alone, p);
  expect_same(dyads, alone);
}

// --- what care teaches: directions alone, each against four standard errors ----------------------

struct Raised {
  std::vector<Dyad> responsive_care, punishing_care, absent_minded_care, unlearning;
};

/// 64 children of each kind, 300 episodes of distress.
Raised const& raised() {
  static auto const all = [] {
    Raised r{families(responsive, 64), families(punishing, 64, 1000),
             families(absent_minded, 64, 2000), families(punishing, 16, 3000)};
    raise<float>(r.responsive_care, plan(300));
    raise<float>(r.punishing_care, plan(300));
    raise<float>(r.absent_minded_care, plan(300));
    person::Laws unlearning;
    unlearning.expression_learning.rate = 0;
    raise<float>(r.unlearning, plan(100), unlearning);
    return r;
  }();
  return all;
}

double log_gain(Child const& c) { return static_cast<double>(c.log_gain); }
double trust(Child const& c) { return static_cast<double>(c.trust); }
double bond(Child const& c) { return static_cast<double>(c.bond_strength); }

TEST(Care, PunishingTeachesToShowLess) {
  auto const punished = over(raised().punishing_care, log_gain);
  EXPECT_LT(punished.mean, -4 * punished.error);
  auto const answered = over(raised().responsive_care, log_gain);
  EXPECT_LT(punished.mean, answered.mean - 4 * (punished.error + answered.error));
}

TEST(Care, ResponsiveCareIsTrusted) {
  auto const answered = over(raised().responsive_care, trust);
  EXPECT_GT(answered.mean, .5 + 4 * answered.error);  // a child begins at one half
  auto const punished = over(raised().punishing_care, trust);
  EXPECT_LT(punished.mean, .5 - 4 * punished.error);
  auto const ignored = over(raised().absent_minded_care, trust);
  EXPECT_LT(ignored.mean, answered.mean - 4 * (ignored.error + answered.error));
}

TEST(Care, EngagedCareBuildsTheBond) {
  auto const engaged = over(raised().responsive_care, bond);
  auto const little = over(raised().absent_minded_care, bond);
  EXPECT_GT(engaged.mean, little.mean + 4 * (engaged.error + little.error));
  // More of the same care, more bond.
  auto shorter = families(responsive, 64);
  raise<float>(shorter, plan(60));
  auto const less = over(shorter, bond);
  EXPECT_GT(engaged.mean, less.mean + 4 * (engaged.error + less.error));
  person::Laws const laws;
  for (auto const& d : raised().responsive_care) {
    EXPECT_NEAR(d.child.bond_strength,
                laws.bond.ceiling * (1 - std::exp(-d.child.engaged_s / laws.bond.builds_s)), 1e-4);
  }
}

TEST(Care, WithoutLearningWhatIsShownStaysAsItWas) {
  for (auto const& d : raised().unlearning) {
    EXPECT_EQ(d.child.log_gain, 0);
    EXPECT_EQ(d.child.logit_attention, 0);
    EXPECT_NE(d.child.trust, .5F);  // expecting is another law
  }
}

}  // namespace
}  // namespace bowlby::life
