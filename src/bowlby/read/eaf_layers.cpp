// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/read/eaf_layers.hpp>
#include <bowlby/record/person_words.hpp>
#include <map>
#include <set>
#include <unordered_set>

namespace bowlby::read {
namespace {

// Our defaults: a layer without a vocabulary is coded if its labels are short, few, and each is
// used about four times.
constexpr std::size_t most_labels = 20;
constexpr std::size_t few_labels = 3;
constexpr std::size_t uses_a_label = 4;
constexpr std::size_t longest_label = 40;

struct Split {
  std::string person;
  std::string stream;
};

/// `xds@CHI`
Split at_sign(std::string const& id) {
  auto const at = id.rfind('@');
  if (at == std::string::npos || at == 0 || at + 1 == id.size()) return {};
  return {id.substr(at + 1), id.substr(0, at)};
}

/// `CHI-gaze`, `A_gaze`, `Child Utterances`: at the first separator.
Split prefix(std::string const& id) {
  auto const at = id.find_first_of("-_ ");
  if (at == std::string::npos || at == 0 || at + 1 == id.size()) return {};
  return {id.substr(0, at), id.substr(at + 1)};
}

/// The tier's name without the person whom PARTICIPANT already names.
std::string without_person(std::string const& id, std::string const& person) {
  if (auto const split = at_sign(id); split.person == person) return split.stream;
  if (id.size() > person.size() + 1 && id.starts_with(person) &&
      std::string_view{"-_ @"}.find(id[person.size()]) != std::string_view::npos) {
    return id.substr(person.size() + 1);
  }
  return id;
}

/// What a tier that bears a person's name holds: named by its type, so that the same layer of two
/// persons has one name.
std::string main_layer(EafTier const& tier) {
  return tier.type.empty() || tier.type == "default-lt" || tier.type == "default"
             ? std::string{"annotation"}
             : tier.type;
}

class Layers {
 public:
  Layers(EafDocument const& eaf, RepairLog& log) : eaf_{eaf}, log_{log}, out_(eaf.tiers.size()) {
    for (auto const& tier : eaf.tiers) {
      if (auto const split = prefix(tier.id); !split.person.empty()) {
        streams_of_[split.person].insert(split.stream);
        persons_of_[split.stream].insert(split.person);
      }
    }
  }

  void attribute_to_persons(std::vector<std::uint32_t> const& order) {
    for (auto const i : order) attribute(i);
    std::set<std::pair<std::string, std::string>> used;
    for (std::size_t i = 0; i < out_.size(); ++i) {
      auto& layer = out_[i];
      if (used.contains({layer.person, layer.stream})) layer.stream = eaf_.tiers[i].id;
      auto const name = layer.stream.empty() ? std::string{"(no name)"} : layer.stream;
      layer.stream = name;
      for (auto n = ++uses_[{layer.person, name}];
           !used.insert({layer.person, layer.stream}).second; ++n) {
        layer.stream = fmt::format("{} ({})", name, n);
      }
    }
  }

  void tell_codes_from_text(Limits const& limits) {
    std::map<std::string, Pool> pools;  // tiers of one layer are judged together
    for (std::size_t i = 0; i < out_.size(); ++i) {
      auto& pool = pools[out_[i].stream];
      pool.tiers.push_back(i);
      pool.vocabulary = pool.vocabulary || eaf_.vocabulary_of(eaf_.tiers[i]) != nullptr;
      for (auto const a : eaf_.tiers[i].annotations) {
        auto const label = trimmed(eaf_.annotations[a].value);
        if (label.empty()) continue;
        ++pool.events;
        pool.labels.insert(label);
        pool.long_labels = pool.long_labels || label.size() > longest_label;
      }
    }
    for (auto const& [stream, pool] : pools) judge(stream, pool, limits);
    for (std::size_t i = 0; i < out_.size(); ++i) find_marks(i);
  }

  std::vector<EafLayer> take() { return std::move(out_); }

 private:
  struct Pool {
    std::vector<std::size_t> tiers;
    std::unordered_set<std::string_view> labels;
    std::size_t events = 0;
    bool vocabulary = false;
    bool long_labels = false;
  };

  /// An aligned tier in which nobody wrote a label marks when something happened.
  void find_marks(std::size_t i) {
    auto const& tier = eaf_.tiers[i];
    auto const marks = [&](std::uint32_t a) {
      return !eaf_.annotations[a].reference && trimmed(eaf_.annotations[a].value).empty() &&
             eaf_.annotations[a].entry.empty();
    };
    if (tier.annotations.empty() ||
        !std::all_of(tier.annotations.begin(), tier.annotations.end(), marks)) {
      return;
    }
    out_[i].marks = true;
    log_.add({Repair::Kind::proposal, place(tier.line, "tier", tier.id),
              "all annotations are blank; each was read as the code 'annotation'",
              "such a tier marks when something happened", "write labels in ELAN to settle it"});
  }

  void judge(std::string const& stream, Pool const& pool, Limits const& limits) {
    auto const n = pool.labels.size();
    auto const few = n <= most_labels && !pool.long_labels &&
                     n <= std::max(few_labels, pool.events / uses_a_label);
    auto const coded = (pool.vocabulary || few) && n <= limits.codes_per_stream;
    for (auto const i : pool.tiers) out_[i].coded = coded;
    if (pool.vocabulary && !coded) {
      log_.doubt("", fmt::format("the layer '{}' has {} different labels", stream, n),
                 "that is more than a code list can have, so they were read as free text",
                 "check its vocabulary in ELAN");
    } else if (!pool.vocabulary && n > 0) {
      log_.add({Repair::Kind::proposal, "",
                fmt::format("the layer '{}' was read as {} ({} different labels in {} annotations)",
                            stream, coded ? "codes" : "free text, with the one code 'annotation'",
                            n, pool.events),
                "it has no vocabulary", "give its type one in ELAN to settle it"});
    }
  }

  void attribute(std::uint32_t i) {
    auto const& tier = eaf_.tiers[i];
    auto& layer = out_[i];
    if (!tier.participant.empty()) {
      layer.person = tier.participant;
      layer.stream = tier.id == tier.participant ? main_layer(tier)
                                                 : without_person(tier.id, tier.participant);
      compare_with_parent(tier, layer);
      return;
    }
    char const* why = "the tier has no PARTICIPANT and its name looks that way";
    if (auto const split = at_sign(tier.id); !split.person.empty()) {
      layer = {split.person, split.stream};
    } else if (auto const front = prefix(tier.id); is_person(front)) {
      layer = {front.person, front.stream};
    } else if (record::person_word(tier.id).known) {
      layer = {tier.id, main_layer(tier)};
    } else if (tier.parent != no_index && out_[tier.parent].person != "unknown") {
      layer = {out_[tier.parent].person, tier.id};
      why = "the tier has no PARTICIPANT; its parent tier belongs to that person";
    } else {
      layer = {"unknown", tier.id};
      why = "the tier has no PARTICIPANT and its name tells nothing";
    }
    log_.add({Repair::Kind::proposal, place(tier.line, "tier", tier.id),
              fmt::format("taken as stream '{}' of person '{}'", layer.stream, layer.person), why,
              "set PARTICIPANT in ELAN to settle it"});
  }

  /// A known word, or a prefix with several streams one of which other prefixes have as well.
  bool is_person(Split const& split) const {
    if (split.person.empty()) return false;
    if (record::person_word(split.person).known) return true;
    auto const& streams = streams_of_.at(split.person);
    return streams.size() > 1 && std::any_of(streams.begin(), streams.end(), [&](auto const& s) {
             return persons_of_.at(s).size() > 1;
           });
  }

  void compare_with_parent(EafTier const& tier, EafLayer const& layer) {
    if (tier.parent == no_index) return;
    auto const& parent = eaf_.tiers[tier.parent];
    if (parent.participant.empty() || parent.participant == layer.person) return;
    log_.doubt(place(tier.line, "tier", tier.id),
               fmt::format("PARTICIPANT is '{}', that of its parent tier '{}' is '{}'",
                           layer.person, parent.id, parent.participant),
               "the two count as different persons", "make them equal in ELAN if they are one");
  }

  EafDocument const& eaf_;
  RepairLog& log_;
  std::vector<EafLayer> out_;
  std::map<std::string, std::set<std::string>> streams_of_;
  std::map<std::string, std::set<std::string>> persons_of_;
  std::map<std::pair<std::string, std::string>, int> uses_;
};

}  // namespace

std::string_view trimmed(std::string_view label) {
  constexpr std::string_view blanks = " \t\r\n";
  auto const begin = label.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return label.substr(begin, label.find_last_not_of(blanks) - begin + 1);
}

std::vector<EafLayer> layers_of(EafDocument const& eaf, std::vector<std::uint32_t> const& order,
                                Limits const& limits, RepairLog& log) {
  Layers layers{eaf, log};
  layers.attribute_to_persons(order);
  layers.tell_codes_from_text(limits);
  return layers.take();
}

}  // namespace bowlby::read
