// SPDX-License-Identifier: Apache-2.0
// A real child and caregiver whose gaze was coded only while they attended to a person.
#include <gtest/gtest.h>

#include <bowlby/measure/scheme.hpp>
#include <bowlby/read/read.hpp>
#include <filesystem>
#include <measure/sessions.hpp>

namespace bowlby::measure {
namespace {

TEST(GazeTiers, AreMeasuredOnlyWhereGazeWasCoded) {
  std::filesystem::path const file{
      BOWLBY_RECORDINGS_DIR
      "/eaf/amaliaskilton__flibl__tca_201909_child_child22_cci_video_ahs_gaze_vc_recoded_tns_ag_"
      "complete.eaf"};
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "the recording is not here";
  auto const reading = read::read_file(file);
  ASSERT_TRUE(reading) << message(reading.error());
  auto const scheme = load_scheme(BOWLBY_SOURCE_DIR "/data/schemes/flibl-gaze.toml");
  ASSERT_TRUE(scheme);
  auto const prepared = prepare(reading->record.sessions.at(0), *scheme);
  ASSERT_TRUE(prepared) << message(prepared.error());
  ASSERT_EQ(prepared->maps.size(), 2U);
  auto const rows = measure_session(*prepared, {}).rows;
  // From the annotations: the child's gaze lasts 218.105 s in all, 6.13 s of it elsewhere.
  double const gaze = (98.755 - .835) + (125.71 - 118.275) + (197.68 - 163.755) +
                      (225.59 - 211.885) + (280.751 - 272.845) + (367.18 - 324.705) +
                      (412.42 - 404.025);
  EXPECT_NEAR(find(rows, "valid_time", "", "gaze", "", "CHI")->value.value_or(0), gaze, 1e-9);
  auto const* elsewhere = find(rows, "time_share", "OTH,Other", "gaze", "", "CHI");
  if (elsewhere == nullptr) elsewhere = find(rows, "time_share", "OTH", "gaze", "", "CHI");
  ASSERT_NE(elsewhere, nullptr);
  EXPECT_NEAR(elsewhere->value.value_or(0), 6.13 / gaze, 1e-9);
  EXPECT_LT(find(rows, "match_share", "", "gaze")->valid_s, gaze);
  EXPECT_GT(find(rows, "match_share", "", "attention")->valid_s, gaze);
  EXPECT_TRUE(find(rows, "match_share_excess", "", "attention")->value);
}

}  // namespace
}  // namespace bowlby::measure
