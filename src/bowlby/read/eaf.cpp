// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/read/eaf.hpp>
#include <bowlby/read/eaf_codes.hpp>
#include <bowlby/read/eaf_layers.hpp>
#include <bowlby/read/eaf_times.hpp>
#include <bowlby/read/intervals.hpp>
#include <bowlby/read/persons.hpp>

namespace bowlby::read {
namespace {

using record::Event;
using time::Interval;

/// From the earlier of zero and the first slot to the latest slot.
Interval bounds_of(EafDocument const& eaf) {
  Interval bounds;
  for (auto const& slot : eaf.slots) {
    if (!slot.time) continue;
    bounds.begin = std::min(bounds.begin, *slot.time);
    bounds.end = std::max(bounds.end, *slot.time);
  }
  return bounds;
}

class Builder {
 public:
  Builder(EafDocument& eaf, std::string const& name, Limits const& limits, RepairLog& log)
      : eaf_{eaf}, limits_{limits}, log_{log} {
    session_.id = session_id(name);
  }

  record::Session build(Counts& counts) {
    auto const order = parents_first(eaf_, log_);
    align_slots(eaf_, order, log_);
    auto const places = place_annotations(eaf_, log_);
    auto const layers = layers_of(eaf_, order, limits_, log_);
    session_.observed = bounds_of(eaf_);
    log_.note("",
              fmt::format("the session was taken to last from {} to {}",
                          time::clock_text(session_.observed.begin),
                          time::clock_text(session_.observed.end)),
              "ELAN declares no bounds; this is time zero to the last time slot");
    Persons persons{session_};
    for (std::size_t i = 0; i < eaf_.tiers.size(); ++i) {
      auto const actor = persons.id(layers[i].person);
      session_.streams.push_back({.name = layers[i].stream, .actor = actor});
      add_events(i, layers[i], places, counts);
    }
    for (auto const i : order) cover(i);
    persons.propose_roles(log_);
    if (eaf_.tiers.empty()) {
      log_.doubt("", "there are no tiers", "nothing was coded", "check that it is the right file");
    }
    record::sort_events(session_);
    return std::move(session_);
  }

 private:
  [[nodiscard]] std::string where(std::size_t tier) const {
    return place(eaf_.tiers[tier].line, "tier", eaf_.tiers[tier].id);
  }

  void add_events(std::size_t tier, EafLayer const& layer, std::vector<EafPlace> const& places,
                  Counts& counts) {
    auto const& source = eaf_.tiers[tier];
    EafCodes codes{session_.streams[tier],
                   eaf_.vocabulary_of(source),
                   layer,
                   where(tier),
                   vocabulary_budget_,
                   log_};
    std::uint64_t order_only = 0;
    std::vector<Interval> spans;
    for (auto const i : source.annotations) {
      auto const& annotation = eaf_.annotations[i];
      ++counts.found;
      if (!places[i].placed) {
        log_.add({Repair::Kind::unplaced, place(annotation.line, "tier", source.id),
                  fmt::format("annotation '{}' cannot be placed in time: {}", annotation.id,
                              places[i].problem),
                  "it is not in the record", "mend it in ELAN"});
        continue;
      }
      Event event{.stream = static_cast<record::StreamId>(tier),
                  .when = places[i].when,
                  .certainty = places[i].certainty,
                  .line = annotation.line};
      event.code = codes.of(annotation, event);
      if (event.when.empty()) {
        log_.doubt(place(annotation.line, "tier", source.id), "the annotation lasts no time at all",
                   "it counts in no duration", "check it in ELAN");
      }
      order_only += event.certainty == record::Certainty::order_only ? 1 : 0;
      spans.push_back(event.when);
      session_.events.push_back(std::move(event));
      ++counts.events;
    }
    codes.report();
    if (order_only > 0) {
      log_.add({Repair::Kind::note, where(tier),
                "an annotation has an order and no time of its own",
                "it got an equal part of its parent's time, marked as order-only", "", order_only});
    }
    check_overlaps(tier, spans);
    filled_.push_back(union_of(std::move(spans)));
  }

  void check_overlaps(std::size_t tier, std::vector<Interval> const& spans) {
    time::Microseconds first{};
    auto const count = overlaps(spans, first);
    session_.streams[tier].exclusive = count == 0;
    if (count == 0) return;
    log_.add({Repair::Kind::doubt, where(tier),
              fmt::format("annotations overlap, first at {}", time::clock_text(first)),
              "a tier in ELAN holds one at a time; the stream is read as not exclusive",
              "check it in ELAN", count});
  }

  /// A child tier can only be coded where its parent is; other tiers all the time.
  void cover(std::uint32_t tier) {
    auto& stream = session_.streams[tier];
    auto const parent = eaf_.tiers[tier].parent;
    if (eaf_.tiers[tier].annotations.empty()) {
      log_.note(where(tier), "the tier is empty",
                "that can mean that it was not coded or that nothing happened; it counts as not "
                "coded");
      return;
    }
    if (parent == no_index || filled_[parent].size() > coverage_budget_) {
      if (!session_.observed.empty()) stream.coverage = {session_.observed};
    } else {
      stream.coverage = filled_[parent];
      coverage_budget_ -= filled_[parent].size();
      std::uint64_t outside = 0;
      for (auto const& span : filled_[tier]) outside += covers(stream.coverage, span) ? 0 : 1;
      if (outside > 0) {
        log_.add({Repair::Kind::doubt, where(tier),
                  fmt::format("annotations reach beyond those of the parent tier '{}'",
                              eaf_.tiers[parent].id),
                  "a child tier should stay inside; its time was added to what is covered",
                  "check it in ELAN", outside});
        auto all = stream.coverage;
        all.insert(all.end(), filled_[tier].begin(), filled_[tier].end());
        stream.coverage = union_of(std::move(all));
      }
    }
    stream.exhaustive = !stream.coverage.empty() && stream.coverage == filled_[tier];
  }

  EafDocument& eaf_;
  Limits const& limits_;
  RepairLog& log_;
  record::Session session_;
  std::size_t vocabulary_budget_ = std::size_t{64} << 20;
  std::size_t coverage_budget_ = 4'000'000;    ///< intervals over all tiers
  std::vector<std::vector<Interval>> filled_;  ///< what the events of each tier fill
};

}  // namespace

bool is_eaf(Document const& document) {
  return document.text().substr(0, 65536).find("<ANNOTATION_DOCUMENT") != std::string_view::npos;
}

base::result<Reading> read_eaf(Document const& document, Limits const& limits) {
  RepairLog log{limits.listed};
  log_encoding(document, log);
  auto eaf = parse_eaf(document, limits, log);
  if (!eaf) return base::fail(eaf.error());
  Reading reading{.format = "eaf", .version = eaf->version};
  reading.record.sessions.push_back(
      Builder{*eaf, document.name, limits, log}.build(reading.counts));
  reading.counts.unplaced = log.unplaced();
  reading.repairs = log.take();
  return reading;
}

}  // namespace bowlby::read
