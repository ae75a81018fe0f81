// SPDX-License-Identifier: Apache-2.0
// What a result rests on (`run.json`): `inputs` hold all that decides it, `execution` what does
// not. Equal inputs give equal bytes in `inputs`, on whatever machine and whenever it ran.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bowlby::base {

struct InputFile {
  std::string name;  ///< written as its base name, whatever folder it came from
  std::string sha256;
};

struct Inputs {
  std::string version;  ///< of the program
  std::string verb;
  std::vector<std::pair<std::string, std::string>> settings;  ///< in the verb's order; no paths
  std::optional<std::uint64_t> seed;
  std::vector<InputFile> files;  ///< in the order of the command line
  std::string defaults_sha256;   ///< of the parameter registry
};

struct Execution {
  std::chrono::system_clock::time_point started;
  double seconds = 0;
  unsigned threads = 1;
  std::string instruction_set;  ///< the one chosen at run time
};

/// The `inputs` alone, as they stand in `run.json`.
[[nodiscard]] std::string inputs_json(Inputs const& inputs);
/// SHA-256 of the above: names a run by what decided it.
[[nodiscard]] std::string inputs_sha256(Inputs const& inputs);
/// The whole of `run.json`.
[[nodiscard]] std::string run_json(Inputs const& inputs, Execution const& execution);

/// `linux x86_64`: the kind of machine, never its name.
[[nodiscard]] std::string host_class();
/// `gcc 12.2.0`, as the program was built.
[[nodiscard]] std::string compiler();
/// Whether this build promises the same bits on every machine.
[[nodiscard]] bool is_reproducible_build() noexcept;
/// `2026-01-31T08:05:09Z`
[[nodiscard]] std::string utc_text(std::chrono::system_clock::time_point moment);

}  // namespace bowlby::base
