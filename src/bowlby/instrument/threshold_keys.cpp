// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/instrument/thresholds.hpp>
#include <utility>

namespace bowlby::instrument {
namespace {

constexpr double longest_s = 86'400;
constexpr double shortest_bin_s = 0.1;

/// Collects the keys of one table.
class Table {
 public:
  Table(std::string name, std::vector<Threshold>& to) : name_(std::move(name)), to_(to) {}

  void seconds(char const* key, double& number) { add(key, {&number}, 0, longest_s); }
  void bin(char const* key, double& number) { add(key, {&number}, shortest_bin_s, longest_s); }
  void point(char const* key, double& number) { add(key, {&number}, 0, 10); }
  void share(char const* key, double& number) { add(key, {&number}, 0, 1); }
  void amount(char const* key, double& number) { add(key, {&number}, 0, 1e6); }
  void profile(std::string const& key, Profile& p) {
    add(key, {&p.ps, &p.cm, &p.rs, &p.av, &p.di}, 0, 100);
  }
  template <std::size_t N>
  void ascending(char const* key, double (&numbers)[N], double high) {
    std::vector<double*> all;
    for (auto& number : numbers) all.push_back(&number);
    add(key, std::move(all), 0, high, true);
  }
  void add(std::string const& key, std::vector<double*> numbers, double low, double high,
           bool rising = false) {
    to_.push_back({name_ + "." + key, std::move(numbers), low, high, rising});
  }

 private:
  std::string name_;
  std::vector<Threshold>& to_;
};

void crying(CryingThresholds& t, std::vector<Threshold>& all) {
  Table keys{"crying", all};
  keys.seconds("gap_s", t.gap_s);
  keys.seconds("least_s", t.least_s);
}

void scales(ReunionThresholds& t, std::vector<Threshold>& all) {
  Table proximity{"proximity_seeking", all};
  proximity.seconds("prompt_s", t.proximity.prompt_s);
  proximity.seconds("lasting_contact_s", t.proximity.lasting_contact_s);
  proximity.seconds("own_contact_s", t.proximity.own_contact_s);
  proximity.seconds("helped_contact_s", t.proximity.helped_contact_s);
  proximity.seconds("signal_s", t.proximity.signal_s);
  proximity.seconds("distress_s", t.proximity.distress_s);
  Table contact{"contact_maintaining", all};
  contact.seconds("gap_s", t.contact.gap_s);
  contact.seconds("least_s", t.contact.least_s);
  contact.seconds("some_s", t.contact.some_s);
  contact.seconds("staying_s", t.contact.staying_s);
  contact.seconds("long_s", t.contact.long_s);
  contact.seconds("very_long_s", t.contact.very_long_s);
  contact.seconds("cling_s", t.contact.cling_s);
  contact.seconds("held_least_s", t.contact.held_least_s);
  contact.seconds("release_s", t.contact.release_s);
  Table resistance{"resistance", all};
  resistance.bin("unit_s", t.resistance.unit_s);
  resistance.bin("bin_s", t.resistance.bin_s);
  resistance.ascending("sum", t.resistance.sum, 1000);
  resistance.amount("bins", t.resistance.bins);
  Table avoidance{"avoidance", all};
  avoidance.seconds("ignore_s", t.avoidance.ignore_s);
  avoidance.seconds("answer_look_s", t.avoidance.answer_look_s);
  avoidance.seconds("turn_s", t.avoidance.turn_s);
  avoidance.seconds("greet_s", t.avoidance.greet_s);
  avoidance.ascending("seconds", t.avoidance.seconds, longest_s);
  avoidance.amount("turns", t.avoidance.turns);
  avoidance.amount("bids", t.avoidance.bids);
  Table distance{"distance_interaction", all};
  distance.bin("bin_s", t.distance.bin_s);
  distance.ascending("share", t.distance.share, 1);
  crying(t.crying, all);
  Table crying_more{"crying", all};
  crying_more.bin("bin_s", t.crying.bin_s);
  crying_more.seconds("soothed_s", t.crying.soothed_s);
}

void classes(ClassificationThresholds& t, std::vector<Threshold>& all) {
  Table rule{"classification", all};
  auto& r = t.rule;
  for (auto const& [key, number] : std::initializer_list<std::pair<char const*, double*>>{
           {"avoidant_av", &r.avoidant_av},
           {"recovered_av8", &r.recovered_av8},
           {"recovered_ps8", &r.recovered_ps8},
           {"a1_av", &r.a1_av},
           {"a1_ps", &r.a1_ps},
           {"resistant_rs", &r.resistant_rs},
           {"resistant_contact", &r.resistant_contact},
           {"c1_ps", &r.c1_ps},
           {"c1_rs", &r.c1_rs},
           {"b4_cm", &r.b4_cm},
           {"b4_ps", &r.b4_ps},
           {"b4_rs", &r.b4_rs},
           {"b3_ps", &r.b3_ps},
           {"b3_cm", &r.b3_cm},
           {"b2_ps", &r.b2_ps},
           {"b2_cm", &r.b2_cm}}) {
    rule.point(key, *number);
  }
  rule.point("episode_8_weight", t.second_weight);
  Table prototypes{"prototypes", all};
  prototypes.add("spread", {&t.spread}, 0.01, 100);
  prototypes.profile("weight_5", t.weight_first);
  prototypes.profile("weight_8", t.weight_second);
  for (auto& prototype : t.prototypes) {
    prototypes.profile(std::string{prototype.subgroup} + ".episode_5", prototype.first);
    prototypes.profile(std::string{prototype.subgroup} + ".episode_8", prototype.second);
  }
}

void disorganised(DisorganisationThresholds& t, std::vector<Threshold>& all) {
  Table keys{"disorganisation", all};
  keys.seconds("soon_s", t.soon_s);
  keys.seconds("near_cry_s", t.near_cry_s);
  keys.share("averted_share", t.averted_share);
  keys.seconds("least_move_s", t.least_move_s);
  keys.seconds("still_s", t.still_s);
  keys.seconds("after_cry_s", t.after_cry_s);
  keys.seconds("first_s", t.first_s);
  keys.amount("weight_sequential", t.weight_sequential);
  keys.amount("weight_simultaneous", t.weight_simultaneous);
  keys.amount("weight_interrupted", t.weight_interrupted);
  keys.amount("weight_stilled", t.weight_stilled);
  keys.amount("weight_apprehensive", t.weight_apprehensive);
  keys.amount("d_load", t.d_load);
}

}  // namespace

std::vector<Threshold> thresholds(StrangeSituationInstrument& instrument) {
  std::vector<Threshold> all;
  scales(instrument.reunion, all);
  Table search{"search", all};
  search.amount("glances", instrument.search.glances);
  search.seconds("prompt_s", instrument.search.prompt_s);
  search.seconds("persistent_s", instrument.search.persistent_s);
  search.seconds("very_long_s", instrument.search.very_long_s);
  classes(instrument.classification, all);
  disorganised(instrument.disorganisation, all);
  Table plausibility{"plausibility", all};
  auto& p = instrument.plausibility;
  plausibility.seconds("least_valid_s", p.least_valid_s);
  plausibility.seconds("script_s", p.script_s);
  plausibility.point("low_avoidance", p.low_avoidance);
  plausibility.point("scored_avoidance", p.scored_avoidance);
  plausibility.seconds("toward_s", p.toward_s);
  plausibility.share("review_margin", p.review_margin);
  plausibility.amount("oldest_days", p.oldest_days);
  return all;
}

std::vector<Threshold> thresholds(StillFaceInstrument& instrument) {
  std::vector<Threshold> all;
  Table bids{"bids", all};
  bids.seconds("before_s", instrument.before_s);
  Table slope{"slope", all};
  slope.bin("bin_s", instrument.bin_s);
  slope.seconds("least_bin_s", instrument.least_bin_s);
  slope.amount("fewest_bins", instrument.fewest_bins);
  Table plausibility{"plausibility", all};
  plausibility.seconds("least_valid_s", instrument.least_valid_s);
  plausibility.seconds("violation_s", instrument.violation_s);
  crying(instrument.crying, all);
  return all;
}

std::vector<Threshold> thresholds(HomeVisitInstrument& instrument) {
  std::vector<Threshold> all;
  auto& t = instrument.signals;
  Table signals{"signals", all};
  signals.seconds("bout_gap_s", t.bout_gap_s);
  signals.seconds("bout_least_s", t.bout_least_s);
  signals.seconds("bid_gap_s", t.bid_gap_s);
  Table answers{"answers", all};
  answers.seconds("within_s", t.within_s);
  answers.seconds("resolved_s", t.resolved_s);
  answers.seconds("repair_s", t.repair_s);
  answers.share("fitting", t.fitting);
  answers.bin("fades_s", instrument.fades_s);
  answers.share("weight_fit", instrument.weight_fit);
  answers.share("weight_resolved", instrument.weight_resolved);
  for (std::size_t i = 0; i < signal_count; ++i) {
    Table fit{fmt::format("fit.{}", name(static_cast<Signal>(i))), all};
    for (std::size_t k = 0; k < answer_count; ++k) {
      fit.add(std::string{name(static_cast<Answer>(k))}, {&t.fit[i][k]}, 0, 1);
    }
  }
  Table contingency{"contingency", all};
  contingency.bin("window_s", instrument.contingency.window_s);
  auto& s = instrument.scales;
  Table scales{"scales", all};
  scales.seconds("turned_away_s", s.turned_away_s);
  scales.share("mild_interruption", s.mild_interruption);
  scales.ascending("sensitivity", s.sensitivity, 1);
  scales.ascending("accessibility", s.accessibility, 1);
  scales.ascending("cooperation", s.cooperation, 1e6);
  scales.ascending("acceptance", s.acceptance, 1e6);
  Table plausibility{"plausibility", all};
  plausibility.seconds("least_rated_s", instrument.least_rated_s);
  plausibility.amount("least_distress", instrument.least_distress);
  return all;
}

}  // namespace bowlby::instrument
