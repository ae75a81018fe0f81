// SPDX-License-Identifier: Apache-2.0
// What was seen: persons, streams of codes, events and episodes. A simulated session and a coded
// video are the same thing from here on; nothing in a record is hidden state.
#pragma once

#include <bowlby/time/interval.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bowlby::record {

enum class StreamKind {
  state,    ///< codes with an onset and an offset
  point,    ///< codes at one moment; begin == end
  sampled,  ///< one value per sample (pitch, distance), in Event::value
};

/// How sure the times of an event are.
enum class Certainty {
  given,         ///< written in the file, or simulated
  interpolated,  ///< spread between neighbours that have times
  inherited,     ///< taken from a parent annotation
  order_only,    ///< the file gives an order and no time
};

/// The three kinds of nothing. A fourth, *not coded*, is the absence of an event where the stream
/// is not covered; see Stream::coverage.
enum class Presence {
  coded,        ///< an ordinary code
  nothing,      ///< looked at and coded as nothing (a blank annotation, "none")
  out_of_view,  ///< unscorable: leaves numerator and denominator
};

enum class Origin { recorded, simulated };

using PersonId = std::uint32_t;  ///< index into Session::persons
using StreamId = std::uint32_t;  ///< index into Session::streams
using CodeId = std::uint32_t;    ///< index into Stream::codes

struct Person {
  std::string name;  ///< as in the file: `Bebe`, `CHI`
  std::string role;  ///< infant, caregiver, stranger, partner...; empty where unknown
  friend bool operator==(Person const&, Person const&) = default;
};

struct Code {
  std::string name;
  std::string label;  ///< longer text from the file's codebook; may be empty
  Presence presence = Presence::coded;
  friend bool operator==(Code const&, Code const&) = default;
};

struct Stream {
  std::string name;  ///< `gaze`, `face`, `Regard`
  PersonId actor = 0;
  std::optional<PersonId> target;
  StreamKind kind = StreamKind::state;
  bool exclusive = false;                      ///< at most one code at a time
  bool exhaustive = false;                     ///< a code at every covered moment
  std::optional<CodeId> default_code;          ///< what a covered gap means, if declared
  std::optional<time::Microseconds> sampling;  ///< coded once per this long (interval sampling)
  std::vector<time::Interval> coverage;        ///< when this stream was being coded; sorted
  std::vector<Code> codes;
  friend bool operator==(Stream const&, Stream const&) = default;
};

struct Event {
  StreamId stream = 0;
  CodeId code = 0;
  time::Interval when;
  std::vector<std::string> modifiers;
  std::optional<double> value;
  std::string text;  ///< free text (a transcript, a comment)
  Certainty certainty = Certainty::given;
  std::uint32_t line = 0;  ///< line of the source file, 0 where there is none
  friend bool operator==(Event const&, Event const&) = default;
};

struct Episode {
  std::string name;
  time::Interval when;                        ///< as it happened
  std::optional<time::Microseconds> planned;  ///< nominal length
  bool curtailed = false;                     ///< cut short by rule, which is not missing
  friend bool operator==(Episode const&, Episode const&) = default;
};

struct Session {
  std::string id;  ///< names one input
  std::string dyad;
  std::string visit;
  Origin origin = Origin::recorded;
  time::Interval observed;  ///< declared bounds, not first to last event
  std::vector<Person> persons;
  std::vector<Stream> streams;
  std::vector<Episode> episodes;
  std::vector<Event> events;  ///< sorted, see sort_events
  friend bool operator==(Session const&, Session const&) = default;
};

struct Record {
  std::vector<Session> sessions;
  friend bool operator==(Record const&, Record const&) = default;
};

/// By onset, then stream, offset and code; equal events keep their order.
void sort_events(Session& session);

[[nodiscard]] char const* name(StreamKind kind) noexcept;
[[nodiscard]] char const* name(Certainty certainty) noexcept;
[[nodiscard]] char const* name(Origin origin) noexcept;

}  // namespace bowlby::record
