// SPDX-License-Identifier: Apache-2.0
// What a reader hands back: the record, and beside it everything that was repaired, guessed,
// doubtful or impossible to place. Nothing in a file is dropped without a line here.
#pragma once

#include <bowlby/record/record.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace bowlby::read {

struct Repair {
  enum class Kind {
    repaired,  ///< changed so that it makes sense (a reversed interval was turned round)
    proposal,  ///< a guess of ours, to be confirmed (who a tier belongs to)
    doubt,     ///< kept as it stands, but worth a look (two annotations overlap)
    unplaced,  ///< in the file and not in the record, because nothing sensible could be done
    note,      ///< good to know, nothing to do (the media start at an offset)
  };
  Kind kind = Kind::note;
  std::string where;  ///< `line 12, tier 'CHI'`; empty for the whole file
  std::string what;
  std::string why;          ///< may be empty
  std::string advice;       ///< may be empty
  std::uint64_t count = 1;  ///< how many items this line stands for
  bool cut_off = false;     ///< part of the file may be lost: whoever uses it must know
  friend bool operator==(Repair const&, Repair const&) = default;
};

/// found == events + merged + not_coded + unplaced, always.
struct Counts {
  std::uint64_t found = 0;      ///< annotations, coded intervals or table rows in the file
  std::uint64_t events = 0;     ///< events in the record
  std::uint64_t merged = 0;     ///< sample intervals joined to an equal neighbour
  std::uint64_t not_coded = 0;  ///< sample intervals that the coder left open
  std::uint64_t unplaced = 0;   ///< listed among the repairs
  friend bool operator==(Counts const&, Counts const&) = default;
};

struct Reading {
  record::Record record;
  std::vector<Repair> repairs;
  std::string format;   ///< `eaf`, `codix`, `event-table`
  std::string version;  ///< as the file says; may be empty
  Counts counts;
};

[[nodiscard]] char const* name(Repair::Kind kind) noexcept;

/// `where: what (why): advice`, and how many more there are of it.
[[nodiscard]] std::string message(Repair const& repair);

/// Changed, guessed, doubtful or left out; not a mere note.
[[nodiscard]] bool needs_a_look(Repair const& repair) noexcept;

}  // namespace bowlby::read
