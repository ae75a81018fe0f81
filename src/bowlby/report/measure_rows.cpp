// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bowlby/report/measure_rows.hpp>
#include <bowlby/report/words.hpp>

namespace bowlby::report {
namespace {

constexpr std::string_view chance_suffix = "_chance";
constexpr std::string_view excess_suffix = "_excess";
constexpr std::string_view p_suffix = "_p";

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

measure::MeasureRow const* companion(Rows const& rows, measure::MeasureRow const& of,
                                     std::string_view suffix) {
  auto const wanted = of.measure + std::string{suffix};
  auto const found = std::find_if(rows.begin(), rows.end(), [&](auto const& row) {
    return row.session == of.session && row.episode == of.episode && row.person == of.person &&
           row.stream == of.stream && row.code == of.code && row.measure == wanted;
  });
  return found == rows.end() ? nullptr : &*found;
}

bool is_difference(measure::MeasureRow const& row) {
  return ends_with(row.measure, excess_suffix) || row.rule.starts_with("difference");
}

/// `match_share_chance` where there is a `match_share`: shown beside it, not on a line of its own.
bool accompanies(Rows const& rows, measure::MeasureRow const& row) {
  for (auto const suffix : {chance_suffix, excess_suffix, p_suffix}) {
    if (!ends_with(row.measure, suffix)) continue;
    auto const base = std::string_view{row.measure}.substr(0, row.measure.size() - suffix.size());
    auto const found = std::any_of(rows.begin(), rows.end(), [&](auto const& other) {
      return other.measure == base && other.session == row.session &&
             other.episode == row.episode && other.person == row.person &&
             other.stream == row.stream && other.code == row.code;
    });
    if (found) return true;
  }
  return false;
}

}  // namespace

std::string_view shown_unit(measure::MeasureRow const& row) {
  return is_share(row.unit) && is_difference(row) ? points : std::string_view{row.unit};
}

bool is_whole(measure::MeasureRow const& row) {
  return row.episode.empty() || row.episode == "all" || row.episode == "session";
}

bool same_measure(measure::MeasureRow const& a, measure::MeasureRow const& b) {
  return a.measure == b.measure && a.person == b.person && a.stream == b.stream &&
         a.code == b.code && a.unit == b.unit;
}

std::vector<JointMeasure> joint_measures(Rows const& rows, std::string_view session) {
  std::vector<JointMeasure> out;
  for (auto const& row : rows) {
    if (row.session != session || row.person != "dyad" || !is_whole(row)) continue;
    if (accompanies(rows, row)) continue;
    out.push_back({&row, companion(rows, row, chance_suffix), companion(rows, row, excess_suffix),
                   companion(rows, row, p_suffix)});
  }
  return out;
}

std::vector<measure::MeasureRow const*> stream_rows(Rows const& rows,
                                                    record::Session const& session,
                                                    record::Stream const& stream,
                                                    std::string_view measure) {
  std::vector<measure::MeasureRow const*> out;
  if (stream.actor >= session.persons.size()) return out;
  auto const& person = session.persons[stream.actor];
  for (auto const& row : rows) {
    if (row.measure == measure && row.session == session.id && row.stream == stream.name &&
        (row.person == person.name || row.person == person.role) && is_whole(row)) {
      out.push_back(&row);
    }
  }
  return out;
}

std::vector<measure::MeasureRow const*> rows_between(Rows const& rows,
                                                     std::vector<record::Session> const& sessions) {
  std::vector<measure::MeasureRow const*> out;
  for (auto const& row : rows) {
    auto const known = std::any_of(sessions.begin(), sessions.end(),
                                   [&](auto const& session) { return session.id == row.session; });
    if (!known) out.push_back(&row);
  }
  return out;
}

}  // namespace bowlby::report
