// SPDX-License-Identifier: Apache-2.0
#include "core/siphash.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace ssmock {
namespace {

constexpr std::size_t word_size = 8;

static_assert(std::endian::native == std::endian::little, "the words are little-endian");

std::uint64_t little_endian(const unsigned char* bytes, std::size_t count) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, count);
  return word;
}

/// The four words of the hash's state. Constants and names are those of the paper; the last bit of
/// `v1` and the two final constants are those of the variant with 128 bits.
struct sip_state {
  std::uint64_t v0, v1, v2, v3;

  explicit sip_state(const siphash_block& key) {
    const auto k0 = little_endian(key.data(), word_size);
    const auto k1 = little_endian(key.data() + word_size, word_size);
    v0 = k0 ^ 0x736f6d6570736575U;
    v1 = k1 ^ 0x646f72616e646f6dU ^ 0xEEU;
    v2 = k0 ^ 0x6c7967656e657261U;
    v3 = k1 ^ 0x7465646279746573U;
  }

  void mix(int rounds) {
    for (int round = 0; round < rounds; ++round) {
      v0 += v1;
      v1 = std::rotl(v1, 13) ^ v0;
      v0 = std::rotl(v0, 32);
      v2 += v3;
      v3 = std::rotl(v3, 16) ^ v2;
      v0 += v3;
      v3 = std::rotl(v3, 21) ^ v0;
      v2 += v1;
      v1 = std::rotl(v1, 17) ^ v2;
      v2 = std::rotl(v2, 32);
    }
  }

  void take(std::uint64_t word) {
    v3 ^= word;
    mix(2);
    v0 ^= word;
  }

  std::uint64_t finish() {
    mix(4);
    return v0 ^ v1 ^ v2 ^ v3;
  }
};

}  // namespace

siphash_block siphash(const siphash_block& key, std::string_view text) {
  sip_state state{key};
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  auto left = text.size();
  for (; left >= word_size; left -= word_size, bytes += word_size) {
    state.take(little_endian(bytes, word_size));
  }
  state.take(little_endian(bytes, left) | std::uint64_t{text.size()} << 56U);
  state.v2 ^= 0xEEU;
  const auto first = state.finish();
  state.v1 ^= 0xDDU;
  const auto second = state.finish();
  siphash_block out;
  for (std::size_t index = 0; index < word_size; ++index) {
    out[index] = static_cast<unsigned char>(first >> (8U * index));
    out[word_size + index] = static_cast<unsigned char>(second >> (8U * index));
  }
  return out;
}

}  // namespace ssmock
