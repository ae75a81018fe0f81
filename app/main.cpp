// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <fmt/core.h>

#include <algorithm>
#include <bowlby/base/nearest_name.hpp>
#include <bowlby/base/printable.hpp>
#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "verb.hpp"

namespace {

namespace base = bowlby::base;

int exit_code(bowlby::base::Failure failure) {
  using bowlby::base::Failure;
  switch (failure) {
    case Failure::usage: return 2;
    case Failure::unreadable: return 3;
    case Failure::incomplete: return 4;
  }
  return 3;
}

/// What CLI11 found wrong, in our words' order, and where to look.
std::string usage_message(CLI::App const* cli, CLI::Error const& error) {
  auto const* chosen = cli;
  while (!chosen->get_subcommands().empty()) chosen = chosen->get_subcommands().front();
  return fmt::format("bowlby: {}\n`{} --help` says what it takes.\n", error.what(),
                     chosen == cli ? "bowlby" : "bowlby " + chosen->get_name());
}

/// A verb that is none is named, with the nearest that is one.
base::result<void> check_verb(CLI::App const& cli, std::string_view given) {
  if (given.starts_with('-')) return {};
  std::vector<std::string_view> names;
  for (auto const* verb : cli.get_subcommands({})) names.emplace_back(verb->get_name());
  if (std::find(names.begin(), names.end(), given) != names.end()) return {};
  return base::fail({base::Failure::usage, base::printable(given), "is no verb of bowlby", "",
                     base::did_you_mean(given, names) + "`bowlby --help` lists all"});
}

/// What did not reach its file or pipe whole is not there.
base::result<void> check_printed() {
  std::cout.flush();
  if (std::cout && std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return {};
  return base::fail({base::Failure::incomplete, "standard output",
                     "could not be written to its end", "", "free some space, or write with -o"});
}

/// Printing throws as soon as standard output takes no more; any other trouble is not ours to name.
base::result<bowlby::app::ExitCode> run(bowlby::app::Action const& action) {
  try {
    auto done = action();
    if (!done) return done;
    if (auto const printed = check_printed(); !printed) return base::fail(printed.error());
    return done;
  } catch (std::system_error const&) {
    auto const printed = check_printed();
    if (printed) throw;
    return base::fail(printed.error());
  }
}

/// Says what went wrong, if standard error still takes it.
int refused(base::Error const& error) {
  std::fputs(("bowlby: " + base::message(error) + "\n").c_str(), stderr);
  return exit_code(error.failure);
}

/// A standard stream that is closed would lend its number to the next file that is opened, and text
/// would land in it. Standard output is held so that writing fails, standard error so that it goes
/// nowhere.
void hold_closed_streams() {
  constexpr int ways[] = {O_RDONLY, O_RDONLY, O_WRONLY};
  for (int stream = 0; stream < 3; ++stream) {
    if (::fcntl(stream, F_GETFD) == -1) static_cast<void>(::open("/dev/null", ways[stream]));
  }
}

}  // namespace

int main(int argc, char** argv) {
  hold_closed_streams();
  CLI::App cli{
      "Reads and measures coded recordings of infants and caregivers, and simulates such dyads "
      "from "
      "a model of\nthe attachment system. Both are measured by the same instruments.",
      "bowlby"};
  cli.footer(
      "A recording: read, check, then measure. A simulation: simulate, or raise and simulate.\n"
      "  bowlby measure session1.eaf session2.eaf -o report.html\n"
      "  bowlby simulate strange-situation --caregiver sensitive rejecting --seed 1 -o seen\n"
      "`bowlby VERB --help` says what a verb takes. Exit: 0 done, 1 a check said no, 2 not "
      "understood, 3 unreadable,\n4 incomplete, 130 interrupted. Nothing here diagnoses anyone.");
  cli.require_subcommand(1);
  cli.get_formatter()->column_width(26);
  cli.get_formatter()->label("SUBCOMMAND", "VERB");
  cli.failure_message(usage_message);
  cli.set_version_flag("--version", BOWLBY_VERSION, "say which version this is");
  cli.set_help_flag("-h,--help", "show this help");
  bowlby::app::Action action;
  bowlby::app::add_read(cli, action);
  bowlby::app::add_check(cli, action);
  bowlby::app::add_convert(cli, action);
  bowlby::app::add_measure(cli, action);
  bowlby::app::add_raise(cli, action);
  bowlby::app::add_simulate(cli, action);
  bowlby::app::add_replay(cli, action);
  bowlby::app::add_describe(cli, action);
  bowlby::app::add_doctor(cli, action);
  if (argc == 1) {
    fmt::print(stderr, "{}", cli.help());
    return 2;
  }
  if (auto const known = check_verb(cli, argv[1]); !known) return refused(known.error());
  try {
    cli.parse(argc, argv);
  } catch (CLI::ParseError const& error) {
    if (cli.exit(error) != 0) return 2;
    auto const printed = check_printed();
    return printed ? 0 : refused(printed.error());
  }
  auto const done = run(action);
  return done ? *done : refused(done.error());
}
