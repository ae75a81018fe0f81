// SPDX-License-Identifier: Apache-2.0
// A tiny writer of drawings: every coordinate has at most one decimal and every text is escaped,
// so that equal input gives equal bytes and no name from a file becomes markup.
#pragma once

#include <string>
#include <string_view>

namespace bowlby::report {

/// A coordinate with one decimal at most.
[[nodiscard]] std::string coordinate(double value);

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// `style` and `fill` arguments are ours (class names, colours), never text from a file.
class Svg {
 public:
  /// `id` must be unique on the page; title and description are read aloud by screen readers.
  Svg(std::string_view id, double width, double height, std::string_view title,
      std::string_view description);

  void rect(Box box, std::string_view fill, std::string_view hover = {});
  void styled_rect(Box box, std::string_view style);
  void line(double x1, double y1, double x2, double y2, std::string_view style);
  /// A coloured mark of a moment.
  void tick(double x, double y1, double y2, std::string_view stroke, std::string_view hover);
  void text(double x, double y, std::string_view words, std::string_view style);
  void circle(double x, double y, double radius, std::string_view style);
  void path(std::string_view data, std::string_view style, std::string_view fill = {},
            std::string_view stroke = {});

  /// The whole drawing. The writer is used up.
  [[nodiscard]] std::string finished();

 private:
  std::string out_;
};

/// One bar as a piece of path data, for lanes with very many of them.
[[nodiscard]] std::string bar_path(Box box);

}  // namespace bowlby::report
