// SPDX-License-Identifier: Apache-2.0
// The scheme for simulated dyads speaks the words of simulated sessions.
#include <gtest/gtest.h>

#include <bowlby/measure/measure_session.hpp>
#include <bowlby/measure/scheme.hpp>
#include <bowlby/read/read.hpp>
#include <measure/sessions.hpp>

namespace bowlby::measure {
namespace {

TEST(ExampleSession, IsMeasuredByTheSchemeForSimulatedDyads) {
  auto const reading = read::read_file(BOWLBY_SOURCE_DIR "/examples/still-face-00000.csv");
  ASSERT_TRUE(reading) << message(reading.error());
  auto const scheme = load_scheme(BOWLBY_SOURCE_DIR "/data/schemes/simulated-dyad.toml");
  ASSERT_TRUE(scheme) << message(scheme.error());
  auto const prepared = prepare(reading->record.sessions.front(), *scheme);
  ASSERT_TRUE(prepared) << message(prepared.error());
  EXPECT_EQ(prepared->maps.size(), 2U);
  for (auto const& note : prepared->notes) {
    EXPECT_EQ(note.find("no cell of map"), std::string::npos) << note;
    EXPECT_EQ(note.find("has no code"), std::string::npos) << note;
  }
  // Two who look at each other for much of the time match in gaze, and match positively.
  auto const rows = measure_session(*prepared, {}, "attention").rows;
  auto const share = std::find_if(rows.begin(), rows.end(), [](Measured const& one) {
    return one.row.stream == "attention" && one.row.measure == "match_positive_share";
  });
  ASSERT_NE(share, rows.end());
  EXPECT_GT(share->row.value.value_or(0), .2);
}

}  // namespace
}  // namespace bowlby::measure
