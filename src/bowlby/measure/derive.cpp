// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/measure/prepare.hpp>
#include <bowlby/measure/shown.hpp>
#include <bowlby/measure/stream_measures.hpp>

namespace bowlby::measure {
namespace {

enum class Truth { no, yes, out_of_view, not_coded };

struct TruthSpan {
  time::Interval when;
  Truth truth;
};

bool names(SchemeCondition const& condition, record::Stream const& stream, Shown shown) {
  auto const name = shown_name(stream, shown);
  return std::find(condition.codes.begin(), condition.codes.end(), name) != condition.codes.end();
}

/// When a condition holds. Codes of a stream that is not exclusive may be on together.
std::vector<TruthSpan> truth(record::Session const& session, record::StreamId id,
                             SchemeCondition const& condition) {
  auto const& stream = session.streams[id];
  auto const judged = [&](Span const& span) {
    if (span.shown == out_of_view) return Truth::out_of_view;
    if (span.shown == not_coded) return Truth::not_coded;
    return names(condition, stream, span.shown) ? Truth::yes : Truth::no;
  };
  std::vector<TruthSpan> result;
  if (stream.exclusive) {
    for (auto const& span : spans_of(session, id, session.observed)) {
      result.push_back({span.when, judged(span)});
    }
    return result;
  }
  result.push_back({session.observed, Truth::no});
  for (record::CodeId code = 0; code < stream.codes.size(); ++code) {
    if (!names(condition, stream, static_cast<Shown>(code))) continue;
    std::vector<TruthSpan> next;
    auto const spans = spans_of(session, id, code, session.observed);
    std::size_t at = 0;
    for (auto const& span : spans) {
      while (at < result.size() && result[at].when.begin < span.when.end) {
        auto const shared = time::intersection(result[at].when, span.when);
        auto const own = judged(span);
        next.push_back({shared, result[at].truth == Truth::yes ? Truth::yes : own});
        if (result[at].when.end > span.when.end) break;
        ++at;
      }
    }
    result = std::move(next);
  }
  return result;
}

struct Judge {
  std::vector<std::vector<TruthSpan>> conditions;
  std::vector<std::size_t> at;

  Truth truth(std::size_t condition, time::Microseconds moment) {
    auto const& spans = conditions[condition];
    auto& index = at[condition];
    while (index < spans.size() && spans[index].when.end <= moment) ++index;
    if (index == spans.size() || moment < spans[index].when.begin) return Truth::not_coded;
    return spans[index].truth;
  }
};

/// What the rules say at one moment: a rule, or why none can be chosen. A rule whose conditions
/// cannot be seen hides those after it.
Shown decide(SchemeDerivation const& derivation, std::vector<record::CodeId> const& codes,
             Judge& judge, time::Microseconds moment) {
  std::size_t condition = 0;
  Shown unknown = no_code;
  std::optional<Shown> decided;
  for (std::size_t r = 0; r < derivation.rules.size(); ++r) {
    bool refuted = false;
    Shown hidden = no_code;
    for (std::size_t k = 0; k < derivation.rules[r].when.size(); ++k, ++condition) {
      switch (judge.truth(condition, moment)) {
        case Truth::no: refuted = true; break;
        case Truth::yes: break;
        case Truth::out_of_view: hidden = out_of_view; break;
        case Truth::not_coded:
          if (hidden == no_code) hidden = not_coded;
          break;
      }
    }
    if (decided || refuted) continue;
    if (hidden != no_code) {
      if (unknown == no_code) unknown = hidden;
    } else if (unknown == no_code) {
      decided = static_cast<Shown>(codes[r]);
    }
  }
  if (decided) return *decided;
  return unknown == no_code ? not_coded : unknown;
}

std::vector<time::Microseconds> edges(Judge const& judge, time::Interval observed) {
  std::vector<time::Microseconds> edges{observed.begin, observed.end};
  for (auto const& spans : judge.conditions) {
    for (auto const& span : spans) {
      edges.push_back(span.when.begin);
      edges.push_back(span.when.end);
    }
  }
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

void append(record::Session& session, record::StreamId id, time::Interval when, Shown shown,
            record::CodeId hidden_code) {
  auto& stream = session.streams[id];
  if (shown == not_coded) return;
  if (!stream.coverage.empty() && stream.coverage.back().end == when.begin) {
    stream.coverage.back().end = when.end;
  } else {
    stream.coverage.push_back(when);
  }
  auto const code = shown == out_of_view ? hidden_code : static_cast<record::CodeId>(shown);
  if (!session.events.empty()) {
    auto& last = session.events.back();
    if (last.stream == id && last.code == code && last.when.end == when.begin) {
      last.when.end = when.end;
      return;
    }
  }
  session.events.push_back({.stream = id, .code = code, .when = when});
}

}  // namespace

base::result<record::StreamId> derive_stream(record::Session& session,
                                             SchemeDerivation const& derivation,
                                             std::vector<record::StreamId> const& inputs,
                                             record::PersonId actor) {
  record::Stream stream{
      .name = derivation.name, .actor = actor, .exclusive = true, .exhaustive = true};
  std::vector<record::CodeId> codes;
  for (auto const& rule : derivation.rules) {
    auto const found =
        std::find_if(stream.codes.begin(), stream.codes.end(),
                     [&](record::Code const& code) { return code.name == rule.code; });
    codes.push_back(static_cast<record::CodeId>(found - stream.codes.begin()));
    if (found == stream.codes.end()) stream.codes.push_back({.name = rule.code});
  }
  auto const hidden_code = static_cast<record::CodeId>(stream.codes.size());
  stream.codes.push_back({.name = "(out of view)", .presence = record::Presence::out_of_view});

  Judge judge;
  std::size_t input = 0;
  for (auto const& rule : derivation.rules) {
    for (auto const& condition : rule.when) {
      auto const id = inputs[input++];
      auto const& source = session.streams[id];
      judge.conditions.push_back(truth(session, id, condition));
      if (source.sampling) {
        stream.sampling =
            stream.sampling ? std::max(*stream.sampling, *source.sampling) : *source.sampling;
      }
    }
  }
  judge.at.resize(judge.conditions.size());

  auto const id = static_cast<record::StreamId>(session.streams.size());
  session.streams.push_back(std::move(stream));
  auto const moments = edges(judge, session.observed);
  for (std::size_t i = 0; i + 1 < moments.size(); ++i) {
    time::Interval const when{moments[i], moments[i + 1]};
    append(session, id, when, decide(derivation, codes, judge, when.begin), hidden_code);
  }
  return id;
}

}  // namespace bowlby::measure
