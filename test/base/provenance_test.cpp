// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <unistd.h>

#include <bowlby/base/provenance.hpp>
#include <nlohmann/json.hpp>

namespace bowlby::base {
namespace {

using testing::HasSubstr;
using testing::Not;
using namespace std::chrono_literals;

Inputs sample() {
  return {.version = "0.1.0",
          .verb = "simulate strange-situation",
          .settings = {{"dyads", "400"}, {"age", "12mo"}},
          .seed = 18446744073709551615U,
          .files = {{"/home/someone/secret/rejecting.toml", "ab12"}},
          .defaults_sha256 = "cd34"};
}

TEST(InputsJson, IsTheseBytes) {
  EXPECT_EQ(inputs_json(sample()),
            "{\n"
            "  \"schema\": 1,\n"
            "  \"version\": \"0.1.0\",\n"
            "  \"verb\": \"simulate strange-situation\",\n"
            "  \"settings\": {\n"
            "    \"dyads\": \"400\",\n"
            "    \"age\": \"12mo\"\n"
            "  },\n"
            "  \"seed\": \"18446744073709551615\",\n"
            "  \"files\": [\n"
            "    {\n"
            "      \"name\": \"rejecting.toml\",\n"
            "      \"sha256\": \"ab12\"\n"
            "    }\n"
            "  ],\n"
            "  \"defaults_sha256\": \"cd34\"\n"
            "}\n");
}

TEST(InputsJson, IsTheSameWhereverTheFilesLie) {
  auto elsewhere = sample();
  elsewhere.files[0].name = "rejecting.toml";
  EXPECT_EQ(inputs_json(sample()), inputs_json(elsewhere));
  EXPECT_EQ(inputs_sha256(sample()), inputs_sha256(elsewhere));
}

TEST(InputsJson, DiffersWhereAnythingThatDecidesDiffers) {
  auto const differs = [](auto change) {
    auto inputs = sample();
    change(inputs);
    return inputs_json(inputs) != inputs_json(sample());
  };
  EXPECT_TRUE(differs([](Inputs& i) { i.version = "0.1.1"; }));
  EXPECT_TRUE(differs([](Inputs& i) { i.verb = "raise"; }));
  EXPECT_TRUE(differs([](Inputs& i) { i.settings[1].second = "18mo"; }));
  EXPECT_TRUE(differs([](Inputs& i) { i.seed = 1; }));
  EXPECT_TRUE(differs([](Inputs& i) { i.seed.reset(); }));
  EXPECT_TRUE(differs([](Inputs& i) { i.files[0].sha256 = "0"; }));
  EXPECT_TRUE(differs([](Inputs& i) { i.defaults_sha256 = "0"; }));
}

TEST(RunJson, KeepsExecutionApartFromInputs) {
  auto const early = run_json(sample(), {.started = {}, .seconds = 1.23456, .threads = 1});
  auto const late = run_json(sample(), {.started = std::chrono::system_clock::time_point{24h},
                                        .seconds = 9,
                                        .threads = 8,
                                        .instruction_set = "avx2"});
  auto const a = nlohmann::ordered_json::parse(early);
  auto const b = nlohmann::ordered_json::parse(late);
  EXPECT_EQ(a["inputs"].dump(), b["inputs"].dump());
  EXPECT_EQ(a["inputs"].dump(2) + "\n", inputs_json(sample()));
  EXPECT_NE(a["execution"].dump(), b["execution"].dump());
  EXPECT_EQ(a["execution"]["seconds"], 1.235);
  EXPECT_EQ(b["execution"]["started"], "1970-01-02T00:00:00Z");
  EXPECT_EQ(b["execution"]["build"], is_reproducible_build() ? "reproducible" : "fast");
  EXPECT_EQ(b["execution"]["threads"], 8);
}

TEST(RunJson, HoldsNoFolderAndNoName) {
  auto const text = run_json(sample(), {});
  EXPECT_THAT(text, Not(HasSubstr("someone")));
  char host[256] = {};
  ASSERT_EQ(::gethostname(host, sizeof host - 1), 0);
  if (std::string_view{host}.size() > 5) {
    EXPECT_THAT(text, Not(HasSubstr(host)));
  }
}

TEST(RunJson, SurvivesBytesThatAreNotUtf8) {
  auto inputs = sample();
  inputs.settings.push_back({"label", "\xff\xfe"});
  EXPECT_FALSE(nlohmann::ordered_json::parse(run_json(inputs, {}), nullptr, false).is_discarded());
}

TEST(UtcText, WritesIso8601) {
  EXPECT_EQ(utc_text(std::chrono::system_clock::time_point{1769846709s + 999ms}),
            "2026-01-31T08:05:09Z");
}

}  // namespace
}  // namespace bowlby::base
