// SPDX-License-Identifier: Apache-2.0
#include "core/hmac.hpp"

#include "core/sha256.hpp"

namespace ssmock {
namespace {

constexpr std::size_t block = 64;

std::string digest(const std::string& text) {
  const auto raw = sha256(text);
  return {raw.begin(), raw.end()};
}

}  // namespace

std::string hmac_sha256(std::string_view key, std::string_view text) {
  std::string begun{key};
  if (begun.size() > block) begun = digest(begun);
  begun.resize(block);
  const auto padded = [&](char pad) {
    std::string out;
    for (const char byte : begun) out += static_cast<char>(byte ^ pad);
    return out;
  };
  return digest(padded(0x5C) + digest(padded(0x36).append(text)));
}

}  // namespace ssmock
