// SPDX-License-Identifier: Apache-2.0
#include "core/siphash.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <string>

#include "core/sha256.hpp"

namespace ssmock {
namespace {

std::string hexadecimal_hash_of_bytes(std::size_t count) {
  siphash_block key;
  std::string text;
  for (std::size_t index = 0; index < key.size(); ++index) {
    key[index] = static_cast<unsigned char>(index);
  }
  for (std::size_t index = 0; index < count; ++index) text += static_cast<char>(index);
  const auto hash = siphash(key, text);
  return hexadecimal(std::string(hash.begin(), hash.end()));
}

// As `openssl mac -macopt hexkey:000102030405060708090a0b0c0d0e0f -macopt size:16 SIPHASH` has
// them.
TEST(SipHash, IsThatOfOpenSsl) {
  EXPECT_EQ(hexadecimal_hash_of_bytes(0), "a3817f04ba25a8e66df67214c7550293");
  EXPECT_EQ(hexadecimal_hash_of_bytes(1), "da87c1d86b99af44347659119b22fc45");
  EXPECT_EQ(hexadecimal_hash_of_bytes(8), "3b62a9ba6258f5610f83e264f31497b4");
  EXPECT_EQ(hexadecimal_hash_of_bytes(15), "5493e99933b0a8117e08ec0f97cfc3d9");
  EXPECT_EQ(hexadecimal_hash_of_bytes(63), "5150d1772f50834a503e069a973fbd7c");
}

}  // namespace
}  // namespace ssmock
