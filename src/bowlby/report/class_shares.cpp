// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/report/class_shares.hpp>
#include <bowlby/report/escape.hpp>
#include <bowlby/report/svg.hpp>
#include <bowlby/report/words.hpp>
#include <bowlby/statistics/count.hpp>

namespace bowlby::report {
namespace {

constexpr double page_width = 1080;
constexpr double gutter = 170;
constexpr double line_height = 30;
constexpr double number_width = 42;

std::string_view class_name(char which) {
  switch (which) {
    case 'A': return "A \xC2\xB7 avoidant";
    case 'B': return "B \xC2\xB7 secure";
    case 'C': return "C \xC2\xB7 resistant";
    case 'D': return "D \xC2\xB7 disorganised";
  }
  return "";
}

struct Share {
  std::size_t count = 0;
  std::size_t classified = 0;
  statistics::Estimate estimate;
};

Share share_of(CaregiverGroup const& group, char which, bool four_way) {
  Share share;
  for (auto const& dyad : group.dyads) {
    auto const given = four_way ? dyad.class4 : dyad.class3;
    if (class_name(given).empty() || (!four_way && given == 'D')) continue;
    ++share.classified;
    if (given == which) ++share.count;
  }
  share.estimate = statistics::proportion(static_cast<double>(share.count),
                                          static_cast<double>(share.classified));
  return share;
}

std::string cell(Share const& share) {
  if (!share.estimate.value) return "<td class=\"num\">\xE2\x80\x94</td>";
  auto out = "<td class=\"num\">" + percent_text(*share.estimate.value);
  if (auto const& interval = share.estimate.interval) {
    out += "<small>" + interval_text(interval->low, interval->high, "share") + "</small>";
  }
  return out + "</td>";
}

}  // namespace

std::string class_figure(std::string_view id, std::vector<CaregiverGroup> const& groups,
                         bool four_way) {
  std::string_view const classes = four_way ? "ABCD" : "ABC";
  auto const panel = (page_width - gutter) / static_cast<double>(classes.size());
  auto const width = panel - number_width - 22;
  auto const top = 26.0;
  auto const bottom = top + line_height * static_cast<double>(groups.size());
  Svg svg{id, page_width, bottom + 24,
          four_way ? "Shares of four classes by group" : "Shares of three classes by group",
          "Each dot is the share of a group's children in a class, with its 95 % interval. The "
          "numbers are in the table."};
  for (std::size_t c = 0; c < classes.size(); ++c) {
    auto const left = gutter + panel * static_cast<double>(c);
    auto const x = [&](double share) { return left + share * width; };
    svg.text(left, 14, class_name(classes[c]), "person");
    for (auto const part : {0.0, 0.25, 0.5, 0.75, 1.0}) {
      svg.line(x(part), top, x(part), bottom, "grid");
      if (part != 0.25 && part != 0.75) {
        svg.text(x(part), bottom + 16, percent_text(part), "axis mid");
      }
    }
    svg.line(left, bottom, left + width, bottom, "base");
    for (std::size_t g = 0; g < groups.size(); ++g) {
      auto const y = top + line_height * (static_cast<double>(g) + 0.5);
      if (c == 0) svg.text(gutter - 14, y + 4, shortened(groups[g].name, 24), "lane end");
      auto const share = share_of(groups[g], classes[c], four_way);
      if (!share.estimate.value) continue;
      if (auto const& interval = share.estimate.interval) {
        svg.line(x(interval->low), y, x(interval->high), y, "ci");
      }
      svg.circle(x(*share.estimate.value), y, 5, "dot");
      svg.text(left + width + 10, y + 4, percent_text(*share.estimate.value), "strong");
    }
  }
  return "<figure><div class=\"wide\" tabindex=\"0\">" + svg.finished() + "</div></figure>\n";
}

std::string class_table(std::vector<CaregiverGroup> const& groups, bool four_way) {
  std::string_view const classes = four_way ? "ABCD" : "ABC";
  auto out = fmt::format(
      "<div class=\"scroll\"><table>\n<caption>{} classes <small>share of the group's children, "
      "with Wilson's 95 % interval; n is the number of children classified</small></caption>\n"
      "<thead><tr><th scope=\"col\">caregiver described as</th><th scope=\"col\" "
      "class=\"num\">n</th>",
      four_way ? "Four" : "Three");
  for (char const which : classes) {
    out += fmt::format("<th scope=\"col\" class=\"num\">{}</th>", class_name(which));
  }
  out += "</tr></thead>\n<tbody>\n";
  for (auto const& group : groups) {
    out +=
        fmt::format("<tr><th scope=\"row\">{}</th><td class=\"num\">{}</td>",
                    escaped(shortened(group.name, 40)), share_of(group, 'A', four_way).classified);
    for (char const which : classes) out += cell(share_of(group, which, four_way));
    out += "</tr>\n";
  }
  return out + "</tbody></table></div>\n";
}

}  // namespace bowlby::report
