// SPDX-License-Identifier: Apache-2.0
// Contact maintaining.
//   7  very long contact and at least two active resists of release
//   6  very long contact and one, or long contact and two
//   5  one active resist, or sustained clinging (contact that the adult does not uphold)
//   4  protests being put down with little effort; or stays long and is never put down, so that
//      there was nothing to protest against
//   3  some wish: contact for a while, or contact of the child's own making
//   2  brief, accepted
//   1  no contact
// A release is an end of contact that the child did not bring about by moving away. Resisting it is
// to be in contact again, or on the way, at once; protesting it is to begin to cry. Crying that
// went on before is no protest.
#include <algorithm>
#include <bowlby/instrument/reunion_reading.hpp>

namespace bowlby::instrument {
namespace {

using time::from_seconds;
using time::Interval;

bool own_making(Reading const& r, Interval contact) {
  return contact.begin > r.window.begin && !covers(r.held, contact.begin);
}

}  // namespace

double contact_maintaining(Reading const& r, ContactThresholds const& t) {
  if (r.contact.empty()) return 1;
  int resists = 0, protests = 0;
  bool never_put_down = false, wished = false;
  Spans clinging;
  for (auto const& contact : r.contact) {
    for (auto const& alone : outside(r.held, contact)) clinging.push_back(alone);
    wished = wished || own_making(r, contact);
    if (contact.end >= r.window.end) {
      never_put_down = time::seconds(contact.length()) >= t.staying_s;
      continue;
    }
    Interval const after{contact.end, contact.end + from_seconds(t.release_s)};
    if (time::seconds(contact.length()) < t.held_least_s || begins_in(r.away, after) ||
        covers(r.away, contact.end)) {
      continue;
    }
    auto const regains = std::any_of(r.contact.begin(), r.contact.end(), [&](Interval again) {
      return after.contains(again.begin) && !covers(r.held, again.begin);
    });
    if (regains || begins_in(r.full, after) || begins_in(r.partial, after)) {
      ++resists;
    } else if (begins_in(r.cry, after)) {
      ++protests;
    }
  }
  auto const contact_s = seconds(r.contact);
  if (contact_s > t.very_long_s && resists >= 2) return 7;
  if (contact_s > t.very_long_s && resists >= 1) return 6;
  if (contact_s > t.long_s && resists >= 2) return 6;
  if (resists >= 1 || seconds(clinging) >= t.cling_s) return 5;
  if (protests >= 1 || never_put_down) return 4;
  return contact_s >= t.some_s || wished ? 3 : 2;
}

}  // namespace bowlby::instrument
