// SPDX-License-Identifier: Apache-2.0
// `bowlby doctor`: what this installation is and can do. Exit: 1 if its data is not there.
#include <fmt/core.h>

#include <bowlby/base/printable.hpp>
#include <bowlby/engine/instruction_sets.hpp>
#include <thread>

#include "data_directory.hpp"
#include "verb.hpp"

namespace bowlby::app {
namespace {

base::result<ExitCode> run() {
  auto const data = data_directory();
  auto const fastest = engine::choose_instruction_set("");
  if (!fastest) return base::fail(fastest.error());
  fmt::print("version\t{}\nprocessors\t{}\ninstruction set\t{}\ndata\t{}\n", BOWLBY_VERSION,
             std::thread::hardware_concurrency(), engine::name(*fastest),
             data.empty() ? "(none)" : base::printable(data.string(), 1000));
  std::error_code ignored;
  if (std::filesystem::is_directory(data / "caregivers", ignored)) return 0;
  fmt::print(stderr,
             "schemes, caregivers and procedures are not there: install them with `make "
             "install`, or let BOWLBY_DATA name their folder\n");
  return 1;
}

}  // namespace

void add_doctor(CLI::App& cli, Action& action) {
  auto* verb = cli.add_subcommand("doctor", "say what this installation is and can do");
  verb->footer("Example: bowlby doctor");
  verb->callback([&action] { action = run; });
}

}  // namespace bowlby::app
