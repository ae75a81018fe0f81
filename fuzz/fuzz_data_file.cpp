// SPDX-License-Identifier: Apache-2.0
// Data files of any content are read or refused with a message. A second file, after a line of
// `%%%`, is what `extends` finds.
#include <bowlby/base/data_file.hpp>
#include <bowlby/base/printable.hpp>
#include <bowlby/base/toml_text.hpp>
#include <cstdlib>

#include "base/sample_parameters.hpp"

using namespace bowlby::base;

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
  static auto const registry = bowlby::test::sample_registry();
  std::string_view const bytes{reinterpret_cast<char const*>(data), size};
  auto const cut = bytes.find("\n%%%\n");
  auto const extended = cut == bytes.npos ? std::string_view{} : bytes.substr(cut + 5);
  auto const set = load_data_text(bytes.substr(0, cut), "fuzz.toml", registry,
                                  [&](auto const&) { return result<std::string>{extended}; });
  if (!set) {
    if (message(set.error()).empty()) std::abort();
    return 0;
  }
  for (auto const& setting : set->settings) {
    auto const* parameter = registry.find(setting.path);
    auto const& d = setting.distribution;
    if (parameter == nullptr || d.low < parameter->low || d.high > parameter->high) std::abort();
    if (!(centre(d) >= d.low && centre(d) <= d.high) || setting.origin.line < 1) std::abort();
  }
  for (auto const& pair : set->correlations) {
    if (registry.find(pair.first) == nullptr || registry.find(pair.second) == nullptr) std::abort();
    if (!(pair.r > -1 && pair.r < 1) || pair.first == pair.second) std::abort();
  }
  return 0;
}
