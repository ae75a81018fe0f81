// SPDX-License-Identifier: Apache-2.0
// From the labels of a tier to the codes of a stream: the vocabulary's first, then others as they
// come; free text becomes the one code `annotation` with a text.
#pragma once

#include <bowlby/read/eaf_document.hpp>
#include <bowlby/read/eaf_layers.hpp>
#include <bowlby/record/record.hpp>
#include <string>
#include <unordered_map>

namespace bowlby::read {

class EafCodes {
 public:
  /// `budget` bounds the memory that vocabularies may take over all tiers.
  EafCodes(record::Stream& stream, EafVocabulary const* vocabulary, EafLayer const& layer,
           std::string where, std::size_t& budget, RepairLog& log);

  /// The code of an annotation; free text goes into the event.
  record::CodeId of(EafAnnotation const& annotation, record::Event& event);

  /// Lists what was changed or strange, once for the tier.
  void report();

 private:
  [[nodiscard]] EafEntry const* entry_of(EafAnnotation const& annotation,
                                         std::string_view label) const;
  record::CodeId blank();
  record::CodeId id(std::string const& name, record::Presence presence, std::string const& label);

  record::Stream& stream_;
  EafVocabulary const* vocabulary_;
  bool coded_;
  bool marks_;
  std::string where_;
  RepairLog& log_;
  std::unordered_map<std::string, record::CodeId> ids_;
  std::size_t strange_from_ = SIZE_MAX;  ///< codes from here on are in no vocabulary
  std::uint64_t renamed_ = 0;
  std::uint64_t trimmed_ = 0;
  std::uint64_t blanks_ = 0;
};

}  // namespace bowlby::read
