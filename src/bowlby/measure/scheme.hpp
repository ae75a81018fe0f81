// SPDX-License-Identifier: Apache-2.0
// A measuring scheme: who is the infant and who the caregiver in a recording, how its streams are
// to be read, which engagement is derived from several of them, and which pairs of codes count
// as a match. A scheme is a file that a researcher edits (data/schemes/*.toml); the format is
// described in docs/measures.md.
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/measure/dyadic_timeline.hpp>
#include <bowlby/time/interval.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::measure {

/// Where in the scheme file something stands, for messages.
struct SchemePlace {
  std::string file;  ///< base name
  std::size_t line = 0;
  [[nodiscard]] std::string text() const;
};

struct SchemeRole {
  std::string role;                ///< `infant`, `caregiver`
  std::vector<std::string> names;  ///< what that person is called in recordings
  SchemePlace place;
};

/// How a stream of the recording is read where that differs from what its file says.
struct SchemeStream {
  std::string role;
  std::vector<std::string> names;  ///< the first is what other parts of the scheme may call it
  std::optional<bool> exclusive;
  std::optional<bool> exhaustive;
  bool gaps_not_coded = false;           ///< nobody coded where no code is on
  std::optional<std::string> gaps_mean;  ///< this code was on where no code is on
  std::optional<time::Microseconds> close_gaps;
  std::vector<std::string> out_of_view;  ///< codes that mean unscorable
  SchemePlace place;
};

struct SchemeCondition {
  std::string stream;
  std::vector<std::string> codes;  ///< any of these
};

/// The first rule of which all conditions hold gives the code.
struct SchemeRule {
  std::string code;
  std::vector<SchemeCondition> when;  ///< none: always
  SchemePlace place;
};

struct SchemeDerivation {
  std::string name;
  std::string role;
  std::string provenance;
  std::vector<SchemeRule> rules;
  std::optional<time::Microseconds> close_gaps;
  SchemePlace place;
};

struct SchemeCell {
  std::vector<std::string> infant;  ///< `*` is any code
  std::vector<std::string> caregiver;
  DyadicState state = DyadicState::mismatch;
};

struct SchemeMap {
  std::string name;
  std::string about;
  std::string provenance;
  std::string infant;  ///< stream, of the recording or derived
  std::string caregiver;
  std::optional<DyadicState> otherwise;
  std::vector<SchemeCell> cells;
  SchemePlace place;
};

struct Scheme {
  std::string name;
  std::string about;
  std::vector<SchemeRole> roles;
  std::vector<SchemeStream> streams;
  std::vector<SchemeDerivation> derivations;
  std::vector<SchemeMap> maps;
};

/// Unknown keys are refused with file and line. `file` is the name used in messages.
[[nodiscard]] base::result<Scheme> parse_scheme(std::string_view text, std::string_view file);

[[nodiscard]] base::result<Scheme> load_scheme(std::filesystem::path const& path);

}  // namespace bowlby::measure
