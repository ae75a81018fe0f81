// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/read/eaf_codes.hpp>
#include <bowlby/read/eaf_layers.hpp>
#include <bowlby/read/persons.hpp>

namespace bowlby::read {

using record::Presence;

EafCodes::EafCodes(record::Stream& stream, EafVocabulary const* vocabulary, EafLayer const& layer,
                   std::string where, std::size_t& budget, RepairLog& log)
    : stream_{stream},
      vocabulary_{vocabulary},
      coded_{layer.coded},
      marks_{layer.marks},
      where_{std::move(where)},
      log_{log} {
  if (!coded_ || vocabulary_ == nullptr) return;
  if (vocabulary_->bytes > budget) {
    log_.note(where_, fmt::format("its vocabulary has {} entries", vocabulary_->entries.size()),
              "only those that are used were taken as codes");
    return;
  }
  budget -= vocabulary_->bytes;
  for (auto const& entry : vocabulary_->entries) {
    auto const name = trimmed(entry.values.front());
    if (!name.empty()) id(std::string{name}, Presence::coded, entry.label);
  }
  // An external or empty vocabulary tells nothing about what belongs to it.
  if (!vocabulary_->external && !stream_.codes.empty()) strange_from_ = stream_.codes.size();
}

record::CodeId EafCodes::of(EafAnnotation const& annotation, record::Event& event) {
  if (marks_) return id("annotation", Presence::coded, "");
  auto const label = trimmed(annotation.value);
  if (!coded_) {
    event.text = annotation.value;
    return label.empty() ? blank() : id("annotation", Presence::coded, "");
  }
  auto const* entry = entry_of(annotation, label);
  auto const name = entry == nullptr ? label : trimmed(entry->values.front());
  if (name.empty()) return blank();
  if (name != label) {
    ++renamed_;
  } else if (label.size() != annotation.value.size()) {
    ++trimmed_;
  }
  return id(std::string{name}, Presence::coded, entry == nullptr ? "" : entry->label);
}

void EafCodes::report() {
  if (renamed_ > 0) {
    log_.add({Repair::Kind::repaired, where_,
              "a label was replaced by that of its vocabulary entry",
              "one entry has several spellings or languages", "", renamed_});
  }
  if (trimmed_ > 0) {
    log_.add({Repair::Kind::repaired, where_, "blanks around a code were removed",
              "'N' and 'N ' are one code", "", trimmed_});
  }
  if (blanks_ > 0) {
    log_.add({Repair::Kind::note, where_, "a blank annotation was read as coded as nothing",
              "it is not the same as no annotation", "", blanks_});
  }
  for (auto i = strange_from_; i < stream_.codes.size(); ++i) {
    if (stream_.codes[i].presence == Presence::nothing) continue;
    log_.doubt(where_, fmt::format("'{}' is not in the vocabulary", stream_.codes[i].name),
               "it was kept as a code", "correct it in ELAN, or add it to the vocabulary");
  }
}

EafEntry const* EafCodes::entry_of(EafAnnotation const& annotation, std::string_view label) const {
  if (vocabulary_ == nullptr) return nullptr;
  auto const by_value = vocabulary_->by_value.find(std::string{label});
  if (!label.empty() && by_value != vocabulary_->by_value.end()) {
    return &vocabulary_->entries[by_value->second];
  }
  // An entry's id settles a blank label only; a different label was typed for a reason.
  auto const by_id = vocabulary_->by_id.find(annotation.entry);
  return label.empty() && by_id != vocabulary_->by_id.end() ? &vocabulary_->entries[by_id->second]
                                                            : nullptr;
}

record::CodeId EafCodes::blank() {
  ++blanks_;
  return id("(blank)", Presence::nothing, "an annotation without a label");
}

record::CodeId EafCodes::id(std::string const& name, Presence presence, std::string const& label) {
  auto const next = static_cast<record::CodeId>(stream_.codes.size());
  auto const [found, added] = ids_.try_emplace(name, next);
  if (added) {
    stream_.codes.push_back({name, label, presence});
    if (presence == Presence::coded) propose_out_of_view(stream_.codes.back(), where_, log_);
  }
  return found->second;
}

}  // namespace bowlby::read
