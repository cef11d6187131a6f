// SPDX-License-Identifier: Apache-2.0
#include "core/sealed.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <vector>

namespace ssmock {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const auto key = sealing_key::of("a key");
const std::string context = "/p/one:1";

std::string nonce_of(const std::string& sealed) { return sealed.substr(0, nonce_size); }

/// Texts of many lengths, around the blocks of the cipher and with bytes that are no UTF-8.
std::vector<std::string> texts() {
  std::vector<std::string> out;
  for (const std::size_t size : {0, 1, 15, 16, 17, 31, 32, 33, 4096, 8192, 8193}) {
    out.emplace_back(size, 'x');
  }
  out.push_back({'\0', '\xff', '\x80', '\n'});
  out.emplace_back("\u00e9\u20ac\U0001f600");
  return out;
}

TEST(Sealed, ATextComesBack) {
  for (const auto& text : texts()) {
    const auto sealed = seal(key, context, text);
    EXPECT_EQ(sealed.size(), nonce_size + text.size() + tag_size);
    EXPECT_EQ(unseal(key, context, sealed), text);
  }
}

TEST(Sealed, TheTextCannotBeSeen) {
  const std::string text = "a secret that is long enough to be found";
  EXPECT_THAT(seal(key, context, text), Not(HasSubstr(text.substr(0, 8))));
}

TEST(Sealed, AnotherKeyOpensNothing) {
  for (const auto& text : texts()) {
    EXPECT_EQ(unseal(sealing_key::of("another key"), context, seal(key, context, text)),
              std::nullopt);
  }
}

TEST(Sealed, AnotherContextOpensNothing) {
  const auto sealed = seal(key, context, "secret");
  for (const auto* const other : {"", "/p/one:2", "/p/one:", "/p/one:11", "/P/one:1"}) {
    EXPECT_EQ(unseal(key, other, sealed), std::nullopt) << other;
  }
  EXPECT_EQ(unseal(key, context, seal(key, "", "secret")), std::nullopt);
}

TEST(Sealed, AChangeOfAnyBitIsNoticed) {
  const auto sealed = seal(key, context, "secret");
  for (std::size_t at = 0; at < sealed.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      auto changed = sealed;
      changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
      EXPECT_EQ(unseal(key, context, changed), std::nullopt) << at << ", " << bit;
    }
  }
}

TEST(Sealed, WhatIsCutOrLongerIsRefused) {
  const auto sealed = seal(key, context, "secret");
  for (std::size_t size = 0; size < sealed.size(); ++size) {
    EXPECT_EQ(unseal(key, context, sealed.substr(0, size)), std::nullopt) << size;
    EXPECT_EQ(unseal(key, context, sealed.substr(sealed.size() - size)), std::nullopt) << size;
  }
  EXPECT_EQ(unseal(key, context, sealed + "x"), std::nullopt);
  EXPECT_EQ(unseal(key, context, sealed + sealed), std::nullopt);
}

TEST(Sealed, TheSameIsSealedToTheSameBytes) {
  for (const auto& text : texts()) {
    EXPECT_EQ(seal(key, context, text), seal(sealing_key::of("a key"), context, text));
  }
}

TEST(Sealed, WhateverDiffersHasANonceOfItsOwn) {
  std::set<std::string> nonces;
  std::size_t count = 0;
  for (const auto* const key_text : {"a key", "another key"}) {
    for (const auto* const where : {"", "/p/one:1", "/p/one:2", "/p/two:1"}) {
      for (const auto& text : texts()) {
        nonces.insert(nonce_of(seal(sealing_key::of(key_text), where, text)));
        ++count;
      }
    }
  }
  EXPECT_EQ(nonces.size(), count);
}

// The parts are not just put together: `a` and `bc` are not `ab` and `c`.
TEST(Sealed, TheBorderBetweenContextAndTextCounts) {
  EXPECT_NE(nonce_of(seal(key, "a", "bc")), nonce_of(seal(key, "ab", "c")));
  EXPECT_NE(nonce_of(seal(key, "", "1:a")), nonce_of(seal(key, "a", "")));
  EXPECT_NE(nonce_of(seal(key, "1:", "x")), nonce_of(seal(key, "", "1:x")));
}

TEST(Sealed, AKeyIsTheDigestOfItsText) {
  EXPECT_EQ(sealing_key::of("a").bytes, sealing_key::of("a").bytes);
  EXPECT_NE(sealing_key::of("a").bytes, sealing_key::of("b").bytes);
  // SHA-256 of the empty text.
  EXPECT_EQ(sealing_key::of("").bytes[0], 0xe3);
  EXPECT_EQ(sealing_key::of("").bytes[31], 0x55);
}

TEST(DerivedBytes, HaveTheSizeThatIsAskedForAndFollowFromKeyAndLabel) {
  for (const std::size_t size : {0, 1, 31, 32, 33, 64, 100}) {
    const auto bytes = derived_bytes(key, "label", size);
    EXPECT_EQ(bytes.size(), size);
    EXPECT_EQ(bytes, derived_bytes(key, "label", size));
    EXPECT_EQ(bytes, derived_bytes(key, "label", 200).substr(0, size));
  }
  EXPECT_NE(derived_bytes(key, "label", 32), derived_bytes(key, "other", 32));
  EXPECT_NE(derived_bytes(key, "label", 32), derived_bytes(sealing_key::of("x"), "label", 32));
}

TEST(DerivedBytes, DoNotRepeatAfterABlock) {
  const auto bytes = derived_bytes(key, "label", 96);
  EXPECT_NE(bytes.substr(0, 32), bytes.substr(32, 32));
  EXPECT_NE(bytes.substr(32, 32), bytes.substr(64, 32));
}

}  // namespace
}  // namespace ssmock
