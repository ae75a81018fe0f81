// SPDX-License-Identifier: Apache-2.0
// An XML file as a tree whose nodes know their line. No DTD is expanded, nothing is fetched, and
// files with more parts than a coding can have are refused before they take memory.
#pragma once

#include <bowlby/base/result.hpp>
#include <bowlby/read/document.hpp>
#include <bowlby/read/limits.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace pugi {
class xml_document;
class xml_node;
}  // namespace pugi

namespace bowlby::read {

class XmlText {
 public:
  XmlText();
  ~XmlText();
  XmlText(XmlText const&) = delete;
  XmlText& operator=(XmlText const&) = delete;

  /// `advice` is what to do about a broken file of this format.
  [[nodiscard]] base::result<void> parse(Document const& document, Limits const& limits,
                                         RepairLog& log, char const* advice);

  /// The outermost element of that name, null where there is none.
  [[nodiscard]] pugi::xml_node root(char const* name) const;
  [[nodiscard]] std::uint32_t line(pugi::xml_node const& node) const;

 private:
  std::unique_ptr<pugi::xml_document> tree_;
  std::string buffer_;
  std::vector<std::size_t> ends_;  ///< positions of line ends
};

}  // namespace bowlby::read
