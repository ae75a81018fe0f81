// SPDX-License-Identifier: Apache-2.0
// `bowlby read`: what is inside a recording.
#include <fmt/core.h>

#include <algorithm>
#include <bowlby/base/printable.hpp>
#include <bowlby/read/read.hpp>
#include <memory>

#include "reading_json.hpp"
#include "verb.hpp"
#include "words.hpp"

namespace bowlby::app {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::vector<std::string> files;
  bool json = false;
};

struct CodeUse {
  std::size_t events = 0;
  double seconds = 0;
};

using Uses = std::vector<std::vector<CodeUse>>;  // by stream and code

Uses uses(record::Session const& session) {
  Uses out;
  for (auto const& stream : session.streams) out.emplace_back(stream.codes.size());
  for (auto const& event : session.events) {
    auto& use = out[event.stream][event.code];
    ++use.events;
    use.seconds += time::seconds(event.when.length());
  }
  return out;
}

double covered(record::Stream const& stream) {
  double seconds = 0;
  for (auto const& interval : stream.coverage) seconds += time::seconds(interval.length());
  return seconds;
}

std::string shown(std::string_view text) { return base::printable(text, 60); }

/// `state, exclusive, exhaustive, coded every 3 s`
std::string manner(record::Stream const& stream) {
  std::string text = record::name(stream.kind);
  if (stream.exclusive) text += ", exclusive";
  if (stream.exhaustive) text += ", exhaustive";
  if (stream.sampling) text += fmt::format(", coded every {} s", time::seconds(*stream.sampling));
  return text;
}

void print_stream(record::Session const& session, record::StreamId id,
                  std::vector<CodeUse> const& counted) {
  auto const& stream = session.streams[id];
  std::size_t events = 0;
  for (auto const& use : counted) events += use.events;
  auto const target = stream.target ? " to " + session.persons[*stream.target].name : std::string{};
  fmt::print("  {}: {}{}\n    {}; {}, {:.3f} s covered\n",
             shown(session.persons[stream.actor].name), shown(stream.name), shown(target),
             manner(stream), app::counted(events, "event"), covered(stream));
  for (std::size_t c = 0; c < counted.size(); ++c) {
    auto const& code = stream.codes[c];
    fmt::print("      {:<24} {:>7} {:>12.3f} s{}{}\n", shown(code.name), counted[c].events,
               counted[c].seconds, code.label.empty() ? "" : "  " + shown(code.label),
               code.presence == record::Presence::out_of_view ? "  (out of view)" : "");
  }
}

void print_session(record::Session const& session) {
  fmt::print("  session {} ({}), {} to {}\n  persons:", shown(session.id),
             record::name(session.origin), time::clock_text(session.observed.begin),
             time::clock_text(session.observed.end));
  char const* between = " ";
  for (auto const& person : session.persons) {
    fmt::print("{}{}{}", between, shown(person.name),
               person.role.empty() ? "" : " (" + shown(person.role) + ")");
    between = ", ";
  }
  fmt::print("\n");
  for (auto const& episode : session.episodes) {
    fmt::print("  episode {}: {} to {}\n", shown(episode.name),
               time::clock_text(episode.when.begin), time::clock_text(episode.when.end));
  }
  auto const counted = uses(session);
  for (record::StreamId i = 0; i < session.streams.size(); ++i) {
    print_stream(session, i, counted[i]);
  }
}

Json session_json(record::Session const& session) {
  Json item{{"id", session.id},
            {"dyad", session.dyad},
            {"visit", session.visit},
            {"origin", record::name(session.origin)},
            {"observed_us", {session.observed.begin.count(), session.observed.end.count()}}};
  item["persons"] = Json::array();
  for (auto const& person : session.persons) {
    item["persons"].push_back({{"name", person.name}, {"role", person.role}});
  }
  item["streams"] = Json::array();
  auto const used = uses(session);
  for (record::StreamId i = 0; i < session.streams.size(); ++i) {
    auto const& stream = session.streams[i];
    Json entry{{"person", session.persons[stream.actor].name},
               {"stream", stream.name},
               {"kind", record::name(stream.kind)},
               {"exclusive", stream.exclusive},
               {"exhaustive", stream.exhaustive},
               {"covered_s", covered(stream)}};
    if (stream.sampling) entry["sampling_s"] = time::seconds(*stream.sampling);
    auto const& counted = used[i];
    entry["codes"] = Json::array();
    for (std::size_t c = 0; c < counted.size(); ++c) {
      entry["codes"].push_back({{"code", stream.codes[c].name},
                                {"label", stream.codes[c].label},
                                {"events", counted[c].events},
                                {"seconds", counted[c].seconds}});
    }
    item["streams"].push_back(std::move(entry));
  }
  return item;
}

void print_repairs(read::Reading const& reading) {
  auto const worth = std::count_if(reading.repairs.begin(), reading.repairs.end(),
                                   [](auto const& r) { return read::needs_a_look(r); });
  if (worth > 0) {
    fmt::print(stderr, "{} to look at; `bowlby check` lists them\n",
               counted(static_cast<std::uint64_t>(worth), "thing"));
  }
}

base::result<ExitCode> run(Options const& options) {
  auto all = Json::array();
  for (auto const& file : options.files) {
    std::filesystem::path const path{file};
    auto const reading = read::read_file(path);
    if (!reading) return base::fail(reading.error());
    auto const name = path.filename().string();
    if (options.json) {
      Json item{{"file", name}, {"format", reading->format}, {"version", reading->version}};
      item["counts"] = counts_json(reading->counts);
      item["sessions"] = Json::array();
      for (auto const& session : reading->record.sessions) {
        item["sessions"].push_back(session_json(session));
      }
      item["repairs"] = repairs_json(reading->repairs);
      all.push_back(std::move(item));
      continue;
    }
    fmt::print("{} ({}{}{})\n", shown(name), reading->format, reading->version.empty() ? "" : " ",
               shown(reading->version));
    for (auto const& session : reading->record.sessions) print_session(session);
    print_repairs(*reading);
  }
  if (options.json) fmt::print("{}", text_of(all));
  return 0;
}

}  // namespace

void add_read(CLI::App& cli, Action& action) {
  auto* verb =
      cli.add_subcommand("read", "show what is inside recordings: persons, streams, codes, times");
  auto options = std::make_shared<Options>();
  verb->add_option("FILE", options->files,
                   "recordings: ELAN .eaf, Codix, or event tables of Bowlby")
      ->required()
      ->type_name("");
  verb->add_flag("--json", options->json, "as JSON, for other programs");
  verb->footer("Example: bowlby read session1.eaf");
  verb->callback([options, &action] { action = [options] { return run(*options); }; });
}

}  // namespace bowlby::app
