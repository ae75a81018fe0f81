// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <bowlby/base/registry.hpp>

#include "base/sample_parameters.hpp"

namespace bowlby::base {
namespace {

using test::sample_registry;
using testing::ElementsAre;
using testing::HasSubstr;

Parameter parameter(std::string_view path, double fallback = 0.5) {
  return {path, "s", 0, 1, fallback, Status::assumed, "source", "Meaning."};
}

std::string complaint(std::vector<Parameter> parameters) {
  auto const registry = Registry::compose(std::move(parameters));
  return registry ? "" : message(registry.error());
}

TEST(Registry, ListsInTheOrderGivenAndFindsByPath) {
  auto const registry = sample_registry();
  EXPECT_THAT(registry.paths(),
              ElementsAre("respond.latency", "notice.threshold", "respond.warmth_per_s"));
  EXPECT_EQ(registry.index_of("notice.threshold"), 1U);
  EXPECT_EQ(registry.find("respond.latency")->fallback, 4);
  EXPECT_FALSE(registry.index_of("respond"));
  EXPECT_FALSE(registry.index_of("zzz"));
  EXPECT_EQ(registry.find(""), nullptr);
}

TEST(Registry, KnowsGroups) {
  auto const registry = sample_registry();
  EXPECT_TRUE(registry.is_group("respond"));
  EXPECT_FALSE(registry.is_group("resp"));
  EXPECT_FALSE(registry.is_group("respond.latency"));
  EXPECT_EQ(registry.below("respond").size(), 2U);
  EXPECT_EQ(registry.below("respond.latency").size(), 1U);
  EXPECT_TRUE(registry.below("resp").empty());
}

TEST(Registry, IsPutTogetherFromSeveralLists) {
  static constexpr Parameter first[] = {{"a.b", "s", 0, 1, 0, Status::assumed, "x", "X."}};
  static constexpr Parameter second[] = {{"a.c", "s", 0, 1, 0, Status::assumed, "x", "X."}};
  auto const registry = Registry::compose({std::span{first}, std::span{second}});
  ASSERT_TRUE(registry);
  EXPECT_THAT(registry->paths(), ElementsAre("a.b", "a.c"));
  EXPECT_FALSE(Registry::compose({std::span{first}, std::span{first}}));
}

TEST(Registry, RefusesWhatWouldBeAmbiguous) {
  EXPECT_THAT(complaint({parameter("a.b"), parameter("c"), parameter("a.b")}),
              HasSubstr("'a.b': is listed twice"));
  EXPECT_THAT(complaint({parameter("a.b.c"), parameter("a.b")}),
              HasSubstr("'a.b': is also the name of a group"));
  EXPECT_THAT(complaint({parameter("schema")}), HasSubstr("speak of themselves"));
  EXPECT_EQ(complaint({parameter("a.b"), parameter("a.bc"), parameter("ab")}), "");
}

TEST(Registry, RefusesPathsThatNobodyCouldWrite) {
  for (auto const* path : {"", ".", "a.", ".a", "a..b", "A", "a b", "a.1", "_a", "ä", "a-b"}) {
    EXPECT_THAT(complaint({parameter(path)}), HasSubstr("small letters")) << path;
  }
}

TEST(Registry, RefusesImpossibleRangesAndDefaults) {
  EXPECT_THAT(complaint({parameter("a", 2)}), HasSubstr("default outside"));
  EXPECT_THAT(complaint({parameter("a", std::numeric_limits<double>::quiet_NaN())}),
              HasSubstr("default outside"));
  auto p = parameter("a", 0);
  p.high = 0;
  EXPECT_THAT(complaint({p}), HasSubstr("has no range"));
  p = parameter("a");
  p.source = "";
  EXPECT_THAT(complaint({p}), HasSubstr("lacks its source"));
}

TEST(Registry, HashesDefaultsWhateverTheirOrder) {
  auto const hash = [](std::vector<Parameter> list) {
    return Registry::compose(std::move(list))->defaults_sha256();
  };
  EXPECT_EQ(hash({parameter("a"), parameter("b")}), hash({parameter("b"), parameter("a")}));
  EXPECT_NE(hash({parameter("a")}), hash({parameter("a", 0.6)}));
  EXPECT_NE(hash({parameter("a")}), hash({parameter("b")}));
  auto reworded = parameter("a");
  reworded.meaning = "The same in other words.";
  EXPECT_EQ(hash({parameter("a")}), hash({reworded}));
}

TEST(Describe, SaysAllAboutAParameter) {
  EXPECT_EQ(describe(sample_registry().parameters()[2]),
            "respond.warmth_per_s\n"
            "  How quickly holding ends distress.\n"
            "  default  0.05 1/s\n"
            "  range    0 to 1 per s\n"
            "  status   estimated\n"
            "  source   Example 1969\n");
}

TEST(ParameterTable, HasOneLineAParameter) {
  auto const registry = sample_registry();
  auto const table = parameter_table(registry.parameters());
  EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 4);
  EXPECT_THAT(table, HasSubstr("\nnotice.threshold\t\t0.25\t0\t1\tassumed\tmade up for tests\t"));
  EXPECT_EQ(parameter_table({}), "path\tunit\tdefault\tlow\thigh\tstatus\tsource\tmeaning\n");
}

TEST(ParameterJson, HoldsNumbersAsNumbers) {
  auto const registry = sample_registry();
  EXPECT_THAT(
      parameter_json(registry.below("respond.latency")),
      HasSubstr("\"path\": \"respond.latency\",\n    \"unit\": \"s\",\n    \"default\": 4.0"));
  EXPECT_EQ(parameter_json({}), "[]\n");
}

}  // namespace
}  // namespace bowlby::base
