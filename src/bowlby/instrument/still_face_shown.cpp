// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/instrument/still_face_shown.hpp>

namespace bowlby::instrument {

using time::from_seconds;
using time::Interval;
using time::Microseconds;

Spans partner_active(Lookup const& look, Interval window) {
  return either({look.anything("caregiver", "act", window),
                 look.spans("caregiver", "voice", {"speaking"}, window),
                 look.spans("caregiver", "face", {"positive"}, window)});
}

Bids bids_in(Lookup const& look, Interval window, StillFaceInstrument const& t) {
  Bids bids;
  bids.at = look.onsets("infant", "voice", {"positive"}, window);
  auto const smiles = look.onsets("infant", "face", {"positive"}, window);
  bids.at.insert(bids.at.end(), smiles.begin(), smiles.end());
  std::sort(bids.at.begin(), bids.at.end());
  auto const before = from_seconds(t.before_s);
  auto const active = partner_active(look, {window.begin - before, window.end});
  for (auto const at : bids.at) bids.initiative.push_back(!overlaps(active, {at - before, at}));
  return bids;
}

Spans negative_in(Lookup const& look, Interval window, StillFaceInstrument const& t) {
  return either(
      {look.spans("infant", "face", {"negative"}, window), crying_bouts(look, window, t.crying)});
}

Spans scorable_in(Lookup const& look, Interval window) {
  return common(look.scorable("infant", "face", window), look.scorable("infant", "voice", window));
}

ShownValues shown_in(Lookup const& look, Interval window, StillFaceInstrument const& t,
                     double least_s) {
  ShownValues out;
  auto const put = [&](Shown what, std::optional<double> value) {
    out[static_cast<std::size_t>(what)] = value;
  };
  auto const share = [&](Spans const& on, Spans const& valid) -> std::optional<double> {
    auto const valid_s = seconds(valid);
    if (valid_s <= 0 || valid_s < least_s) return std::nullopt;
    return seconds(common(joined(on), valid)) / valid_s;
  };
  auto const face = look.scorable("infant", "face", window);
  auto const gaze = look.scorable("infant", "gaze", window);
  auto const both = scorable_in(look, window);
  put(Shown::positive, share(look.spans("infant", "face", {"positive"}, window), face));
  put(Shown::gaze, share(look.spans("infant", "gaze", {"caregiver"}, window), gaze));
  put(Shown::negative, share(negative_in(look, window, t), both));

  auto const valid_s = seconds(both);
  if (valid_s <= 0 || valid_s < least_s) return out;
  auto const bids = bids_in(look, window, t);
  auto const per_minute = [&](auto count) { return 60 * static_cast<double>(count) / valid_s; };
  put(Shown::bids, per_minute(bids.at.size()));
  // Who did nothing can be said only of a caregiver whose acts, voice and face were coded.
  auto const seen = [&](char const* stream) {
    return !look.scorable("caregiver", stream, window).empty();
  };
  if (seen("act") && seen("voice") && seen("face")) {
    put(Shown::initiatives,
        per_minute(std::count(bids.initiative.begin(), bids.initiative.end(), true)));
  }
  return out;
}

}  // namespace bowlby::instrument
