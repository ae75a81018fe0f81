// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/report/escape.hpp>
#include <bowlby/report/svg.hpp>
#include <cmath>

namespace bowlby::report {

std::string coordinate(double value) {
  if (!std::isfinite(value)) return "0";
  auto const tenths = std::llround(std::clamp(value, -1e7, 1e7) * 10);
  auto const size = tenths < 0 ? -tenths : tenths;
  auto const* const sign = tenths < 0 ? "-" : "";
  return size % 10 == 0 ? fmt::format("{}{}", sign, size / 10)
                        : fmt::format("{}{}.{}", sign, size / 10, size % 10);
}

Svg::Svg(std::string_view id, double width, double height, std::string_view title,
         std::string_view description) {
  out_ = fmt::format(
      "<svg viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"img\" "
      "aria-labelledby=\"{2}-t {2}-d\">\n<title id=\"{2}-t\">{3}</title>\n"
      "<desc id=\"{2}-d\">{4}</desc>\n",
      coordinate(width), coordinate(height), escaped(id), escaped(title), escaped(description));
}

void Svg::rect(Box box, std::string_view fill, std::string_view hover) {
  out_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"",
                      coordinate(box.x), coordinate(box.y), coordinate(std::max(0.0, box.width)),
                      coordinate(std::max(0.0, box.height)), fill);
  out_ += hover.empty() ? "/>\n" : fmt::format("><title>{}</title></rect>\n", escaped(hover));
}

void Svg::styled_rect(Box box, std::string_view style) {
  out_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" class=\"{}\"/>\n",
                      coordinate(box.x), coordinate(box.y), coordinate(std::max(0.0, box.width)),
                      coordinate(std::max(0.0, box.height)), style);
}

void Svg::line(double x1, double y1, double x2, double y2, std::string_view style) {
  out_ += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" class=\"{}\"/>\n",
                      coordinate(x1), coordinate(y1), coordinate(x2), coordinate(y2), style);
}

void Svg::tick(double x, double y1, double y2, std::string_view stroke, std::string_view hover) {
  out_ += fmt::format(
      "<line x1=\"{0}\" y1=\"{1}\" x2=\"{0}\" y2=\"{2}\" stroke=\"{3}\" class=\"tick\">"
      "<title>{4}</title></line>\n",
      coordinate(x), coordinate(y1), coordinate(y2), stroke, escaped(hover));
}

void Svg::text(double x, double y, std::string_view words, std::string_view style) {
  out_ += fmt::format("<text x=\"{}\" y=\"{}\" class=\"{}\">{}</text>\n", coordinate(x),
                      coordinate(y), style, escaped(words));
}

void Svg::circle(double x, double y, double radius, std::string_view style) {
  out_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" class=\"{}\"/>\n", coordinate(x),
                      coordinate(y), coordinate(radius), style);
}

void Svg::path(std::string_view data, std::string_view style, std::string_view fill,
               std::string_view stroke) {
  if (data.empty()) return;
  out_ += fmt::format("<path d=\"{}\"", data);
  if (!style.empty()) out_ += fmt::format(" class=\"{}\"", style);
  if (!fill.empty()) out_ += fmt::format(" fill=\"{}\"", fill);
  if (!stroke.empty()) out_ += fmt::format(" stroke=\"{}\"", stroke);
  out_ += "/>\n";
}

std::string Svg::finished() {
  out_ += "</svg>\n";
  return std::move(out_);
}

std::string bar_path(Box box) {
  return fmt::format("M{} {}h{}v{}h-{}z", coordinate(box.x), coordinate(box.y),
                     coordinate(box.width), coordinate(box.height), coordinate(box.width));
}

}  // namespace bowlby::report
