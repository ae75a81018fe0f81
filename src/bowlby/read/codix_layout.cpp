// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/base/number_text.hpp>
#include <bowlby/read/codix_layout.hpp>
#include <bowlby/read/json_check.hpp>
#include <bowlby/read/number.hpp>
#include <cmath>
#include <nlohmann/json.hpp>

namespace bowlby::read {
namespace {

// The file's order of persons and streams is kept.
using Json = nlohmann::ordered_json;

std::string text_of(Json const& json) {
  return json.is_string() ? valid_utf8(json.get_ref<std::string const&>()) : std::string{};
}

Json const* member(Json const& json, char const* key) {
  if (!json.is_object()) return nullptr;
  auto const found = json.find(key);
  return found == json.end() ? nullptr : &*found;
}

std::optional<std::int64_t> index_of(Json const& json) {
  if (json.is_number_unsigned()) {
    auto const value = json.get<std::uint64_t>();
    if (value <= std::uint64_t{INT64_MAX}) return static_cast<std::int64_t>(value);
    return std::nullopt;
  }
  if (json.is_number_integer()) return json.get<std::int64_t>();
  if (json.is_number_float()) {
    auto const value = json.get<double>();
    if (std::floor(value) == value && std::fabs(value) < 1e15) {
      return static_cast<std::int64_t>(value);
    }
  }
  return std::nullopt;
}

void read_indices(Json const& seq, CodixStream& stream) {
  stream.indices.reserve(seq.size());
  for (auto const& item : seq) {
    auto const index = index_of(item);
    if (!index && !item.is_null()) stream.strange.push_back(stream.indices.size());
    stream.indices.push_back(index && *index >= 0 ? index : std::nullopt);
  }
}

/// {"0": "neutre", "1": "sourit"} or ["neutre", "sourit"].
void read_labels(Json const& labels, std::string const& where, CodixStream& stream,
                 RepairLog& log) {
  if (labels.is_array()) {
    std::int64_t index = 0;
    for (auto const& label : labels) stream.labels[index++] = text_of(label);
  } else if (labels.is_object()) {
    for (auto const& [key, label] : labels.items()) {
      if (auto const index = base::parse_integer(key)) {
        stream.labels[*index] = text_of(label);
      } else {
        log.doubt(where, fmt::format("the code list has an index '{}' that is no number", key),
                  "no interval can use it", "correct it in the coding file");
      }
    }
  }
}

bool read_times(Json const& json, std::vector<double>& times) {
  if (!json.is_array()) return false;
  times.reserve(json.size());
  for (auto const& item : json) {
    if (!item.is_number()) return false;
    times.push_back(item.get<double>());
  }
  return true;
}

void read_stream(Json const& json, Json const* code_lists, std::string person, std::string name,
                 CodixLayout& layout, RepairLog& log) {
  CodixStream stream{std::move(person), std::move(name), {}, {}, {}};
  auto const where = fmt::format("data, '{}', '{}'", stream.person, stream.name);
  auto const* seq = json.is_array() ? &json : member(json, "seq");
  if (seq == nullptr || !seq->is_array()) {
    log.doubt(where, "this stream has no sequence of codes", "nothing can be read from it",
              "open it in Codix and look");
    return;
  }
  if (auto const* dico = member(json, "dico")) {
    read_labels(*dico, where, stream, log);
  } else if (code_lists != nullptr) {
    if (auto const* list = member(*code_lists, stream.name.c_str())) {
      read_labels(*list, where, stream, log);
    }
  }
  read_indices(*seq, stream);
  layout.streams.push_back(std::move(stream));
}

void read_comments(Json const& root, CodixLayout& layout) {
  auto const* comments = member(root, "comments");
  if (comments == nullptr || !comments->is_array()) return;
  std::size_t i = 0;
  for (auto const& comment : *comments) {
    if (!text_of(comment).empty() && layout.comments++ == 0) layout.first_comment = i;
    ++i;
  }
}

}  // namespace

base::result<CodixLayout> codix_layout(Document const& document, Limits const& limits,
                                       RepairLog& log) {
  auto const text = document.text();
  if (auto checked = check_json(text, document.name, limits); !checked) {
    return base::fail(checked.error());
  }
  auto const root = Json::parse(text.begin(), text.end(), nullptr, false);
  auto const* data = member(root, "data");
  auto const* times = member(root, "times");
  if (data == nullptr || !data->is_object() || times == nullptr) {
    return base::fail(unreadable(document.name, "the Codix file has no 'data' or no 'times'",
                                 "without them there is nothing to place in time",
                                 "open it in Codix and save it again"));
  }
  CodixLayout layout;
  if (!read_times(*times, layout.times)) {
    return base::fail(unreadable(document.name + ": times", "a time is no number",
                                 "every interval after it would be misplaced",
                                 "open it in Codix and save it again"));
  }
  auto const* code = member(root, "code");
  auto const* period = member(root, "period");
  if (period == nullptr && code != nullptr) period = member(*code, "period");
  if (period != nullptr && period->is_number()) layout.period = period->get<double>();
  if (auto const* unit = member(root, "t_unit")) layout.unit = text_of(*unit);
  if (auto const* regular = member(root, "regular"); regular != nullptr && regular->is_boolean()) {
    layout.declared_irregular = !regular->get<bool>();
  }
  if (auto const* version = member(root, "version")) layout.version = text_of(*version);
  layout.has_history = member(root, "history") != nullptr;
  read_comments(root, layout);

  std::map<std::int64_t, std::string> const none;
  std::size_t label_bytes = 0;
  auto const* lists = code == nullptr ? nullptr : member(*code, "codes");
  for (auto const& [person, streams] : data->items()) {
    if (!streams.is_object()) {
      log.doubt(fmt::format("data, '{}'", person), "this is no set of streams",
                "nothing can be read from it", "open it in Codix and look");
      continue;
    }
    for (auto const& [name, stream] : streams.items()) {
      read_stream(stream, lists, valid_utf8(person), valid_utf8(name), layout, log);
      for (auto const& [index, label] :
           layout.streams.empty() ? none : layout.streams.back().labels) {
        label_bytes += 100 + label.size();
      }
      if (label_bytes > limits.file_bytes) {
        return base::fail(unreadable(document.name, "its code lists are too long",
                                     "every stream would carry thousands of codes",
                                     "check where the file comes from"));
      }
    }
  }
  return layout;
}

}  // namespace bowlby::read
