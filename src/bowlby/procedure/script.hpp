// SPDX-License-Identifier: Apache-2.0
// A procedure as data: the room, and episodes with who is present, what each was told, how long,
// when they are cut short, and whether the child comes into one in need (hungry, hurt or tired: how
// much, from 0 to 1; in a familiar place with her there it has little cause to cry otherwise). A
// need that is not named stays as it is. `data/procedures/*.toml`.
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/dyad/scene_lane.hpp>
#include <filesystem>
#include <string>
#include <vector>

namespace bowlby::procedure {

struct Position {
  float x_m = 0;
  float y_m = 0;
};

struct Role {
  bool present = false;
  int instruction = 0;  ///< person::instruction
};

struct ScriptedEpisode {
  std::string name;
  float planned_s = 180;
  float longest_s = 180;             ///< hard cap where an episode may be extended
  bool until_settled = false;        ///< extended until the child has stopped crying
  float settled_s = 10;              ///< silence that counts as settled
  float curtail_cry_s = 0;           ///< cut short after this much crying; 0 never
  float need = dyad::need_as_it_is;  ///< of the child as the episode begins, 0 to 1
  Role role[dyad::slots];
};

struct Script {
  std::string name;
  std::string title;
  std::string instrument;  ///< which codes it: a name in data/instruments; may be empty
  float strangeness = 0;
  float novelty = 0.5F;
  float watched = 0.5F;  ///< how far being observed closes the gap to full attention
  bool strange_place = false;
  bool seated = false;
  float cry_gap_s = 2;  ///< silences shorter than this do not end a run of crying
  Position toys, door;
  Position place[dyad::slots];
  std::vector<ScriptedEpisode> episodes;
};

/// Reads a procedure file; errors name file, line and key.
[[nodiscard]] base::result<Script> read_script(std::filesystem::path const& file);
[[nodiscard]] base::result<Script> parse_script(std::string_view text, std::string const& name);

}  // namespace bowlby::procedure
