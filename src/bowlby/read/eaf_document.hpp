// SPDX-License-Identifier: Apache-2.0
// An ELAN file as it is written: time slots, tiers, annotations, types and vocabularies, in the
// order of the file and with its line numbers. Nothing is interpreted yet.
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/read/document.hpp>
#include <bowlby/read/limits.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace bowlby::read {

inline constexpr std::uint32_t no_index = UINT32_MAX;

struct EafSlot {
  std::optional<time::Microseconds> time;
  bool given = false;  ///< written in the file, not worked out by us
};

struct EafAnnotation {
  std::string id;
  std::string value;
  std::string entry;               ///< CVE_REF
  std::string parent_id;           ///< ANNOTATION_REF
  std::string previous_id;         ///< PREVIOUS_ANNOTATION
  std::string slot_ids;            ///< `ts1` or `ts1, ts2`, those that do not exist
  std::uint32_t begin = no_index;  ///< time slots
  std::uint32_t end = no_index;
  std::uint32_t tier = 0;
  std::uint32_t line = 0;
  bool reference = false;
};

struct EafTier {
  std::string id;
  std::string participant;
  std::string type;
  std::string parent_id;
  std::uint32_t parent = no_index;
  std::uint32_t line = 0;
  std::vector<std::uint32_t> annotations;
};

struct EafEntry {
  std::vector<std::string> values;  ///< one a language; the first is the code
  std::string label;
};

struct EafVocabulary {
  bool external = false;
  std::size_t bytes = 0;  ///< about how much memory its codes take
  std::vector<EafEntry> entries;
  std::unordered_map<std::string, std::size_t> by_value;
  std::unordered_map<std::string, std::size_t> by_id;
};

struct EafType {
  std::string constraint;
  std::string vocabulary;
};

struct EafDocument {
  std::string version;
  std::vector<EafSlot> slots;
  std::vector<EafTier> tiers;
  std::vector<EafAnnotation> annotations;
  std::unordered_map<std::string, EafType> types;
  std::unordered_map<std::string, EafVocabulary> vocabularies;

  [[nodiscard]] EafType const* type_of(EafTier const& tier) const;
  [[nodiscard]] EafVocabulary const* vocabulary_of(EafTier const& tier) const;
};

[[nodiscard]] base::result<EafDocument> parse_eaf(Document const& document, Limits const& limits,
                                                  RepairLog& log);

}  // namespace bowlby::read
