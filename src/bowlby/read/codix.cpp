// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/read/codix.hpp>
#include <bowlby/read/codix_layout.hpp>
#include <bowlby/read/number.hpp>
#include <bowlby/read/persons.hpp>
#include <cmath>
#include <set>
#include <unordered_map>

namespace bowlby::read {
namespace {

using record::Event;
using record::Stream;
using time::Interval;
using time::Microseconds;

/// The edges of the intervals, or why they make no sense.
base::result<std::vector<Microseconds>> edges_of(CodixLayout const& layout,
                                                 Document const& document, Limits const& limits,
                                                 RepairLog& log) {
  auto const& times = layout.times;
  if (times.size() < 2) {
    return base::fail(unreadable(document.name + ": times", "there are fewer than two times",
                                 "an interval needs a beginning and an end",
                                 "open it in Codix and save it again"));
  }
  // `t_unit` says "second" in files whose times are milliseconds: the period tells the truth.
  double unit = 1000;
  auto const step = times[1] - times[0];
  if (layout.period && std::fabs(step - *layout.period * 1000) < 1e-6) {
    if (!layout.unit.empty()) {
      log.note("times",
               fmt::format("times are milliseconds: a step of {} is the period of {} s", step,
                           *layout.period),
               fmt::format("although t_unit says '{}'", layout.unit));
    }
  } else if (layout.period && std::fabs(step - *layout.period) < 1e-9) {
    unit = 1e6;
    log.add({Repair::Kind::proposal, "times", "times were taken as seconds",
             fmt::format("the first step of {} equals the period of {} s", step, *layout.period),
             "check the length of the session below"});
  } else {
    log.add({Repair::Kind::proposal, "times", "times were taken as milliseconds",
             layout.period ? fmt::format("the first step is {} and the period {} s: they do not "
                                         "agree",
                                         step, *layout.period)
                           : std::string{"the file declares no period"},
             "check the length of the session below"});
  }
  std::vector<Microseconds> edges;
  edges.reserve(times.size());
  for (std::size_t i = 0; i < times.size(); ++i) {
    auto const edge = scaled(times[i], unit);
    auto const where = fmt::format("{}: times, entry {}", document.name, i + 1);
    if (!edge || *edge > limits.latest || *edge < -limits.latest) {
      return base::fail(unreadable(where, fmt::format("{} is no possible time", times[i]),
                                   "no session lasts that long", "correct it in the coding file"));
    }
    if (i > 0 && *edge <= edges.back()) {
      return base::fail(unreadable(
          where, fmt::format("the time {} does not come after the one before", times[i]),
          "intervals would have no length or run backwards", "correct it in the coding file"));
    }
    edges.push_back(*edge);
  }
  return edges;
}

/// The grid: the step, or the longest one where steps differ.
Microseconds sampling_of(std::vector<Microseconds> const& edges, CodixLayout const& layout,
                         RepairLog& log) {
  Microseconds shortest = edges[1] - edges[0];
  Microseconds longest = shortest;
  for (std::size_t i = 1; i + 1 < edges.size(); ++i) {
    shortest = std::min(shortest, edges[i + 1] - edges[i]);
    longest = std::max(longest, edges[i + 1] - edges[i]);
  }
  if (shortest != longest || layout.declared_irregular) {
    log.doubt("times",
              shortest == longest
                  ? std::string{"the file says that its intervals are irregular; they are equal"}
                  : fmt::format("intervals last from {} to {} s", time::seconds(shortest),
                                time::seconds(longest)),
              "measures use the longest as the grid, since nothing finer was seen everywhere",
              "check that the session was coded that way");
  }
  return longest;
}

/// Codes of one stream by index; equal labels become one code.
class CodeBook {
 public:
  CodeBook(CodixStream const& source, Stream& stream, std::string where, RepairLog& log)
      : stream_{stream}, where_{std::move(where)}, log_{log} {
    for (auto const& [index, label] : source.labels) add(index, label);
  }

  record::CodeId id(std::int64_t index) {
    auto const found = ids_.find(index);
    if (found != ids_.end()) return found->second;
    log_.doubt(where_, fmt::format("the index {} is not in the code list", index),
               "the code has no name", "add it to the code list, or correct the coding");
    return add(index, fmt::format("code {}", index));
  }

 private:
  record::CodeId add(std::int64_t index, std::string const& label) {
    auto const blank = label.find_first_not_of(" \t") == std::string::npos;
    auto const name = blank ? std::string{"(blank)"} : label;
    auto const next = static_cast<record::CodeId>(stream_.codes.size());
    if (auto const [same, added] = names_.try_emplace(name, next); !added) {
      log_.add({Repair::Kind::repaired, where_,
                fmt::format("index {} has the label '{}' of another index; both are one code",
                            index, name),
                "a code is known by its label", "give them different labels if they differ"});
      return ids_[index] = same->second;
    }
    stream_.codes.push_back(
        {name, "", blank ? record::Presence::nothing : record::Presence::coded});
    propose_out_of_view(stream_.codes.back(), where_, log_);
    return ids_[index] = next;
  }

  Stream& stream_;
  std::string where_;
  RepairLog& log_;
  std::unordered_map<std::int64_t, record::CodeId> ids_;
  std::unordered_map<std::string, record::CodeId> names_;
};

void cover(Stream& stream, Interval when) {
  if (!stream.coverage.empty() && stream.coverage.back().end == when.begin) {
    stream.coverage.back().end = when.end;
  } else {
    stream.coverage.push_back(when);
  }
}

void add_stream(CodixStream const& source, std::vector<Microseconds> const& edges,
                record::StreamId id, record::Session& session, Counts& counts, RepairLog& log) {
  auto& stream = session.streams[id];
  auto const where = fmt::format("data, '{}', '{}'", source.person, source.name);
  CodeBook codes{source, stream, where, log};
  std::set<std::size_t> const strange(source.strange.begin(), source.strange.end());
  auto const intervals = edges.size() - 1;
  counts.found += source.indices.size();

  std::size_t open = SIZE_MAX;  // the event that an equal neighbour would lengthen
  for (std::size_t i = 0; i < source.indices.size(); ++i) {
    if (i >= intervals || strange.contains(i)) {
      log.add({Repair::Kind::unplaced, fmt::format("{}, interval {}", where, i + 1),
               i >= intervals ? "this code has no interval" : "this code is no whole number",
               i >= intervals ? fmt::format("there are {} intervals in 'times'", intervals)
                              : std::string{"codes are numbers of the code list"},
               i >= intervals ? "check that times and codes belong together"
                              : "correct it in the coding file"});
      continue;
    }
    if (!source.indices[i]) {
      ++counts.not_coded;
      continue;
    }
    Interval const when{edges[i], edges[i + 1]};
    auto const code = codes.id(*source.indices[i]);
    cover(stream, when);
    if (open != SIZE_MAX && session.events[open].code == code &&
        session.events[open].when.end == when.begin) {
      session.events[open].when.end = when.end;
      ++counts.merged;
      continue;
    }
    open = session.events.size();
    session.events.push_back(Event{.stream = id, .code = code, .when = when});
    ++counts.events;
  }
  if (source.indices.size() < intervals) {
    log.doubt(
        where,
        fmt::format("the coding stops after {} of {} intervals", source.indices.size(), intervals),
        "the rest counts as not coded", "finish the coding, or leave it so");
  }
}

}  // namespace

bool is_codix(Document const& document) {
  auto const text = document.text();
  auto const start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos || text[start] != '{') return false;
  auto const has = [&](std::string_view key) { return text.find(key) != std::string_view::npos; };
  if (has("\"behaviors_conf\"") || has("\"project_format_version\"")) return false;
  return (has("\"times\"") && has("\"data\"")) ||
         (has("\"code\"") && (has("\"t_unit\"") || has("\"find_code\"")));
}

base::result<Reading> read_codix(Document const& document, Limits const& limits) {
  RepairLog log{limits.listed};
  log_encoding(document, log);
  auto layout = codix_layout(document, limits, log);
  if (!layout) return base::fail(layout.error());
  std::size_t coded = 0;
  for (auto const& stream : layout->streams) coded += stream.indices.size();
  if (layout->streams.size() > limits.streams || coded > limits.events) {
    return base::fail(unreadable(
        document.name, fmt::format("{} streams with {} codes", layout->streams.size(), coded),
        fmt::format("the limits are {} and {}", limits.streams, limits.events),
        "check where the file comes from"));
  }
  auto const edges = edges_of(*layout, document, limits, log);
  if (!edges) return base::fail(edges.error());

  Reading reading{.format = "codix", .version = layout->version};
  record::Session session{.id = session_id(document.name),
                          .observed = {edges->front(), edges->back()}};
  auto const sampling = sampling_of(*edges, *layout, log);
  Persons persons{session};
  for (auto const& source : layout->streams) {
    session.streams.push_back({.name = source.name.empty() ? "(no name)" : source.name,
                               .actor = persons.id(source.person),
                               .exclusive = true,
                               .exhaustive = true,
                               .sampling = sampling});
    add_stream(source, *edges, static_cast<record::StreamId>(session.streams.size() - 1), session,
               reading.counts, log);
  }
  persons.propose_roles(log);
  if (layout->streams.empty()) {
    log.doubt("data", "there are no streams", "nothing was coded",
              "check that it is the right file");
  }
  if (layout->comments > 0) {
    log.note(
        fmt::format("comments, interval {}", layout->first_comment + 1),
        fmt::format("{} intervals carry a comment, which belongs to no stream", layout->comments),
        "comments are not carried into the record");
  }
  if (layout->has_history) {
    log.note("history", "the coders' names and dates are left out", "they name people");
  }
  record::sort_events(session);
  reading.record.sessions.push_back(std::move(session));
  reading.counts.unplaced = log.unplaced();
  reading.repairs = log.take();
  return reading;
}

}  // namespace bowlby::read
