// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/read/csv.hpp>

namespace bowlby::read {
namespace {

using Row = std::vector<std::string>;

TEST(CsvRows, ReadsQuotesAndAllLineEnds) {
  CsvRows rows{"a,\"b \"\"c\"\", d\n\"\r\n\"x\ny\",\rlast", ','};
  Row row;
  ASSERT_TRUE(rows.next(row));
  EXPECT_EQ(row, (Row{"a", "b \"c\", d\n"}));
  ASSERT_TRUE(rows.next(row));
  EXPECT_EQ(rows.line(), 3U);
  EXPECT_EQ(row, (Row{"x\ny", ""}));
  ASSERT_TRUE(rows.next(row));
  EXPECT_EQ(rows.line(), 5U);
  EXPECT_EQ(row, (Row{"last"}));
  EXPECT_FALSE(rows.next(row));
  EXPECT_FALSE(rows.cut_off());
}

TEST(CsvRows, NoticesAnOpenQuoteAndBoundsCells) {
  Row row;
  CsvRows open{"a,\"b", ','};
  ASSERT_TRUE(open.next(row));
  EXPECT_TRUE(open.cut_off());
  std::string const commas(100'000, ',');
  CsvRows many{commas, ','};
  ASSERT_TRUE(many.next(row));
  EXPECT_EQ(row.size(), 1000U);
}

TEST(SeparatorOf, IsTheMostFrequentOfTheFirstLine) {
  EXPECT_EQ(separator_of("a;b;c,d\n,,,,,"), ';');
  EXPECT_EQ(separator_of("a\tb"), '\t');
  EXPECT_EQ(separator_of("a"), ',');
}

}  // namespace
}  // namespace bowlby::read
