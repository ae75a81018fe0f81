// SPDX-License-Identifier: Apache-2.0
#include "reading_helpers.hpp"

namespace bowlby::read {
namespace {

using Kind = Repair::Kind;
using record::Certainty;
using testing::Test;

std::string four_slots() {
  return slot("ts1", "1000") + slot("ts2", "2000") + slot("ts3", "4000") + slot("ts4", "5000");
}

Certainty certainty(Reading const& reading, std::size_t event) {
  return reading.record.sessions.at(0).events.at(event).certainty;
}

TEST(Eaf, ReadsWhoDidWhatWhen) {
  auto const reading = must_read(eaf(
      four_slots(), tier("CHI-gaze", "CHI",
                         aligned("a1", "ts1", "ts2", "away") + aligned("a2", "ts3", "ts4", "at"))));
  EXPECT_EQ(reading.format, "eaf");
  EXPECT_EQ(reading.version, "3.0");
  EXPECT_EQ(events(reading, "CHI", "gaze"),
            (std::vector<std::string>{"away 1000-2000", "at 4000-5000"}));
  auto const& gaze = stream(reading, "CHI", "gaze");
  EXPECT_TRUE(gaze.exclusive);
  EXPECT_FALSE(gaze.exhaustive);
  EXPECT_EQ(reading.record.sessions[0].id, "session");
  EXPECT_EQ(reading.record.sessions[0].observed.end, time::Microseconds{5'000'000});
  EXPECT_EQ(reading.record.sessions[0].persons[0].role, "infant");
  EXPECT_EQ(told(reading, Kind::proposal, "'CHI' is taken to be the infant"), 1U);
  EXPECT_EQ(told(reading, Kind::note, "declares no bounds"), 1U);
  expect_all_accounted_for(reading);
}

TEST(Eaf, EventsKnowTheirLine) {
  auto const text = eaf(four_slots(), tier("a", "A", aligned("a1", "ts1", "ts2", "x")));
  auto const reading = must_read(text);
  auto const position = text.find("<ALIGNABLE_ANNOTATION");
  auto const line = 1 + std::count(text.begin(), text.begin() + static_cast<long>(position), '\n');
  EXPECT_EQ(reading.record.sessions[0].events[0].line, line);
}

TEST(Eaf, SpreadsSlotsWithoutATimeEvenlyWithinTheirChain) {
  // ts9 lies between the slots in the list and belongs to another tier.
  auto const slots =
      slot("ts1", "1000") + slot("ts2") + slot("ts9", "1100") + slot("ts3") + slot("ts4", "4000");
  auto const reading = must_read(
      eaf(slots, tier("w", "A",
                      aligned("a1", "ts1", "ts2", "x") + aligned("a2", "ts2", "ts3", "y") +
                          aligned("a3", "ts3", "ts4", "z"))));
  EXPECT_EQ(events(reading, "A", "w"),
            (std::vector<std::string>{"x 1000-2000", "y 2000-3000", "z 3000-4000"}));
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(certainty(reading, i), Certainty::interpolated);
  EXPECT_EQ(told(reading, Kind::repaired, "2 time slots without a time"), 1U);
}

TEST(Eaf, TakesTwoUnalignedSlotsAtOneCornerAsOneMoment) {
  auto const slots = slot("ts1", "0") + slot("ts2") + slot("ts3") + slot("ts4", "1000");
  auto const reading = must_read(eaf(
      slots, tier("w", "A", aligned("a1", "ts1", "ts2", "x") + aligned("a2", "ts3", "ts4", "y"))));
  EXPECT_EQ(events(reading, "A", "w"), (std::vector<std::string>{"x 0-500", "y 500-1000"}));
}

TEST(Eaf, ListsWhatHasNoTimeAtAll) {
  auto const reading =
      must_read(eaf(slot("ts1") + slot("ts2"), tier("w", "A", aligned("a1", "ts1", "ts2", "x"))));
  EXPECT_EQ(reading.counts.unplaced, 1U);
  EXPECT_EQ(told(reading, Kind::unplaced, "no neighbours with one"), 1U);
  expect_all_accounted_for(reading);
}

TEST(Eaf, ReferencesInheritTheTimeOfTheirParentThroughTiers) {
  auto const reading =
      must_read(eaf(four_slots(), tier("u", "A", aligned("a1", "ts1", "ts2", "hello")) +
                                      tier("xds", "A", referring("a2", "a1", "C"), "ass", "u") +
                                      tier("note", "A", referring("a3", "a2", "N"), "ass", "xds")));
  EXPECT_EQ(events(reading, "A", "xds"), (std::vector<std::string>{"C 1000-2000"}));
  EXPECT_EQ(events(reading, "A", "note"), (std::vector<std::string>{"N 1000-2000"}));
  EXPECT_EQ(certainty(reading, 1), Certainty::inherited);
  EXPECT_EQ(certainty(reading, 2), Certainty::inherited);
  EXPECT_EQ(stream(reading, "A", "xds").coverage.size(), 1U);
  EXPECT_TRUE(stream(reading, "A", "xds").exhaustive);
}

TEST(Eaf, SiblingsDivideTheirParentsTimeInTheirOwnOrder) {
  auto const reading = must_read(eaf(
      four_slots(), tier("u", "A", aligned("a1", "ts2", "ts4", "hello there you")) +
                        tier("w", "A",
                             referring("a4", "a1", "you", "a3") + referring("a2", "a1", "hello") +
                                 referring("a3", "a1", "there", "a2"),
                             "sub", "u")));
  EXPECT_EQ(events(reading, "A", "w"),
            (std::vector<std::string>{"hello 2000-3000", "there 3000-4000", "you 4000-5000"}));
  EXPECT_EQ(certainty(reading, 1), Certainty::order_only);
  EXPECT_EQ(told(reading, Kind::note, "equal part"), 3U);
}

TEST(Eaf, ReadsReferencesWhoseTypeDeclaresNoConstraint) {
  auto const reading = must_read(
      eaf(four_slots(), tier("u", "A", aligned("a1", "ts1", "ts2", "ab")) +
                            tier("w", "A", referring("a2", "a1", "a") + referring("a3", "a1", "b"),
                                 "default-lt", "u")));
  EXPECT_EQ(events(reading, "A", "w"), (std::vector<std::string>{"a 1000-1500", "b 1500-2000"}));
}

TEST(Eaf, CutsCirclesOfAnnotationsAndTiers) {
  auto const reading = must_read(
      eaf(four_slots(),
          tier("u", "A",
               referring("a1", "a2", "x") + referring("a2", "a1", "y") + referring("a3", "a3", "z"),
               "sub", "v") +
              tier("v", "A", aligned("a4", "ts1", "ts2", "q"), "inc", "u")));
  EXPECT_EQ(told(reading, Kind::unplaced, "in a circle"), 3U);
  EXPECT_EQ(told(reading, Kind::doubt, "its own child"), 1U);
  EXPECT_EQ(reading.counts.events, 1U);
  expect_all_accounted_for(reading);
}

TEST(Eaf, CutsACircleOfPreviousAnnotations) {
  auto const reading = must_read(
      eaf(four_slots(),
          tier("u", "A", aligned("a1", "ts1", "ts2", "x")) +
              tier("w", "A", referring("a2", "a1", "p", "a3") + referring("a3", "a1", "q", "a2"),
                   "sub", "u")));
  EXPECT_EQ(told(reading, Kind::doubt, "follows itself"), 2U);
  EXPECT_EQ(events(reading, "A", "w"), (std::vector<std::string>{"p 1000-1500", "q 1500-2000"}));
}

TEST(Eaf, FollowsAVeryLongChainOfReferences) {
  std::string tiers = tier("t0", "A", aligned("a0", "ts1", "ts2", "x"));
  std::string chain;
  for (int i = 1; i <= 50'000; ++i) {
    chain += referring(fmt::format("a{}", i), fmt::format("a{}", i - 1), "x");
  }
  tiers += tier("t1", "A", chain, "ass", "t0");
  auto const reading = must_read(eaf(four_slots(), tiers));
  EXPECT_EQ(reading.counts.events, 50'001U);
}

TEST(Eaf, ReferencesToNothingAreListedWithTheirLine) {
  auto const reading = must_read(
      eaf(four_slots(), tier("u", "A",
                             aligned("a1", "ts1", "nowhere", "x") +
                                 referring("a2", "missing", "y") + referring("a3", "a1", "z"))));
  EXPECT_EQ(reading.counts.unplaced, 3U);
  EXPECT_EQ(told(reading, Kind::unplaced, "'nowhere' is not in the file"), 1U);
  EXPECT_EQ(told(reading, Kind::unplaced, "'missing', which is not in the file"), 1U);
  EXPECT_EQ(told(reading, Kind::unplaced, "line "), 3U);
  expect_all_accounted_for(reading);
}

TEST(Eaf, TurnsReversedIntervalsAndKeepsThoseWithoutLength) {
  auto const reading = must_read(
      eaf(four_slots(),
          tier("u", "A", aligned("a1", "ts2", "ts1", "x") + aligned("a2", "ts3", "ts3", "x"))));
  EXPECT_EQ(events(reading, "A", "u"), (std::vector<std::string>{"x 1000-2000", "x 4000-4000"}));
  EXPECT_EQ(told(reading, Kind::repaired, "turned round"), 1U);
  EXPECT_EQ(told(reading, Kind::doubt, "no time at all"), 1U);
}

TEST(Eaf, OverlapsAreTold) {
  auto const reading = must_read(
      eaf(four_slots(),
          tier("u", "A", aligned("a1", "ts1", "ts3", "x") + aligned("a2", "ts2", "ts4", "x"))));
  EXPECT_FALSE(stream(reading, "A", "u").exclusive);
  EXPECT_EQ(told(reading, Kind::doubt, "overlap, first at 00:00:02.000"), 1U);
}

TEST(Eaf, DuplicateIdsAreToldAndNothingIsLost) {
  auto const reading = must_read(
      eaf(four_slots() + slot("ts1", "9000"),
          tier("u", "A", aligned("a1", "ts1", "ts2", "x")) +
              tier("u", "A", aligned("a1", "ts3", "ts4", "y") + referring("a2", "a1", "z"))));
  EXPECT_EQ(told(reading, Kind::doubt, "declared twice"), 1U);
  EXPECT_EQ(told(reading, Kind::doubt, "another annotation 'a1'"), 1U);
  EXPECT_EQ(told(reading, Kind::doubt, "another tier of this name"), 1U);
  EXPECT_EQ(reading.counts.events, 3U);
  EXPECT_EQ(stream(reading, "A", "u (2)").codes.size(), 2U);
  EXPECT_EQ(events(reading, "A", "u (2)")[0], "z 1000-2000");
}

TEST(Eaf, ImpossibleTimesCountAsNoTime) {
  for (char const* time : {"nan", "1e400", "99999999999999999999", "-1e300", "soon", "1e18"}) {
    auto const reading = must_read(
        eaf(slot("ts1", "0") + slot("ts2", time) + slot("ts3", "1000"),
            tier("u", "A", aligned("a1", "ts1", "ts2", "x") + aligned("a2", "ts2", "ts3", "y"))));
    EXPECT_EQ(told(reading, Kind::repaired, "no possible time"), 1U) << time;
    EXPECT_EQ(events(reading, "A", "u"), (std::vector<std::string>{"x 0-500", "y 500-1000"}));
  }
}

TEST(Eaf, ReadsFractionsOfMillisecondsAndFrames) {
  auto const reading = must_read(eaf(slot("ts1", "1000.5") + slot("ts2", "2000"),
                                     tier("u", "A", aligned("a1", "ts1", "ts2", "x"))));
  EXPECT_EQ(reading.record.sessions[0].events[0].when.begin.count(), 1'000'500);
  auto const pal = must_read(eaf(slot("ts1", "25") + slot("ts2", "50"),
                                 tier("u", "A", aligned("a1", "ts1", "ts2", "x")), "",
                                 R"(TIME_UNITS="PAL-frames")"));
  EXPECT_EQ(events(pal, "A", "u"), (std::vector<std::string>{"x 1000-2000"}));
}

TEST(Eaf, MissingTimeUnitsAreMillisecondsAndUnknownOnesAreRefused) {
  auto const tiers = tier("u", "A", aligned("a1", "ts1", "ts2", "x"));
  EXPECT_EQ(told(must_read(eaf(four_slots(), tiers, "", "")), Kind::doubt, "TIME_UNITS is missing"),
            1U);
  EXPECT_NE(
      must_refuse(eaf(four_slots(), tiers, "", R"(TIME_UNITS="fortnights")")).find("fortnights"),
      std::string::npos);
}

TEST(Eaf, TellsTheMediaOffsetAndShiftsNothing) {
  auto text = eaf(four_slots(), tier("u", "A", aligned("a1", "ts1", "ts2", "x")));
  std::string const header = R"(<HEADER TIME_UNITS="milliseconds"/>)";
  text.replace(text.find(header), header.size(),
               R"(<HEADER TIME_UNITS="milliseconds"><MEDIA_DESCRIPTOR )"
               R"(MEDIA_URL="file:///home/anna/baby.mp4" TIME_ORIGIN="1441196"/></HEADER>)");
  auto const reading = must_read(text);
  EXPECT_EQ(events(reading, "A", "u"), (std::vector<std::string>{"x 1000-2000"}));
  EXPECT_EQ(told(reading, Kind::note, "starts 1441196 ms before"), 1U);
  for (auto const& repair : reading.repairs) {
    EXPECT_EQ(message(repair).find("anna"), std::string::npos);  // no path, no user
  }
}

TEST(Eaf, TellsBlankEmptyAndAbsentApart) {
  auto const reading = must_read(
      eaf(four_slots(),
          tier("gaze", "A", aligned("a1", "ts1", "ts2", "") + aligned("a2", "ts2", "ts3", "at")) +
              tier("face", "A", "") + tier("talk", "A", aligned("a3", "ts1", "ts2", " "))));
  auto const& gaze = stream(reading, "A", "gaze");
  EXPECT_EQ(events(reading, "A", "gaze")[0], "(blank) 1000-2000");
  EXPECT_EQ(gaze.codes[0].presence, record::Presence::nothing);
  EXPECT_TRUE(stream(reading, "A", "face").coverage.empty());
  EXPECT_EQ(told(reading, Kind::note, "tier 'face': the tier is empty"), 1U);
  EXPECT_EQ(events(reading, "A", "talk")[0], "annotation 1000-2000");
  EXPECT_EQ(told(reading, Kind::proposal, "all annotations are blank"), 1U);
}

constexpr char const* vocabularies = R"(
<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="old" CONTROLLED_VOCABULARY_REF="Old"/>
<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="new" CONTROLLED_VOCABULARY_REF="New"/>
<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="far" CONTROLLED_VOCABULARY_REF="Far"/>
<CONTROLLED_VOCABULARY CV_ID="Old" DESCRIPTION="">
<CV_ENTRY DESCRIPTION="at the other">CPA,Co-Participant</CV_ENTRY><CV_ENTRY>OTH</CV_ENTRY>
</CONTROLLED_VOCABULARY>
<CONTROLLED_VOCABULARY CV_ID="New"><DESCRIPTION LANG_REF="eng"/>
<CV_ENTRY_ML CVE_ID="c1"><CVE_VALUE LANG_REF="eng" DESCRIPTION="smiles">smile</CVE_VALUE>
<CVE_VALUE LANG_REF="fra" DESCRIPTION="">sourire</CVE_VALUE></CV_ENTRY_ML>
</CONTROLLED_VOCABULARY>
<CONTROLLED_VOCABULARY CV_ID="Far" EXT_REF="er1"/>)";

TEST(Eaf, ReadsBothFormsOfVocabularies) {
  auto const reading = must_read(eaf(
      four_slots(),
      tier("gaze", "A",
           aligned("a1", "ts1", "ts2", "CPA,Co-Participant") + aligned("a2", "ts2", "ts3", "away"),
           "old") +
          tier("face", "A",
               aligned("a3", "ts1", "ts2", "sourire") + aligned("a4", "ts2", "ts3", "smile "),
               "new") +
          tier("act", "A", aligned("a5", "ts1", "ts2", "PER"), "far"),
      vocabularies));
  auto const& gaze = stream(reading, "A", "gaze");
  ASSERT_EQ(gaze.codes.size(), 3U);
  EXPECT_EQ(gaze.codes[0], (record::Code{"CPA,Co-Participant", "at the other"}));
  EXPECT_EQ(gaze.codes[1].name, "OTH");  // never used and still a code
  EXPECT_EQ(told(reading, Kind::doubt, "'away' is not in the vocabulary"), 1U);
  EXPECT_EQ(events(reading, "A", "face"),
            (std::vector<std::string>{"smile 1000-2000", "smile 2000-4000"}));
  EXPECT_EQ(told(reading, Kind::repaired, "replaced by that of its vocabulary"), 1U);
  EXPECT_EQ(told(reading, Kind::repaired, "blanks around a code"), 1U);
  EXPECT_EQ(told(reading, Kind::note, "lies in another file"), 1U);
  EXPECT_EQ(stream(reading, "A", "act").codes.size(), 1U);
}

TEST(Eaf, FreeTextIsOneCodeWithATextInAllTiersOfALayer) {
  std::string slots;
  std::string talk;
  for (int i = 0; i < 30; ++i) {
    slots += slot(fmt::format("ts{}", i), fmt::format("{}", i * 100));
    if (i > 0) {
      talk += aligned(fmt::format("m{}", i), fmt::format("ts{}", i - 1), fmt::format("ts{}", i),
                      fmt::format("sentence {}", i));
    }
  }
  auto const reading = must_read(eaf(
      slots, tier("MOT-talk", "", talk) + tier("CHI-talk", "", aligned("c1", "ts1", "ts2", "da"))));
  EXPECT_EQ(stream(reading, "MOT", "talk").codes.size(), 1U);
  EXPECT_EQ(stream(reading, "CHI", "talk").codes[0].name, "annotation");
  EXPECT_EQ(reading.record.sessions[0].events[0].text, "sentence 1");
  EXPECT_EQ(told(reading, Kind::proposal, "free text"), 1U);
}

TEST(Eaf, NamesOfTiersGiveProposalsWhereNoParticipantIsSet) {
  auto const one = [](std::string_view id) {
    return tier(id, "", aligned(fmt::format("x{}", id), "ts1", "ts2", "v"));
  };
  auto const reading = must_read(eaf(
      four_slots(), one("xds@CHI") + one("Caregiver-gaze") + one("A_gaze") + one("MA1") +
                        one("Child Utterances") + one("code_periodic") + one("context_periodic")));
  EXPECT_EQ(events(reading, "CHI", "xds").size(), 1U);
  EXPECT_EQ(events(reading, "Caregiver", "gaze").size(), 1U);
  EXPECT_EQ(events(reading, "A", "gaze").size(), 1U);
  EXPECT_EQ(events(reading, "MA1", "annotation").size(), 1U);
  EXPECT_EQ(events(reading, "Child", "Utterances").size(), 1U);
  EXPECT_EQ(events(reading, "unknown", "code_periodic").size(), 1U);
  EXPECT_EQ(told(reading, Kind::proposal, "set PARTICIPANT in ELAN"), 7U);
}

TEST(Eaf, AChildWithAnotherParticipantThanItsParentIsDoubtful) {
  auto const reading = must_read(
      eaf(four_slots(), tier("CHI", "Child", aligned("a1", "ts1", "ts2", "x")) +
                            tier("vcm@CHI", "CHI", referring("a2", "a1", "C"), "ass", "CHI")));
  EXPECT_EQ(told(reading, Kind::doubt, "count as different persons"), 1U);
}

TEST(Eaf, ChildTiersAreCoveredWhereTheirParentIsAndMustStayInside) {
  auto const reading = must_read(
      eaf(four_slots(), tier("act", "A", aligned("a1", "ts1", "ts2", "x")) +
                            tier("gaze", "A", aligned("a2", "ts3", "ts4", "y"), "inc", "act")));
  EXPECT_EQ(told(reading, Kind::doubt, "reach beyond those of the parent tier 'act'"), 1U);
  EXPECT_EQ(stream(reading, "A", "gaze").coverage.size(), 2U);
}

TEST(Eaf, RefusesWhatIsBrokenWithTheLine) {
  auto const text = eaf(four_slots(), tier("u", "A", aligned("a1", "ts1", "ts2", "x")));
  EXPECT_NE(must_refuse(text.substr(0, text.size() / 2)).find("ends too early"), std::string::npos);
  auto broken = text;
  broken.replace(broken.find("</TIER>"), 7, "</TEAR>");
  auto const stop = broken.begin() + static_cast<long>(broken.find("</TEAR>"));
  auto const line = 1 + std::count(broken.begin(), stop, '\n');
  EXPECT_NE(must_refuse(broken).find(fmt::format("session.eaf:{}: the XML is broken", line)),
            std::string::npos)
      << must_refuse(broken);
}

TEST(Eaf, ExpandsNoEntities) {
  auto text = eaf(four_slots(), tier("u", "A", aligned("a1", "ts1", "ts2", "&lol9;")));
  text.insert(text.find("<ANNOTATION_DOCUMENT"),
              "<!DOCTYPE x [<!ENTITY lol \"lol\"><!ENTITY lol9 \"&lol;&lol;&lol;\">]>\n");
  auto const reading = must_read(text);
  EXPECT_EQ(reading.counts.events, 1U);
  EXPECT_EQ(told(reading, Kind::doubt, "document type of its own"), 1U);
}

TEST(Eaf, NestsDeepWithoutHarm) {
  std::string deep;
  for (int i = 0; i < 200'000; ++i) deep += "<x>";
  EXPECT_NE(must_refuse("<ANNOTATION_DOCUMENT>" + deep), "");
  for (int i = 0; i < 200'000; ++i) deep += "</x>";
  must_read("<ANNOTATION_DOCUMENT FORMAT=\"3.0\">" + deep + "</ANNOTATION_DOCUMENT>");
}

TEST(Eaf, LimitsAreKeptWithAMessage) {
  auto const text =
      eaf(four_slots(), tier("u", "A", aligned("a1", "ts1", "ts2", "x")) + tier("v", "A", ""));
  for (auto const& limits : {Limits{.file_bytes = 100}, Limits{.parts = 5}, Limits{.events = 0},
                             Limits{.name_bytes = 2}, Limits{.streams = 1}}) {
    auto const reading = read_bytes(text, "session.eaf", limits);
    ASSERT_FALSE(reading.has_value());
    EXPECT_FALSE(reading.error().problem.empty());
    EXPECT_FALSE(reading.error().advice.empty());
  }
}

TEST(Eaf, ReadsOtherEncodings) {
  auto const text = eaf(four_slots(), tier("u", "A",
                                           aligned("a1", "ts1", "ts2",
                                                   "b\xC3\xA9"
                                                   "b\xC3\xA9")));
  std::string utf16 = "\xFF\xFE";
  std::string latin;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\xC3') {
      latin += '\xE9';
      utf16 += '\xE9';
      ++i;
    } else {
      latin += text[i];
      utf16 += text[i];
    }
    utf16 += '\0';
  }
  for (auto const& bytes : {text, "\xEF\xBB\xBF" + text, utf16, latin}) {
    auto const reading = must_read(bytes);
    ASSERT_EQ(reading.counts.events, 1U);
    EXPECT_EQ(reading.record.sessions[0].streams[0].codes[0].name,
              "b\xC3\xA9"
              "b\xC3\xA9");
  }
  EXPECT_EQ(told(must_read(latin), Kind::repaired, "Windows-1252"), 2U);
}

}  // namespace
}  // namespace bowlby::read
