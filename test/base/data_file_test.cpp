// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <bowlby/base/data_file.hpp>
#include <bowlby/base/digest.hpp>

#include "base/sample_parameters.hpp"
#include "base/temporary_folder.hpp"

namespace bowlby::base {
namespace {

using test::sample_registry;
using test::TemporaryFolder;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

result<ParameterSet> load(std::string_view text) {
  return load_data_text(text, "carer.toml", sample_registry(),
                        [](std::filesystem::path const& path) {
                          return result<std::string>{
                              fail({Failure::unreadable, path.string(), "is not here", "", ""})};
                        });
}

result<ParameterSet> load_body(std::string_view body) {
  return load("schema = 1\n" + std::string{body});
}

Distribution only(std::string_view body) {
  auto const set = load_body(body);
  EXPECT_TRUE(set) << message(set ? Error{} : set.error());
  if (!set || set->settings.size() != 1) return constant(-1);
  return set->settings[0].distribution;
}

std::string complaint(std::string_view body) {
  auto const set = load_body(body);
  EXPECT_FALSE(set) << body;
  return set ? "" : message(set.error());
}

TEST(LoadDataText, ReadsNumbersUnderTablesAndDottedKeysAlike) {
  auto const set = load_body(
      "name = \"slow\"\nabout = \"x\"\nsource = \"y\"\n"
      "notice.threshold = 0.5\n[respond]\nlatency = 7\n");
  ASSERT_TRUE(set) << message(set.error());
  EXPECT_EQ(set->name, "slow");
  EXPECT_EQ(set->about, "x");
  ASSERT_EQ(set->settings.size(), 2U);
  EXPECT_EQ(set->settings[0].path, "respond.latency");  // in the registry's order
  EXPECT_EQ(set->settings[0].distribution, constant(7));
  EXPECT_EQ(set->settings[0].origin.file, "carer.toml");
  EXPECT_EQ(set->settings[0].origin.line, 7);
  EXPECT_EQ(set->find("notice.threshold")->distribution, constant(0.5));
  EXPECT_EQ(set->find("respond.warmth_per_s"), nullptr);
}

TEST(LoadDataText, TakesItsNameFromTheFileWhereItGivesNone) {
  EXPECT_EQ(load_body("")->name, "carer");
}

TEST(LoadDataText, UnderstandsUnitsAtTheEndOfKeys) {
  EXPECT_EQ(only("respond.latency_s = 7"), constant(7));
  EXPECT_EQ(only("respond.latency_ms = 700"), constant(0.7));
  EXPECT_EQ(only("respond.latency_min = 0.5"), constant(30));
  EXPECT_EQ(only("notice.threshold_percent = 30"), constant(0.3));
  EXPECT_EQ(only("respond.warmth_per_s = 0.5"), constant(0.5));
  EXPECT_EQ(only("respond.warmth_per_min = 6"), constant(0.1));
  EXPECT_EQ(only("respond.warmth = 0.5"), constant(0.5));
}

TEST(LoadDataText, RefusesUnitsThatDoNotFit) {
  EXPECT_THAT(complaint("respond.latency_m = 3"),
              AllOf(StartsWith("carer.toml:2: 'respond.latency_m'"), HasSubstr("measured in s")));
  EXPECT_THAT(complaint("notice.threshold_s = 0.1"), HasSubstr("pure number"));
}

TEST(LoadDataText, ReadsDistributionsAndCutsThemOffAtTheRange) {
  EXPECT_EQ(only("respond.latency = { mean = 5, sd = 2 }"),
            (Distribution{Shape::normal, 5, 2, 0, 60}));
  EXPECT_EQ(only("respond.latency = { normal = { mean = 5, sd = 2 } }"),
            (Distribution{Shape::normal, 5, 2, 0, 60}));
  EXPECT_EQ(only("respond.latency_min = { mean = 0.5, sd = 0.1 }"),
            (Distribution{Shape::normal, 30, 6, 0, 60}));
  EXPECT_EQ(only("respond.latency_ms = { lognormal = { median = 4000, sigma = 0.3 } }"),
            (Distribution{Shape::lognormal, 4, 0.3, 0, 60}));
  EXPECT_EQ(only("respond.latency_s = { low = 2, high = 8 }"),
            (Distribution{Shape::uniform, 2, 8, 2, 8}));
  EXPECT_EQ(only("notice.threshold = { beta = { mean = 0.3, sd = 0.1 } }"),
            (Distribution{Shape::beta, 0.3, 0.1, 0, 1}));
  EXPECT_EQ(only("[respond.latency]\nmean = 5\nsd = 2"),
            (Distribution{Shape::normal, 5, 2, 0, 60}));
}

TEST(LoadDataText, RefusesWhatIsNoDistribution) {
  for (auto const* value :
       {"true", "\"4\"", "[1, 2]", "{}", "{ mean = 1 }", "{ mean = 1, sd = 1, low = 0 }",
        "{ mean = 1, sigma = 1 }", "{ beta = 3 }", "{ beta = { low = 1, high = 2 } }",
        "{ normal = { mean = 1, sd = \"x\" } }", "{ gamma = { mean = 1, sd = 1 } }",
        "1979-05-27"}) {
    EXPECT_THAT(complaint("respond.latency = " + std::string{value}),
                AllOf(StartsWith("carer.toml:2: 'respond.latency'"), HasSubstr("write a number")))
        << value;
  }
}

TEST(LoadDataText, RefusesImpossibleMoments) {
  EXPECT_THAT(complaint("respond.latency = { mean = 5, sd = 0 }"), HasSubstr("number alone"));
  EXPECT_THAT(complaint("respond.latency = { mean = 5, sd = -1 }"), HasSubstr("not above 0"));
  EXPECT_THAT(complaint("respond.latency = { median = 0, sigma = 1 }"), HasSubstr("median"));
  EXPECT_THAT(complaint("respond.latency = { low = 5, high = 5 }"), HasSubstr("exchange them"));
  EXPECT_THAT(complaint("notice.threshold = { beta = { mean = 0.5, sd = 0.5 } }"),
              HasSubstr("allows less than 0.5000"));
  EXPECT_THAT(complaint("notice.threshold = { beta = { mean = 1, sd = 0.1 } }"),
              HasSubstr("between 0 and 1"));
  EXPECT_THAT(complaint("respond.latency = nan"), HasSubstr("finite"));
  EXPECT_THAT(complaint("respond.latency = inf"), HasSubstr("finite"));
  EXPECT_THAT(complaint("respond.latency = { mean = 1, sd = inf }"), HasSubstr("finite"));
}

TEST(LoadDataText, RefusesWhatLiesOutsideTheRangeNamingRangeAndUnit) {
  EXPECT_EQ(complaint("\n[respond]\nlatency_min = 2"),
            "carer.toml:4: 'respond.latency_min': has the value 120 (it may range from 0 to 60 s): "
            "choose a value within this range");
  EXPECT_THAT(complaint("respond.latency = { low = 2, high = 80 }"), HasSubstr("the high 80"));
  EXPECT_THAT(complaint("respond.latency = { mean = -1, sd = 80 }"), HasSubstr("the mean -1"));
  EXPECT_THAT(complaint("respond.warmth = 7"), HasSubstr("0 to 1 per s"));
}

TEST(LoadDataText, RefusesUnknownKeysAndProposesTheNearest) {
  EXPECT_EQ(complaint("[respond]\nlatncy = 7"),
            "carer.toml:3: 'respond.latncy': is not a known parameter (what is not known would "
            "silently do nothing): did you mean 'respond.latency'? `bowlby describe` lists all "
            "parameters");
  EXPECT_THAT(complaint("respond.lattency_ms = 7"), HasSubstr("'respond.latency'?"));
  EXPECT_THAT(complaint("[respnd]\nlatency = 7"),
              AllOf(StartsWith("carer.toml:3:"), HasSubstr("'respond.latency'?")));
  EXPECT_THAT(complaint("respond.latncy = { mean = 1, sd = 1 }"),
              AllOf(HasSubstr("'respond.latncy'"), HasSubstr("'respond.latency'?")));
  EXPECT_THAT(complaint("shoe.size = 7"),
              AllOf(HasSubstr("'shoe.size'"), testing::Not(HasSubstr("did you mean"))));
  EXPECT_THAT(complaint("respond = 7"), HasSubstr("not a known parameter"));
  EXPECT_THAT(complaint("[empty]"), HasSubstr("'empty'"));
}

TEST(LoadDataText, ReportsTheFirstErrorOfAFile) {
  EXPECT_THAT(complaint("[respond]\nlatency = 99\n[notice]\nthreshold = 99\n"),
              StartsWith("carer.toml:3:"));
}

TEST(LoadDataText, RefusesTheSameParameterTwice) {
  EXPECT_THAT(complaint("[respond]\nlatency = 1\nlatency_ms = 2\n"),
              AllOf(StartsWith("carer.toml:4:"), HasSubstr("line 3 does so, too")));
}

TEST(LoadDataText, WantsItsSchema) {
  for (auto const* text : {"", "schema = 2", "schema = 1.0", "schema = \"1\""}) {
    auto const set = load(text);
    ASSERT_FALSE(set);
    EXPECT_EQ(set.error().failure, Failure::usage);
    EXPECT_THAT(message(set.error()), HasSubstr("write schema = 1")) << text;
  }
}

TEST(LoadDataText, WantsTextForWhatAFileSaysOfItself) {
  EXPECT_THAT(complaint("name = 3"), HasSubstr("write it in quotes"));
  EXPECT_THAT(complaint("extends = [\"a.toml\"]"), HasSubstr("write it in quotes"));
}

TEST(LoadDataFile, LaysAFileOverWhatItExtends) {
  TemporaryFolder const folder;
  std::filesystem::create_directory(folder / "common");
  auto const base_text = "schema = 1\nabout = \"base\"\n[respond]\nlatency = 1\nwarmth = 0.1\n";
  folder.write("common/base.toml", base_text);
  folder.write("middle.toml", "schema = 1\nextends = \"common/base.toml\"\nrespond.latency = 2\n");
  auto const top = folder.write(
      "top.toml",
      "schema = 1\nextends = \"middle.toml\"\nrespond.latency = { low = 2, high = 3 }\n");
  auto const set = load_data_file(top, sample_registry());
  ASSERT_TRUE(set) << message(set.error());
  EXPECT_EQ(set->about, "");
  ASSERT_EQ(set->settings.size(), 2U);
  EXPECT_EQ(set->find("respond.latency")->distribution.shape, Shape::uniform);
  EXPECT_EQ(set->find("respond.latency")->origin.file, "top.toml");
  EXPECT_EQ(set->find("respond.warmth_per_s")->origin.file, "base.toml");
  EXPECT_EQ(set->find("respond.warmth_per_s")->origin.line, 5);
  ASSERT_EQ(set->files.size(), 3U);
  EXPECT_EQ(set->files[0].name, "top.toml");
  EXPECT_EQ(set->files[2].name, "base.toml");
  EXPECT_EQ(set->files[2].sha256, sha256_hex(base_text));
}

TEST(LoadDataFile, HasAHashOfEverythingThatWasRead) {
  TemporaryFolder const folder;
  folder.write("base.toml", "schema = 1\n");
  auto const top = folder.write("top.toml", "schema = 1\nextends = \"base.toml\"\n");
  auto const before = load_data_file(top, sample_registry())->sha256;
  EXPECT_EQ(load_data_file(top, sample_registry())->sha256, before);
  folder.write("base.toml", "schema = 1\n# a remark\n");
  EXPECT_NE(load_data_file(top, sample_registry())->sha256, before);
}

TEST(LoadDataFile, RefusesCirclesAndEndlessChains) {
  TemporaryFolder const folder;
  auto const a = folder.write("a.toml", "schema = 1\nextends = \"b.toml\"\n");
  folder.write("b.toml", "schema = 1\n\nextends = \"./x/../a.toml\"\n");
  EXPECT_THAT(message(load_data_file(a, sample_registry()).error()),
              AllOf(HasSubstr("b.toml:3: 'extends'"), HasSubstr("leads back to a.toml")));
  auto const self = folder.write("self.toml", "schema = 1\nextends = \"self.toml\"\n");
  EXPECT_THAT(message(load_data_file(self, sample_registry()).error()), HasSubstr("leads back"));
  for (int i = 0; i < 20; ++i) {
    folder.write("n" + std::to_string(i) + ".toml",
                 "schema = 1\nextends = \"n" + std::to_string(i + 1) + ".toml\"\n");
  }
  EXPECT_THAT(message(load_data_file(folder / "n0.toml", sample_registry()).error()),
              HasSubstr("more than 8 in a row"));
}

TEST(LoadDataFile, RefusesToExtendWhatIsNoFileBesideIt) {
  TemporaryFolder const folder;
  auto const extending = [&](std::string const& name) {
    auto const path = folder.write("a.toml", "schema = 1\nextends = \"" + name + "\"\n");
    auto const set = load_data_file(path, sample_registry());
    return set ? "" : message(set.error());
  };
  EXPECT_THAT(extending("/dev/zero"), HasSubstr("not a path relative to this file"));
  EXPECT_THAT(extending(""), HasSubstr("not a path relative to this file"));
  EXPECT_THAT(extending("missing.toml"), HasSubstr("could not be opened"));
  EXPECT_THAT(extending("."), HasSubstr("is not a file"));
}

TEST(OverrideSetting, SetsAsAFileWouldAndKeepsTheRest) {
  auto const registry = sample_registry();
  auto set = load_body("respond.latency = 7\nnotice.threshold = 0.5").value();
  ASSERT_TRUE(override_setting(set, "respond.latency_ms={low=1000,high=3000}", registry));
  EXPECT_EQ(set.find("respond.latency")->distribution, (Distribution{Shape::uniform, 1, 3, 1, 3}));
  EXPECT_EQ(set.find("notice.threshold")->distribution, constant(0.5));
  EXPECT_THAT(message(override_setting(set, "respond.latncy=3", registry).error()),
              HasSubstr("did you mean 'respond.latency'"));
  EXPECT_FALSE(override_setting(set, "respond.latency", registry));
  EXPECT_FALSE(override_setting(set, "extends=\"x.toml\"", registry));
  EXPECT_FALSE(override_setting(set, "respond.latency=1\nnotice.threshold=1", registry));
}

}  // namespace
}  // namespace bowlby::base
