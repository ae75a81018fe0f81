// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/base/number_text.hpp>
#include <bowlby/read/eaf_document.hpp>
#include <bowlby/read/number.hpp>
#include <bowlby/read/xml.hpp>
#include <pugixml.hpp>

namespace bowlby::read {
namespace {

using Node = pugi::xml_node;

std::string attribute(Node const& node, char const* name) {
  return valid_utf8(node.attribute(name).value());
}

/// The text of a node, over comments and CDATA inside it.
std::string content(Node const& node) {
  std::string text;
  for (auto const& child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      text += child.value();
    }
  }
  return valid_utf8(text);
}

std::string first_of(std::string a, std::string b) {
  return a.empty() ? std::move(b) : std::move(a);
}

class Parser {
 public:
  Parser(XmlText& xml, std::string const& name, Limits const& limits, RepairLog& log)
      : xml_{xml}, name_{name}, limits_{limits}, log_{log} {}

  base::result<EafDocument> parse() {
    auto const root = xml_.root("ANNOTATION_DOCUMENT");
    out_.version = first_of(attribute(root, "FORMAT"), attribute(root, "VERSION"));
    auto const version = base::parse_number(out_.version);
    if (!version || *version < 2.0 || *version > 3.0) {
      log_.doubt("",
                 fmt::format("the format version '{}' is not one that is known (2.0 to 3.0)",
                             out_.version),
                 "it was read like 3.0", "compare with ELAN");
    }
    if (auto const header = read_header(root.child("HEADER")); !header) {
      return base::fail(header.error());
    }
    for (auto const& slot : root.child("TIME_ORDER").children("TIME_SLOT")) read_slot(slot);
    for (auto const& type : root.children("LINGUISTIC_TYPE")) {
      out_.types.try_emplace(
          attribute(type, "LINGUISTIC_TYPE_ID"),
          EafType{attribute(type, "CONSTRAINTS"), attribute(type, "CONTROLLED_VOCABULARY_REF")});
    }
    for (auto const& node : root.children("CONTROLLED_VOCABULARY")) read_vocabulary(node);
    for (auto const& tier : root.children("TIER")) read_tier(tier);
    if (out_.tiers.size() > limits_.streams || out_.annotations.size() > limits_.events) {
      return base::fail(unreadable(
          name_,
          fmt::format("{} tiers with {} annotations", out_.tiers.size(), out_.annotations.size()),
          fmt::format("the limits are {} and {}", limits_.streams, limits_.events),
          "check where the file comes from"));
    }
    if (long_name_line_ > 0) {
      return base::fail(unreadable(
          fmt::format("{}:{}", name_, long_name_line_),
          fmt::format("a name of this tier is longer than {} letters", limits_.name_bytes),
          "no coding program writes that", "check where the file comes from"));
    }
    link_tiers();
    return std::move(out_);
  }

 private:
  base::result<void> read_header(Node const& header) {
    auto const units = attribute(header, "TIME_UNITS");
    if (units == "PAL-frames") {
      unit_ = 40'000;
      log_.note("HEADER", "times are PAL frames of 40 ms");
    } else if (units == "NTSC-frames") {
      unit_ = 1001.0 / 30'000.0 * 1e6;
      log_.note("HEADER", "times are NTSC frames of 33.367 ms");
    } else if (units.empty()) {
      log_.doubt("HEADER", "TIME_UNITS is missing; times were taken as milliseconds",
                 "ELAN writes milliseconds", "check the length of the session");
    } else if (units != "milliseconds") {
      return base::fail(unreadable(name_ + ": HEADER",
                                   fmt::format("the time unit '{}' is not known", units),
                                   "no time in the file could be placed",
                                   "set TIME_UNITS to milliseconds if that is what they are"));
    }
    std::size_t medium = 0;
    for (auto const& media : header.children("MEDIA_DESCRIPTOR")) {
      ++medium;
      auto const origin = base::parse_integer(attribute(media, "TIME_ORIGIN"));
      if (!origin || *origin == 0) continue;
      log_.note(fmt::format("line {}, medium {}", xml_.line(media), medium),
                fmt::format("the media file starts {} ms before time zero", *origin),
                "times in the record count from time zero of the annotations and were not shifted",
                "add the offset to find a place in that media file");
    }
    return {};
  }

  void read_slot(Node const& node) {
    EafSlot slot;
    auto const index = static_cast<std::uint32_t>(out_.slots.size());
    auto const id = attribute(node, "TIME_SLOT_ID");
    auto const written = node.attribute("TIME_VALUE");
    if (!slots_.try_emplace(id, index).second) {
      log_.doubt(place(xml_.line(node), "time slot", id), "this time slot is declared twice",
                 "the first one counts", "open the file in ELAN and save it again");
    }
    if (!written.empty()) {
      auto const value = base::parse_number(written.value());
      auto const time = value ? scaled(*value, unit_) : std::nullopt;
      if (time && *time <= limits_.latest && *time >= -limits_.latest) {
        slot = {time, true};
      } else {
        log_.add(
            {Repair::Kind::repaired, place(xml_.line(node), "time slot", id),
             fmt::format("'{}' is no possible time", valid_utf8(written.value()).substr(0, 40)),
             "the slot was treated as one without a time", "correct the annotations that use it"});
      }
      if (slot.given && slot.time->count() < 0) {
        log_.doubt(place(xml_.line(node), "time slot", id), "the time lies before zero",
                   "ELAN does not write that", "check the annotations there");
      }
    }
    out_.slots.push_back(slot);
  }

  void read_vocabulary(Node const& node) {
    EafVocabulary vocabulary;
    auto const id = attribute(node, "CV_ID");
    vocabulary.external = !node.attribute("EXT_REF").empty();
    auto const add = [&](EafEntry entry, std::string const& entry_id) {
      vocabulary.bytes += 200 + entry.label.size();
      for (auto const& value : entry.values) {
        vocabulary.bytes += value.size();
        vocabulary.by_value.try_emplace(value, vocabulary.entries.size());
      }
      if (!entry_id.empty()) vocabulary.by_id.try_emplace(entry_id, vocabulary.entries.size());
      vocabulary.entries.push_back(std::move(entry));
    };
    for (auto const& child : node.children()) {
      std::string_view const tag = child.name();
      if (tag == "CV_ENTRY") {
        add({{content(child)}, attribute(child, "DESCRIPTION")}, attribute(child, "CVE_ID"));
      } else if (tag == "CV_ENTRY_ML") {
        EafEntry entry;
        for (auto const& value : child.children("CVE_VALUE")) {
          if (entry.values.empty()) entry.label = attribute(value, "DESCRIPTION");
          entry.values.push_back(content(value));
        }
        if (!entry.values.empty()) add(std::move(entry), attribute(child, "CVE_ID"));
      }
    }
    if (vocabulary.external) {
      log_.note(place(xml_.line(node), "vocabulary", id), "this vocabulary lies in another file",
                "its codes are known only as far as they are used here");
    }
    out_.vocabularies.try_emplace(id, std::move(vocabulary));
  }

  std::uint32_t slot(Node const& node, char const* name, EafAnnotation& annotation) {
    auto const id = attribute(node, name);
    auto const found = slots_.find(id);
    if (found != slots_.end()) return found->second;
    annotation.slot_ids += (annotation.slot_ids.empty() ? "'" : ", '") + id + "'";
    return no_index;
  }

  void read_tier(Node const& node) {
    EafTier tier{attribute(node, "TIER_ID"), attribute(node, "PARTICIPANT"),
                 attribute(node, "LINGUISTIC_TYPE_REF"), attribute(node, "PARENT_REF")};
    tier.line = xml_.line(node);
    for (auto const* name : {&tier.id, &tier.participant, &tier.type, &tier.parent_id}) {
      if (name->size() > limits_.name_bytes) long_name_line_ = tier.line;
    }
    for (auto const& wrapper : node.children("ANNOTATION")) {
      auto const reference = wrapper.child("REF_ANNOTATION");
      auto const child = reference ? reference : wrapper.child("ALIGNABLE_ANNOTATION");
      EafAnnotation annotation;
      annotation.line = xml_.line(child ? child : wrapper);
      annotation.tier = static_cast<std::uint32_t>(out_.tiers.size());
      annotation.id = attribute(child, "ANNOTATION_ID");
      annotation.entry = attribute(child, "CVE_REF");
      annotation.value = content(child.child("ANNOTATION_VALUE"));
      annotation.reference = static_cast<bool>(reference);
      if (annotation.reference) {
        annotation.parent_id = attribute(child, "ANNOTATION_REF");
        annotation.previous_id = attribute(child, "PREVIOUS_ANNOTATION");
      } else {
        annotation.begin = slot(child, "TIME_SLOT_REF1", annotation);
        annotation.end = slot(child, "TIME_SLOT_REF2", annotation);
      }
      tier.annotations.push_back(static_cast<std::uint32_t>(out_.annotations.size()));
      out_.annotations.push_back(std::move(annotation));
    }
    out_.tiers.push_back(std::move(tier));
  }

  void link_tiers() {
    std::unordered_map<std::string, std::uint32_t> tiers;
    for (std::uint32_t i = 0; i < out_.tiers.size(); ++i) {
      auto const& tier = out_.tiers[i];
      if (tiers.try_emplace(tier.id, i).second) continue;
      log_.doubt(place(tier.line, "tier", tier.id), "there is another tier of this name",
                 "a tier that names it as parent means the first one", "rename one of them");
    }
    for (auto& tier : out_.tiers) {
      if (tier.parent_id.empty()) continue;
      auto const found = tiers.find(tier.parent_id);
      if (found == tiers.end()) {
        log_.doubt(place(tier.line, "tier", tier.id),
                   fmt::format("its parent tier '{}' is not in the file", tier.parent_id),
                   "it was read as a tier of its own", "check the tier in ELAN");
      } else {
        tier.parent = found->second;
      }
    }
  }

  XmlText& xml_;
  std::string const& name_;
  Limits const& limits_;
  RepairLog& log_;
  double unit_ = 1000;
  std::uint32_t long_name_line_ = 0;
  EafDocument out_;
  std::unordered_map<std::string, std::uint32_t> slots_;
};

}  // namespace

EafType const* EafDocument::type_of(EafTier const& tier) const {
  auto const found = types.find(tier.type);
  return found == types.end() ? nullptr : &found->second;
}

EafVocabulary const* EafDocument::vocabulary_of(EafTier const& tier) const {
  auto const* type = type_of(tier);
  if (type == nullptr || type->vocabulary.empty()) return nullptr;
  auto const found = vocabularies.find(type->vocabulary);
  return found == vocabularies.end() ? nullptr : &found->second;
}

base::result<EafDocument> parse_eaf(Document const& document, Limits const& limits,
                                    RepairLog& log) {
  XmlText xml;
  if (auto parsed = xml.parse(document, limits, log,
                              "ELAN keeps earlier versions beside the file (.eaf.001): "
                              "restore one, or copy the file again");
      !parsed) {
    return base::fail(parsed.error());
  }
  if (!xml.root("ANNOTATION_DOCUMENT")) {
    return base::fail(unreadable(document.name, "ANNOTATION_DOCUMENT is not the outermost element",
                                 "then it is no ELAN file", "open it in ELAN and save it again"));
  }
  return Parser{xml, document.name, limits, log}.parse();
}

}  // namespace bowlby::read
