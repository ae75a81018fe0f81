// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/instrument/episodes.hpp>
#include <bowlby/instrument/exploring.hpp>
#include <bowlby/instrument/plausibility.hpp>
#include <bowlby/instrument/strange_situation.hpp>
#include <utility>

namespace bowlby::instrument {
namespace {

using record::Origin;

bool has_infant(record::Session const& session) {
  for (auto const& person : session.persons) {
    if (person.role == "infant") return true;
  }
  return false;
}

/// Seconds in which whatever the scales read of the infant and is in this session was scorable.
double valid_seconds(Lookup const& look, time::Interval window) {
  Spans valid{window};
  bool any = false;
  for (auto const* stream : {"gaze", "voice", "contact", "movement"}) {
    if (!look.has("infant", stream)) continue;
    any = true;
    valid = common(valid, look.scorable("infant", stream, window));
  }
  return any ? seconds(valid) : 0;
}

void dimensions(StrangeSituationRow& row) {
  auto const& a = row.first;
  auto const& b = row.second;
  if (a.avoidance && b.avoidance && a.proximity_seeking && b.proximity_seeking &&
      a.contact_maintaining && b.contact_maintaining) {
    row.av_ps =
        (*a.avoidance + *b.avoidance + (8 - *a.proximity_seeking) + (8 - *b.proximity_seeking) +
         (8 - *a.contact_maintaining) + (8 - *b.contact_maintaining)) /
        6;
  }
  if (a.resistance && b.resistance) row.ang_res = (*a.resistance + *b.resistance) / 2;
}

void classes(StrangeSituationRow& row, record::Session const& session,
             NumberedEpisodes const& episodes, StrangeSituationInstrument const& instrument,
             CodingOptions const& options) {
  auto const simulated = session.origin == Origin::simulated;
  if (!simulated && !options.unvalidated_class) {
    row.missing.push_back("class3: recorded sessions get no class unless one asks for it");
  } else {
    auto const first = profile(row.first);
    auto const second = profile(row.second);
    if (first && second) {
      row.classification = classify(*first, *second, instrument.classification);
    } else {
      row.missing.push_back("class3: needs all five scales of both reunions");
    }
  }
  if (!simulated || !episodes[5] || !episodes[8]) return;
  auto found = disorganisation(session, {episodes[5]->when, episodes[8]->when},
                               instrument.disorganisation, instrument.reunion.crying);
  if (!found) return;
  auto const disorganised = found->load >= instrument.disorganisation.d_load;
  row.disorganisation = std::move(*found);
  if (row.classification) row.class4 = disorganised ? 'D' : row.classification->class3;
}

}  // namespace

base::result<StrangeSituationRow> code_strange_situation(
    record::Session const& session, StrangeSituationInstrument const& instrument,
    CodingOptions const& options) {
  auto const episodes = numbered_episodes(session);
  if (!episodes.any()) {
    return base::fail({.failure = base::Failure::usage,
                       .where = session.id,
                       .problem = fmt::format("no episode of a Strange Situation (episodes: {})",
                                              episode_names(session)),
                       .why = {},
                       .advice = "name the episodes '2' to '8', parts of one '3a', '3b', '3c'"});
  }
  if (!has_infant(session)) {
    return base::fail({.failure = base::Failure::usage,
                       .where = session.id,
                       .problem = "nobody has the role 'infant'",
                       .why = "the scales are about what the infant does",
                       .advice = "say which person is the infant"});
  }
  Lookup const look{session};
  StrangeSituationRow row;
  row.dyad = session.dyad;
  row.session = session.id;
  row.origin = session.origin;
  row.age_days = options.age_days;
  row.warnings = episodes.remarks;

  auto const& crying_words = instrument.reunion.crying;
  for (int number = 2; number <= NumberedEpisodes::last; ++number) {
    auto const& episode = episodes[number];
    if (!episode) {
      row.missing.push_back(fmt::format("episode {} is not in the session", number));
      continue;
    }
    auto const place = static_cast<std::size_t>(number - 2);
    row.crying[place] = crying(look, episode->when, crying_words);
    row.explore_pct[place] = explore_percent(look, episode->when, crying_words);
    if (number >= 4) {
      row.duration_s[static_cast<std::size_t>(number - 4)] = time::seconds(episode->when.length());
    }
  }
  auto const separation = [&](int number, std::optional<bool>& curtailed,
                              std::optional<double>& searching) {
    if (!episodes[number]) return;
    curtailed = episodes[number]->curtailed;
    searching = search(look, episodes[number]->when, instrument.search);
    if (!searching) row.missing.push_back(fmt::format("search {}: not coded", number));
  };
  separation(4, row.curtailed4, row.search4);
  separation(6, row.curtailed6, row.search6);
  separation(7, row.curtailed7, row.search7);
  if (episodes[4]) row.cry4 = latency_to_cry(look, episodes[4]->when, crying_words);
  if (episodes[6]) row.cry6 = latency_to_cry(look, episodes[6]->when, crying_words);

  auto const reunion = [&](int number, ReunionScales& scales, std::optional<double>& valid_s) {
    if (!episodes[number]) return;
    scales = rate_reunion(session, episodes[number]->when, instrument.reunion);
    valid_s = valid_seconds(look, episodes[number]->when);
    for (auto const& why : scales.missing) {
      row.missing.push_back(fmt::format("episode {}: {}", number, why));
    }
  };
  reunion(5, row.first, row.valid5_s);
  reunion(8, row.second, row.valid8_s);
  dimensions(row);
  classes(row, session, episodes, instrument, options);
  for (auto& warning : implausible(row, look, episodes, instrument.plausibility)) {
    row.warnings.push_back(std::move(warning));
  }
  return row;
}

}  // namespace bowlby::instrument
