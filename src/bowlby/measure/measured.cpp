// SPDX-License-Identifier: Apache-2.0
#include <bowlby/measure/measured.hpp>

namespace bowlby::measure {

Sheet::Sheet(record::Session const& session, std::string episode, std::string person,
             std::string stream, std::vector<Measured>& rows)
    : rows_(rows) {
  head_.session = session.id;
  head_.dyad = session.dyad;
  head_.visit = session.visit;
  head_.episode = std::move(episode);
  head_.person = std::move(person);
  head_.stream = std::move(stream);
}

void Sheet::write(Cell const& cell) {
  Measured measured{.row = head_,
                    .standard_error = cell.estimate.standard_error,
                    .freedom = cell.estimate.freedom,
                    .comparable = cell.comparable};
  measured.row.code = cell.code;
  measured.row.measure = cell.measure;
  measured.row.value = cell.estimate.value;
  if (cell.estimate.value && cell.estimate.interval) {
    measured.row.low = cell.estimate.interval->low;
    measured.row.high = cell.estimate.interval->high;
  }
  measured.row.n = cell.n;
  measured.row.unit = cell.unit;
  measured.row.rule = cell.rule;
  rows_.push_back(std::move(measured));
}

std::string person_name(record::Session const& session, record::PersonId person) {
  if (person >= session.persons.size()) return {};
  auto const& one = session.persons[person];
  return one.name.empty() ? one.role : one.name;
}

}  // namespace bowlby::measure
