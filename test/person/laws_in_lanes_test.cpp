// SPDX-License-Identifier: Apache-2.0
// Every law gives a lane of many exactly what it gives one dyad alone.
#include <gtest/gtest.h>

#include <bit>
#include <bowlby/person/laws.hpp>
#include <person/reals.hpp>
#include <vector>

namespace bowlby::person {
namespace {

constexpr int inputs = 25;

/// All that the laws answer to one set of inputs, each between 0 and 1.
template <class Real>
std::vector<Real> every_law(Real const* u) {
  Laws const laws;
  auto const yes = [&](int i) { return u[i] < Real(0.5f); };
  Real const dt = u[0] * 0.5f;
  std::vector<Real> out;
  auto const keep = [&](Real x) { out.push_back(x); };

  keep(HoldInMind<Real>{laws.held_in_mind, u[1] * 30.0f}(u[2], yes(3), dt));
  Real const alarm = SenseAlarm<Real>{laws.alarm}({.strangeness = u[1],
                                                   .need = u[2],
                                                   .fear = u[3],
                                                   .fear_of_partner = u[4],
                                                   .activation = u[5],
                                                   .bond = u[6],
                                                   .trust = u[7],
                                                   .held_in_mind = u[8],
                                                   .contingency_gap = u[9],
                                                   .present = yes(10)});
  keep(alarm);
  Real const relief = Relieve<Real>{laws.arousal}(u[11] * 0.1f, u[7], u[12], u[13]);
  keep(relief);
  keep(Activate<Real>{laws.activation}(u[5],
                                       {.reactivity = u[14] * 3.0f,
                                        .alarm = alarm,
                                        .trust = u[7],
                                        .attention_share = u[12],
                                        .relief = relief,
                                        .fear_of_partner = u[4],
                                        .distance_m = u[15] * 4.0f,
                                        .present = yes(10),
                                        .in_contact = yes(16)},
                                       dt));
  keep(RegulateArousal<Real>{laws.arousal}(u[17], u[14] * 3.0f, u[5], u[18], relief + 0.012f, dt));
  auto const anger = FeelAnger<Real>{laws.anger}({u[19] * 0.1f, u[13]}, u[5], u[24] * 0.1f, u[7],
                                                 u[8], relief, yes(10), dt);
  keep(anger.hope);
  keep(anger.anger);

  Express<Real> const express{laws.expression};
  Real const felt = express.felt(u[5], u[17]);
  keep(felt);
  keep(express.attention_share(u[12], felt));
  keep(express.shown(u[20] * 4.0f, felt, u[21] * 1.2f, u[9], u[22]));

  auto const tendency = Approach<Real>{laws.approach}({.gain = u[20] * 4.0f,
                                                       .activation = u[5],
                                                       .attention_share = u[12],
                                                       .felt = felt,
                                                       .arousal = u[17],
                                                       .distance_m = u[15] * 4.0f,
                                                       .fright_expected = u[22],
                                                       .fear_of_partner = u[4],
                                                       .intrusion_expected = u[23]});
  keep(tendency.force);
  keep(tendency.conflict);

  BeWary<Real> const be_wary{laws.wariness};
  keep(be_wary.fear(u[3],
                    {.wariness = u[14] * 3.0f,
                     .trust = u[7],
                     .stranger_distance_m = u[15] * 4.0f,
                     .stranger = yes(16),
                     .caregiver = yes(10),
                     .strange_place = yes(9)},
                    dt));
  keep(be_wary.fear_of_partner(u[4], dt));

  auto const able = competence_at(u[1] * 24.0f, laws.competence);
  keep(able.speed_m_s);
  keep(able.capacity);
  keep(able.discrimination);
  keep(able.smile);

  Socialise<Real> const socialise{laws.sociable};
  keep(socialise.joy(u[6], u[17], yes(10), dt));
  keep(socialise.stimulation(u[18], u[19] * 1.5f, yes(16), dt));
  auto const rates = socialise({.joy = u[6],
                                .activation = u[5],
                                .arousal = u[17],
                                .anger = u[13],
                                .overload = u[18],
                                .stimulation = u[19],
                                .answered = u[21] * 1.2f,
                                .gap = u[9],
                                .attention_share = u[12],
                                .sociability = u[14] * 3.0f,
                                .looking = yes(10),
                                .partner_positive = yes(16),
                                .partner_active = yes(22)});
  for (Real rate : {rates.bid, rates.smile, rates.smile_ends, rates.look_away, rates.look_back}) {
    keep(rate);
  }

  keep(Notice<Real>{laws.noticing}(u[1], u[2], u[3], yes(4)));
  Respond<Real> const respond{laws.responding};
  keep(respond.reads_rightly(u[1], u[2]));
  keep(chance::to_real<Real>(respond.to_distress({u[1], u[2] * 0.5f, u[3]}, yes(4), u[5])));
  keep(chance::to_real<Real>(respond.to_bid(yes(4))));
  keep(StirOwnAlarm<Real>{laws.own_alarm}(u[1], u[2], u[3], dt));
  keep(Resonate<Real>{laws.resonance}(yes(6), yes(7), u[8]));

  Bond<Real> b;
  b.helped = u[1] * 50.0f;
  b.failed = u[2] * 50.0f;
  Real const rebuffs = chance::either<Real>(yes(3), 0.0f, 1.0f);
  Expect<Real>{laws.expectation}(
      b, yes(23), {u[4] * 60.0f, rebuffs, u[5], u[6] * 3.0f, u[9] * 0.1f, u[7], yes(15)});
  SenseContingency<Real> const contingency{laws.contingency};
  Clock<Real> const start(0);
  auto const at = [&](int i) { return start + chance::microseconds<Real>(u[i] * 20.0f); };
  contingency.own_act(b, yes(8), at(9), at(9) + Clock<Real>(1'300'000), yes(10));
  contingency.partner_act(b, yes(11));
  contingency.pass(b, yes(13), at(9) + at(12) + at(14), dt);
  keep(contingency.gap(b));
  keep(contingency.answered(b));
  for (Real x : {b.trust, b.prototype_trust, b.helped, b.failed, b.care_hoped, b.fright_expected,
                 b.intrusion_expected, b.contingency_expected, b.contingency_fast,
                 b.contingency_slow, b.unprompted_rate}) {
    keep(x);
  }

  ExpressionHabit<Real> h{u[1] - 0.5f,        u[2] - 0.5f, u[3] * 4.0f - 2.0f,
                          u[4] * 4.0f - 2.0f, -u[5],       u[6]};
  LearnExpression<Real> const learn{laws.expression_learning};
  keep(learn.gain(h));
  keep(learn.attention(h));
  Lived<Real> lived;
  lived.arousal_s = u[7] * 40.0f;
  lived.need_s = u[8] * 40.0f;
  lived.rebuff = u[9];
  lived.exploring_s = u[10] * 40.0f;
  lived.peak_activation = u[11];
  learn(h, yes(12), lived);
  for (Real x : {h.log_gain, h.logit_attention, h.usual, h.scale}) keep(x);
  return out;
}

template <int N>
void expect_lanes_equal_one_alone() {
  using Many = chance::Lanes<N>;
  Inputs in(71);
  for (int pack = 0; pack < 500; ++pack) {
    Many many[inputs];
    float alone[N][inputs];
    for (int i = 0; i < inputs; ++i) {
      for (int k = 0; k < N; ++k) {
        alone[k][i] = static_cast<float>(in.unit());
        chance::set_lane(many[i], k, alone[k][i]);
      }
    }
    auto const together = every_law<Many>(many);
    for (int k = 0; k < N; ++k) {
      auto const one = every_law<float>(alone[k]);
      ASSERT_EQ(one.size(), together.size());
      for (std::size_t j = 0; j < one.size(); ++j) {
        ASSERT_EQ(std::bit_cast<std::uint32_t>(one[j]),
                  std::bit_cast<std::uint32_t>(chance::lane(together[j], k)))
            << "output " << j << " of lane " << k << ": " << one[j] << " alone, "
            << chance::lane(together[j], k) << " in " << N << " lanes";
      }
    }
  }
}

TEST(LawsInLanes, FourLanesEqualOneAlone) { expect_lanes_equal_one_alone<4>(); }
TEST(LawsInLanes, SixteenLanesEqualOneAlone) { expect_lanes_equal_one_alone<16>(); }

TEST(LawsInLanes, AnswerDifferentlyToDifferentInputs) {
  // Guards the test itself: no output is the same whatever the input.
  Inputs in(72);
  std::vector<bool> varies;
  std::vector<float> first;
  for (int i = 0; i < 200; ++i) {
    float u[inputs];
    for (auto& x : u) x = static_cast<float>(in.unit());
    auto const out = every_law<float>(u);
    if (first.empty()) {
      first = out;
      varies.resize(out.size());
    }
    for (std::size_t j = 0; j < out.size(); ++j) varies[j] = varies[j] || out[j] != first[j];
  }
  for (std::size_t j = 0; j < varies.size(); ++j) EXPECT_TRUE(varies[j]) << "output " << j;
}

}  // namespace
}  // namespace bowlby::person
