// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <bowlby/record/person_words.hpp>
#include <string>
#include <utility>

namespace bowlby::record {
namespace {

using Word = std::pair<std::string_view, std::string_view>;

constexpr std::array<Word, 54> words{{
    {"infant", "infant"},
    {"baby", "infant"},
    {"bebe", "infant"},
    {"bébé", "infant"},
    {"enfant", "infant"},
    {"nourrisson", "infant"},
    {"child", "infant"},
    {"chi", "infant"},
    {"target_child", "infant"},
    {"kind", "infant"},
    {"säugling", "infant"},
    {"bimbo", "infant"},
    {"bambino", "infant"},
    {"niño", "infant"},
    {"nino", "infant"},
    {"toddler", "infant"},
    {"mother", "caregiver"},
    {"mere", "caregiver"},
    {"mère", "caregiver"},
    {"maman", "caregiver"},
    {"mom", "caregiver"},
    {"mum", "caregiver"},
    {"mot", "caregiver"},
    {"mutter", "caregiver"},
    {"madre", "caregiver"},
    {"mamma", "caregiver"},
    {"mama", "caregiver"},
    {"mae", "caregiver"},
    {"mãe", "caregiver"},
    {"father", "caregiver"},
    {"pere", "caregiver"},
    {"père", "caregiver"},
    {"dad", "caregiver"},
    {"papa", "caregiver"},
    {"vater", "caregiver"},
    {"padre", "caregiver"},
    {"fat", "caregiver"},
    {"caregiver", "caregiver"},
    {"carer", "caregiver"},
    {"parent", "caregiver"},
    {"stranger", "stranger"},
    {"fremde", "stranger"},
    {"partner", "partner"},
    {"wife", "partner"},
    {"husband", "partner"},
    {"experimenter", ""},
    {"sibling", ""},
    {"brother", ""},
    {"sister", ""},
    {"adult", ""},
    {"speaker", ""},
    {"participant", ""},
    {"person", ""},
    {"family_member", ""},
}};

bool digit(char c) { return c >= '0' && c <= '9'; }
bool capital(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

PersonWord person_word(std::string_view name) {
  auto stem = name;
  while (!stem.empty() && digit(stem.back())) stem.remove_suffix(1);
  auto const digits = name.size() - stem.size();
  std::string lower{stem};
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return capital(c) ? static_cast<char>(c - 'A' + 'a') : c; });
  for (auto const& [word, role] : words) {
    if (lower == word) return {true, role};
  }
  if (stem.size() == 1 && capital(stem[0])) return {true, {}};  // A, B, P001
  // Day-long recordings: female, male or unknown, adult or child, and a number; EE1 a device.
  if (stem.size() == 2 && digits == 1 &&
      (stem == "EE" || ((stem[0] == 'F' || stem[0] == 'M' || stem[0] == 'U') &&
                        (stem[1] == 'A' || stem[1] == 'C')))) {
    return {true, {}};
  }
  return {};
}

}  // namespace bowlby::record
