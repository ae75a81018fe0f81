// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/instrument/d_index.hpp>
#include <utility>

namespace bowlby::instrument {
namespace {

using time::from_seconds;
using time::Interval;

class Reunion {
 public:
  Reunion(Lookup const& look, Interval window, DisorganisationThresholds const& t,
          CryingThresholds const& crying, std::vector<DisorganisationIndex>& found)
      : look_(look), window_(window), t_(t), found_(found) {
    full_ = movement("full_approach");
    abortive_ = movement("abortive_approach");
    partial_ = movement("partial_approach");
    away_ = movement("move_away");
    contact_ = look.spans("infant", "contact", {"contact"}, window);
    gaze_ = look.spans("infant", "gaze", {"caregiver"}, window);
    crying_ = crying_bouts(look, window, crying);
  }

  /// I and VI: a retreat in distress. It counts once: as a contradiction where it undoes an
  /// approach, otherwise as apprehension.
  void retreats() {
    for (auto const& retreat : away_) {
      if (!in_distress(retreat)) continue;
      auto const undoes = std::any_of(full_.begin(), full_.end(), [&](Interval approach) {
        auto const after = time::seconds(retreat.begin - approach.end);
        return retreat.begin >= approach.begin && after <= t_.soon_s;
      });
      if (undoes) {
        add(retreat, Theme::sequential, "approaches, then moves away in distress",
            t_.weight_sequential);
      } else if (overlaps(crying_, retreat)) {
        add(retreat, Theme::apprehensive, "moves away from the caregiver while crying",
            t_.weight_apprehensive);
      }
    }
  }

  void averted_approaches() {
    for (auto const* moves : {&full_, &partial_}) {
      for (auto const& move : *moves) {
        auto const length = time::seconds(move.length());
        auto const looked = seconds(common(joined(gaze_), {move}));
        if (length > t_.least_move_s && looked < (1 - t_.averted_share) * length &&
            in_distress(move)) {
          add(move, Theme::simultaneous, "approaches in distress with the gaze averted",
              t_.weight_simultaneous);
        }
      }
    }
  }

  void interrupted_approaches() {
    for (auto const& move : abortive_) {
      if (in_distress(move)) {
        add(move, Theme::interrupted, "breaks off an approach in distress", t_.weight_interrupted);
      }
    }
  }

  /// V: crying stops without contact and the child neither looks, moves nor smiles, within reach.
  /// Quiet play cannot be told from this where it happens within two metres of the caregiver.
  void stilling() {
    auto const busy = either({full_, partial_, abortive_, away_, contact_, gaze_, crying_,
                              look_.spans("infant", "face", {"positive"}, window_)});
    auto const reach =
        joined(look_.spans("infant", "distance", {"contact", "near", "middle"}, window_));
    for (auto const& still : outside(busy, window_)) {
      auto const follows = std::any_of(crying_.begin(), crying_.end(), [&](Interval cry) {
        auto const after = time::seconds(still.begin - cry.end);
        return after >= 0 && after < t_.after_cry_s;
      });
      if (follows && seconds(common(reach, {still})) >= t_.still_s) {
        add(still, Theme::stilled, "stills within reach after crying", t_.weight_stilled);
      }
    }
  }

 private:
  [[nodiscard]] Spans movement(std::string_view code) const {
    return look_.spans("infant", "movement", {code}, window_);
  }

  [[nodiscard]] bool in_distress(Interval when) const {
    auto const near = from_seconds(t_.near_cry_s);
    return overlaps(crying_, {when.begin - near, when.end + near});
  }

  void add(Interval when, Theme theme, char const* wording, double weight) {
    auto const since = time::seconds(when.begin - window_.begin);
    std::string act;
    for (auto const* code : {"comfort", "mirror", "play", "distract", "reject", "intrude",
                             "frighten", "withdraw", "greet"}) {
      if (covers(look_.spans("caregiver", "act", {code}, window_), when.begin)) act = code;
    }
    found_.push_back({when, theme, wording, weight, since, since < t_.first_s, std::move(act)});
  }

  Lookup const& look_;
  Interval window_;
  DisorganisationThresholds const& t_;
  std::vector<DisorganisationIndex>& found_;
  Spans full_, abortive_, partial_, away_, contact_, gaze_, crying_;
};

}  // namespace

char const* numeral(Theme theme) noexcept {
  switch (theme) {
    case Theme::sequential: return "I";
    case Theme::simultaneous: return "II";
    case Theme::interrupted: return "III";
    case Theme::stilled: return "V";
    case Theme::apprehensive: return "VI";
  }
  return "";
}

base::result<Disorganisation> disorganisation(record::Session const& session, Spans const& reunions,
                                              DisorganisationThresholds const& t,
                                              CryingThresholds const& crying) {
  if (session.origin != record::Origin::simulated) {
    return base::fail({.failure = base::Failure::usage,
                       .where = session.id,
                       .problem = "a recorded child is never assigned D by a program",
                       .why = "disorganisation is judged by trained people from the whole tape",
                       .advice = "enter a certified coder's rating instead"});
  }
  Lookup const look{session};
  Disorganisation out;
  for (auto const& window : reunions) {
    Reunion reunion{look, window, t, crying, out.indices};
    reunion.retreats();
    reunion.averted_approaches();
    reunion.interrupted_approaches();
    reunion.stilling();
  }
  for (auto const& index : out.indices) out.load += index.weight;
  return out;
}

}  // namespace bowlby::instrument
