// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/instrument/episodes.hpp>
#include <bowlby/instrument/least_squares.hpp>
#include <bowlby/instrument/still_face_shown.hpp>

namespace bowlby::instrument {
namespace {

using time::from_seconds;
using time::Interval;

constexpr std::string_view phase_names[] = {"play", "still_face", "reunion"};

/// The part of the still-face in which the face is held: from the first moment at which the
/// caregiver neither acts, speaks nor smiles.
Interval held_still(Lookup const& look, Interval episode) {
  auto const quiet = outside(partner_active(look, episode), episode);
  if (quiet.empty()) return {episode.end, episode.end};
  return {quiet.front().begin, episode.end};
}

ShownValues minus(ShownValues const& a, ShownValues const& b) {
  ShownValues out;
  for (std::size_t i = 0; i < shown_count; ++i) {
    if (a[i] && b[i]) out[i] = *a[i] - *b[i];
  }
  return out;
}

ShownValues slopes(Lookup const& look, Interval window, StillFaceInstrument const& t) {
  std::array<LeastSquares, shown_count> lines;
  auto const bin = std::max(from_seconds(t.bin_s), time::Microseconds{1});
  for (auto at = window.begin; at + bin <= window.end; at += bin) {
    auto const shown = shown_in(look, {at, at + bin}, t, std::min(t.least_bin_s, t.bin_s));
    auto const minute = time::seconds(at - window.begin) / 60;
    for (std::size_t i = 0; i < shown_count; ++i) {
      if (shown[i]) lines[i].add(minute, *shown[i]);
    }
  }
  ShownValues out;
  for (std::size_t i = 0; i < shown_count; ++i) {
    if (static_cast<double>(lines[i].count()) >= t.fewest_bins) out[i] = lines[i].slope();
  }
  return out;
}

void latencies(StillFaceRow& row, Lookup const& look, Interval still,
               StillFaceInstrument const& t) {
  if (scorable_in(look, still).empty()) return;
  auto const until = [&](std::optional<time::Microseconds> at) {
    return at ? Latency{time::seconds(*at - still.begin), false}
              : Latency{time::seconds(still.length()), true};
  };
  auto const bids = bids_in(look, still, t);
  auto const negative = negative_in(look, still, t);
  row.first_bid = until(bids.at.empty() ? std::nullopt : std::optional{bids.at.front()});
  row.first_negative = until(negative.empty() ? std::nullopt : std::optional{negative[0].begin});
}

}  // namespace

std::string_view name(Shown shown) noexcept {
  constexpr std::string_view names[] = {"positive", "gaze", "negative", "bids", "initiatives"};
  return names[static_cast<std::size_t>(shown)];
}

base::result<StillFaceRow> code_still_face(record::Session const& session,
                                           StillFaceInstrument const& instrument) {
  auto const refuse = [&](std::string problem, std::string advice) {
    return base::fail({.failure = base::Failure::usage,
                       .where = session.id,
                       .problem = std::move(problem),
                       .why = {},
                       .advice = std::move(advice)});
  };
  std::array<std::optional<record::Episode>, phase_count> episodes;
  for (std::size_t i = 0; i < phase_count; ++i) {
    episodes[i] = named_episode(session, phase_names[i]);
  }
  if (!episodes[0] && !episodes[1] && !episodes[2]) {
    return refuse(
        fmt::format("no phase of a still-face procedure (episodes: {})", episode_names(session)),
        "name the episodes 'play', 'still_face' and 'reunion'");
  }
  auto const is_infant = [](record::Person const& person) { return person.role == "infant"; };
  if (std::none_of(session.persons.begin(), session.persons.end(), is_infant)) {
    return refuse("nobody has the role 'infant'", "say which person is the infant");
  }
  Lookup const look{session};
  StillFaceRow row;
  row.dyad = session.dyad;
  row.session = session.id;
  row.origin = session.origin;
  for (std::size_t i = 0; i < phase_count; ++i) {
    if (!episodes[i]) {
      row.missing.push_back(fmt::format("phase {} is not in the session", phase_names[i]));
      continue;
    }
    auto window = episodes[i]->when;
    if (i == static_cast<std::size_t>(Phase::still_face)) {
      window = held_still(look, window);
      if (window.empty()) {
        row.warnings.push_back("the caregiver never holds a still face");
        continue;
      }
      latencies(row, look, window, instrument);
      row.slope = slopes(look, window, instrument);
      auto const broken = seconds(partner_active(look, window));
      if (!look.scorable("caregiver", "face", window).empty()) row.violation_s = broken;
      if (broken > instrument.violation_s) {
        row.warnings.push_back(fmt::format(
            "the caregiver acts, speaks or smiles for {:.1f} s of the still-face", broken));
      }
    }
    row.duration_s[i] = time::seconds(window.length());
    row.valid_s[i] = seconds(scorable_in(look, window));
    if (*row.valid_s[i] < instrument.least_valid_s) {
      row.warnings.push_back(fmt::format("{} has only {:.0f} s that could be scored",
                                         phase_names[i], *row.valid_s[i]));
    }
    row.shown[i] = shown_in(look, window, instrument);
    for (std::size_t k = 0; k < shown_count; ++k) {
      if (row.shown[i][k]) continue;
      row.missing.push_back(
          fmt::format("{} in {}: streams not coded", name(static_cast<Shown>(k)), phase_names[i]));
    }
  }
  row.effect = minus(row.in(Phase::still_face), row.in(Phase::play));
  row.recovery = minus(row.in(Phase::reunion), row.in(Phase::still_face));
  row.carry_over = minus(row.in(Phase::reunion), row.in(Phase::play));
  return row;
}

}  // namespace bowlby::instrument
