// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/read/codebook.hpp>
#include <bowlby/read/csv.hpp>
#include <bowlby/read/event_row.hpp>
#include <bowlby/read/event_table.hpp>
#include <bowlby/read/intervals.hpp>
#include <map>
#include <tuple>
#include <unordered_map>

namespace bowlby::read {
namespace {

/// Finds sessions, persons, streams and codes by name, and adds those that no codebook declared.
class Builder {
 public:
  Builder(Codebook book, bool declared, RepairLog& log)
      : book_{std::move(book)}, declared_{declared}, log_{log} {
    auto& sessions = book_.record.sessions;
    for (std::size_t s = 0; s < sessions.size(); ++s) {
      sessions_[sessions[s].id] = s;
      indexes_.emplace_back();
      inferred_.push_back(false);
      auto& index = indexes_.back();
      for (record::PersonId i = 0; i < sessions[s].persons.size(); ++i) {
        index.persons[sessions[s].persons[i].name] = i;
      }
      for (record::StreamId i = 0; i < sessions[s].streams.size(); ++i) {
        auto const& stream = sessions[s].streams[i];
        index.streams[{stream.actor, stream.target, stream.name}] = i;
        index.codes.emplace_back();
        for (record::CodeId c = 0; c < stream.codes.size(); ++c) {
          index.codes.back()[stream.codes[c].name] = c;
        }
      }
    }
  }

  void add(EventRow row) {
    auto const s = session_of(row);
    auto& session = book_.record.sessions[s];
    auto const stream = stream_of(session, indexes_[s], row);
    auto const code = code_of(session.streams[stream], indexes_[s].codes[stream], row);
    row.event.stream = stream;
    row.event.code = code;
    session.events.push_back(std::move(row.event));
  }

  [[nodiscard]] std::size_t streams() const noexcept { return streams_; }

  record::Record finish() {
    for (std::size_t s = 0; s < book_.record.sessions.size(); ++s) {
      auto& session = book_.record.sessions[s];
      auto const where = fmt::format("session '{}'", session.id);
      if (inferred_[s]) infer(session);
      if (s < book_.events.size()) compare(where, session.events.size(), book_.events[s]);
      record::sort_events(session);
    }
    return std::move(book_.record);
  }

 private:
  struct Index {
    std::unordered_map<std::string, record::PersonId> persons;
    std::map<std::tuple<record::PersonId, std::optional<record::PersonId>, std::string>,
             record::StreamId>
        streams;
    std::vector<std::unordered_map<std::string, record::CodeId>> codes;
  };

  void compare(std::string const& where, std::size_t found, std::uint64_t promised) {
    auto const what = fmt::format("the table has {} events, its codebook says {}", found, promised);
    if (found < promised) {
      log_.cut_off(where, what, "it was cut off, or rows were lost", "restore the file");
    } else if (found > promised) {
      log_.doubt(where, what, "rows were added since it was written", "compare with the original");
    }
  }

  std::size_t session_of(EventRow const& row) {
    auto const [found, added] = sessions_.try_emplace(row.session, book_.record.sessions.size());
    if (added) {
      book_.record.sessions.push_back(
          {.id = row.session,
           .dyad = row.dyad,
           .visit = row.visit,
           .origin = row.simulated ? record::Origin::simulated : record::Origin::recorded});
      indexes_.emplace_back();
      inferred_.push_back(true);
      undeclared(row, fmt::format("session '{}'", row.session));
      return found->second;
    }
    auto const& session = book_.record.sessions[found->second];
    if (session.dyad != row.dyad || session.visit != row.visit ||
        (session.origin == record::Origin::simulated) != row.simulated) {
      log_.doubt(
          place(row.line),
          fmt::format("dyad, visit or origin differ from those of session '{}'", row.session),
          "a session has one of each; the first or the codebook's was kept",
          "give different sessions different names");
    }
    return found->second;
  }

  static record::PersonId person_of(record::Session& session, Index& index,
                                    std::string const& written) {
    auto const& name = written.empty() ? std::string{"unknown"} : written;
    auto const [found, added] =
        index.persons.try_emplace(name, static_cast<record::PersonId>(session.persons.size()));
    if (added) session.persons.push_back({name, ""});
    return found->second;
  }

  record::StreamId stream_of(record::Session& session, Index& index, EventRow const& row) {
    auto const actor = person_of(session, index, row.actor);
    std::optional<record::PersonId> target;
    if (!row.target.empty()) target = person_of(session, index, row.target);
    auto const next = static_cast<record::StreamId>(session.streams.size());
    auto const [found, added] = index.streams.try_emplace({actor, target, row.stream}, next);
    if (added) {
      ++streams_;
      session.streams.push_back(
          {.name = row.stream, .actor = actor, .target = target, .kind = row.kind});
      index.codes.emplace_back();
      undeclared(row, fmt::format("stream '{}'", row.stream));
    } else if (session.streams[found->second].kind != row.kind) {
      log_.doubt(place(row.line, "stream", row.stream), "the kind differs from that of the stream",
                 "the stream's was kept", "give them different names");
    }
    return found->second;
  }

  record::CodeId code_of(record::Stream& stream,
                         std::unordered_map<std::string, record::CodeId>& codes,
                         EventRow const& row) {
    auto const next = static_cast<record::CodeId>(stream.codes.size());
    auto const [found, added] = codes.try_emplace(row.code, next);
    if (added) {
      stream.codes.push_back({row.code, ""});
      undeclared(row, fmt::format("code '{}'", row.code));
    }
    return found->second;
  }

  void undeclared(EventRow const& row, std::string const& what) {
    if (!declared_) return;
    log_.doubt(place(row.line), fmt::format("the {} is not in the codebook", what),
               "it was added with nothing known about it", "correct the table or the codebook");
  }

  /// Without a codebook: bounds from first to last event, exclusive if nothing overlaps.
  static void infer(record::Session& session) {
    std::vector<std::vector<time::Interval>> spans(session.streams.size());
    auto first = true;
    for (auto const& event : session.events) {
      spans[event.stream].push_back(event.when);
      auto& observed = session.observed;
      observed.begin = first ? event.when.begin : std::min(observed.begin, event.when.begin);
      observed.end = first ? event.when.end : std::max(observed.end, event.when.end);
      first = false;
    }
    for (std::size_t i = 0; i < spans.size(); ++i) {
      auto& stream = session.streams[i];
      if (!session.observed.empty()) stream.coverage = {session.observed};
      time::Microseconds where{};
      stream.exclusive = overlaps(spans[i], where) == 0;
      stream.exhaustive =
          !stream.coverage.empty() && union_of(std::move(spans[i])) == stream.coverage;
    }
  }

  Codebook book_;
  bool declared_;
  RepairLog& log_;
  std::unordered_map<std::string, std::size_t> sessions_;
  std::vector<Index> indexes_;
  std::vector<bool> inferred_;
  std::size_t streams_ = 0;
};

}  // namespace

bool is_event_table(Document const& document) {
  auto const text = document.text();
  auto const line = text.substr(0, std::min(text.find_first_of("\r\n"), std::size_t{4096}));
  auto const has = [&](std::string_view word) { return line.find(word) != std::string_view::npos; };
  return has("session") && has("stream") && has("onset_us");
}

base::result<Reading> read_event_table(Document const& document, Limits const& limits) {
  RepairLog log{limits.listed};
  log_encoding(document, log);
  Codebook book;
  auto const declared = document.codebook.has_value();
  if (declared) {
    auto read = read_codebook(*document.codebook, document.name + ", its codebook", limits);
    if (!read) return base::fail(read.error());
    book = std::move(*read);
  } else {
    log.doubt("", "there is no codebook beside the table (NAME.codebook.json)",
              "bounds, coverage and what the codes mean were taken from the events alone",
              "keep the two files together");
  }
  auto const text = document.text();
  CsvRows rows{text, separator_of(text)};
  auto columns = EventColumns::read(rows, document.name, book.spreadsheet_safe, log);
  if (!columns) return base::fail(columns.error());

  Reading reading{.format = "event-table"};
  Builder builder{std::move(book), declared, log};
  std::vector<std::string> cells;
  while (rows.next(cells)) {
    if (cells.size() == 1 && cells[0].empty()) continue;
    if (++reading.counts.found > limits.events || builder.streams() > limits.streams) {
      return base::fail(
          unreadable(document.name, "there are too many events or streams",
                     fmt::format("the limits are {} and {}", limits.events, limits.streams),
                     "split the table by session"));
    }
    if (auto row = columns->row(cells, rows.line(), limits, log)) {
      builder.add(std::move(*row));
      ++reading.counts.events;
    }
  }
  if (rows.cut_off()) {
    log.cut_off(place(rows.line()), "the table ends inside a quoted text", "it was cut off",
                "restore the file");
  } else if (!text.empty() && text.back() != '\n' && text.back() != '\r') {
    log.cut_off(place(rows.line()), "the last line has no end", "the table may have been cut off",
                "compare with the original");
  }
  reading.record = builder.finish();
  reading.counts.unplaced = log.unplaced();
  reading.repairs = log.take();
  return reading;
}

}  // namespace bowlby::read
