// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <report/fabricated.hpp>

namespace bowlby::report::fabricated {
namespace {

using record::Presence;
using record::Session;
using record::Stream;
using record::StreamKind;
using time::Interval;
using time::Microseconds;

/// A small generator of our own: the same on every machine.
struct Dice {
  std::uint32_t state;
  std::uint32_t below(std::uint32_t n) {
    state = state * 1664525U + 1013904223U;
    return (state >> 16U) % n;
  }
};

Microseconds at(double s) { return time::from_seconds(s); }

Stream states(std::string name, record::PersonId actor, std::vector<std::string> const& codes,
              double end) {
  Stream stream{.name = std::move(name), .actor = actor, .exclusive = true, .exhaustive = true};
  for (auto const& code : codes) stream.codes.push_back({.name = code});
  stream.coverage = {{at(0), at(end)}};
  return stream;
}

void fill(Session& session, record::StreamId id, Dice& dice, double from, double to, double grid,
          std::uint32_t shortest, std::uint32_t spread) {
  auto const codes = static_cast<std::uint32_t>(session.streams[id].codes.size());
  std::uint32_t last = codes;
  for (double t = from; t < to;) {
    auto code = dice.below(codes);
    if (code == last) code = (code + 1) % codes;
    if (dice.below(4) == 0 && last != 0) code = 0;
    last = code;
    auto const end = std::min(to, t + grid * (shortest + dice.below(spread)));
    session.events.push_back({.stream = id, .code = code, .when = {at(t), at(end)}});
    t = end;
  }
}

void add_row(std::vector<measure::MeasureRow>& rows, measure::MeasureRow row) {
  rows.push_back(std::move(row));
}

/// Shares and transitions as they are in the session.
void count(Session const& session, std::vector<measure::MeasureRow>& rows) {
  for (std::size_t id = 0; id < session.streams.size(); ++id) {
    auto const& stream = session.streams[id];
    if (stream.kind != StreamKind::state) continue;
    std::map<record::CodeId, double> time;
    std::map<record::CodeId, std::int64_t> bouts;
    std::map<std::pair<record::CodeId, record::CodeId>, int> moves;
    double valid = 0;
    record::Event const* last = nullptr;
    for (auto const& event : session.events) {
      if (event.stream != id) continue;
      if (stream.codes[event.code].presence != Presence::out_of_view) {
        time[event.code] += time::seconds(event.when.length());
        ++bouts[event.code];
        valid += time::seconds(event.when.length());
      }
      if (last != nullptr) ++moves[{last->code, event.code}];
      last = &event;
    }
    auto const& person = session.persons[stream.actor].name;
    for (auto const& [code, s] : time) {
      add_row(rows, {.session = session.id,
                     .person = person,
                     .stream = stream.name,
                     .code = stream.codes[code].name,
                     .measure = "time_share",
                     .value = s / valid,
                     .n = bouts[code],
                     .valid_s = valid,
                     .unit = "share",
                     .rule = "time in the code over scorable time"});
    }
    for (auto const& [pair, n] : moves) {
      add_row(rows, {.session = session.id,
                     .person = person,
                     .stream = stream.name,
                     .code = stream.codes[pair.first].name + ">" + stream.codes[pair.second].name,
                     .measure = "transitions",
                     .value = double(n),
                     .n = n,
                     .valid_s = valid,
                     .unit = "count",
                     .rule = "changes from one code to another"});
    }
  }
}

void add_together(Session const& session, Pages& pages, Dice& dice, double grid) {
  using measure::DyadicState;
  measure::DyadicTimeline timeline{.session = session.id, .map = "affect_map"};
  auto const end = time::seconds(session.observed.end);
  auto last = DyadicState::excluded;
  double matched = 0;
  double valid = 0;
  std::int64_t mismatches = 0;
  for (double t = 0; t < end;) {
    auto state = static_cast<DyadicState>(dice.below(5));
    if (dice.below(3) == 0) state = DyadicState::mismatch;
    if (state == last) state = DyadicState::match_neutral;
    auto const to = std::min(end, t + grid * (2 + dice.below(9)));
    if (state != last) timeline.spans.push_back({{at(t), at(to)}, state});
    if (state == last) timeline.spans.back().when.end = at(to);
    if (last == DyadicState::mismatch && measure::is_match(state))
      timeline.repairs.push_back(at(t));
    if (state != DyadicState::excluded) valid += to - t;
    if (measure::is_match(state)) matched += to - t;
    if (state == DyadicState::mismatch) ++mismatches;
    last = state;
    t = to;
  }
  auto const repairs = static_cast<std::int64_t>(timeline.repairs.size());
  auto const share = matched / valid;
  measure::MeasureRow const row{
      .session = session.id, .person = "dyad", .stream = "affect_map", .valid_s = valid};
  auto const add = [&](char const* name, std::optional<double> value, std::optional<double> low,
                       std::optional<double> high, std::int64_t n, char const* unit,
                       char const* rule) {
    auto copy = row;
    copy.measure = name;
    copy.value = value;
    copy.low = low;
    copy.high = high;
    copy.n = n;
    copy.unit = unit;
    copy.rule = rule;
    add_row(pages.rows, copy);
  };
  add("match_share", share, share - .06, share + .06, 41, "share",
      "time in match over time in which both can be scored; interval by block bootstrap");
  add("match_share_chance", share - .11, share - .16, share - .05, 999, "share",
      "mean and middle 95 % of 999 circular shifts");
  add("match_share_excess", .11, .04, .17, 999, "share", "match share less its chance level");
  auto const rate = 60 * double(repairs) / valid;
  add("repair_rate", rate, rate * .6, rate * 1.5, repairs, "1/min",
      "mismatches turned into match, per minute of scorable time");
  add("repair_hazard", .14, .1, .19, repairs, "1/s", "repairs per second of mismatch");
  add("repair_latency_mean", std::nullopt, std::nullopt, std::nullopt, mismatches, "s",
      "too many mismatches end unobserved for a mean");
  pages.dyadic.push_back(std::move(timeline));
}

PageInfo info_of(char const* title) {
  return {
      .title = title,
      .provenance = {"Bowlby 0.1.0", "input fabricated.json, sha256 0123abcd (made up)",
                     "scheme codix-infant-mother.toml"},
      .notes = {"fabricated.json: 2 annotations ended after the recording and were cut there"},
      .command = "bowlby measure fabricated.json --scheme codix-infant-mother.toml -o page.html"};
}

}  // namespace

Pages play_session() {
  Pages pages;
  Dice dice{7};
  Session session{.id = "fabricated-01",
                  .dyad = "made-up dyad",
                  .visit = "first",
                  .observed = {at(0), at(600)}};
  session.persons = {{"Ada", "infant"}, {"Berta", "caregiver"}};
  session.streams = {states("gaze", 0, {"partner", "object", "away", "hidden"}, 600),
                     states("face", 0, {"neutral", "positive", "negative", "none"}, 600),
                     Stream{.name = "voice",
                            .actor = 0,
                            .kind = StreamKind::point,
                            .coverage = {{at(0), at(600)}},
                            .codes = {{.name = "coo"}, {.name = "fuss"}, {.name = "cry"}}},
                     states("gaze", 1, {"partner", "object", "away", "hidden"}, 600),
                     states("face", 1, {"neutral", "positive", "negative", "none"}, 480),
                     Stream{.name = "touch",
                            .actor = 1,
                            .target = 0,
                            .coverage = {{at(0), at(600)}},
                            .codes = {{.name = "stroke"}, {.name = "hold"}, {.name = "tickle"}}}};
  for (auto& stream : session.streams) {
    for (auto& code : stream.codes) {
      if (code.name == "hidden") code.presence = Presence::out_of_view;
      if (code.name == "none") code.presence = Presence::nothing;
    }
  }
  session.episodes = {{"play", {at(0), at(240)}, at(240)},
                      {"still-face", {at(240), at(330)}, at(120), true},
                      {"reunion", {at(330), at(600)}, at(240)}};
  fill(session, 0, dice, 0, 600, 1, 1, 14);
  fill(session, 1, dice, 0, 600, 1, 2, 12);
  for (int i = 0; i < 90; ++i) {
    auto const t = at(dice.below(6000) / 10.0);
    session.events.push_back({.stream = 2, .code = dice.below(3), .when = {t, t}});
  }
  fill(session, 3, dice, 0, 600, 1, 3, 20);
  fill(session, 4, dice, 0, 480, 1, 2, 16);
  for (int i = 0; i < 34; ++i) {
    auto const t = dice.below(5600) / 10.0;
    session.events.push_back(
        {.stream = 5, .code = dice.below(3), .when = {at(t), at(t + 2 + dice.below(20))}});
  }
  record::sort_events(session);
  count(session, pages.rows);
  add_together(session, pages, dice, 1);
  pages.sessions.push_back(std::move(session));
  pages.info = info_of("A fabricated play session");
  return pages;
}

Pages sampled_pair() {
  Pages pages;
  for (int visit = 1; visit <= 2; ++visit) {
    Dice dice{static_cast<std::uint32_t>(40 + visit)};
    auto const end = visit == 1 ? 606.0 : 300.0;
    Session session{.id = "fabricated_S" + std::to_string(visit),
                    .dyad = "fabricated",
                    .visit = std::to_string(visit),
                    .observed = {at(0), at(end)}};
    session.persons = {{"Bebe", "infant"}, {"Mere", "caregiver"}};
    std::vector<std::string> const looks{"Visage mere", "Objet", "Ailleurs", "Non codable"};
    session.streams = {states("Regard", 0, looks, end),
                       states("Visage", 0, {"Neutre", "Positif", "Negatif"}, end),
                       states("Regard", 1, looks, end),
                       states("Visage", 1, {"Neutre", "Positif", "Negatif"}, end)};
    for (record::StreamId id = 0; id < 4; ++id) {
      auto& stream = session.streams[id];
      stream.sampling = at(3);
      for (auto& code : stream.codes) {
        if (code.name == "Non codable") code.presence = Presence::out_of_view;
      }
      if (id == 3 && visit == 1) {
        session.events.push_back({.stream = id, .code = 0, .when = {at(0), at(end)}});
      } else {
        fill(session, id, dice, 0, end, 3, 1, 6);
      }
    }
    record::sort_events(session);
    count(session, pages.rows);
    add_together(session, pages, dice, 3);
    pages.sessions.push_back(std::move(session));
  }
  pages.info = info_of("A fabricated pair, coded every three seconds");
  return pages;
}

Pages long_transcript() {
  Pages pages;
  Dice dice{3};
  Session session{.id = "fabricated-transcript", .observed = {at(0), at(1234)}};
  session.persons = {{"CHI", "child"}, {"MOT", ""}, {"FAT", ""}};
  for (record::PersonId person = 0; person < 3; ++person) {
    Stream stream{.name = "words", .actor = person, .coverage = {{at(0), at(1234)}}};
    auto const id = static_cast<record::StreamId>(session.streams.size());
    for (double t = dice.below(20) / 10.0; t < 1230;) {
      auto const code = static_cast<record::CodeId>(stream.codes.size());
      stream.codes.push_back({.name = code % 3 == 0
                                          ? "mm " + std::to_string(code)
                                          : "a long utterance number " + std::to_string(code)});
      auto const length = (3 + dice.below(20)) / 10.0;
      session.events.push_back({.stream = id, .code = code, .when = {at(t), at(t + length)}});
      t += length + dice.below(25) / 10.0;
    }
    session.streams.push_back(std::move(stream));
  }
  session.streams.push_back(states("gaze", 0, {"mother", "father", "elsewhere"}, 1234));
  fill(session, 3, dice, 0, 1234, .5, 1, 12);
  record::sort_events(session);
  count(session, pages.rows);
  pages.sessions.push_back(std::move(session));
  pages.info = info_of("A fabricated transcript of twenty minutes");
  return pages;
}

Pages hostile(std::string const& name) {
  auto pages = play_session();
  auto& session = pages.sessions.front();
  session.id = session.dyad = session.visit = name;
  for (auto& person : session.persons) person = {name, name};
  for (auto& stream : session.streams) {
    stream.name = name;
    for (auto& code : stream.codes) code.name = code.label = name;
  }
  for (auto& episode : session.episodes) episode.name = name;
  for (auto& event : session.events) {
    event.text = name;
    event.modifiers = {name};
  }
  for (auto& row : pages.rows) {
    row.session = row.dyad = row.visit = row.stream = row.rule = name;
    if (row.person != "dyad") row.person = name;
    row.code = row.measure == "transitions" ? name + ">" + name : name;
    if (row.unit != "share") row.unit = name;
  }
  for (auto& timeline : pages.dyadic) timeline.session = timeline.map = name;
  pages.info = {name, {name, name}, {name}, name};
  return pages;
}

}  // namespace bowlby::report::fabricated
