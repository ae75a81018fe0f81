// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/read/document.hpp>
#include <bowlby/read/json_check.hpp>
#include <nlohmann/json.hpp>
#include <unordered_set>
#include <vector>

namespace bowlby::read {
namespace {

/// Looks at each value as it goes by and keeps nothing but the keys that are open.
class Checker {
 public:
  explicit Checker(Limits const& limits) : limits_{limits} {}

  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  bool null() { return value(); }
  bool boolean(bool /*value*/) { return value(); }
  bool number_integer(number_integer_t /*value*/) { return value(); }
  bool number_unsigned(number_unsigned_t /*value*/) { return value(); }
  bool number_float(number_float_t /*value*/, string_t const& /*text*/) { return value(); }
  bool string(string_t& /*value*/) { return value(); }
  bool binary(binary_t& /*value*/) { return value(); }
  bool start_object(std::size_t /*size*/) { return open(); }
  bool start_array(std::size_t /*size*/) { return open(); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(string_t& name) {
    if (name.size() > limits_.name_bytes) {
      return refuse(fmt::format("a key is longer than {} letters", limits_.name_bytes));
    }
    if (keys_.back().size() >= limits_.streams) {
      return refuse(fmt::format("one place has more than {} keys", limits_.streams));
    }
    if (keys_.back().insert(name).second) return value();
    problem_ = fmt::format("the key '{}' is written twice in one place", name);
    why_ = "one of the two would be lost without a word";
    advice_ = "keep one of them, or give them different names";
    return false;
  }

  bool parse_error(std::size_t position, std::string const& /*token*/,
                   nlohmann::json::exception const& /*error*/) {
    position_ = position;
    return false;
  }

  [[nodiscard]] std::string const& problem() const { return problem_; }
  [[nodiscard]] std::string const& why() const { return why_; }
  [[nodiscard]] std::string const& advice() const { return advice_; }
  [[nodiscard]] std::size_t position() const { return position_; }

 private:
  bool refuse(std::string problem) {
    problem_ = std::move(problem);
    why_ = "no coding program writes that";
    advice_ = "check where the file comes from";
    return false;
  }
  bool value() {
    if (++parts_ <= limits_.parts) return true;
    return refuse(fmt::format("there are more than {} values in it", limits_.parts));
  }
  bool open() {
    keys_.emplace_back();
    if (keys_.size() <= limits_.depth) return value();
    return refuse(fmt::format("it is nested more than {} levels deep", limits_.depth));
  }
  bool close() {
    keys_.pop_back();
    return true;
  }

  Limits const& limits_;
  std::vector<std::unordered_set<std::string>> keys_;
  std::size_t parts_ = 0;
  std::size_t position_ = 0;
  std::string problem_;
  std::string why_;
  std::string advice_;
};

}  // namespace

base::result<void> check_json(std::string_view text, std::string_view name, Limits const& limits) {
  Checker checker{limits};
  if (nlohmann::json::sax_parse(text.begin(), text.end(), &checker)) return {};
  if (!checker.problem().empty()) {
    return base::fail(
        unreadable(std::string{name}, checker.problem(), checker.why(), checker.advice()));
  }
  auto const where = fmt::format("{}:{}", name, line_of(text, checker.position()));
  if (checker.position() >= text.size()) {
    return base::fail(unreadable(where, "the JSON ends too early", "the file was cut off",
                                 "copy it again, or restore a backup"));
  }
  return base::fail(unreadable(
      where, fmt::format("this is not JSON at character {} of the file", checker.position()),
      "a value such as NaN, a missing comma or a number that is too large does that",
      "correct that place, or save the file again with the program that made it"));
}

}  // namespace bowlby::read
