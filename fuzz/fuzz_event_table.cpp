// SPDX-License-Identifier: Apache-2.0
// Up to the first NUL it is the table, from there on the codebook.
#include <cstddef>
#include <cstdint>

#include "account.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const bytes{reinterpret_cast<char const*>(data), size};
  auto const end = bytes.find('\0');
  if (end == std::string_view::npos) {
    bowlby::fuzz::read_and_account(bytes, "t.csv");
    return 0;
  }
  auto const reading = bowlby::read::read_bytes(bytes.substr(0, end), "t.csv", {},
                                                std::string{bytes.substr(end + 1)});
  if (reading) {
    bowlby::fuzz::account(*reading);
    bowlby::fuzz::round_trip(reading->record);
  }
  return 0;
}
