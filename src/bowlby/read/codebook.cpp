// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <bowlby/read/codebook.hpp>
#include <bowlby/read/json_check.hpp>
#include <nlohmann/json.hpp>
#include <unordered_map>

namespace bowlby::read {
namespace {

using Json = nlohmann::json;
using time::Interval;
using time::Microseconds;
using Names = std::unordered_map<std::string, std::uint32_t>;

/// Reads what is there and remembers the first thing that is not as it should be.
class Reader {
 public:
  explicit Reader(Limits const& limits) : limits_{limits} {}

  Codebook read(Json const& root) {
    Codebook book;
    auto const* schema = member(root, "schema");
    if (schema == nullptr || !schema->is_number_integer() || schema->get<std::int64_t>() != 1) {
      wrong("schema is not 1");
    }
    book.spreadsheet_safe = flag(root, "spreadsheet_safe");
    Names sessions;
    each(root, "sessions", [&](Json const& item) {
      record::Session session;
      read_session(item, session);
      if (session.id.empty()) return wrong("a session has no id");
      if (!sessions.try_emplace(session.id, 0U).second) return wrong("a session is there twice");
      auto const* events = member(item, "events");
      auto const counted = events != nullptr && events->is_number_unsigned();
      book.events.push_back(counted ? events->get<std::uint64_t>() : 0);
      book.record.sessions.push_back(std::move(session));
    });
    return book;
  }

  [[nodiscard]] std::string const& problem() const { return problem_; }

 private:
  void wrong(std::string problem) {
    if (problem_.empty()) problem_ = std::move(problem);
  }

  static Json const* member(Json const& json, char const* key) {
    if (!json.is_object()) return nullptr;
    auto const found = json.find(key);
    return found == json.end() ? nullptr : &*found;
  }

  std::string text(Json const& json, char const* key) {
    auto const* item = member(json, key);
    if (item == nullptr) return {};
    if (!item->is_string()) wrong(fmt::format("{} is no text", key));
    return item->is_string() ? valid_utf8(item->get_ref<std::string const&>()) : std::string{};
  }

  bool flag(Json const& json, char const* key) {
    auto const* item = member(json, key);
    if (item != nullptr && !item->is_boolean()) wrong(fmt::format("{} is not true or false", key));
    return item != nullptr && item->is_boolean() && item->get<bool>();
  }

  Microseconds moment(Json const& json, char const* key) {
    auto const whole = json.is_number_integer() &&
                       (!json.is_number_unsigned() || json.get<std::uint64_t>() < (1ULL << 62));
    auto const time = Microseconds{whole ? json.get<std::int64_t>() : 0};
    if (!whole || time > limits_.latest || time < -limits_.latest) {
      wrong(fmt::format("{} holds no possible time", key));
      return {};
    }
    return time;
  }

  Interval interval(Json const& json, char const* key) {
    if (!json.is_array() || json.size() != 2) {
      wrong(fmt::format("{} is no pair of times", key));
      return {};
    }
    Interval const when{moment(json[0], key), moment(json[1], key)};
    if (when.end < when.begin) wrong(fmt::format("{} ends before it begins", key));
    return when;
  }

  template <class Use>
  void each(Json const& json, char const* key, Use use) {
    auto const* list = member(json, key);
    if (list == nullptr) return;
    if (!list->is_array()) return wrong(fmt::format("{} is no list", key));
    for (auto const& item : *list) use(item);
  }

  std::optional<std::uint32_t> index(Names const& names, Json const& json, char const* key) {
    auto const found = names.find(text(json, key));
    if (found != names.end()) return found->second;
    wrong(fmt::format("{} '{}' is not declared", key, text(json, key)));
    return std::nullopt;
  }

  void read_session(Json const& json, record::Session& session) {
    session.id = text(json, "id");
    session.dyad = text(json, "dyad");
    session.visit = text(json, "visit");
    auto const origin = text(json, "origin");
    if (origin != "recorded" && origin != "simulated") wrong("origin is not recorded or simulated");
    session.origin = origin == "simulated" ? record::Origin::simulated : record::Origin::recorded;
    if (auto const* observed = member(json, "observed_us")) {
      session.observed = interval(*observed, "observed_us");
    }
    Names persons;
    each(json, "persons", [&](Json const& item) {
      record::Person person{text(item, "name"), text(item, "role")};
      auto const next = static_cast<std::uint32_t>(session.persons.size());
      if (person.name.empty() || !persons.try_emplace(person.name, next).second) {
        return wrong("a person has no name or is there twice");
      }
      session.persons.push_back(std::move(person));
    });
    each(json, "episodes", [&](Json const& item) {
      record::Episode episode{.name = text(item, "name"), .curtailed = flag(item, "curtailed")};
      if (auto const* when = member(item, "when_us")) episode.when = interval(*when, "when_us");
      if (auto const* planned = member(item, "planned_us")) {
        episode.planned = moment(*planned, "planned_us");
      }
      session.episodes.push_back(std::move(episode));
    });
    each(json, "streams", [&](Json const& item) { read_stream(item, persons, session); });
  }

  void read_stream(Json const& json, Names const& persons, record::Session& session) {
    record::Stream stream{.name = text(json, "name"),
                          .exclusive = flag(json, "exclusive"),
                          .exhaustive = flag(json, "exhaustive")};
    if (stream.name.empty()) wrong("a stream has no name");
    stream.actor = index(persons, json, "actor").value_or(0);
    if (member(json, "target") != nullptr) stream.target = index(persons, json, "target");
    auto const kind = text(json, "kind");
    if (kind == "point") {
      stream.kind = record::StreamKind::point;
    } else if (kind == "sampled") {
      stream.kind = record::StreamKind::sampled;
    } else if (kind != "state") {
      wrong(fmt::format("the kind '{}' is not state, point or sampled", kind));
    }
    if (auto const* sampling = member(json, "sampling_us")) {
      stream.sampling = moment(*sampling, "sampling_us");
    }
    each(json, "coverage_us",
         [&](Json const& item) { stream.coverage.push_back(interval(item, "coverage_us")); });
    for (std::size_t i = 1; i < stream.coverage.size(); ++i) {
      if (stream.coverage[i].begin < stream.coverage[i - 1].end) wrong("coverage_us is not sorted");
    }
    Names codes;
    each(json, "codes", [&](Json const& item) { read_code(item, stream, codes); });
    if (member(json, "default_code") != nullptr) {
      stream.default_code = index(codes, json, "default_code");
    }
    session.streams.push_back(std::move(stream));
  }

  void read_code(Json const& json, record::Stream& stream, Names& codes) {
    record::Code code{text(json, "name"), text(json, "label")};
    auto const presence = text(json, "presence");
    if (presence == "nothing") {
      code.presence = record::Presence::nothing;
    } else if (presence == "out-of-view") {
      code.presence = record::Presence::out_of_view;
    } else if (presence != "coded") {
      wrong(fmt::format("the presence '{}' is not coded, nothing or out-of-view", presence));
    }
    auto const next = static_cast<std::uint32_t>(stream.codes.size());
    if (code.name.empty() || !codes.try_emplace(code.name, next).second) {
      return wrong("a code has no name or is there twice");
    }
    stream.codes.push_back(std::move(code));
  }

  Limits const& limits_;
  std::string problem_;
};

}  // namespace

base::result<Codebook> read_codebook(std::string_view json, std::string_view name,
                                     Limits const& limits) {
  if (auto checked = check_json(json, name, limits); !checked) return base::fail(checked.error());
  auto const root = Json::parse(json.begin(), json.end(), nullptr, false);
  Reader reader{limits};
  auto book = reader.read(root);
  if (!reader.problem().empty()) {
    return base::fail(unreadable(std::string{name}, reader.problem(),
                                 "the codebook says how the table was coded",
                                 "restore the codebook, or remove it to read the table without"));
  }
  return book;
}

}  // namespace bowlby::read
