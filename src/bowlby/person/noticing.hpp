// SPDX-License-Identifier: Apache-2.0
// Law: a caregiver notices a cue, or misses it. The chance is logistic in the strength of the cue
// around a threshold; when attention is elsewhere only part of it is left, and a strong cue can
// break through. A cue is judged once, when it is given: a hazard would miss the short ones.
//
//   P(notice) = logistic((strength - threshold) / .12) * (1 attentive, notice_away otherwise)
//
// Source: Ainsworth's first component of sensitivity; width .12 from the face-to-face sketch.
// Leaves out: getting used to crying, and waiting for a second cue.
#pragma once

#include <bowlby/chance/elementary.hpp>
#include <bowlby/chance/lanes.hpp>

namespace bowlby::person {

struct NoticingParameters {
  float width = 0.12f;
};

inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
class Notice {
 public:
  explicit Notice(NoticingParameters const& p) : p_(p) {}

  [[nodiscard]] Real operator()(Real strength, Real threshold, Real away,
                                chance::Mask<Real> attending) const {
    auto const heard = chance::logistic((strength - threshold) * (1.0f / p_.width));
    return heard * chance::choose(attending, Real(1.0f), away);
  }

 private:
  NoticingParameters p_;
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
