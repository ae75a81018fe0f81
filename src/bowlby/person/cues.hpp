// SPDX-License-Identifier: Apache-2.0
// Law: how strong a cue each act of a child is to an adult who could notice it. A bid, a smile and
// a look have fixed strengths; a cry, and a look in distress, are as strong as the distress they
// show.
//
//   bid .55, smile .6, look .4
//   cry, or look while shown > d:  floor + shown
//
// Source: assumed, so that an average caregiver (threshold .4) notices most bids and misses faint
// fussing.
// Leaves out: cues of the body (reaching, arching), and sounds that are meant for nobody.
#pragma once

namespace bowlby::person {

struct CuesParameters {
  float bid = 0.55f;
  float smile = 0.6f;
  float look = 0.4f;
  float cry_floor = 0.1f;
  float distress_from = 0.15f;
};

}  // namespace bowlby::person
