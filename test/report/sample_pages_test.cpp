// SPDX-License-Identifier: Apache-2.0
// Writes the fabricated pages where BOWLBY_PAGES points, so that people can look at them.
#include <gtest/gtest.h>

#include <bowlby/report/measure_page.hpp>
#include <bowlby/report/strange_situation_page.hpp>
#include <cstdlib>
#include <fstream>
#include <report/fabricated.hpp>
#include <report/fabricated_class.hpp>

namespace bowlby::report {
namespace {

std::string page(fabricated::Pages const& p) {
  return measure_page(p.sessions, p.rows, p.dyadic, p.info);
}

void write(std::string const& name, std::string const& text) {
  if (auto const* folder = std::getenv("BOWLBY_PAGES")) {
    std::ofstream{std::string{folder} + "/" + name, std::ios::binary} << text;
  }
}

TEST(SamplePages, StaySmallEnoughToMail) {
  auto const play = page(fabricated::play_session());
  auto const pair = page(fabricated::sampled_pair());
  auto const transcript = page(fabricated::long_transcript());
  write("play.html", play);
  write("pair.html", pair);
  write("transcript.html", transcript);
  auto const classes = strange_situation_page(fabricated::strange_situation());
  write("class.html", classes);
  for (auto const& text : {play, pair, transcript, classes}) EXPECT_LT(text.size(), 2'000'000U);
}

}  // namespace
}  // namespace bowlby::report
