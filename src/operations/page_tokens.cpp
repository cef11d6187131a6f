// SPDX-License-Identifier: Apache-2.0
#include "operations/page_tokens.hpp"

#include <boost/uuid/name_generator_sha1.hpp>
#include <cstddef>

#include "core/text.hpp"

namespace ssmock::operations {
namespace {

// AWS's tokens begin with these bytes too: "AAEA" in base 64 [D].
constexpr std::string_view prefix{"\0\1\0", 3};
constexpr std::size_t position_size = 8;
constexpr std::size_t digest_size = boost::uuids::uuid::static_size();

std::string position_bytes(std::uint64_t position) {
  std::string bytes(position_size, '\0');
  for (std::size_t index = bytes.size(); index-- > 0; position >>= 8U) {
    bytes[index] = static_cast<char>(position & 0xFFU);
  }
  return bytes;
}

/// Hides a position from readers who would come to rely on it.
void mask(std::string& bytes, const boost::uuids::uuid& digest) {
  for (std::size_t index = 0; index < bytes.size(); ++index) {
    bytes[index] = static_cast<char>(bytes[index] ^ static_cast<char>(digest.data[index]));
  }
}

/// The secret is the digest's name space, hashed before the name.
boost::uuids::uuid digest_of(const boost::uuids::uuid& secret, std::string_view scope,
                             const std::string& position) {
  std::string name{scope};
  name += position;
  return boost::uuids::name_generator_sha1{secret}(name.data(), name.size());
}

}  // namespace

std::string page_tokens::make(std::string_view scope, std::uint64_t position) const {
  auto bytes = position_bytes(position);
  const auto digest = digest_of(secret_, scope, bytes);
  mask(bytes, digest);
  std::string token{prefix};
  token += bytes;
  token.append(reinterpret_cast<const char*>(digest.data), digest_size);
  return base64_encode(token);
}

std::optional<std::uint64_t> page_tokens::read(std::string_view scope,
                                               std::string_view token) const {
  const auto bytes = base64_decode(token);
  if (!bytes || bytes->size() != prefix.size() + position_size + digest_size ||
      !bytes->starts_with(prefix)) {
    return std::nullopt;
  }
  boost::uuids::uuid digest;
  bytes->copy(reinterpret_cast<char*>(digest.data), digest_size, prefix.size() + position_size);
  auto position = bytes->substr(prefix.size(), position_size);
  mask(position, digest);
  if (digest_of(secret_, scope, position) != digest) return std::nullopt;
  std::uint64_t number = 0;
  for (const char byte : position) number = number << 8U | static_cast<unsigned char>(byte);
  return number;
}

}  // namespace ssmock::operations
