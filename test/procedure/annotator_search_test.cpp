// SPDX-License-Identifier: Apache-2.0
// Search while the caregiver is away.
#include <gtest/gtest.h>

#include <bowlby/procedure/annotator.hpp>
#include <procedure/seeing.hpp>
#include <string>
#include <vector>

namespace bowlby::procedure {
namespace {

/// Codes of the search stream in order; the child walks from 0 to the door at 2 m at `speed`.
std::vector<std::string> search_of(float speed, bool caregiver_present,
                                   std::int32_t voice_at_door) {
  Annotator annotator{"s1", "d1", start_us, false};
  annotator.watch_door(2, 0);
  for (int i = 0; i < 200; ++i) {
    auto const t = i * .1;
    auto const x = std::min(1.9F, speed * static_cast<float>(t));
    auto now = seen(t, x, 2);
    now.person[1].present = caregiver_present;
    if (x > 1.8F) now.person[0].voice = voice_at_door;
    annotator.observe(now);
  }
  auto const session = annotator.finish(at(20), {});
  std::vector<std::string> codes;
  for (auto const& event : session.events) {
    auto const& stream = session.streams[event.stream];
    if (stream.name == "search") codes.push_back(stream.codes[event.code].name);
  }
  return codes;
}

using Codes = std::vector<std::string>;

TEST(AnnotatorSearch, GoesToTheDoorStaysAndCalls) {
  EXPECT_EQ(search_of(.5F, false, person::voice::cry), (Codes{"none", "goes", "at_door", "calls"}));
  EXPECT_EQ(search_of(.5F, false, person::voice::silent), (Codes{"none", "goes", "at_door"}));
}

TEST(AnnotatorSearch, SlowDriftIsNoGoing) {
  EXPECT_EQ(search_of(.05F, false, person::voice::silent), (Codes{"none"}));
}

TEST(AnnotatorSearch, IsNotCodedWhileTheCaregiverIsThere) {
  EXPECT_EQ(search_of(.5F, true, person::voice::cry), Codes{});
}

TEST(AnnotatorSearch, IsNoStreamWhereNoDoorIsWatched) {
  Annotator annotator{"s1", "d1", start_us, false};
  annotator.observe(seen(0));
  for (auto const& stream : annotator.finish(at(1), {}).streams) EXPECT_NE(stream.name, "search");
}

}  // namespace
}  // namespace bowlby::procedure
