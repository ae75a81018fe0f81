// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "reading_helpers.hpp"

namespace bowlby::read {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Foreign, WhatElanImportsIsToBeImportedThere) {
  for (auto const* text :
       {"@UTF8\n@Begin\n", "File type = \"ooTextFile\"\n", "1\n00:00:01,000 --> 00:00:02,000\nhi\n",
        "tier\tbegin\tend\tcode\nCHI\t0\t1\tat\n"}) {
    EXPECT_THAT(must_refuse(text, "x.txt"), HasSubstr(": import it in ELAN (File > Import)"));
  }
}

TEST(Foreign, AdviceLeadsToWhatIsRead) {
  std::string const xlsx{"PK\x03\x04 xl/workbook.xml"};
  std::string const opf{"PK\x03\x04 db"};
  for (std::string const& bytes : {xlsx, opf, std::string{"$FL2@(#) SPSS"}, std::string{"RDX3\n"},
                                   std::string{"\xD0\xCF\x11\xE0"}}) {
    auto const text = must_refuse(bytes, "x");
    EXPECT_THAT(text, HasSubstr("tab-delimited text, import that in ELAN"));
    EXPECT_THAT(text, HasSubstr(".eaf"));
    EXPECT_THAT(text, Not(HasSubstr("as CSV")));
  }
}

}  // namespace
}  // namespace bowlby::read
