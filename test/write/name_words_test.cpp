// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/write/name_words.hpp>

namespace bowlby::write {
namespace {

TEST(NameWords, AreFoundAtTheBordersOfWords) {
  NameWords const words{"Anna Miller"};
  for (auto const* text : {"Anna", "anna-gaze", "MILLER_2019", "AnnaMiller2019", "annamiller",
                           "x Anna", "gazeAnna", "2019anna", "at (Anna)"}) {
    EXPECT_TRUE(words.occur_in(text)) << text;
  }
  for (auto const* text : {"", "Annabel", "Hanna", "millerite", "gaze", "an na"}) {
    EXPECT_FALSE(words.occur_in(text)) << text;
  }
}

TEST(NameWords, BecomeOnePseudonymWhereTheyStandTogether) {
  NameWords const words{"Anna Miller"};
  EXPECT_EQ(words.replaced("Anna_Miller_2019", "p"), "p_2019");
  EXPECT_EQ(words.replaced("AnnaMiller and anna, miller", "p"), "p and p, p");
  EXPECT_EQ(words.replaced("Miller", "p"), "p");
  EXPECT_EQ(words.replaced("mill", "p"), "mill");
}

TEST(NameWords, LeaveWordsForPartsAndShortWordsAlone) {
  NameWords const words{"mother Li of Bo"};
  EXPECT_EQ(words.replaced("mother-li-bo", "p"), "mother-li-bo");
  EXPECT_TRUE(words.occur_in("motherliofbo"));
}

TEST(NameWords, KnowLettersBeyondAscii) {
  NameWords const words{"\xC3\x89lise"};
  EXPECT_EQ(words.replaced("\xC3\xA9lise-gaze", "p"), "p-gaze");
  EXPECT_EQ(words.replaced("\xC3\xA9lisee", "p"), "\xC3\xA9lisee");
}

}  // namespace
}  // namespace bowlby::write
