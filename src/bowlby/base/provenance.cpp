// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <sys/utsname.h>

#include <bowlby/base/digest.hpp>
#include <bowlby/base/provenance.hpp>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace bowlby::base {
namespace {

using Json = nlohmann::ordered_json;

constexpr int run_schema = 1;

Json as_json(Inputs const& inputs) {
  auto settings = Json::object();
  for (auto const& [name, value] : inputs.settings) settings[name] = value;
  auto files = Json::array();
  for (auto const& [name, sha256] : inputs.files) {
    files.push_back(
        Json{{"name", std::filesystem::path{name}.filename().string()}, {"sha256", sha256}});
  }
  // as text: readers that hold numbers as doubles would round a seed of 64 bits
  auto const seed = inputs.seed ? Json(std::to_string(*inputs.seed)) : Json(nullptr);
  return Json{{"schema", run_schema},
              {"version", inputs.version},
              {"verb", inputs.verb},
              {"settings", std::move(settings)},
              {"seed", seed},
              {"files", std::move(files)},
              {"defaults_sha256", inputs.defaults_sha256}};
}

Json as_json(Execution const& execution) {
  return Json{{"started", utc_text(execution.started)},
              {"seconds", std::round(execution.seconds * 1000) / 1000},
              {"threads", execution.threads},
              {"host", host_class()},
              {"compiler", compiler()},
              {"build", is_reproducible_build() ? "reproducible" : "fast"},
              {"instruction_set", execution.instruction_set}};
}

std::string dump(Json const& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace

std::string inputs_json(Inputs const& inputs) { return dump(as_json(inputs)); }

std::string inputs_sha256(Inputs const& inputs) { return sha256_hex(inputs_json(inputs)); }

std::string run_json(Inputs const& inputs, Execution const& execution) {
  return dump(Json{{"inputs", as_json(inputs)}, {"execution", as_json(execution)}});
}

std::string host_class() {
  utsname system{};
  if (::uname(&system) != 0) return "unknown";
  std::string text = fmt::format("{} {}", system.sysname, system.machine);
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::string compiler() {
#if defined(__clang__)
  return fmt::format("clang {}.{}.{}", __clang_major__, __clang_minor__, __clang_patchlevel__);
#elif defined(__GNUC__)
  return fmt::format("gcc {}.{}.{}", __GNUC__, __GNUC_MINOR__, __GNUC_PATCHLEVEL__);
#else
  return "unknown";
#endif
}

bool is_reproducible_build() noexcept {
#if defined(BOWLBY_FAST)
  return false;
#else
  return true;
#endif
}

std::string utc_text(std::chrono::system_clock::time_point moment) {
  auto const whole = std::chrono::floor<std::chrono::seconds>(moment);
  auto const day = std::chrono::floor<std::chrono::days>(whole);
  std::chrono::year_month_day const date{day};
  std::chrono::hh_mm_ss const clock{whole - day};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

}  // namespace bowlby::base
