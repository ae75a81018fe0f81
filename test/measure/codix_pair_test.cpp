// SPDX-License-Identifier: Apache-2.0
// A real mother and her six-month-old, before and after she left the room: what is measured
// against what is counted here straight from the files.
#include <gtest/gtest.h>

#include <bowlby/measure/contrast.hpp>
#include <bowlby/measure/scheme.hpp>
#include <bowlby/read/read.hpp>
#include <filesystem>
#include <fstream>
#include <measure/sessions.hpp>
#include <sstream>

namespace bowlby::measure {
namespace {

std::filesystem::path recording(int visit) {
  return std::filesystem::path{BOWLBY_RECORDINGS_DIR} / "codix" /
         ("scyseq-tools__scyseq__209_S" + std::to_string(visit));
}

/// The numbers of `"<stream>": {"seq": [...]}` after `"<person>":`, without a JSON library.
std::vector<int> sequence(int visit, std::string const& person, std::string const& stream) {
  std::ifstream file{recording(visit)};
  std::stringstream whole;
  whole << file.rdbuf();
  auto const text = whole.str();
  auto at = text.find("\"" + person + "\":", text.find("\"data\""));
  at = text.find("\"" + stream + "\":", at);
  auto const begin = text.find("\"seq\": [", at) + 8;
  std::stringstream numbers{text.substr(begin, text.find(']', begin) - begin)};
  std::vector<int> codes;
  for (std::string one; std::getline(numbers, one, ',');) codes.push_back(std::stoi(one));
  return codes;
}

class CodixPair : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(recording(1)) || !std::filesystem::exists(recording(2))) {
      GTEST_SKIP() << "the recordings of the pair are not here";
    }
    auto const scheme = load_scheme(BOWLBY_SOURCE_DIR "/data/schemes/codix-infant-mother.toml");
    ASSERT_TRUE(scheme) << message(scheme.error());
    for (int visit : {1, 2}) {
      auto reading = read::read_file(recording(visit));
      ASSERT_TRUE(reading) << message(reading.error());
      auto const prepared = prepare(reading->record.sessions.at(0), *scheme);
      ASSERT_TRUE(prepared) << message(prepared.error());
      rows_.push_back(measure_session(*prepared, {}).rows);
    }
  }

  std::vector<Measured> const& rows(int visit) const {
    return rows_[static_cast<std::size_t>(visit - 1)];
  }

  std::vector<std::vector<Measured>> rows_;
};

TEST_F(CodixPair, SharesAndTransitionsAreThoseCountedFromTheFile) {
  std::vector<std::string> const faces{"neutre", "sourit", "negatif"};
  for (int visit : {1, 2}) {
    auto const face = sequence(visit, "Bebe", "Expession_faciale");
    ASSERT_GT(face.size(), 200U);
    for (int code = 0; code < 3; ++code) {
      auto const count = std::count(face.begin(), face.end(), code);
      auto const* row = find(rows(visit), "time_share", faces[static_cast<std::size_t>(code)],
                             "Expession_faciale");
      ASSERT_NE(row, nullptr);
      EXPECT_NEAR(*row->value, static_cast<double>(count) / static_cast<double>(face.size()),
                  1e-12);
      EXPECT_EQ(row->valid_s, 3.0 * static_cast<double>(face.size()));
    }
    int smiles_begun = 0;
    for (std::size_t i = 1; i < face.size(); ++i) {
      if (face[i - 1] == 0 && face[i] == 1) ++smiles_begun;
    }
    EXPECT_EQ(value(rows(visit), "transitions", "neutre>sourit", "Expession_faciale"),
              smiles_begun);
  }
}

TEST_F(CodixPair, MutualGazeAndItsRepairsAreThoseCountedFromTheFiles) {
  for (int visit : {1, 2}) {
    auto const infant = sequence(visit, "Bebe", "Regard");
    auto const mother = sequence(visit, "Mere", "Regard");
    double match = 0;
    double repairs = 0;
    for (std::size_t i = 0; i < infant.size(); ++i) {
      bool const same = infant[i] == mother[i];
      if (same) match += 1;
      if (i > 0 && same && infant[i - 1] != mother[i - 1]) repairs += 1;
    }
    double const n = static_cast<double>(infant.size());
    EXPECT_NEAR(value(rows(visit), "match_share", "", "gaze"), match / n, 1e-12);
    EXPECT_EQ(value(rows(visit), "repair_count", "", "gaze"), repairs);
    EXPECT_NEAR(value(rows(visit), "repair_hazard", "", "gaze"), repairs / (3 * (n - match)),
                1e-12);
  }
}

TEST_F(CodixPair, AFaceThatNeverVariesIsSaidAndNotMeasured) {
  auto const face = sequence(1, "Mere", "Expression_faciale");
  ASSERT_EQ(std::count(face.begin(), face.end(), face.front()),
            static_cast<std::ptrdiff_t>(face.size()));
  auto const* excess = find(rows(1), "match_share_excess", "", "affect");
  ASSERT_NE(excess, nullptr);
  EXPECT_FALSE(excess->value);
  EXPECT_TRUE(excess->rule.starts_with(
      "not estimable: Mere Expression_faciale never varies in this session"))
      << excess->rule;
  EXPECT_TRUE(find(rows(2), "match_share_excess", "", "affect")->value);
  auto const reasons = reasons_for_nothing(rows(1));
  EXPECT_TRUE(std::any_of(reasons.begin(), reasons.end(), [](std::string const& reason) {
    return reason.find("Mere Expression_faciale never varies in this session (Expressif") !=
           std::string::npos;
  }));
}

TEST_F(CodixPair, TheContrastIsTheDifferenceOfTheTwo) {
  auto const both = contrast(rows(1), rows(2));
  auto const* row = find(both, "match_share", "", "engagement");
  ASSERT_NE(row, nullptr);
  EXPECT_NEAR(*row->value,
              value(rows(2), "match_share", "", "engagement") -
                  value(rows(1), "match_share", "", "engagement"),
              1e-12);
  EXPECT_TRUE(row->low && row->high);
  EXPECT_FALSE(find(both, "match_share_excess", "", "affect")->value);
}

}  // namespace
}  // namespace bowlby::measure
