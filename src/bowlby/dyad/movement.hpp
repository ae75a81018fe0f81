// SPDX-License-Identifier: Apache-2.0
// Who goes where: the child under approach, fear and exploration, the adults to where their act or
// their chair is. Contact begins where a seeking child arrives or a comforting adult holds. Who is
// held or seated stays, and nobody walks off with a child in the arms or at the knee.
#pragma once

#include <bowlby/chance/distributions.hpp>
#include <bowlby/chance/draw.hpp>
#include <bowlby/dyad/situation.hpp>

namespace bowlby::dyad {
inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
void move_child(Traits<Real> const& traits, State<Real>& s, Scene<Real> const& scene,
                Situation<Real> const& in, person::Competence<Real> const& able,
                chance::Draw<Real> const& draw, Real dt) {
  using chance::choose;
  auto const& laws = *traits.laws;
  auto const& moving = laws.movement;
  auto const& touch = laws.contact;
  auto& child = s.person[slot::child];
  auto const& bond = s.bond[slot::caregiver];
  Real const none(0.0f);

  auto const tendency =
      person::Approach<Real>{laws.approach}({.gain = child.expression_gain,
                                             .activation = child.activation,
                                             .attention_share = in.attention_share,
                                             .felt = in.felt,
                                             .arousal = child.arousal,
                                             .distance_m = in.distance_m[slot::caregiver],
                                             .fright_expected = bond.fright_expected,
                                             .fear_of_partner = child.fear_of_partner,
                                             .intrusion_expected = bond.intrusion_expected});
  child.conflict = choose(in.with_caregiver, tendency.conflict, none);
  auto const force = choose(in.with_caregiver, tendency.force, none);

  // Towards or away from the caregiver.
  auto const inverse = 1.0f / chance::larger(in.distance_m[slot::caregiver], Real(0.1f));
  auto fx = force * (s.person[slot::caregiver].x - child.x) * inverse;
  auto fy = force * (s.person[slot::caregiver].y - child.y) * inverse;
  // Away from a stranger who is near.
  auto const shy =
      choose(scene.present[slot::visitor],
             moving.stranger_push * child.fear *
                 chance::exp_of(in.distance_m[slot::visitor] * (-1.0f / moving.stranger_reach_m)),
             none) /
      chance::larger(in.distance_m[slot::visitor], Real(0.1f));
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

  // Speed follows its aim exponentially; where that leads is the integral of it, at any step.
  auto const follow = 1.0f - chance::exp_of(dt * (-1.0f / moving.inertia_s));
  auto const lag = moving.inertia_s * follow;
  auto const free = !(scene.seated | in.in_contact);
  auto const full =
      able.speed_m_s / chance::larger(chance::square_root(fx * fx + fy * fy), Real(1.0f));
  auto const aim_x = fx * full;
  auto const aim_y = fy * full;
  auto const goes_x = choose(free, aim_x * dt + (child.speed_x - aim_x) * lag, none);
  auto const goes_y = choose(free, aim_y * dt + (child.speed_y - aim_y) * lag, none);
  child.speed_x = choose(free, child.speed_x + (aim_x - child.speed_x) * follow, none);
  child.speed_y = choose(free, child.speed_y + (aim_y - child.speed_y) * follow, none);
  auto const luck =
      draw.uniforms(chance::group_of(chance::Purpose::restless_x), slot::child, s.now);
  auto const jitter = moving.restlessness * able.speed_m_s * chance::square_root(dt) *
                      (1.0f + 2.0f * child.conflict);
  auto const jx = choose(free, jitter * chance::normal(luck.at(chance::Purpose::restless_x)), none);
  auto const jy = choose(free, jitter * chance::normal(luck.at(chance::Purpose::restless_y)), none);
  // The walls.
  child.x = chance::clamp(child.x + goes_x + jx, -moving.room_half_m, moving.room_half_m);
  child.y = chance::clamp(child.y + goes_y + jy, -moving.room_half_m, moving.room_half_m);

  // Contact by the child's own effort, and its end.
  auto const& caregiver = s.person[slot::caregiver];
  auto const refused = (caregiver.act == Index<Real>(person::act::reject)) |
                       (caregiver.act == Index<Real>(person::act::withdraw)) |
                       (caregiver.act == Index<Real>(person::act::frighten));
  auto const arrives = in.with_caregiver & (in.distance_m[slot::caregiver] < Real(touch.reach_m)) &
                       (force > Real(touch.pull)) & !refused & !scene.seated;
  auto const held = in.with_partner & (in.partner_distance_m < Real(touch.hold_m)) &
                    (choose(in.with_visitor, s.person[slot::visitor].act, caregiver.act) ==
                     Index<Real>(person::act::comfort)) &
                    !scene.seated;
  auto const leaves =
      in.in_contact & !held &
      ((child.activation < Real(touch.satisfied)) | (force < Real(-touch.repelled)) | refused);
  auto const breaks_off = in.in_contact & held & (force < Real(-touch.breaks_off));
  auto const apart = in.partner_distance_m > Real(touch.apart_m);
  // Contact is with one person and ends when that person leaves.
  auto const ends = leaves | breaks_off | apart | !in.with_partner;
  Index<Real> const none_touched(0);
  chance::assign_where(child.in_contact != in.partner, child.in_contact, none_touched);
  chance::assign_where((arrives | held) & !breaks_off, child.in_contact, in.partner);
  chance::assign_where(ends, child.in_contact, none_touched);
}

template <class Real>
[[nodiscard]] Real far_of_child(person::Person<Real> const& adult,
                                person::Person<Real> const& child) {
  auto const dx = adult.x - child.x;
  auto const dy = adult.y - child.y;
  return chance::square_root(dx * dx + dy * dy);
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
