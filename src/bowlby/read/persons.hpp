// SPDX-License-Identifier: Apache-2.0
// The persons of a session while it is read, and what their names and labels suggest.
#pragma once

#include <bowlby/read/repair_log.hpp>
#include <bowlby/record/record.hpp>
#include <string>
#include <unordered_map>

namespace bowlby::read {

class Persons {
 public:
  explicit Persons(record::Session& session) : session_{session} {}

  /// The person of that name, who is added if new; one without a name is `unknown`.
  record::PersonId id(std::string const& name);

  /// Gives roles to persons whose name is a word for one, and lists that as a proposal.
  void propose_roles(RepairLog& log);

 private:
  record::Session& session_;
  std::unordered_map<std::string, record::PersonId> ids_;
};

/// A label such as `out of view` is proposed to mean that the person could not be seen.
void propose_out_of_view(record::Code& code, std::string const& where, RepairLog& log);

}  // namespace bowlby::read
