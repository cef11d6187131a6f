// SPDX-License-Identifier: Apache-2.0
#include "lists/page_tokens.hpp"

#include <algorithm>
#include <cstddef>

#include "core/siphash.hpp"
#include "core/text.hpp"

namespace ssmock::operations {
namespace {

// AWS's tokens begin with these bytes too: "AAEA" in base 64 [D].
constexpr std::string_view prefix{"\0\1\0", 3};
constexpr std::size_t digest_size = sizeof(siphash_block);

/// Makes a position unreadable, so that no client comes to rely on its format.
void mask(std::string& bytes, const siphash_block& digest) {
  for (std::size_t index = 0; index < bytes.size(); ++index) {
    bytes[index] = static_cast<char>(bytes[index] ^ static_cast<char>(digest[index % digest_size]));
  }
}

siphash_block digest_of(const boost::uuids::uuid& secret, std::string_view scope,
                        std::string_view position) {
  siphash_block key;
  std::ranges::copy(secret, key.begin());
  std::string text{scope};
  text += position;
  return siphash(key, text);
}

}  // namespace

std::string page_tokens::make(std::string_view scope, std::string_view position) const {
  std::string bytes{position};
  const auto digest = digest_of(secret_, scope, position);
  mask(bytes, digest);
  std::string token;
  token.reserve(prefix.size() + digest_size + bytes.size());
  token += prefix;
  token.append(reinterpret_cast<const char*>(digest.data()), digest_size);
  token += bytes;
  return base64_encode(token);
}

std::optional<std::string> page_tokens::read(std::string_view scope, std::string_view token) const {
  const auto bytes = base64_decode(token);
  if (!bytes || bytes->size() < prefix.size() + digest_size || !bytes->starts_with(prefix)) {
    return std::nullopt;
  }
  siphash_block digest;
  std::copy_n(bytes->begin() + prefix.size(), digest_size, digest.begin());
  auto position = bytes->substr(prefix.size() + digest_size);
  mask(position, digest);
  if (digest_of(secret_, scope, position) != digest) return std::nullopt;
  return position;
}

}  // namespace ssmock::operations
