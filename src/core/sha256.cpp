// SPDX-License-Identifier: Apache-2.0
#include "core/sha256.hpp"

#include <nettle/sha2.h>

#include <array>

#include "core/ids.hpp"

namespace ssmock {

std::string sha256_hex(std::string_view bytes) {
  sha256_ctx digest;
  sha256_init(&digest);
  sha256_update(&digest, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> raw{};
  sha256_digest(&digest, raw.size(), raw.data());
  std::string out;
  out.reserve(raw.size() * 2);
  for (const unsigned byte : raw) {
    out += hexadecimal_digits[byte >> 4U];
    out += hexadecimal_digits[byte & 0xFU];
  }
  return out;
}

}  // namespace ssmock
