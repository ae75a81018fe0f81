// SPDX-License-Identifier: Apache-2.0
// What an adult does: notice a cue, decide, answer when the latency has passed, lapse, repair, act
// unprompted; and what each act does to the child at its onset. Distress interrupts play and talk,
// a bid does not. One act at a time begins: an answer that is due before a lapse, a lapse before
// repair, repair before an unprompted act. Comfort ends soon when the child at hand looks
// settled (see act lengths). A warm act that the child looks at gives joy.
#pragma once

#include <bowlby/dyad/child_acts.hpp>

namespace bowlby::dyad {
inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
struct AdultActs {
  Mask<Real> attention, unprompted, lapse, repair, face;  ///< thresholds reached at this moment
};

template <class Real>
[[nodiscard]] Real act_lasts_s(person::ActLengthsParameters const& p, Index<Real> kind,
                               Real persistence, Real u) {
  using chance::choose;
  namespace act = person::act;
  auto s = Real(p.mirror_s);
  s = choose(kind == Index<Real>(act::play), Real(p.play_s), s);
  s = choose(kind == Index<Real>(act::distract), Real(p.distract_s), s);
  s = choose(kind == Index<Real>(act::reject), Real(p.reject_s), s);
  s = choose(kind == Index<Real>(act::frighten), Real(p.frighten_s), s);
  s = choose(kind == Index<Real>(act::intrude), Real(p.intrude_s), s);
  s = choose(kind == Index<Real>(act::greet), Real(p.greet_s), s);
  s = choose(kind == Index<Real>(act::withdraw), Real(p.withdraw_s), s);
  s = choose(kind == Index<Real>(act::comfort), persistence, s);
  return s * (0.6f + 0.8f * u);
}

/// Starts an act where `begins`: face, voice, gaze, its length, and its effect on the child.
template <class Real>
void begin_act(Traits<Real> const& traits, State<Real>& s, Situation<Real> const& in, int who,
               Mask<Real> begins, Index<Real> kind, Real u_length, Real u_smile) {
  using chance::assign_where;
  using chance::choose;
  namespace act = person::act;
  auto& adult = s.person[who];
  auto& child = s.person[slot::child];
  auto const& care = traits.adult[who];
  auto const is = [&](person::Token token) { return begins & (kind == Index<Real>(token)); };

  assign_where(begins, adult.act, kind);
  assign_where(begins, adult.act_until,
               s.now + chance::microseconds<Real>(act_lasts_s<Real>(traits.laws->act_lengths, kind,
                                                                    care.persistence_s, u_length)));
  auto const harsh = is(act::reject) | is(act::intrude) | is(act::frighten);
  auto const absent_minded = is(act::withdraw);
  auto const warm = begins & !harsh & !absent_minded;
  auto const smiles = warm & (u_smile < care.positive_affect) & !is(act::comfort);
  auto const face =
      choose(smiles, Index<Real>(person::face::positive),
             choose(is(act::reject) | is(act::frighten), Index<Real>(person::face::negative),
                    Index<Real>(person::face::neutral)));
  assign_where(begins, adult.face, face);
  assign_where(begins, adult.voice,
               choose(absent_minded, Index<Real>(person::voice::silent),
                      Index<Real>(person::voice::positive)));
  assign_where(begins, adult.gaze,
               choose(absent_minded | is(act::reject), Index<Real>(person::gaze::elsewhere),
                      Index<Real>(person::gaze::at(slot::child))));

  person::SenseContingency<Real> const contingency{traits.laws->contingency};
  contingency.partner_act(s.bond[who], begins & !absent_minded);

  // Effects. A rebuff hurts as far as attention lets it in.
  auto const& effect = traits.laws->effects_of_acts;
  auto const let_in = person::intake(in.attention_share);
  auto const jolt = choose(is(act::reject), effect.rebuff_arouses * let_in, Real(0.0f)) +
                    choose(is(act::intrude), effect.intrusion_arouses * let_in, Real(0.0f)) +
                    choose(is(act::frighten), effect.fright_arouses * let_in, Real(0.0f));
  child.arousal = chance::unit(child.arousal + jolt * (1.0f - child.arousal));
  auto const frightened = is(act::frighten);
  assign_where(frightened, child.activation,
               child.activation + effect.fright_activates * (1.0f - child.activation));
  assign_where(frightened, child.fear_of_partner,
               child.fear_of_partner + effect.fright_of_partner * (1.0f - child.fear_of_partner));
  assign_where(warm & in.looking, child.joy,
               chance::unit(child.joy + traits.laws->sociable.joy_of_answer));
  auto& lived = s.lived;
  auto const one = Real(1.0f);
  auto const zero = Real(0.0f);
  lived.rebuff += choose(is(act::reject), (0.5f + child.shown) * 2.0f * in.attention_share, zero);
  lived.rebuffs += choose(is(act::reject), one, zero);
  lived.frights += choose(frightened, one, zero);
  lived.intrusions += choose(is(act::intrude), one, zero);
}

template <class Real>
void act_as_adult(Traits<Real> const& traits, State<Real>& s, Scene<Real> const& scene,
                  Situation<Real> const& in, AdultRates<Real> const& rates,
                  AdultActs<Real> const& acts, Cue<Real> const& cue, chance::Draw<Real> const& draw,
                  int who) {
  using chance::assign_where;
  using chance::choose;
  using chance::Purpose;
  namespace act = person::act;
  namespace instruction = person::instruction;
  auto& adult = s.person[who];
  auto& child = s.person[slot::child];
  auto const& care = traits.adult[who];
  auto const& laws = *traits.laws;
  auto const now = s.now;
  auto const here = scene.present[who];
  auto const told = scene.instruction[who];
  auto const still = told == Index<Real>(instruction::still_face);
  auto const silent = told == Index<Real>(instruction::silent);
  auto const may_act = here & !still & !silent;
  Index<Real> const nothing(act::none);
  auto const person = static_cast<std::uint32_t>(who);

  // An act ends when its time is up, when comfort has done its work as far as it shows, or when
  // the instruction or the door cuts it off.
  auto const comforting = adult.act == Index<Real>(act::comfort);
  auto const& length = laws.act_lengths;
  auto const settled = comforting & (child.shown < Real(length.settled_shown)) &
                       (child.need < Real(length.settled_need)) &
                       (in.distance_m[who] < Real(laws.contact.hold_m));
  auto const soon = now + chance::microseconds<Real>(Real(length.settled_s));
  assign_where(settled, adult.act_until, choose(adult.act_until < soon, adult.act_until, soon));
  auto const over = (adult.act != nothing) & ((adult.act_until <= now) | !may_act);
  assign_where(over, adult.act, nothing);
  // The absent keep the face with which they left: nothing moves in them.
  auto const calmed = over | (here & (still | silent));
  assign_where(calmed, adult.face, Index<Real>(person::face::neutral));
  assign_where(calmed, adult.voice, Index<Real>(person::voice::silent));
  auto const attending = adult.attending != Index<Real>(0);
  assign_where(here & (adult.act == nothing), adult.gaze,
               choose(still | (attending & !silent), Index<Real>(person::gaze::at(slot::child)),
                      Index<Real>(person::gaze::elsewhere)));
  assign_where(!may_act, adult.answer, nothing);

  // Attention.
  if (chance::any(acts.attention)) {
    auto const u = draw.uniform(Purpose::attention_threshold, person, now);
    assign_where(acts.attention, adult.attending,
                 choose(attending, Index<Real>(0), Index<Real>(1)));
    assign_where(acts.attention, adult.threshold.cry, chance::exponential(u));
  }

  // The face follows the child's: to the child, who smiled first, an answer.
  if (chance::any(acts.face)) {
    auto const u = draw.uniform(Purpose::follow_threshold, person, now);
    Index<Real> const smiles(person::face::positive);
    auto const begins = acts.face & may_act & (adult.face != smiles);
    assign_where(acts.face & may_act, adult.face,
                 choose(begins, smiles, Index<Real>(person::face::neutral)));
    assign_where(acts.face, adult.threshold.smile, chance::exponential(u));
    person::SenseContingency<Real>{laws.contingency}.partner_act(s.bond[who], begins);
  }

  // Notice, read, decide.
  // Distress interrupts play and talk, a bid does not.
  auto const lightly = [&](Index<Real> a) {
    return (a == nothing) | (a == Index<Real>(act::mirror)) | (a == Index<Real>(act::play)) |
           (a == Index<Real>(act::greet));
  };
  auto const distress_cue =
      may_act & lightly(adult.act) & lightly(adult.answer) & (cue.distress > Real(0.0f));
  auto const sociable_cue = may_act & (adult.act == nothing) & (adult.answer == nothing) &
                            (cue.sociable > Real(0.0f)) & !distress_cue;
  if (chance::any(distress_cue | sociable_cue)) {
    auto const u = draw.uniforms(chance::group_of(Purpose::notice), person, now);
    person::Notice<Real> const notice{laws.noticing};
    person::Respond<Real> const respond{laws.responding};
    auto const strength = choose(distress_cue, cue.distress, cue.sociable);
    auto const noticed = (distress_cue | sociable_cue) &
                         (u.at(Purpose::notice) <
                          notice(strength, care.notice_threshold, care.notice_away, attending));
    auto const rightly =
        u.at(Purpose::interpret) < respond.reads_rightly(care.reading_accuracy, adult.activation);
    auto const kind =
        choose(distress_cue,
               respond.to_distress({care.rebuff_distress, care.withdrawal, care.hastiness}, rightly,
                                   u.at(Purpose::response_kind)),
               respond.to_bid(rightly));
    auto const cue_ends = choose(child.voice_until > now, child.voice_until, now);
    auto const wait =
        chance::lognormal(u.at(Purpose::latency), care.latency_s, care.latency_spread);
    assign_where(noticed, adult.answer, kind);
    assign_where(noticed, adult.answer_due, cue_ends + chance::microseconds<Real>(wait));
    assign_where(noticed, adult.attending, Index<Real>(1));
  }

  // Answers that are due, lapses, repair, unprompted acts: at most one begins.
  auto const due = may_act & (adult.answer != nothing) & (adult.answer_due <= now);
  auto const lapses = acts.lapse & may_act & !due;
  auto const idle = may_act & (adult.act == nothing) & !due & !lapses;
  auto const repairs = acts.repair & idle;
  auto const starts = acts.unprompted & idle & !repairs;
  if (chance::any(due | lapses | acts.repair | acts.unprompted | acts.lapse)) {
    auto const u = draw.uniforms(chance::group_of(Purpose::act_length), person, now);
    auto const renewed = draw.uniforms(chance::group_of(Purpose::lapse_threshold), person, now);
    auto const pick = u.at(Purpose::lapse_kind) * rates.lapse;
    auto lapse = choose(pick < rates.rebuff + rates.intrude, Index<Real>(act::intrude),
                        Index<Real>(act::frighten));
    lapse = choose(pick < rates.rebuff, Index<Real>(act::reject), lapse);
    auto const distressed = child.voice > Index<Real>(person::voice::positive);
    auto kind = choose(u.at(Purpose::act_kind) < Real(0.5f), Index<Real>(act::play),
                       Index<Real>(act::mirror));
    kind = choose(repairs, choose(distressed, Index<Real>(act::comfort), Index<Real>(act::mirror)),
                  kind);
    kind = choose(lapses, lapse, kind);
    kind = choose(due, adult.answer, kind);
    begin_act(traits, s, in, who, due | lapses | repairs | starts, kind, u.at(Purpose::act_length),
              u.at(Purpose::act_smile));
    assign_where(due | lapses, adult.answer, nothing);
    assign_where(acts.lapse, adult.threshold.resist,
                 chance::exponential(renewed.at(Purpose::lapse_threshold)));
    assign_where(acts.repair, adult.threshold.repair,
                 chance::exponential(renewed.at(Purpose::repair_threshold)));
    assign_where(acts.unprompted, adult.threshold.bid,
                 chance::exponential(renewed.at(Purpose::unprompted_threshold)));
  }
}

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::dyad
