// SPDX-License-Identifier: Apache-2.0
#include "core/sha256.hpp"

#include <sha2.h>

#include <array>
#include <cstdint>

#include "core/ids.hpp"

namespace ssmock {

std::array<std::uint8_t, 32> sha256(std::string_view bytes) {
  SHA2_CTX digest;
  SHA256Init(&digest);
  SHA256Update(&digest, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  std::array<std::uint8_t, SHA256_DIGEST_LENGTH> raw{};
  SHA256Final(raw.data(), &digest);
  return raw;
}

std::string hexadecimal(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const char each : bytes) {
    const auto byte = static_cast<unsigned char>(each);
    out += hexadecimal_digits[byte >> 4U];
    out += hexadecimal_digits[byte & 0xFU];
  }
  return out;
}

std::string sha256_hex(std::string_view bytes) {
  const auto raw = sha256(bytes);
  return hexadecimal({reinterpret_cast<const char*>(raw.data()), raw.size()});
}

std::string uuid_of(std::string_view text) {
  const auto digits = sha256_hex(text);
  std::string out;
  // Version 4 and the usual variant, whose digits are not free.
  out.append(digits, 0, 8).append("-").append(digits, 8, 4).append("-4").append(digits, 13, 3);
  out.append("-a").append(digits, 17, 3).append("-").append(digits, 20, 12);
  return out;
}

}  // namespace ssmock
