// SPDX-License-Identifier: Apache-2.0
#include "dyad_hash.hpp"

#include <bit>
#include <bowlby/person/acts.hpp>

namespace bowlby::bench {
namespace {

constexpr chance::Seed seed{2026};
constexpr std::uint32_t dyads = 37;  // no multiple of any width
constexpr std::int32_t episodes = 25;

procedure::ScriptedEpisode episode(char const* name, float seconds, int caregiver, int stranger) {
  procedure::ScriptedEpisode e;
  e.name = name;
  e.planned_s = e.longest_s = seconds;
  e.role[0].present = true;
  e.role[person::slot::caregiver] = {caregiver >= 0, std::max(caregiver, 0)};
  e.role[person::slot::visitor] = {stranger >= 0, std::max(stranger, 0)};
  return e;
}

}  // namespace

std::vector<life::Dyad> some_dyads(std::uint32_t count) {
  std::vector<life::Dyad> some;
  auto const key = chance::stream_key(seed);
  for (std::uint32_t i = 0; i < count; ++i) {
    auto dyad = life::draw_dyad({}, key, i);
    if (!dyad) break;
    // Temperament and care from hard to easy.
    auto const tenth = static_cast<float>(i % 10) * 0.1F;
    dyad->child.traits[0] = 0.6F + tenth;
    dyad->caregiver[0] = 0.2F + 0.75F * tenth;
    dyad->child.age_months = 12;
    some.push_back(*dyad);
  }
  return some;
}

procedure::Script short_procedure() {
  namespace told = person::instruction;
  procedure::Script script;
  script.name = "hash";
  script.strange_place = true;
  script.strangeness = 0.25F;
  script.novelty = 1;
  script.toys = {0, 0.8F};
  script.door = {2.3F, -2};
  script.place[person::slot::caregiver] = {1.2F, -1.2F};
  script.place[person::slot::visitor] = {-1.4F, -1.4F};
  script.episodes = {
      episode("play", 30, told::free, -1), episode("still_face", 30, told::still_face, -1),
      episode("stranger", 30, told::responsive, told::approach),
      episode("separation", 60, -1, told::free), episode("reunion", 60, told::reunite, -1)};
  return script;
}

base::result<std::uint64_t> hash_of_dyads(life::Machine const& machine) {
  auto some = some_dyads(dyads);
  auto const key = chance::stream_key(seed);
  person::Laws const laws;
  life::HomePlan plan;
  plan.distress_episodes = episodes;
  engine::ExecutionContext home, room;
  auto const raised = life::raise(some, laws, key, plan, 12, machine, home);
  if (!raised) return base::fail(raised.error());

  std::vector<std::uint64_t> hashes(some.size());
  auto const seen = life::visit(
      some, laws, key, short_procedure(), {}, machine, room,
      [&](std::size_t i, life::Visit&& visit) -> base::result<void> {
        std::uint64_t h = 0;
        auto const mix = [&h](std::uint64_t x) { h = chance::mixed(h ^ x); };
        auto const& c = some[i].child;
        for (auto const level : {c.log_gain, c.logit_attention, c.usual, c.scale, c.trust,
                                 c.prototype_trust, c.bond_strength, c.contingency_expected}) {
          mix(std::bit_cast<std::uint32_t>(level));
        }
        mix(static_cast<std::uint64_t>(c.steps));
        for (auto const& event : visit.session.events) {
          mix(event.stream);
          mix(event.code);
          mix(static_cast<std::uint64_t>(event.when.begin.count()));
          mix(static_cast<std::uint64_t>(event.when.end.count()));
        }
        hashes[i] = h;
        return {};
      });
  if (!seen) return base::fail(seen.error());
  std::uint64_t all = 0;
  for (auto const h : hashes) all = chance::mixed(all ^ h);
  return all;
}

}  // namespace bowlby::bench
