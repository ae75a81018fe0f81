// SPDX-License-Identifier: Apache-2.0
// Collects what a reader repaired. Equal troubles are listed one by one up to a limit and counted
// from there on, so that a broken file with a million annotations gives a page and not a book.
#pragma once

#include <bowlby/read/reading.hpp>
#include <cstddef>
#include <unordered_map>

namespace bowlby::read {

class RepairLog {
 public:
  explicit RepairLog(std::size_t listed) : listed_{listed} {}

  void add(Repair repair);
  void note(std::string where, std::string what, std::string why = {}, std::string advice = {});
  void doubt(std::string where, std::string what, std::string why = {}, std::string advice = {});
  /// A doubt that speaks of all that comes out of the file, not of one place in it.
  void cut_off(std::string where, std::string what, std::string why, std::string advice);

  [[nodiscard]] std::uint64_t unplaced() const noexcept { return unplaced_; }
  [[nodiscard]] std::vector<Repair> take() { return std::move(repairs_); }

 private:
  struct Sort {
    std::size_t listed = 0;
    std::size_t last = 0;
  };
  std::size_t listed_;
  std::uint64_t unplaced_ = 0;
  std::vector<Repair> repairs_;
  std::unordered_map<std::string, Sort> sorts_;
};

/// `line 12, tier 'CHI'`.
[[nodiscard]] std::string place(std::uint32_t line, std::string_view what = {},
                                std::string_view name = {});

}  // namespace bowlby::read
