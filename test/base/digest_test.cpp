// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bowlby/base/digest.hpp>

namespace bowlby::base {
namespace {

// FIPS 180-2, appendix B, and NIST's long-message and empty-message examples.
TEST(Sha256, AgreesWithThePublishedVectors) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256_hex("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                       "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"),
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
  EXPECT_EQ(sha256_hex(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, IsTheSameHoweverTheBytesArrive) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += static_cast<char>(i);
  for (std::size_t length = 0; length <= text.size(); ++length) {
    auto const whole = text.substr(0, length);
    for (std::size_t const part : {1U, 7U, 63U, 64U, 65U}) {
      Sha256 digest;
      for (std::size_t i = 0; i < length; i += part) digest.add(whole.substr(i, part));
      ASSERT_EQ(digest.hex(), sha256_hex(whole)) << length << " in parts of " << part;
    }
  }
}

TEST(Sha256, MayBeReadOnTheWay) {
  Sha256 digest;
  digest.add("a");
  EXPECT_EQ(digest.hex(), sha256_hex("a"));
  digest.add("bc");
  EXPECT_EQ(digest.hex(), sha256_hex("abc"));
}

// Fowler, Noll and Vo, test vectors of the authors.
TEST(StableHash, AgreesWithThePublishedVectors) {
  static_assert(stable_hash("") == 0xcbf29ce484222325);
  static_assert(stable_hash("a") == 0xaf63dc4c8601ec8c);
  static_assert(stable_hash("foobar") == 0x85944171f73967e8);
  EXPECT_NE(stable_hash("\xff"), stable_hash("\x7f"));
}

}  // namespace
}  // namespace bowlby::base
