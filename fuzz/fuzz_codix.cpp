// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "account.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  bowlby::fuzz::read_and_account({reinterpret_cast<char const*>(data), size}, "session.codix");
  return 0;
}
