// SPDX-License-Identifier: Apache-2.0
// One input as a reader sees it: its bytes, its text in UTF-8, its base name, and the codebook that
// lies beside it where there is one.
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/read/encoding.hpp>
#include <bowlby/read/repair_log.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace bowlby::read {

struct Document {
  std::string name;  ///< base name, never a path
  std::string_view bytes;
  Decoded decoded;
  std::optional<std::string> codebook;  ///< text of NAME.codebook.json

  [[nodiscard]] std::string_view text() const noexcept { return decoded.text; }
};

/// Name, bytes and text; the bytes are not copied and must outlive it.
[[nodiscard]] Document document(std::string_view bytes, std::string_view name);

/// The base name without an ending that we know, to name a session.
[[nodiscard]] std::string session_id(std::string_view name);

/// Tells in the log how the letters were decoded, where that was not plain UTF-8.
void log_encoding(Document const& document, RepairLog& log);

/// The line (from 1) of a position in the text.
[[nodiscard]] std::uint32_t line_of(std::string_view text, std::size_t position);

/// `unreadable`, in the grammar of all messages.
[[nodiscard]] base::Error unreadable(std::string where, std::string problem, std::string why,
                                     std::string advice);

}  // namespace bowlby::read
