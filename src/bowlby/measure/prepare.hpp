// SPDX-License-Identifier: Apache-2.0
// A session made ready to be measured: small holes closed, streams read as a scheme says, derived
// streams added, dyadic state maps fitted to its codes. What was changed is listed.
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/measure/dyad_map.hpp>
#include <bowlby/measure/scheme.hpp>
#include <bowlby/record/record.hpp>
#include <optional>
#include <string>
#include <vector>

namespace bowlby::measure {

struct Prepared {
  record::Session session;
  std::vector<record::StreamId> streams;  ///< to be measured, in order
  std::vector<DyadMap> maps;
  std::vector<std::string> notes;
};

/// Every stream as it stands.
[[nodiscard]] Prepared prepare(record::Session session);

/// As the scheme says; only the streams that it names. Fails where a map does not say what a pair
/// of codes means.
[[nodiscard]] base::result<Prepared> prepare(record::Session session, Scheme const& scheme);

/// Adds the stream that `derivation` describes and returns its id, or why it cannot be derived.
[[nodiscard]] base::result<record::StreamId> derive_stream(
    record::Session& session, SchemeDerivation const& derivation,
    std::vector<record::StreamId> const& inputs, record::PersonId actor);

}  // namespace bowlby::measure
