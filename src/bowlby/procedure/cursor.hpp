// SPDX-License-Identifier: Apache-2.0
// Where one dyad is in a procedure. Looks only at what can be seen (crying), as a tester behind the
// one-way screen would, and moves on by the script's rules.
#pragma once

#include <bowlby/procedure/script.hpp>
#include <bowlby/record/record.hpp>

namespace bowlby::procedure {

class Cursor {
 public:
  Cursor(Script const& script, std::int64_t start_us);

  /// The scene of the episode that runs now.
  [[nodiscard]] dyad::SceneLane scene() const;

  /// Takes in what is seen; true if another episode begins, or the procedure is over.
  bool observe(dyad::SeenLane const& seen);

  [[nodiscard]] bool over() const { return index_ >= script_->episodes.size(); }
  [[nodiscard]] std::size_t episode() const { return index_; }

  /// Episodes so far, as they happened, in time since the start.
  [[nodiscard]] std::vector<record::Episode> const& episodes() const { return done_; }

 private:
  void finish(std::int64_t at_us, bool curtailed);

  Script const* script_;
  std::size_t index_ = 0;
  std::int64_t start_us_;
  std::int64_t began_us_;
  std::int64_t cry_began_us_ = -1;  ///< of the present run of crying, or -1
  std::int64_t last_cry_us_;        ///< until when crying was last heard
  bool crying_ = false;
  bool entering_[dyad::slots] = {};
  std::vector<record::Episode> done_;
};

}  // namespace bowlby::procedure
