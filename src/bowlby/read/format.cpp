// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <bowlby/read/codix.hpp>
#include <bowlby/read/eaf.hpp>
#include <bowlby/read/event_table.hpp>
#include <bowlby/read/format.hpp>

namespace bowlby::read {
namespace {

constexpr std::array<Format, 3> table{{
    {"eaf", "ELAN annotation file (.eaf, 2.6 to 3.0)", is_eaf, read_eaf},
    {"codix", "Codix interval sampling (JSON, .cdx)", is_codix, read_codix},
    {"event-table", "Bowlby event table (.csv)", is_event_table, read_event_table},
}};

}  // namespace

std::span<Format const> formats() noexcept { return table; }

Format const* recognise(Document const& document) noexcept {
  for (auto const& format : table) {
    if (format.recognise(document)) return &format;
  }
  return nullptr;
}

}  // namespace bowlby::read
