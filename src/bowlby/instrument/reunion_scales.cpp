// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/instrument/reunion_reading.hpp>
#include <string_view>
#include <utility>

namespace bowlby::instrument {
namespace {

using time::from_seconds;
using time::Interval;

struct Needed {
  std::string_view role, stream;
};

/// Empty if all streams were coded in the window; otherwise the first that was not.
std::string lacking(Lookup const& look, Interval window, std::initializer_list<Needed> needed) {
  for (auto const& [role, stream] : needed) {
    if (look.scorable(role, stream, window).empty()) return fmt::format("{} {}", role, stream);
  }
  return {};
}

}  // namespace

Reading read_reunion(Lookup const& look, Interval window, ReunionThresholds const& t) {
  Reading r;
  r.window = window;
  r.full = look.spans("infant", "movement", {"full_approach"}, window);
  r.partial = look.spans("infant", "movement", {"partial_approach"}, window);
  r.abortive = look.spans("infant", "movement", {"abortive_approach"}, window);
  r.away = look.spans("infant", "movement", {"move_away"}, window);
  // Somebody else may still hold the child when she enters: only while she is coded as there.
  auto const there = look.scorable("caregiver", "act", window);
  auto touched = joined(look.spans("infant", "contact", {"contact"}, window));
  if (!there.empty()) touched = common(touched, there);
  r.contact = at_least(joined(std::move(touched), from_seconds(t.contact.gap_s)),
                       from_seconds(t.contact.least_s));
  r.held = joined(look.spans("caregiver", "act", {"comfort"}, window));
  r.cry = crying_bouts(look, window, t.crying);
  r.hard_cry = joined(look.spans("infant", "voice", {"cry"}, window), from_seconds(t.crying.gap_s));
  r.gaze = joined(look.spans("infant", "gaze", {"caregiver"}, window));
  r.smile = joined(look.spans("infant", "face", {"positive"}, window));
  r.call = joined(look.spans("infant", "voice", {"positive"}, window));
  r.greeting_smile = common(r.gaze, r.smile);
  r.directed_cry = common(common(r.cry, r.gaze), outside(r.contact, window));
  r.call_onsets = look.onsets("infant", "voice", {"positive"}, window);
  r.resist = look.sightings("infant", "act", {"resist"}, window);
  r.bids = look.onsets("caregiver", "act", {"greet", "play", "comfort"}, window);
  return r;
}

ReunionScales rate_reunion(record::Session const& session, Interval window,
                           ReunionThresholds const& t) {
  ReunionScales scales;
  if (window.empty()) {
    scales.missing.push_back("no reunion to look at");
    return scales;
  }
  Lookup const look{session};
  auto const r = read_reunion(look, window, t);
  auto const rate = [&](char const* name, std::optional<double>& scale,
                        std::initializer_list<Needed> needed, auto const& rater,
                        auto const& thresholds) {
    auto const absent = lacking(look, window, needed);
    if (absent.empty()) {
      scale = rater(r, thresholds);
    } else {
      scales.missing.push_back(fmt::format("{}: no {} coded", name, absent));
    }
  };
  Needed const gaze{"infant", "gaze"}, face{"infant", "face"}, voice{"infant", "voice"},
      act{"infant", "act"}, contact{"infant", "contact"}, movement{"infant", "movement"},
      adult{"caregiver", "act"};
  rate("proximity seeking", scales.proximity_seeking, {movement, contact, gaze, voice, adult},
       proximity_seeking, t.proximity);
  rate("contact maintaining", scales.contact_maintaining, {contact, movement, voice, adult},
       contact_maintaining, t.contact);
  rate("resistance", scales.resistance, {act, voice}, resistance, t.resistance);
  rate("avoidance", scales.avoidance, {gaze, movement, contact, voice, face, adult}, avoidance,
       t.avoidance);
  rate("distance interaction", scales.distance_interaction, {voice, face, gaze, contact},
       distance_interaction, t.distance);
  scales.soothe = latency_to_soothe(look, window, t.crying);
  scales.crying_s = seconds(r.cry);
  scales.directed_crying_s = seconds(r.directed_cry);
  scales.contact_s = seconds(r.contact);
  scales.offered_s = seconds(either({r.held, r.contact}));
  return scales;
}

}  // namespace bowlby::instrument
