// SPDX-License-Identifier: Apache-2.0
// A verb of the command line: it declares its options and, if chosen, does its work.
#pragma once

#include <CLI/CLI.hpp>
#include <bowlby/base/result.hpp>

namespace bowlby::app {

/// Exit codes: 0 done, 1 a check said no, 2 usage, 3 unreadable input, 4 incomplete but
/// resumable, 130 interrupted.
using ExitCode = int;

/// Called after parsing, for the verb that was chosen.
using Action = std::function<base::result<ExitCode>()>;

/// Each adds its subcommand to `cli` and sets `action` in the subcommand's callback.
void add_check(CLI::App& cli, Action& action);
void add_convert(CLI::App& cli, Action& action);
void add_describe(CLI::App& cli, Action& action);
void add_doctor(CLI::App& cli, Action& action);
void add_measure(CLI::App& cli, Action& action);
void add_raise(CLI::App& cli, Action& action);
void add_read(CLI::App& cli, Action& action);
void add_replay(CLI::App& cli, Action& action);
void add_simulate(CLI::App& cli, Action& action);

}  // namespace bowlby::app
