// SPDX-License-Identifier: Apache-2.0
// Law: an adult's face follows the child's. Who attends and sees the child smile soon smiles, too,
// without having decided to, the more readily the more affect she shows at all; her smile goes when
// the child's has gone and nothing she does carries it. To the child, a smile that follows its own
// is an answer.
//
//   begins to smile = k positive_affect    attending, child smiling, not being harsh or withdrawn
//   ceases          = k_off                child not smiling, no act of hers under way
//
// Source: mirroring of affect face to face (Stern 1985, Gergely & Watson 1996, from memory);
// mothers answer within a second or so (face-to-face sketch); numbers assumed. Leaves out:
// following fear, anger and sadness, marking them as the child's own, and voices.
#pragma once

#include <bowlby/chance/lanes.hpp>

namespace bowlby::person {

struct ResonanceParameters {
  float begins_per_s = 2.0f;
  float ceases_per_s = 1.0f;
};

inline namespace BOWLBY_INSTRUCTION_SET {

template <class Real>
class Resonate {
 public:
  explicit Resonate(ResonanceParameters const& p) : p_(p) {}

  /// Rate, per second, at which the face changes.
  [[nodiscard]] Real operator()(chance::Mask<Real> begins, chance::Mask<Real> ceases,
                                Real positive_affect) const {
    using chance::choose;
    return choose(begins, p_.begins_per_s * positive_affect,
                  choose(ceases, Real(p_.ceases_per_s), Real(0.0f)));
  }

 private:
  ResonanceParameters p_;
};

}  // namespace BOWLBY_INSTRUCTION_SET
}  // namespace bowlby::person
