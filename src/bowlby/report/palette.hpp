// SPDX-License-Identifier: Apache-2.0
// What each code looks like. Colours come from the Okabe-Ito set, which colour-blind readers can
// tell apart; lightness and texture differ as well, so that a grey print can be read too.
#pragma once

#include <bowlby/record/record.hpp>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bowlby::report {

inline constexpr std::size_t ink_count = 12;

/// Fill of the n-th code of a stream.
[[nodiscard]] std::string_view ink_fill(std::size_t ink);
/// Solid colour of the same ink, for lines and ticks.
[[nodiscard]] std::string_view ink_line(std::size_t ink);
/// Class of text that can be read upon that ink.
[[nodiscard]] std::string_view ink_label(std::size_t ink);

/// Streams with more codes than this are drawn as free text, in one ink.
inline constexpr std::size_t most_codes = ink_count;

inline constexpr std::string_view free_text_fill = "#8a94a3";
inline constexpr std::string_view out_of_view_fill = "url(#out-of-view)";

/// Textures used by every drawing of a page; goes once at the top of the body.
[[nodiscard]] std::string texture_definitions();

/// One code has one ink on the whole page, in every session, stream and person: what is called
/// alike looks alike. Codes of one stream have different inks; where twelve do not suffice for
/// both, the second holds and a stream has its own.
class CodeInks {
 public:
  explicit CodeInks(std::vector<record::Session> const& sessions);

  /// Ink of a code by its name; nothing where the stream is free text or the code is unknown.
  [[nodiscard]] std::optional<std::size_t> ink(std::string_view stream,
                                               std::string_view code) const;
  [[nodiscard]] bool is_free_text(std::string_view stream) const;

 private:
  using Inks = std::map<std::string, std::size_t, std::less<>>;

  [[nodiscard]] Inks common_inks(std::vector<std::string> const& streams) const;
  void give_inks(std::vector<std::string> const& streams);

  std::map<std::string, std::vector<std::string>, std::less<>> codes_;  ///< of each stream
  std::map<std::string, Inks, std::less<>> inks_;                       ///< of each stream's codes
};

}  // namespace bowlby::report
