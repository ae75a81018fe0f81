// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/measure/close_gaps.hpp>
#include <bowlby/measure/prepare.hpp>
#include <bowlby/measure/same_word.hpp>
#include <bowlby/measure/shown.hpp>

namespace bowlby::measure {
namespace {

using record::StreamId;

bool contains(std::vector<std::string> const& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

class Preparation {
 public:
  explicit Preparation(record::Session session) { prepared_.session = std::move(session); }

  void close_small_gaps() {
    for (StreamId id = 0; id < session().streams.size(); ++id) close(id, default_close_gaps);
  }

  base::result<Prepared> with(Scheme const& scheme) {
    find_roles(scheme);
    for (auto const& rule : scheme.streams) read_stream(rule);
    for (auto const& derivation : scheme.derivations) {
      auto const done = derive(derivation);
      if (!done) return base::fail(done.error());
    }
    record::sort_events(session());
    for (auto const& map : scheme.maps) {
      auto const done = fit(map);
      if (!done) return base::fail(done.error());
    }
    select_named();
    return std::move(prepared_);
  }

  Prepared as_it_stands() {
    for (StreamId id = 0; id < session().streams.size(); ++id) prepared_.streams.push_back(id);
    return std::move(prepared_);
  }

 private:
  struct Cast {
    std::string role;
    record::PersonId person;
  };
  struct Alias {
    std::string role;
    std::vector<std::string> names;
    StreamId stream;
  };

  record::Session& session() { return prepared_.session; }
  void note(std::string text) { prepared_.notes.push_back(session().id + ": " + text); }

  void close(StreamId id, time::Microseconds longest) {
    auto const closed = close_gaps(session(), id, longest);
    if (closed == 0) return;
    auto const& stream = session().streams[id];
    note(fmt::format("closed {} {} of up to {:.6g} ms between codes of {} {}", closed,
                     closed == 1 ? "hole" : "holes", time::seconds(longest) * 1000,
                     actor_name(stream), stream.name));
  }

  std::string actor_name(record::Stream const& stream) {
    return stream.actor < session().persons.size() ? session().persons[stream.actor].name : "";
  }

  void find_roles(Scheme const& scheme) {
    for (auto const& role : scheme.roles) {
      if (auto const person = find_person(role)) {
        session().persons[*person].role = role.role;
        cast_.push_back({role.role, *person});
      } else {
        note(fmt::format("nobody here is called as the scheme calls the {}", role.role));
      }
    }
  }

  std::optional<record::PersonId> find_person(SchemeRole const& role) {
    auto const& persons = session().persons;
    for (auto const& name : role.names) {
      for (record::PersonId id = 0; id < persons.size(); ++id) {
        if (same_word(persons[id].name, name)) return id;
      }
    }
    return std::nullopt;
  }

  std::optional<record::PersonId> person(std::string const& role) const {
    for (auto const& one : cast_) {
      if (one.role == role) return one.person;
    }
    return std::nullopt;
  }

  std::optional<StreamId> find_stream(std::string const& role, std::string const& name) {
    for (auto const& alias : aliases_) {
      if (alias.role == role && contains(alias.names, name)) return alias.stream;
    }
    auto const actor = person(role);
    if (!actor) return std::nullopt;
    for (StreamId id = 0; id < session().streams.size(); ++id) {
      auto const& stream = session().streams[id];
      if (stream.actor == *actor && stream.name == name) return id;
    }
    return std::nullopt;
  }

  void name_stream(StreamId id) {
    if (std::find(named_.begin(), named_.end(), id) == named_.end()) named_.push_back(id);
  }

  void read_stream(SchemeStream const& rule) {
    std::optional<StreamId> id;
    for (auto const& name : rule.names) {
      if (!id) id = find_stream(rule.role, name);
    }
    if (!id) {
      if (person(rule.role)) {
        note(fmt::format("there is no stream '{}' of the {}", rule.names.front(), rule.role));
      }
      return;
    }
    auto& stream = session().streams[*id];
    if (rule.exclusive) stream.exclusive = *rule.exclusive;
    if (rule.exhaustive) stream.exhaustive = *rule.exhaustive;
    for (auto& code : stream.codes) {
      if (contains(rule.out_of_view, code.name)) code.presence = record::Presence::out_of_view;
    }
    if (rule.gaps_mean) mean_by_gaps(stream, *rule.gaps_mean);
    if (rule.close_gaps) close(*id, *rule.close_gaps);
    if (rule.gaps_not_coded) cover_events_only(*id);
    aliases_.push_back({rule.role, rule.names, *id});
    name_stream(*id);
  }

  static void mean_by_gaps(record::Stream& stream, std::string const& code) {
    auto const found = std::find_if(stream.codes.begin(), stream.codes.end(),
                                    [&](auto const& one) { return one.name == code; });
    stream.default_code = static_cast<record::CodeId>(found - stream.codes.begin());
    if (found == stream.codes.end()) stream.codes.push_back({.name = code});
  }

  void cover_events_only(StreamId id) {
    std::vector<time::Interval> covered;
    for (auto const& event : session().events) {
      if (event.stream == id && !event.when.empty()) covered.push_back(event.when);
    }
    join_intervals(covered, time::Microseconds{0});
    session().streams[id].coverage = std::move(covered);
  }

  base::result<void> derive(SchemeDerivation const& derivation) {
    auto const actor = person(derivation.role);
    if (!actor) return {};
    std::vector<StreamId> inputs;
    for (auto const& rule : derivation.rules) {
      for (auto const& condition : rule.when) {
        auto const input = find_stream(derivation.role, condition.stream);
        if (!input) {
          note(fmt::format("'{}' of the {} is not derived, because there is no stream '{}'",
                           derivation.name, derivation.role, condition.stream));
          return {};
        }
        check_codes(condition, *input, rule.place);
        inputs.push_back(*input);
        name_stream(*input);
      }
    }
    auto const id = derive_stream(session(), derivation, inputs, *actor);
    if (!id) return base::fail(id.error());
    record::sort_events(session());
    if (derivation.close_gaps) close(*id, *derivation.close_gaps);
    derived_.push_back(*id);
    return {};
  }

  void check_codes(SchemeCondition const& condition, StreamId input, SchemePlace const& place) {
    auto const& stream = session().streams[input];
    for (auto const& code : condition.codes) {
      bool const known = code == shown_name(stream, no_code) ||
                         std::any_of(stream.codes.begin(), stream.codes.end(),
                                     [&](auto const& one) { return one.name == code; });
      if (!known) {
        note(fmt::format("{}: '{}' has no code '{}' here", place.text(), stream.name, code));
      }
    }
  }

  base::result<void> fit(SchemeMap const& map) {
    auto const infant = find_stream("infant", map.infant);
    auto const caregiver = find_stream("caregiver", map.caregiver);
    if (!infant || !caregiver) {
      note(fmt::format("map '{}' is not used: there is no stream '{}' of the {}", map.name,
                       !infant ? map.infant : map.caregiver, !infant ? "infant" : "caregiver"));
      return {};
    }
    for (auto const id : {*infant, *caregiver}) {
      auto const& stream = session().streams[id];
      name_stream(id);
      if (stream.exclusive && stream.kind == record::StreamKind::state) continue;
      note(
          fmt::format("map '{}' is not used: codes of {} {} may be on together, so that no pair "
                      "can be read off; declare exclusive = true if they cannot",
                      map.name, actor_name(stream), stream.name));
      return {};
    }
    auto fitted = fill(map, *infant, *caregiver);
    if (!fitted) return base::fail(fitted.error());
    prepared_.maps.push_back(std::move(*fitted));
    tell_unnamed(map, *infant, &SchemeCell::infant);
    tell_unnamed(map, *caregiver, &SchemeCell::caregiver);
    return {};
  }

  /// A code that no cell names falls under `otherwise`: meant so, or a word spelt otherwise.
  void tell_unnamed(SchemeMap const& map, StreamId id,
                    std::vector<std::string> SchemeCell::* side) {
    if (!map.otherwise) return;
    auto const& stream = session().streams[id];
    for (record::CodeId code = 0; code < stream.codes.size(); ++code) {
      auto const& name = stream.codes[code].name;
      bool const named = std::any_of(map.cells.begin(), map.cells.end(), [&](auto const& cell) {
        return contains(cell.*side, name) || contains(cell.*side, "*");
      });
      bool const seen =
          std::any_of(session().events.begin(), session().events.end(),
                      [&](auto const& one) { return one.stream == id && one.code == code; });
      if (named || !seen || !valid(stream, static_cast<Shown>(code))) continue;
      note(fmt::format("{}: no cell of map '{}' names '{}' of {} {}: 'otherwise' decides",
                       map.place.text(), map.name, name, actor_name(stream), stream.name));
    }
  }

  base::result<DyadMap> fill(SchemeMap const& map, StreamId infant, StreamId caregiver) {
    auto const& rows = session().streams[infant];
    auto const& columns = session().streams[caregiver];
    DyadMap fitted{.name = map.name,
                   .provenance = map.provenance,
                   .infant = infant,
                   .caregiver = caregiver,
                   .caregiver_codes = columns.codes.size()};
    for (std::size_t row = 0; row <= rows.codes.size(); ++row) {
      for (std::size_t column = 0; column <= columns.codes.size(); ++column) {
        auto const i = row == rows.codes.size() ? no_code : static_cast<Shown>(row);
        auto const c = column == columns.codes.size() ? no_code : static_cast<Shown>(column);
        auto const state = state_of(map, shown_name(rows, i), shown_name(columns, c));
        bool const scorable = valid(rows, i) && valid(columns, c);
        if (!state && scorable && i != no_code && c != no_code) {
          return base::fail({base::Failure::usage, map.place.text(),
                             fmt::format("map '{}' does not say what {} x {} is", map.name,
                                         shown_name(rows, i), shown_name(columns, c)),
                             "that pair can occur in " + session().id,
                             "add a cell for it, or otherwise = \"mismatch\""});
        }
        fitted.cells.push_back(scorable && state ? *state : DyadicState::excluded);
      }
    }
    return fitted;
  }

  static bool valid(record::Stream const& stream, Shown shown) {
    return shown == no_code ||
           stream.codes[static_cast<std::size_t>(shown)].presence != record::Presence::out_of_view;
  }

  static std::optional<DyadicState> state_of(SchemeMap const& map, std::string const& infant,
                                             std::string const& caregiver) {
    auto const means = [](std::vector<std::string> const& list, std::string const& code) {
      return contains(list, code) || contains(list, "*");
    };
    for (auto const& cell : map.cells) {
      if (means(cell.infant, infant) && means(cell.caregiver, caregiver)) return cell.state;
    }
    return map.otherwise;
  }

  void select_named() {
    for (auto const id : derived_) name_stream(id);
    std::sort(named_.begin(), named_.end());
    prepared_.streams = named_;
    auto const left_out = session().streams.size() - named_.size();
    if (left_out > 0) {
      note(fmt::format("{} of {} streams are not named in the scheme and were not measured",
                       left_out, session().streams.size()));
    }
  }

  Prepared prepared_;
  std::vector<Cast> cast_;
  std::vector<Alias> aliases_;
  std::vector<StreamId> named_;
  std::vector<StreamId> derived_;
};

}  // namespace

Prepared prepare(record::Session session) {
  Preparation preparation{std::move(session)};
  preparation.close_small_gaps();
  return preparation.as_it_stands();
}

base::result<Prepared> prepare(record::Session session, Scheme const& scheme) {
  Preparation preparation{std::move(session)};
  preparation.close_small_gaps();
  return preparation.with(scheme);
}

}  // namespace bowlby::measure
