// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/report/escape.hpp>
#include <bowlby/report/timeline_key.hpp>
#include <bowlby/report/transition_table.hpp>
#include <bowlby/report/words.hpp>
#include <map>
#include <optional>

namespace bowlby::report {
namespace {

constexpr std::size_t most_codes_shown = 10;

struct Counts {
  std::vector<std::string> codes;  ///< in the order of the codebook
  std::map<std::pair<std::string, std::string>, double> count;
  std::size_t left_out = 0;  ///< codes beyond those shown

  [[nodiscard]] double of(std::string const& from, std::string const& to) const {
    auto const found = count.find({from, to});
    return found == count.end() ? 0 : found->second;
  }
};

/// `a>b` against the codes of the stream, since a code may itself contain the sign.
std::optional<std::pair<std::string, std::string>> pair_of(std::string const& pair,
                                                           record::Stream const& stream) {
  auto const known = [&](std::string const& name) {
    return std::any_of(stream.codes.begin(), stream.codes.end(),
                       [&](auto const& code) { return code.name == name; });
  };
  std::optional<std::pair<std::string, std::string>> first;
  for (auto at = pair.find('>'); at != std::string::npos; at = pair.find('>', at + 1)) {
    std::pair<std::string, std::string> halves{pair.substr(0, at), pair.substr(at + 1)};
    if (known(halves.first) && known(halves.second)) return halves;
    if (!first) first = std::move(halves);
  }
  return first;
}

Counts counts_of(record::Stream const& stream,
                 std::vector<measure::MeasureRow const*> const& rows) {
  Counts out;
  std::map<std::string, double> total;
  for (auto const* row : rows) {
    auto const pair = pair_of(row->code, stream);
    if (!pair || !row->value) continue;
    out.count[*pair] += *row->value;
    total[pair->first] += *row->value;
    total[pair->second] += *row->value;
  }
  std::vector<std::string> order;
  auto const add = [&](std::string const& name) {
    auto const found = total.find(name);
    if (found == total.end() || found->second <= 0) return;
    if (std::find(order.begin(), order.end(), name) == order.end()) order.push_back(name);
  };
  for (auto const& code : stream.codes) add(code.name);
  for (auto const& entry : total) add(entry.first);
  auto by_use = order;
  std::stable_sort(by_use.begin(), by_use.end(),
                   [&](auto const& a, auto const& b) { return total.at(a) > total.at(b); });
  if (by_use.size() > most_codes_shown) {
    out.left_out = by_use.size() - most_codes_shown;
    by_use.resize(most_codes_shown);
  }
  for (auto const& name : order) {
    if (std::find(by_use.begin(), by_use.end(), name) != by_use.end()) out.codes.push_back(name);
  }
  return out;
}

int shade(double probability) {
  if (!(probability > 0)) return 0;
  return std::clamp(1 + static_cast<int>(probability * 6), 1, 6);
}

/// Of all that followed `from`, codes that are not shown included.
double row_total(Counts const& counts, std::string const& from) {
  double sum = 0;
  for (auto const& [pair, count] : counts.count) {
    if (pair.first == from) sum += count;
  }
  return sum;
}

std::string matrix(Counts const& counts, std::string const& caption) {
  auto out = "<div class=\"scroll\"><table class=\"matrix\">\n<caption>" + caption +
             "</caption>\n<thead><tr><th scope=\"col\"><small>from \xE2\x86\x93 to "
             "\xE2\x86\x92</small></th>";
  for (auto const& to : counts.codes) {
    out += fmt::format("<th scope=\"col\">{}</th>", escaped(shortened(to, 18)));
  }
  out += "<th scope=\"col\" class=\"num\">n</th></tr></thead>\n<tbody>\n";
  for (auto const& from : counts.codes) {
    auto const sum = row_total(counts, from);
    out += fmt::format("<tr><th scope=\"row\">{}</th>", escaped(shortened(from, 18)));
    for (auto const& to : counts.codes) {
      auto const count = counts.of(from, to);
      auto const probability = sum > 0 ? count / sum : 0;
      out += count > 0
                 ? fmt::format("<td class=\"q{}\">{}<small>{}</small></td>", shade(probability),
                               number_text(count), percent_text(probability))
                 : std::string{"<td class=\"q0\">\xC2\xB7</td>"};
    }
    out += fmt::format("<td class=\"num\">{}</td></tr>\n", number_text(sum));
  }
  out += "</tbody></table></div>\n";
  if (counts.left_out > 0) {
    out += fmt::format(
        "<p class=\"quiet\">The {} most used codes; {} more are in the full "
        "table.</p>\n",
        counts.codes.size(), counts.left_out);
  }
  return "<div>" + out + "</div>\n";
}

}  // namespace

std::string transition_tables(record::Session const& session, Rows const& rows,
                              CodeInks const& inks) {
  std::string out;
  for (auto const& stream : session.streams) {
    if (stream.actor >= session.persons.size() || inks.is_free_text(stream.name)) continue;
    auto const& person = session.persons[stream.actor].name;
    auto const counts = counts_of(stream, stream_rows(rows, session, stream, "transitions"));
    if (counts.codes.size() < 2) continue;
    auto const who = shortened(person, 30) + ": " + shortened(stream.name, 40);
    out += matrix(counts, escaped(who));
  }
  if (out.empty()) {
    return "<p class=\"quiet\">No stream changed often enough for a table of transitions.</p>\n";
  }
  return "<div class=\"matrices\">\n" + out + "</div>\n";
}

}  // namespace bowlby::report
