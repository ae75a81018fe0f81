// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bowlby/report/measure_page.hpp>
#include <pugixml.hpp>
#include <report/fabricated.hpp>
#include <set>

namespace bowlby::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string page(fabricated::Pages const& p) {
  return measure_page(p.sessions, p.rows, p.dyadic, p.info);
}

std::vector<fabricated::Pages> all_pages() {
  return {fabricated::play_session(), fabricated::sampled_pair(), fabricated::long_transcript(),
          fabricated::hostile("<script>alert(1)</script>"), fabricated::Pages{}};
}

/// Ids, and the ids that something points at.
struct Links : pugi::xml_tree_walker {
  std::multiset<std::string> ids;
  std::set<std::string> wanted;
  bool for_each(pugi::xml_node& node) override {
    if (auto const id = node.attribute("id")) ids.insert(id.value());
    for (auto const attribute : node.attributes()) {
      std::string const name{attribute.name()};
      std::string const value{attribute.value()};
      if (name == "href" && !value.empty() && value[0] == '#') wanted.insert(value.substr(1));
      if (value.rfind("url(#", 0) == 0) wanted.insert(value.substr(5, value.size() - 6));
      if (name == "aria-labelledby") {
        auto const space = value.find(' ');
        wanted.insert(value.substr(0, space));
        wanted.insert(value.substr(space + 1));
      }
    }
    return true;
  }
};

TEST(MeasurePage, IsWellFormedAndEveryReferenceHasOneTarget) {
  for (auto const& pages : all_pages()) {
    auto const text = page(pages);
    pugi::xml_document document;
    auto const read =
        document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_doctype);
    ASSERT_TRUE(read) << read.description() << " at " << text.substr(std::size_t(read.offset), 80);
    EXPECT_STREQ(document.child("html").attribute("lang").value(), "en");
    Links links;
    document.traverse(links);
    for (auto const& id : links.ids) EXPECT_EQ(links.ids.count(id), 1U) << id;
    for (auto const& id : links.wanted) EXPECT_EQ(links.ids.count(id), 1U) << id;
  }
}

TEST(MeasurePage, FetchesAndRunsNothing) {
  for (auto const& pages : all_pages()) {
    auto const text = page(pages);
    EXPECT_THAT(text, HasSubstr("http-equiv=\"Content-Security-Policy\" content=\"default-src "
                                "'none'; style-src 'unsafe-inline'; base-uri 'none'; "
                                "form-action 'none'\""));
    for (auto const* forbidden : {"http:", "https:", "//", "<script", "<img", "<link", "<iframe",
                                  "<object", "<embed", "@import", "javascript:", "src="}) {
      EXPECT_THAT(text, Not(HasSubstr(forbidden)));
    }
  }
}

TEST(MeasurePage, ShowsHostileTextAndObeysNoneOfIt) {
  for (std::string const& name :
       {std::string{"<script>alert(1)</script>"}, std::string{"\"><img src=x onerror=alert(1)>"},
        std::string{"' onmouseover='alert(1)"}, std::string{"]]></style><b>"},
        std::string{"a\0b\x01\x1f\x7f", 7}, std::string{"\xff\xfe\xc0\x80"},
        std::string{"\xE2\x80\xAEgnp.exe"}, std::string{"&lt;&#60;"}, std::string{">"},
        std::string(5000, '<'), std::string{}}) {
    auto const text = page(fabricated::hostile(name));
    pugi::xml_document document;
    auto const read = document.load_buffer(text.data(), text.size());
    ASSERT_TRUE(read) << name << ": " << read.description();
    EXPECT_EQ(text.find("<script"), std::string::npos);
    EXPECT_EQ(text.find("<img"), std::string::npos);
    EXPECT_TRUE(document.select_nodes("//@*[starts-with(name(),'on')]").empty()) << name;
    EXPECT_TRUE(document.select_nodes("//b[ancestor::style]").empty());
    for (char const c : text) {
      auto const byte = static_cast<unsigned char>(c);
      EXPECT_TRUE(byte >= 0x20 || c == '\n') << int(byte);
    }
    EXPECT_LT(text.size(), 4'000'000U);
  }
}

TEST(MeasurePage, IsTheSameForTheSameInput) {
  for (auto const& pages : all_pages()) EXPECT_EQ(page(pages), page(pages));
}

TEST(MeasurePage, SaysWhatWasReadInVisibleWords) {
  auto pages = fabricated::play_session();
  auto const text = page(pages);
  for (auto const* word :
       {"recorded</span>", "Ada", "Berta", "10:00 min", "continuous", "curtailed", "not estimable",
        "Chance by circular shift", "out of view", "coded as nothing", "diagnoses nobody",
        "bowlby measure fabricated.json", "2 annotations ended after the recording"}) {
    EXPECT_THAT(text, HasSubstr(word));
  }
  pages.sessions.front().origin = record::Origin::simulated;
  EXPECT_THAT(page(pages), HasSubstr("simulated</span>"));
  EXPECT_THAT(page(fabricated::sampled_pair()), HasSubstr("every 3 s"));
}

TEST(MeasurePage, CountsWhatTheFileHoldsAndNamesWhatIsDerived) {
  auto pages = fabricated::play_session();
  auto const as_read = as_it_stands(pages.sessions[0]);
  pages.sessions[0].streams.push_back({.name = "engagement"});
  pages.sessions[0].events.push_back(pages.sessions[0].events.front());
  auto const text = measure_page(pages.sessions, pages.rows, pages.dyadic, pages.info, {as_read});
  EXPECT_THAT(text, HasSubstr("<dt>Streams</dt><dd>" + std::to_string(as_read.streams) + "<"));
  EXPECT_THAT(text, HasSubstr("<dt>Events</dt><dd>" + std::to_string(as_read.events) + "<"));
  EXPECT_THAT(text, HasSubstr("derived by the scheme: engagement"));
}

TEST(MeasurePage, PrintsTheNumbersOfTheTable) {
  auto pages = fabricated::play_session();
  auto const found = std::find_if(pages.rows.begin(), pages.rows.end(),
                                  [](auto const& row) { return row.measure == "match_share"; });
  ASSERT_NE(found, pages.rows.end());
  found->value = 0.4321;
  found->low = 0.31;
  found->high = 0.56;
  EXPECT_THAT(page(pages), HasSubstr("43 % [31, 56]"));
  EXPECT_THAT(page(pages), HasSubstr("11 points [4, 17]"));
}

TEST(MeasurePage, FindsAPersonByRoleAsTablesDo) {
  auto pages = fabricated::play_session();
  auto const by_name = page(pages);
  for (auto& row : pages.rows) {
    if (row.person == "Ada") row.person = "infant";
    if (row.person == "Berta") row.person = "caregiver";
  }
  auto const count = [](std::string const& text) {
    std::size_t n = 0;
    for (auto at = text.find("class=\"q"); at != std::string::npos;
         at = text.find("class=\"q", at + 1))
      ++n;
    return n;
  };
  EXPECT_GT(count(by_name), 20U);
  EXPECT_EQ(count(page(pages)), count(by_name));
}

TEST(MeasurePage, PutsSessionsSideBySideAndKeepsRowsBetweenThem) {
  auto pages = fabricated::sampled_pair();
  pages.rows.push_back({.session = "S2 - S1",
                        .person = "dyad",
                        .measure = "match_share",
                        .value = -0.125,
                        .unit = "share",
                        .rule = "difference"});
  auto const text = page(pages);
  EXPECT_THAT(text, HasSubstr("Sessions side by side"));
  EXPECT_THAT(text, HasSubstr("S2 - S1"));
  EXPECT_THAT(text, HasSubstr("\xE2\x88\x92"
                              "12 points</td><td>points</td>"));
  EXPECT_THAT(page(fabricated::play_session()), Not(HasSubstr("Sessions side by side")));
}

TEST(MeasurePage, SurvivesARecordThatMakesNoSense) {
  record::Session session{.id = "odd"};
  auto const far = time::Microseconds::max();
  session.streams = {record::Stream{.name = "s", .actor = 99, .target = 77}};
  session.events = {
      {.stream = 0, .code = 9, .when = {time::Microseconds::min(), far}},
      {.stream = 5, .code = 0, .when = {far, time::Microseconds::min()}},
      {.stream = 0, .code = 0, .when = {time::Microseconds{5}, time::Microseconds{5}}}};
  session.episodes = {{"e", {far, time::Microseconds::min()}, std::nullopt, true}};
  auto const text = measure_page({session, session}, {}, {}, {});
  pugi::xml_document document;
  EXPECT_TRUE(document.load_buffer(text.data(), text.size()));
}

}  // namespace
}  // namespace bowlby::report
