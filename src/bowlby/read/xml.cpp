// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <bowlby/read/xml.hpp>
#include <pugixml.hpp>

namespace bowlby::read {

XmlText::XmlText() : tree_{std::make_unique<pugi::xml_document>()} {}
XmlText::~XmlText() = default;

pugi::xml_node XmlText::root(char const* name) const { return tree_->child(name); }

base::result<void> XmlText::parse(Document const& document, Limits const& limits, RepairLog& log,
                                  char const* advice) {
  auto const text = document.text();
  auto const tags = std::count(text.begin(), text.end(), '<');
  auto const attributes = std::count(text.begin(), text.end(), '=');
  if (static_cast<std::size_t>(tags + attributes) > 2 * limits.parts) {
    return base::fail(unreadable(
        document.name, fmt::format("it has {} elements and attributes", tags + attributes),
        fmt::format("the limit is {}", 2 * limits.parts), "check where the file comes from"));
  }
  if (text.find("<!DOCTYPE") != std::string_view::npos ||
      text.find("<!ENTITY") != std::string_view::npos) {
    log.doubt("", "the file declares a document type of its own",
              "entities are not expanded and stay as they are written",
              "open it in ELAN and save it again");
  }
  buffer_ = text;
  for (std::size_t i = 0; i < buffer_.size(); ++i) {
    if (buffer_[i] == '\n') ends_.push_back(i);
  }
  auto const parsed = tree_->load_buffer_inplace(buffer_.data(), buffer_.size(),
                                                 pugi::parse_default, pugi::encoding_utf8);
  if (parsed.status == pugi::status_out_of_memory) {
    return base::fail(unreadable(document.name, "there is not enough memory to read it", "",
                                 "close other programs"));
  }
  if (!parsed) {
    auto const position = static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0));
    return base::fail(unreadable(
        fmt::format("{}:{}", document.name, line_of(text, position)),
        position + 1 >= text.size() ? "the XML ends too early" : "the XML is broken here",
        position + 1 >= text.size() ? "the file was cut off" : parsed.description(), advice));
  }
  return {};
}

std::uint32_t XmlText::line(pugi::xml_node const& node) const {
  auto const offset = node.offset_debug();
  if (offset < 0) return 0;
  auto const found = std::lower_bound(ends_.begin(), ends_.end(), static_cast<std::size_t>(offset));
  return static_cast<std::uint32_t>(found - ends_.begin()) + 1;
}

}  // namespace bowlby::read
