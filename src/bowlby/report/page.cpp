// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/report/escape.hpp>
#include <bowlby/report/page.hpp>
#include <bowlby/report/palette.hpp>
#include <bowlby/report/style.hpp>

namespace bowlby::report {
namespace {

// Nothing may be fetched, run, framed or sent; only the style in this file applies.
constexpr std::string_view policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

std::string bullet_list(std::vector<std::string> const& lines) {
  std::string out = "<ul>\n";
  for (auto const& line : lines) out += "<li>" + escaped(line) + "</li>\n";
  return out + "</ul>\n";
}

std::string page_footer(PageInfo const& info) {
  std::string out =
      "<footer>\n<div>\n<h2>What this page can and cannot say</h2>\n"
      "<p>It describes what was coded, or simulated, and how surely. It diagnoses nobody, ranks "
      "nobody and says nothing about a person beyond these minutes. Numbers rest on the coding: "
      "two coders, another grid or another map give other numbers.</p>\n";
  if (!info.provenance.empty()) {
    out += "<h2>Where it comes from</h2>\n" + bullet_list(info.provenance);
  }
  if (!info.command.empty()) {
    out += "<h2>How to make it again</h2>\n<code>" + escaped(info.command) + "</code>\n";
  }
  return out + "</div>\n</footer>\n";
}

}  // namespace

std::string html_page(PageInfo const& info, std::string_view standfirst, std::string_view body) {
  auto const title = escaped(info.title.empty() ? "Bowlby report" : info.title);
  std::string out;
  out.reserve(body.size() + 16384);
  out += "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n";
  out += fmt::format("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\"/>\n", policy);
  out += "<meta name=\"referrer\" content=\"no-referrer\"/>\n";
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n";
  out +=
      fmt::format("<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n", title, style_sheet());
  out += texture_definitions();
  out +=
      fmt::format("<header class=\"mast\">\n<h1>{}</h1>\n{}</header>\n<main>\n", title, standfirst);
  out += body;
  if (!info.notes.empty()) {
    out += section("notes", "Notes on the data",
                   "<p class=\"lead\">What was repaired on reading, and what could not be "
                   "estimated and why.</p>\n" +
                       bullet_list(info.notes));
  }
  return out + "</main>\n" + page_footer(info) + "</body>\n</html>\n";
}

std::string section(std::string_view id, std::string_view heading, std::string_view body) {
  return fmt::format("<section id=\"{}\">\n<h2>{}</h2>\n{}</section>\n", id, escaped(heading),
                     body);
}

std::string glossary(std::vector<Word> const& words) {
  std::string out = "<dl class=\"words\">\n";
  for (auto const& [word, meaning] : words) {
    out += fmt::format("<dt>{}</dt>\n<dd>{}</dd>\n", escaped(word), escaped(meaning));
  }
  return out + "</dl>\n";
}

}  // namespace bowlby::report
