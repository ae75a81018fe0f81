// SPDX-License-Identifier: Apache-2.0
// Runs the program in a folder of its own, as people do, and keeps what it said.
#pragma once

#include <sys/wait.h>

#include <base/temporary_folder.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace bowlby::app {

struct Ran {
  int exit = -1;  ///< 128 + signal where it did not end by itself
  std::string out;
  std::string err;
};

inline std::string content(std::filesystem::path const& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// `arguments` are words of a shell; a redirection among them wins over ours.
inline Ran run(test::TemporaryFolder const& folder, std::string const& arguments) {
  auto const kept = folder.path().string() + ".";
  auto const status =
      std::system(("cd '" + folder.path().string() + "' && '" BOWLBY_PROGRAM "' >'" + kept +
                   "out' 2>'" + kept + "err' " + arguments)
                      .c_str());
  Ran ran{WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), content(kept + "out"),
          content(kept + "err")};
  std::filesystem::remove(kept + "out");
  std::filesystem::remove(kept + "err");
  return ran;
}

/// A recording with two persons who are called so.
inline std::string two_persons(std::string const& infant = "infant",
                               std::string const& caregiver = "caregiver") {
  std::string text =
      "session,dyad,visit,actor,target,stream,kind,code,modifiers,value,text,onset_us,offset_us,"
      "certainty,source\n";
  auto const row = [&](std::string const& actor, char const* code, char const* times) {
    text += "s,,," + actor + ",,gaze,state," + code + ",,,," + times + ",given,\n";
  };
  row(infant, "at", "0,2000000");
  row(infant, "away", "2000000,6000000");
  row(infant, "at", "6000000,9000000");
  row(caregiver, "at", "0,5000000");
  row(caregiver, "away", "5000000,9000000");
  return text;
}

}  // namespace bowlby::app
