// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bowlby/read/document.hpp>

namespace bowlby::read {

Document document(std::string_view bytes, std::string_view name) {
  auto const slash = name.find_last_of("/\\");
  if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
  return {valid_utf8(name), bytes, decode(bytes), std::nullopt};
}

std::string session_id(std::string_view name) {
  constexpr std::array<std::string_view, 5> endings{".eaf", ".cdx", ".csv", ".json", ".txt"};
  for (auto const ending : endings) {
    if (name.size() > ending.size() && name.ends_with(ending)) {
      name.remove_suffix(ending.size());
      break;
    }
  }
  return std::string{name};
}

void log_encoding(Document const& document, RepairLog& log) {
  auto const& decoded = document.decoded;
  if (decoded.encoding == Encoding::cp1252) {
    log.add({Repair::Kind::repaired, "", "the letters are not UTF-8 and were read as Windows-1252",
             "older programs write accented letters that way",
             "look at names with accents; if they are wrong, save the file as UTF-8",
             decoded.translated});
  } else if (decoded.encoding != Encoding::utf8) {
    log.note("", fmt::format("the file is {} and was turned into UTF-8", name(decoded.encoding)));
  }
  if (decoded.replaced > 0) {
    log.add({Repair::Kind::repaired, "",
             "bytes that are no letters were replaced by a question mark sign",
             "the file mixes encodings or was damaged", "look at the names and labels",
             decoded.replaced});
  }
}

std::uint32_t line_of(std::string_view text, std::size_t position) {
  auto const stop = text.begin() + static_cast<std::ptrdiff_t>(std::min(position, text.size()));
  return static_cast<std::uint32_t>(std::count(text.begin(), stop, '\n')) + 1;
}

base::Error unreadable(std::string where, std::string problem, std::string why,
                       std::string advice) {
  return {base::Failure::unreadable, std::move(where), std::move(problem), std::move(why),
          std::move(advice)};
}

}  // namespace bowlby::read
