// SPDX-License-Identifier: Apache-2.0
// Who goes where: the child under approach, fear and exploration, the adults to where their act or
// their chair is. Contact begins where a seeking child arrives or a comforting adult holds. Who is
// held or seated stays, and nobody walks off with a child in the arms or at the knee.
//
// Between approach and avoidance the forces are steep: there the child moves in strides of an
// eighth of a second, whatever the step, and elsewhere in one. Numerical, no part of a law.
#pragma once

#include <bowlby/chance/distributions.hpp>
#include <bowlby/chance/draw.hpp>
#include <bowlby/dyad/situation.hpp>

namespace bowlby::dyad {
inline namespace BOWLBY_INSTRUCTION_SET {

/// Conflict from which the child moves in strides, and the longest of them.
inline constexpr float conflict_from = 0.05f;
inline constexpr float stride_s = 0.125f;

template <class Real>
[[nodiscard]] Real far_of_child(person::Person<Real> const& adult,
                                person::Person<Real> const& child) {
  auto const dx = adult.x - child.x;
  auto const dy = adult.y - child.y;
  return chance::square_root(dx * dx + dy * dy);
}

/// What a child is drawn to and driven from, as a force in the plane (1: full speed).
template <class Real>
struct Pull {
  Real x, y;
  Real to_caregiver;  ///< along the line to her; below 0 away from her
};

template <class Real>
[[nodiscard]] Pull<Real> pull_on_child(Traits<Real> const& traits, State<Real>& s,
                                       Scene<Real> const& scene, Situation<Real> const& in,
                                       Real caregiver_m) {
  using chance::choose;
  auto const& laws = *traits.laws;
  auto const& moving = laws.movement;
  auto& child = s.person[slot::child];
  auto const& bond = s.bond[slot::caregiver];
  Real const none(0.0f);

  auto const tendency =
      person::Approach<Real>{laws.approach}({.gain = child.expression_gain,
                                             .activation = child.activation,
                                             .attention_share = in.attention_share,
                                             .felt = in.felt,
                                             .arousal = child.arousal,
                                             .distance_m = caregiver_m,
                                             .fright_expected = bond.fright_expected,
                                             .fear_of_partner = child.fear_of_partner,
                                             .intrusion_expected = bond.intrusion_expected});
  child.conflict = choose(in.with_caregiver, tendency.conflict, none);
  auto const force = choose(in.with_caregiver, tendency.force, none);

  // Towards or away from the caregiver.
  auto const inverse = 1.0f / chance::larger(caregiver_m, Real(0.1f));
  auto fx = force * (s.person[slot::caregiver].x - child.x) * inverse;
  auto fy = force * (s.person[slot::caregiver].y - child.y) * inverse;
  // Away from a stranger who is near.
  auto const visitor_m = far_of_child(s.person[slot::visitor], child);
  auto const shy = choose(scene.present[slot::visitor],
                          moving.stranger_push * child.fear *
                              chance::exp_of(visitor_m * (-1.0f / moving.stranger_reach_m)),
                          none) /
                   chance::larger(visitor_m, Real(0.1f));
  fx += shy * (child.x - s.person[slot::visitor].x);
  fy += shy * (child.y - s.person[slot::visitor].y);
  // To the door through which the caregiver left.
  auto const to_door_x = scene.door_x - child.x;
  auto const to_door_y = scene.door_y - child.y;
  auto const door_m = chance::square_root(to_door_x * to_door_x + to_door_y * to_door_y);
  auto const search = choose(in.with_caregiver | !scene.strange_place, none,
                             chance::smaller(Real(1.0f), child.expression_gain * child.activation) *
                                 2.0f * in.attention_share) /
                      chance::larger(door_m, Real(0.3f));
  fx += search * to_door_x;
  fy += search * to_door_y;
  // To the toys when nothing is wrong.
  auto const to_toys_x = scene.toys_x - child.x;
  auto const to_toys_y = scene.toys_y - child.y;
  auto const toys_m = chance::square_root(to_toys_x * to_toys_x + to_toys_y * to_toys_y);
  auto const play =
      choose(toys_m > Real(0.4f),
             scene.novelty * (1.0f - child.activation) * (1.0f - 0.5f * in.attention_share), none) /
      chance::larger(toys_m, Real(0.4f));
  fx += play * to_toys_x;
  fy += play * to_toys_y;
  return {fx, fy, force};
}

/// Contact by the child's own effort or the adult's, and its end.
template <class Real>
void touch_or_part(Traits<Real> const& traits, State<Real>& s, Scene<Real> const& scene,
                   Situation<Real> const& in, Mask<Real> moves, Real force, Real caregiver_m,
                   Real partner_m) {
  using chance::choose;
  auto const& touch = traits.laws->contact;
  auto& child = s.person[slot::child];
  auto const& caregiver = s.person[slot::caregiver];
  auto const in_contact = in.with_partner & (child.in_contact == in.partner);
  auto const refused = (caregiver.act == Index<Real>(person::act::reject)) |
                       (caregiver.act == Index<Real>(person::act::withdraw)) |
                       (caregiver.act == Index<Real>(person::act::frighten));
  auto const arrives = in.with_caregiver & (caregiver_m < Real(touch.reach_m)) &
                       (force > Real(touch.pull)) & !refused & !scene.seated;
  // Who has just broken off is not picked up again while avoidance still outweighs approach.
  auto const lets = in_contact | (force > Real(-touch.repelled));
  auto const held = in.with_partner & (partner_m < Real(touch.hold_m)) & lets &
                    (choose(in.with_visitor, s.person[slot::visitor].act, caregiver.act) ==
                     Index<Real>(person::act::comfort)) &
                    !scene.seated;
  auto const leaves =
      in_contact & !held &
      ((child.activation < Real(touch.satisfied)) | (force < Real(-touch.repelled)) | refused);
  auto const breaks_off = in_contact & held & (force < Real(-touch.breaks_off));
  auto const apart = partner_m > Real(touch.apart_m);
  // Contact is with one person and ends when that person leaves.
  auto const ends = leaves | breaks_off | apart | !in.with_partner;
  Index<Real> const none_touched(0);
  chance::assign_where(moves & (child.in_contact != in.partner), child.in_contact, none_touched);
  chance::assign_where(moves & (arrives | held) & !breaks_off, child.in_contact, in.partner);
  chance::assign_where(moves & ends, child.in_contact, none_touched);
}

/// The child moves for `dt` seconds, the step being `span` long and over at s.now.
template <class Real>
void move_child(Traits<Real> const& traits, State<Real>& s, Scene<Real> const& scene,
                Situation<Real> const& in, person::Competence<Real> const& able,
                chance::Draw<Real> const& draw, Real dt, Clock<Real> span) {
  using chance::choose;
  auto const& moving = traits.laws->movement;
  auto& child = s.person[slot::child];
  Real const none(0.0f);
  auto const strides = (child.conflict > Real(conflict_from)) & (dt > Real(stride_s));
  auto const h = choose(strides, 0.25f * dt, dt);
  // Four strides of a longest step of half a second; an even number of strides whatever the step.
  int const count = chance::any(strides) ? 4 : 1;
  auto const everyone = Real(0.0f) < Real(1.0f);
  for (int stride = 0; stride < count; ++stride) {
    auto const moves = stride == 0 ? everyone : strides;
    auto const caregiver_m = far_of_child(s.person[slot::caregiver], child);
    auto const partner_m =
        choose(in.with_visitor, far_of_child(s.person[slot::visitor], child), caregiver_m);
    auto const conflict = child.conflict;
    auto const pull = pull_on_child(traits, s, scene, in, caregiver_m);
    child.conflict = choose(moves, child.conflict, conflict);

    // Speed follows its aim exponentially; where that leads is the integral of it, at any step.
    auto const follow = 1.0f - chance::exp_of(h * (-1.0f / moving.inertia_s));
    auto const lag = moving.inertia_s * follow;
    auto const held = in.with_partner & (child.in_contact == in.partner);
    auto const free = moves & !(scene.seated | held);
    auto const full =
        able.speed_m_s /
        chance::larger(chance::square_root(pull.x * pull.x + pull.y * pull.y), Real(1.0f));
    auto const aim_x = pull.x * full;
    auto const aim_y = pull.y * full;
    auto const goes_x = choose(free, aim_x * h + (child.speed_x - aim_x) * lag, none);
    auto const goes_y = choose(free, aim_y * h + (child.speed_y - aim_y) * lag, none);
    chance::assign_where(moves, child.speed_x,
                         choose(free, child.speed_x + (aim_x - child.speed_x) * follow, none));
    chance::assign_where(moves, child.speed_y,
                         choose(free, child.speed_y + (aim_y - child.speed_y) * follow, none));
    // Each stride of a step has luck of its own: their moments lie within the step.
    auto const at = s.now - (span >> 2) * Clock<Real>(stride);
    auto const luck = draw.uniforms(chance::group_of(chance::Purpose::restless_x), slot::child, at);
    auto const jitter = moving.restlessness * able.speed_m_s * chance::square_root(h) *
                        (1.0f + 2.0f * child.conflict);
    auto const jx =
        choose(free, jitter * chance::normal(luck.at(chance::Purpose::restless_x)), none);
    auto const jy =
        choose(free, jitter * chance::normal(luck.at(chance::Purpose::restless_y)), none);
    // The walls.
    child.x = chance::clamp(child.x + goes_x + jx, -moving.room_half_m, moving.room_half_m);
    child.y = chance::clamp(child.y + goes_y + jy, -moving.room_half_m, moving.room_half_m);

    touch_or_part(traits, s, scene, in, moves, pull.to_caregiver, caregiver_m, partner_m);
  }
}

/// Adults walk to the child to comfort, play, intrude or greet, otherwise back to their place.
template <class Real>
void move_adult(person::Laws const& laws, State<Real>& s, Scene<Real> const& scene, int who,
                Real dt) {
  using chance::choose;
  namespace act = person::act;
  auto& adult = s.person[who];
  auto const& child = s.person[slot::child];
  auto const told_to_come = scene.instruction[who] == Index<Real>(person::instruction::approach);
  auto const to_child = (adult.act == Index<Real>(act::comfort)) |
                        (adult.act == Index<Real>(act::play)) |
                        (adult.act == Index<Real>(act::intrude)) |
                        (adult.act == Index<Real>(act::frighten)) | told_to_come;
  auto const holds_back =
      choose(told_to_come & (adult.act != Index<Real>(act::comfort)), Real(1.0f), Real(0.3f));
  auto const goal_x = choose(to_child, child.x, scene.place_x[who]);
  auto const goal_y = choose(to_child, child.y, scene.place_y[who]);
  auto const dx = goal_x - adult.x;
  auto const dy = goal_y - adult.y;
  auto const far = chance::square_root(dx * dx + dy * dy);
  auto const stop = choose(to_child, holds_back, Real(0.05f));
  auto const step =
      chance::smaller(chance::positive_part(far - stop), Real(laws.movement.adult_speed_m_s) * dt) /
      chance::larger(far, Real(0.05f));
  // Nobody walks off with a child in the arms or at the knee.
  auto const touches = (child.in_contact == Index<Real>(who)) &
                       (far_of_child(adult, child) < Real(laws.contact.apart_m));
  auto const walks = scene.present[who] & !scene.seated & !touches;
  adult.x += choose(walks, dx * step, Real(0.0f));
  adult.y += choose(walks, dy * step, Real(0.0f));
}

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::dyad
