// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace ssmock {

/// 16 bytes: a key of siphash(), or what it returns.
using siphash_block = std::array<unsigned char, 16>;

/// SipHash-2-4 with 128 bits (Aumasson and Bernstein, 2012): who does not have the key cannot find
/// the hash of a text. It is made for short texts, for which it is some ten times as fast as SHA-1.
siphash_block siphash(const siphash_block& key, std::string_view text);

}  // namespace ssmock
